import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { read, utils } from '@e965/xlsx';
import sharp from 'sharp';
import { xlsxFile } from '../support/xlsxFiles.ts';
import { axe, noSidewaysScroll } from './looks.ts';
import { picture, type Program, test, throughWizard } from './program.ts';
import { steady } from './steady.ts';

/** 资料 of a project that is new, at a page of it. */
async function atRegister(page: Page, program: Program, name: string): Promise<Locator> {
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  await page.getByRole('button', { name: '资料', exact: true }).click();
  return open(page, name);
}

async function open(page: Page, name: string): Promise<Locator> {
  await page
    .getByRole('complementary', { name: '导航' })
    .getByRole('button', { name: new RegExp(`^${name}(?!墙)`) })
    .click();
  return page.getByRole('grid', { name });
}

/** A cell of the body by row and column, both from 1. */
function cell(grid: Locator, row: number, column: number): Locator {
  return grid
    .getByRole('row')
    .nth(row)
    .getByRole('gridcell')
    .nth(column - 1);
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData('text/plain', given);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

async function choose(
  page: Page,
  button: Locator,
  files: { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(files);
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('[REG-1] services are typed by keyboard alone, undone step by step, saved and opened again', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const grid = await atRegister(page, program, '服务事项');
  await picture(page, 'registers-empty');
  await isAccessible(page);
  // Into the table by Tab alone.
  await page.getByRole('button', { name: '导入…' }).focus();
  await page.keyboard.press('Tab');
  await expect(grid.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('高龄津贴申请');
  await page.keyboard.press('Tab');
  await page.keyboard.type('代');
  await picture(page, 'registers-choices');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('养老');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(cell(grid, 1, 1)).toContainText('高龄津贴申请');
  await expect(cell(grid, 1, 2)).toContainText('代办');
  await expect(cell(grid, 1, 3)).toContainText('养老服务');
  // Enter went back under the column in which Tab set out.
  await page.keyboard.type('残疾人两项补贴');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('row')).toHaveCount(4);
  // What cannot be read stays, with why.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('随便');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(cell(grid, 2, 2)).toHaveAttribute('aria-invalid', 'true');
  await expect(cell(grid, 2, 2)).toContainText('随便');
  await expect(page.getByRole('status').filter({ hasText: '没有读懂' })).toContainText('认不出来');
  await picture(page, 'registers-unread');
  await isAccessible(page);
  await page.keyboard.type('直办');
  await page.keyboard.press('Enter');
  await expect(cell(grid, 2, 2)).toHaveAttribute('aria-invalid', 'false');
  // Rows change places by keys.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(cell(grid, 1, 1)).toContainText('残疾人两项补贴');
  await page.keyboard.press('Control+z');
  await expect(cell(grid, 1, 1)).toContainText('高龄津贴申请');
  await page.keyboard.press('Control+y');
  await expect(cell(grid, 1, 1)).toContainText('残疾人两项补贴');
  // Esc and Tab lead out of the table.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '加一行' })).toBeFocused();
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: '保存到' }).click();
  await expect(page.locator('.safety')).toContainText('已保存');
  const [file = ''] = (await readdir(program.documents)).filter((name) => name.endsWith('.paijiang'));
  await program.kill();
  await page.goto('about:blank');
  await page.goto(await program.start(join(program.documents, file)));
  await page.getByRole('button', { name: '资料', exact: true }).click();
  const again = await open(page, '服务事项');
  await expect(cell(again, 1, 1)).toContainText('残疾人两项补贴');
  await expect(cell(again, 2, 3)).toContainText('养老服务');
});

test('[REG-3] [REG-41] [STUDIO-88] a range of WPS is pasted: rows come, cells of several lines stay whole, nothing is lost', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const grid = await atRegister(page, program, '服务事项');
  await cell(grid, 1, 1).click();
  await paste(
    page,
    '高龄津贴申请\t代办\t养老服务\t旗民发〔2024〕3号\t年满80周岁\t"身份证\n户口簿"\n' +
      '调解纠纷\t随便\t依法履职目录第15项\t\t\t\n' +
      '人口普查\t协办\t协助目录第4项\t\t\t\n',
  );
  await expect(grid.getByRole('row')).toHaveCount(5);
  await expect(cell(grid, 1, 6)).toContainText('身份证；户口簿');
  await expect(cell(grid, 2, 2)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('button', { name: '没有读懂 1 处' })).toBeVisible();
  await picture(page, 'registers-pasted');
  await page.keyboard.press('Control+z');
  await expect(grid.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Control+y');
  // Beyond the last column.
  await cell(grid, 1, 15).click();
  await paste(page, 'https://a.example\t多出来的');
  await expect(page.getByRole('status').filter({ hasText: '多出' })).toContainText('多出来的');
  await expect(cell(grid, 1, 15)).toContainText('https://a.example');
  // Out again.
  await cell(grid, 1, 1).click();
  await page.keyboard.press('Control+a');
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data.getData('text/plain');
  });
  expect(copied.split('\r\n')[0]).toContain('"身份证\n户口簿"');
  expect(copied).toContain('随便');
  // Whole rows go after one question, by keys alone, and come back as one step.
  const dialog = page.getByRole('dialog', { name: '删除选中的 3 条？' });
  await page.keyboard.press('Delete');
  await expect(dialog).toContainText('高龄津贴申请、调解纠纷、人口普查');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(grid.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('row')).toHaveCount(2);
  await expect(grid.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(grid.getByRole('row')).toHaveCount(5);
});

test('[REG-8] [REG-43] [REG-44] [STUDIO-86] a list is mapped, its bad cells are mended in the dialog, and it goes out again', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const grid = await atRegister(page, program, '服务事项');
  await page.getByRole('button', { name: '填入起步清单' }).click();
  await expect(grid.getByRole('row')).toHaveCount(28);
  // 委托 without its document is counted, as the run counts it.
  await expect(cell(grid, 1, 4)).toContainText('待填');
  await picture(page, 'registers-starter');
  const rows = [
    ['台阁牧村服务事项清单'],
    ['序号', '事项名称', '怎么办', '依据', '电话'],
    ['1', '高龄津贴申请', '代办', '养老服务', '0471-1234567'],
    ['2', '人口普查', '协助', '协助目录第99项', ''],
  ];
  const file = xlsxFile({ sheets: [{ name: '事项', rows }] });
  await choose(page, page.getByRole('button', { name: '导入…' }), [
    { name: '事项.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(file) },
  ]);
  const dialog = page.getByRole('dialog', { name: '导入服务事项' });
  await expect(dialog.getByRole('status').first()).toContainText('2 行，其中 1 行有 1 处没有读懂');
  await dialog.getByLabel('办理方式').click();
  await page.getByTitle('怎么办').click();
  const inside = dialog.getByRole('grid', { name: '要收入的行' });
  await expect(cell(inside, 1, 2)).toContainText('代办');
  await picture(page, 'registers-import');
  // Why a cell is not read is told without moving a row.
  const high = async () => (await inside.boundingBox())?.height;
  const before = await high();
  await cell(inside, 2, 3).click();
  await expect(dialog.getByRole('status').filter({ hasText: '第99项' })).toBeVisible();
  expect(await high()).toBe(before);
  await cell(inside, 2, 3).dblclick();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('协助目录第4项');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status').first()).toContainText('都读懂了');
  await dialog.getByRole('button', { name: '收入 2 行' }).click();
  await expect(grid.getByRole('row')).toHaveCount(30);
  await expect(cell(grid, 28, 3)).toContainText('协助目录第4项');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Excel' }).click();
  const path = await (await download).path();
  await choose(page, page.getByRole('button', { name: '导入…' }), [
    { name: '导出.xlsx', mimeType: 'application/octet-stream', buffer: await readFile(path) },
  ]);
  await expect(dialog.getByRole('status').first()).toContainText('28 行，都读懂了');
  await expect(dialog).toContainText('同名 28');
  await dialog.getByRole('button', { name: '取消' }).click();
  await page.keyboard.press('Control+z');
  await expect(grid.getByRole('row')).toHaveCount(28);
  // The same headings again: what was chosen for them last time is proposed, and said.
  const listed = (name: string, table: readonly (readonly string[])[]) => [
    {
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(xlsxFile({ sheets: [{ name, rows: table }] })),
    },
  ];
  await choose(page, page.getByRole('button', { name: '导入…' }), listed('再来.xlsx', rows));
  await expect(dialog).toContainText('标题和上次一样');
  await expect(cell(inside, 1, 2)).toContainText('代办');
  await dialog.getByRole('button', { name: '不按上次的' }).click();
  await expect(dialog).not.toContainText('标题和上次一样');
  await page.keyboard.press('Escape');
  // Sizes without a unit are one question.
  await open(page, '荣誉');
  const honours = [
    ['荣誉名称', '授予单位', '尺寸'],
    ['文明嘎查', '旗委', '40×60'],
    ['先进集体', '旗委', '60*90'],
    ['示范嘎查', '盟委', '600×400mm'],
  ];
  await choose(page, page.getByRole('button', { name: '导入…' }), listed('荣誉.xlsx', honours));
  const question = page.getByRole('dialog', { name: '导入荣誉' });
  await expect(question).toContainText('有 2 处尺寸没有写单位');
  await question.getByRole('button', { name: '厘米' }).click();
  await expect(question.getByRole('status').first()).toContainText('都读懂了');
  await question.getByRole('button', { name: '收入 3 行' }).click();
  const wall = page.getByRole('grid', { name: '荣誉' });
  await expect(wall.getByRole('row').nth(2)).toContainText('600×900mm');
});

test('[REG-5] honours: pictures become rows, fields are typed, a file brings its own', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const grid = await atRegister(page, program, '荣誉');
  const photo = async (background: string) =>
    sharp({ create: { width: 64, height: 48, channels: 3, background } })
      .jpeg()
      .toBuffer();
  await choose(page, page.getByRole('button', { name: '放照片…' }), [
    { name: '先进支部.jpg', mimeType: 'image/jpeg', buffer: await photo('#aa2222') },
    { name: '文明村.jpg', mimeType: 'image/jpeg', buffer: await photo('#2222aa') },
  ]);
  await expect(grid.getByRole('row')).toHaveCount(4);
  await expect(grid.locator('img')).toHaveCount(2);
  await expect(cell(grid, 1, 1)).toContainText('待填');
  await cell(grid, 1, 1).click();
  await paste(page, '先进基层党组织\t中共土默特左旗委员会\t2023年6月\t旗县级\t奖牌\t60×40厘米');
  await expect(cell(grid, 1, 3)).toContainText('2023.06');
  await expect(cell(grid, 1, 6)).toContainText('600×400mm');
  await picture(page, 'registers-honours');
  await isAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(cell(grid, 1, 1)).toContainText('待填');
  await page.keyboard.press('Control+z');
  await expect(grid.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Control+y');
  await choose(page, page.getByRole('button', { name: '导入…' }), [
    {
      name: '荣誉.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        '荣誉名称,授予单位,授予时间,级别,形式,尺寸（cm）\n五星级嘎查,盟委,2021,盟市级,奖状,60×40\n',
      ),
    },
  ]);
  const dialog = page.getByRole('dialog', { name: '导入荣誉' });
  await dialog.getByRole('button', { name: '收入 1 行' }).click();
  await expect(cell(grid, 3, 6)).toContainText('600×400mm');
});

test('[REG-30] a block that is pasted with its headings goes by them, wherever one stands, and says so', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const grid = await atRegister(page, program, '人员');
  await cell(grid, 1, 3).click();
  await paste(page, '联系电话\t姓名\t工龄\n0471-1111111\t其其格\t3\n0471-2222222\t巴图\t5\n');
  await expect(grid.getByRole('row')).toHaveCount(4);
  await expect(cell(grid, 1, 1)).toContainText('其其格');
  await expect(cell(grid, 2, 3)).toContainText('0471-2222222');
  await expect(page.getByRole('status').filter({ hasText: '标题行' })).toContainText('联系电话、姓名');
  await expect(page.getByRole('status').filter({ hasText: '没有贴入' })).toContainText('工龄');
  await picture(page, 'registers-headed');
});

/** What each register is entered with: a row that is typed, two that are pasted, and one in a file. */
const ASKED = [
  {
    name: '人员与联系方式',
    typed: ['其其格', '村委会主任', '0471-1111111'],
    pasted: '巴图\t书记\t0471-2222222\n乌兰\t文书\t0471-3333333\n',
    file: '姓名,职务,手机号\n斯琴,会计,0471-4444444\n',
    shows: [4, 3, '0471-4444444'],
  },
  {
    name: '准入事项',
    typed: ['社保缴费代办', '事项', '旗人社局'],
    pasted:
      '河湖巡查\t机制\t旗水利局\t土左水发〔2024〕3号\t关于河湖巡查的通知\t旗县级\n便民服务点\t牌子\t旗政务局\t\t\t\n',
    file: '事项名称,类别,依据文件,旗县批准,旗县批准人,旗县批准日期\n殡葬代办,事项,《关于代办的通知》（土左民发〔2024〕8号）,同意,乌兰,2024年5月6日\n',
    shows: [4, 4, '土左民发〔2024〕8号'],
  },
  {
    name: '工作机制',
    typed: ['人民调解', '其其格'],
    pasted: '河湖巡查\t巴图\t0471-2222222\n护林防火\t乌兰\t\n',
    file: '机制名称,责任人,准入事项\n治安联防,斯琴,河湖巡查\n',
    shows: [4, 9, '河湖巡查'],
  },
  {
    name: '服务岗位',
    typed: ['帮办代办员', ''],
    pasted: '综合服务岗\t岗位\t\t其其格、巴图\t\n服务团队\t团队\t\t乌兰\t0471-3333333\n',
    file: '岗位名称,人员,联系电话\n窗口岗,斯琴,0471-9\n',
    shows: [2, 5, '0471-1111111、0471-2222222'],
  },
  {
    name: '减负台账',
    typed: ['防汛工作群', '工作群'],
    pasted:
      '党建App\t应用\t旗委组织部\t\t否\t清理\t\t乌兰\t2024.5.6\n台账报表\t报表\t旗民政局\t每月\t截图\t\t\t\t\n',
    file: '名称,类别,处理决定,决定人,决定日期\n年度考核,考核,保留,乌兰,2024/5/6\n',
    shows: [4, 9, '2024-05-06'],
  },
  {
    name: '负面清单',
    typed: ['居住证明'],
    pasted: '在世证明\t\t主动调查、告知承诺\n婚姻状况证明\t\t政务信息系统数据共享核查\n',
    file: '证明事项,办理方式\n收入证明,告知承诺或入户走访\n',
    shows: [4, 3, '主动调查、告知承诺'],
  },
] as const;

for (const { name, typed, pasted, file, shows } of ASKED) {
  test(`[REG-20] ${name}: by typing, by pasting, by a file that goes out and comes in again`, async ({
    page,
    program,
    faults,
  }) => {
    void faults;
    await page.setViewportSize({ width: 1280, height: 720 });
    let grid = await atRegister(page, program, '人员与联系方式');
    // Those whom the other registers name.
    await cell(grid, 1, 1).click();
    if (name !== '人员与联系方式') {
      await paste(page, '其其格\t主任\t0471-1111111\n巴图\t书记\t0471-2222222\n');
      await open(page, '准入事项');
      if (name !== '准入事项') {
        await cell(page.getByRole('grid', { name: '准入事项' }), 1, 1).click();
        await paste(page, '河湖巡查\t机制\n');
      }
      grid = await open(page, name);
      await cell(grid, 1, 1).click();
    }
    await picture(page, `registers-asked-empty-${name}`);
    for (const text of typed) {
      if (text !== '') await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await expect(cell(grid, 1, 1)).toContainText(typed[0]);
    await expect(grid.getByRole('row')).toHaveCount(3);
    await cell(grid, 2, 1).click();
    await paste(page, pasted);
    await expect(grid.getByRole('row')).toHaveCount(5);
    await expect(page.getByRole('button', { name: /没有读懂/ })).toHaveCount(0);
    await choose(page, page.getByRole('button', { name: '导入…' }), [
      { name: '清单.csv', mimeType: 'text/csv', buffer: Buffer.from(file) },
    ]);
    const dialog = page.getByRole('dialog', { name: `导入${name}` });
    await expect(dialog.getByRole('status').first()).toContainText('1 行，都读懂了');
    await dialog.getByRole('button', { name: '收入 1 行' }).click();
    await expect(grid.getByRole('row')).toHaveCount(6);
    await expect(cell(grid, shows[0], shows[1])).toContainText(shows[2]);
    await page.keyboard.press('Control+z');
    await expect(grid.getByRole('row')).toHaveCount(5);
    await page.keyboard.press('Control+y');
    await picture(page, `registers-asked-${name}`);
    await isAccessible(page);
    const texts = await grid.getByRole('gridcell').allTextContents();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 Excel' }).click();
    const path = await (await download).path();
    await choose(page, page.getByRole('button', { name: '导入…' }), [
      { name: '导出.xlsx', mimeType: 'application/octet-stream', buffer: await readFile(path) },
    ]);
    await expect(dialog.getByRole('status').first()).toContainText('4 行，都读懂了');
    await dialog.getByText('全部换成这份').click();
    await dialog.getByRole('button', { name: '收入 4 行' }).click();
    await expect(dialog).toHaveCount(0);
    expect(await grid.getByRole('gridcell').allTextContents()).toEqual(texts);
  });
}

test('[REG-21] a telephone that changes once changes on every matter, and is undone as one step', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const services = await atRegister(page, program, '服务事项');
  await cell(services, 1, 1).click();
  await paste(page, '高龄津贴申请\n残疾人两项补贴\n');
  await cell(services, 1, 11).click();
  await paste(page, '其其格\t\t0471-1\n其其格\t\t0471-1\n');
  const people = await open(page, '人员与联系方式');
  await page.getByRole('button', { name: '从现有资料收集（1）' }).click();
  await expect(cell(people, 1, 3)).toContainText('0471-1');
  await expect(cell(people, 1, 4)).toContainText('2 处');
  await cell(people, 1, 3).click();
  await page.keyboard.type('0471-2');
  await page.keyboard.press('Enter');
  await open(page, '服务事项');
  await expect(cell(services, 2, 13)).toContainText('0471-2');
  await page.keyboard.press('Control+z');
  await expect(cell(services, 1, 13)).toContainText('0471-1');
  await expect(cell(services, 2, 13)).toContainText('0471-1');
});

test('[REG-25] one click leads to the very cell of the row that a finding is about', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const burdens = await atRegister(page, program, '减负台账');
  await cell(burdens, 1, 1).click();
  await paste(page, '甲群\t工作群\n乙群\t工作群\n');
  await page.getByRole('button', { name: '总览', exact: true }).click();
  const list = page.getByRole('list').filter({ hasText: '甲群' });
  await list.getByRole('listitem').filter({ hasText: '乙群' }).getByRole('button', { name: '去改' }).click();
  await expect(burdens.getByRole('textbox')).toHaveAccessibleName(/处理决定.*第 2 行/);
  await expect(burdens.getByRole('textbox')).toBeFocused();
  await picture(page, 'registers-finding');
});

test('[REG-25] [STUDIO-37] F8 comes by the very cell, too, and leaves the gallery that a missing board opened', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const burdens = await atRegister(page, program, '减负台账');
  await cell(burdens, 1, 1).click();
  await paste(page, '甲群\t工作群\n乙群\t工作群\n');
  // F8 walks the findings in the order of the drawer, round and round, and comes by it.
  await open(page, '荣誉');
  for (let step = 0; step < 60 && (await burdens.count()) === 0; step += 1) {
    await page.keyboard.press('F8');
    // What it leads to is there before the next stroke, on a slow machine too.
    await steady(page);
  }
  await expect(burdens.getByRole('textbox')).toHaveAccessibleName(/处理决定/);
  await expect(burdens.getByRole('textbox')).toBeFocused();
});

test('[REG-24] a prepared workbook of Mongolian signs the whole project, and tells each row that does not fit', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1280, height: 720 });
  const grid = await atRegister(page, program, '蒙古文');
  const count = (await grid.getByRole('row').count()) - 1;
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出校对表' }).click();
  const book = read(await readFile(await (await download).path()));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('no sheet');
  const lines = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
  const head = lines.findIndex((line) => line.includes('行标识'));
  // A list of the office's own may have a day and a certificate in each row.
  lines[head]?.push('校对日期', '翻译证明编号');
  const at = (heading: string): number => (lines[head] ?? []).indexOf(heading);
  const rows = lines.slice(head + 1).filter((line) => line[at('行标识')] !== '');
  expect(rows).toHaveLength(count);
  for (const row of rows) {
    row[at('蒙古文')] = 'ᠮᠣᠩᠭᠣᠯ';
    row[at('校对人')] = '斯琴';
    row[at('校对日期')] = '2026年11月2日';
    row[at('翻译证明编号')] = '译证〔2026〕7号';
  }
  const strange = [...(rows[0] ?? [])].map((text, column) =>
    column === at('汉字') ? '没有这一条' : column === at('行标识') ? '' : text,
  );
  const filled = xlsxFile({ sheets: [{ name: '蒙古文', rows: [lines[head] ?? [], ...rows, strange] }] });
  await choose(page, page.getByRole('button', { name: '导入…' }), [
    { name: '校对.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(filled) },
  ]);
  const dialog = page.getByRole('dialog', { name: '导入蒙古文' });
  await expect(dialog.getByRole('status').first()).toContainText(
    `${count} 条有变化，其中 ${count} 条有校对签名`,
  );
  await expect(dialog.getByRole('region', { name: '没有收入的行' })).toContainText('项目里没有这条汉字');
  await picture(page, 'registers-mongolian-import');
  await isAccessible(page);
  await dialog.getByRole('button', { name: `收入 ${count} 条` }).click();
  await expect(page.getByText(`${count} 条；缺 0 条，未校对 0 条`)).toBeVisible();
  await expect(cell(grid, 1, 6)).toContainText('译证〔2026〕7号');
  await picture(page, 'registers-mongolian');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(`未校对 0 条`)).toBeVisible();
  await expect(page.getByText(`${count} 条；缺 ${count} 条`)).toBeVisible();
});

test('[REG-20] every page stands on small screens in both themes, and nothing but the table scrolls sideways', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await atRegister(page, program, '人员与联系方式');
  for (const theme of ['light', 'dark'] as const) {
    if (theme === 'dark') await page.getByRole('button', { name: '换成深色' }).click();
    for (const [width, height] of [
      [1366, 768],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const { name } of [...ASKED, { name: '蒙古文' }]) {
        await open(page, name);
        await expect(page.getByRole('grid', { name }).getByRole('textbox')).toBeAttached();
        await noSidewaysScroll(page, `${name} ${width} ${theme}`);
        await picture(page, `registers-${name}-${width}-${theme}`);
      }
      await isAccessible(page);
    }
  }
});
