import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { xlsxFile } from '../support/xlsxFiles.ts';
import { picture, type Program, test, throughWizard } from './program.ts';

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
  const { violations } = await new AxeBuilder({ page }).analyze();
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

test('[REG-3] a range of WPS is pasted: rows come, cells of several lines stay whole, nothing is lost', async ({
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
});

test('[REG-8] a list is mapped, its bad cells are mended in the dialog, and it goes out again', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const grid = await atRegister(page, program, '服务事项');
  await page.getByRole('button', { name: '填入起步清单' }).click();
  await expect(grid.getByRole('row')).toHaveCount(28);
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
