import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read, utils } from '@e965/xlsx';
import { expect, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { outsideTool } from '../support/outside.ts';
import { xlsxFile } from '../support/xlsxFiles.ts';
import { picture, test } from './program.ts';

const VILLAGE = fileURLToPath(new URL('../../templates/centres/sample-village.json', import.meta.url));

type Old = {
  readonly text: string;
  readonly place: '室外' | '室内';
  readonly form: string;
  readonly demandedBy?: string;
  readonly document?: string;
  readonly level?: string;
  readonly issuer?: string;
  readonly outcome: 'outside' | 'inside' | 'merge' | 'retire';
  /** What takes it in, as the ledger says it. */
  readonly into?: string;
  /** Chosen by hand: the program proposes something else. */
  readonly chosen?: true;
  readonly reason?: string;
  /** How many of them the list's row stands for. */
  readonly copies?: number;
};

const WATER = '河长制工作站';
const OFFICE = '乡村振兴办公室';
/** The plate that is left open at first. */
const LAST = '残联办公室';
/** The plate that comes down with measures and a photo of its own. */
const DONE = '惠农金融服务点';
const NOTICE = '关于设立河长制工作站的通知';

/** Twenty old plates of a village, and what its official decides. */
const PLATES: readonly Old[] = [
  { text: '中国共产党台阁牧村支部委员会', place: '室外', form: '条牌', outcome: 'outside' },
  { text: '台阁牧村村民委员会', place: '室外', form: '条牌', outcome: 'outside' },
  { text: '哈素村村民委员会', place: '室外', form: '条牌', outcome: 'retire', reason: '别村的牌子，误挂' },
  { text: '台阁牧村村务公开栏', place: '室外', form: '方牌', outcome: 'outside' },
  { text: '综治办公室', place: '室内', form: '门牌', demandedBy: '镇综治办', outcome: 'retire' },
  {
    text: OFFICE,
    place: '室内',
    form: '门牌',
    demandedBy: '旗农牧局',
    outcome: 'retire',
    reason: '只有旗县文件，无准入',
  },
  { text: LAST, place: '室内', form: '门牌', demandedBy: '旗残联', outcome: 'retire' },
  {
    text: WATER,
    place: '室外',
    form: '方牌',
    demandedBy: '台阁牧镇人民政府',
    document: `${NOTICE}（台政发〔2021〕12号）`,
    level: '苏木乡镇',
    issuer: '台阁牧镇人民政府',
    outcome: 'inside',
    reason: '河道巡查有专门文件要求',
  },
  { text: '老年活动室', place: '室内', form: '门牌', outcome: 'inside' },
  { text: '人民调解委员会', place: '室内', form: '门牌', outcome: 'inside' },
  // Two of a kind in one row.
  {
    text: '科普活动站',
    place: '室外',
    form: '方牌',
    demandedBy: '旗科协',
    outcome: 'merge',
    into: '便民服务站',
    chosen: true,
    copies: 2,
  },
  {
    text: '妇女儿童之家',
    place: '室内',
    form: '方牌',
    demandedBy: '旗妇联',
    outcome: 'merge',
    into: '妇女和儿童工作委员会',
  },
  { text: '农家书屋', place: '室内', form: '门牌', outcome: 'inside' },
  {
    text: '先进基层党组织',
    place: '室内',
    form: '其他',
    demandedBy: '旗委组织部',
    outcome: 'merge',
    into: '荣誉',
  },
  { text: '惠农金融服务点', place: '室外', form: '方牌', demandedBy: '农商银行', outcome: 'retire' },
  { text: '安全生产工作站', place: '室外', form: '方牌', demandedBy: '镇应急办', outcome: 'retire' },
  { text: '“扫黄打非”工作站', place: '室外', form: '方牌', demandedBy: '旗委宣传部', outcome: 'inside' },
  {
    text: '民族团结进步教育基地',
    place: '室外',
    form: '方牌',
    outcome: 'merge',
    into: '新时代文明实践站',
  },
  { text: '青年之家', place: '室内', form: '方牌', demandedBy: '团旗委', outcome: 'merge', into: '共青团' },
  { text: '退役军人服务站', place: '室外', form: '方牌', outcome: 'inside' },
];

const PAPERS = {
  填报单位: '台阁牧镇台阁牧村',
  '发文单位（退牌通知）': '台阁牧镇人民政府',
  填表人: '乌兰',
  审核人: '巴特尔',
  责任人: '达来',
  整改措施: '由村委会逐块摘除并拍照留存',
  // Never past, whatever day the test is run: nothing is overdue.
  完成时限: '2099-12-31',
} as const;

const RETIRED = PLATES.filter(({ outcome }) => outcome === 'retire').map(({ text }) => text);

test('[APP-60] [APP-61] [APP-62] [APP-63] [APP-64] [APP-65] [APP-66] [AUD-10] [AUD-16] [PAPER-2] [PAPER-5] [PAPER-6] [PAPER-16] [PAPER-20] [PAPER-21] [DEL-2] [DEL-3] [DEL-5] an official takes over a village with 20 old plates and finishes all papers', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  expect(PLATES).toHaveLength(20);
  await mkdir(program.documents, { recursive: true });
  const project = join(program.documents, '台阁牧村.paijiang');
  await copyFile(VILLAGE, project);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await program.start(project));
  await expect(page.getByRole('heading', { name: '台阁牧村' })).toBeVisible();

  // The inventory comes in.
  await page.getByRole('button', { name: '清牌', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入清单…' }).click();
  await (
    await chooser
  ).setFiles([{ name: '旧牌清查表.xlsx', mimeType: 'application/octet-stream', buffer: inventory() }]);
  const dialog = page.getByRole('dialog', { name: '导入现有牌子清单' });
  await expect(dialog.getByRole('status')).toContainText('21 块，都可以收入');
  // What nobody takes is told.
  await expect(dialog).toContainText('没有用到的列：挂牌年份');
  await dialog.getByRole('button', { name: '收入 21 块' }).click();
  const rows = page.locator('.plates tbody tr');
  await expect(rows).toHaveCount(20);
  const proposals = await rows.locator('td:nth-child(6)').allTextContents();
  await expect(page.getByRole('textbox', { name: '“科普活动站”的数量' })).toHaveValue('2');

  // Another village's plate is seen in its row.
  const foreign = rows.nth(PLATES.findIndex(({ text }) => text === '哈素村村民委员会'));
  await expect(foreign).toContainText('不是本嘎查村的规范全称，应为');

  // Whose decisions these are is written once; many are decided at once, and nothing that was not chosen.
  const many = page.getByRole('button', { name: /^按建议办理所选/ });
  await expect(many).toBeDisabled();
  await enter(page.getByLabel('办理人', { exact: true }), '乌兰');
  const hand = [WATER, OFFICE, LAST, '科普活动站'];
  for (const [at, { text }] of PLATES.entries())
    if (!hand.includes(text)) await rows.nth(at).getByRole('checkbox').check();
  await many.click();
  const preview = page.getByRole('dialog', { name: '按建议办理' });
  await expect(preview).toContainText('哈素村村民委员会室外名称不是本嘎查村的规范全称');
  await picture(page, 'official-preview');
  await preview.getByRole('button', { name: /^决定/ }).click();
  await expect(preview).toBeHidden();
  for (const text of hand) await expect(decisionOf(page, text)).toHaveText('未定');
  await expect(decisionOf(page, '哈素村村民委员会')).toHaveText('未定');
  await expect(decisionOf(page, '青年之家')).toContainText('共青团');
  await page.keyboard.press('Control+z');
  await expect(decisionOf(page, '青年之家')).toHaveText('未定');
  await page.keyboard.press('Control+y');
  await expect(decisionOf(page, '青年之家')).toContainText('共青团');

  // The others one by one, all but the last.
  for (const [at, plate] of PLATES.entries()) {
    if (plate.text === LAST) continue;
    if ((await decisionOf(page, plate.text).textContent()) === '未定' || plate.reason !== undefined)
      await decide(page, at, plate);
  }
  await expect(page.getByRole('button', { name: /^未定的/ })).toContainText('1');
  await picture(page, 'official-decided');
  expect(await rows.locator('td:nth-child(6)').allTextContents(), 'decisions change no proposal').toEqual(
    proposals,
  );

  // What takes a plate in is chosen; until then nothing is decided.
  const science = PLATES.findIndex(({ text }) => text === '科普活动站');
  await choosePlate(page, science);
  await expect(
    page.locator('.ant-select', { has: page.getByLabel('并入哪里', { exact: true }) }),
  ).toContainText('便民服务站');

  // One of them is taken down already: its day, and how the wall looks now.
  await choosePlate(
    page,
    PLATES.findIndex(({ text }) => text === DONE),
  );
  await enter(page.getByLabel('整改措施', { exact: true }), '由农商银行自行拆除');
  const afterwards = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '放办理后照片…' }).click();
  await (
    await afterwards
  ).setFiles([{ name: '拆除后.jpg', mimeType: 'image/jpeg', buffer: await wall('#88aa66') }]);
  await expect(page.getByAltText(`“${DONE}”的办理后照片`)).toBeVisible();
  await page.getByRole('button', { name: '取下照片' }).click();
  await expect(page.getByAltText(`“${DONE}”的办理后照片`)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByAltText(`“${DONE}”的办理后照片`)).toBeVisible();
  await picture(page, 'official-afterwards');

  // A township's notice does not carry the mechanism.
  await page.getByRole('button', { name: /^检查结果/ }).click();
  const drawer = page.locator('#findings');
  const unapproved = drawer.locator('.finding', { hasText: `工作机制“${WATER}”不在指导目录内` });
  await expect(unapproved).toHaveCount(1);
  await expect(unapproved).toContainText('必须改');
  await expect(unapproved).toContainText('登记的文件层级为苏木乡镇');
  await expect(drawer.locator('.finding', { hasText: `“${LAST}”还没有处理决定` })).toHaveCount(1);
  await expect(drawer.locator('.finding', { hasText: '还没有处理决定' })).toHaveCount(1);
  await picture(page, 'official-township');

  // An office of a department is kept with reason and document only; a banner's document is no approval then.
  const office = PLATES.findIndex(({ text }) => text === OFFICE);
  await decide(page, office, { outcome: 'inside' });
  const groundless = drawer.locator('.finding', { hasText: `“${OFFICE}”按牌上文字判断不符合` });
  await expect(groundless).toContainText('决定保留却没有写明理由和文件');
  await enter(page.getByLabel('决定的理由', { exact: true }), '旗里要求保留');
  await enter(page.getByLabel('文件标题', { exact: true }), '关于设立乡村振兴办公室的通知');
  await expect(groundless).toHaveCount(1);
  await enter(page.getByLabel('文号', { exact: true }), '土左政办发〔2022〕7号');
  await expect(groundless).toHaveCount(0);
  await pickLevel(page, '旗县');
  const unapprovedOffice = drawer.locator('.finding', { hasText: `工作机制“${OFFICE}”不在指导目录内` });
  await expect(unapprovedOffice).toContainText('登记的文件层级为旗县');
  await decide(page, office, PLATES[office] ?? { outcome: 'retire' });
  await expect(unapprovedOffice).toHaveCount(0);
  await page.getByRole('button', { name: /^检查结果/ }).click();

  // The entries of the papers, and the first papers: a notice for who is decided on, and for nobody else.
  await page.getByRole('button', { name: '交付', exact: true }).click();
  for (const [name, text] of Object.entries(PAPERS))
    await enter(page.getByLabel(name, { exact: true }), text);
  const first = await makeReports(page, program.documents);
  expect(noticesIn(first)).toEqual(RETIRED.filter((text) => text !== LAST));
  const before = await tableOf(join(first, '清理台账.xlsx'), '处理决定');
  expect(before.filter((row) => row['处理决定'] === '未决定').map((row) => row['牌子名称（汉文）'])).toEqual([
    LAST,
  ]);
  const open = await tableOf(join(first, '问题清单.xlsx'), '条款');
  expect(JSON.stringify(open)).toContain('苏木乡镇');
  expect(open.some((row) => Object.values(row).join('').includes(`工作机制“${WATER}”`))).toBe(true);

  // The region's own document does; the open plate is decided.
  await page.getByRole('button', { name: '清牌', exact: true }).click();
  await choosePlate(
    page,
    PLATES.findIndex(({ text }) => text === WATER),
  );
  await expect(page.getByLabel('文件标题', { exact: true })).toHaveValue(NOTICE);
  await expect(page.getByLabel('文号', { exact: true })).toHaveValue('台政发〔2021〕12号');
  await page.getByRole('button', { name: /^检查结果/ }).click();
  await pickLevel(page, '自治区');
  // A township's office under the region's level is doubted.
  await expect(unapproved).toContainText('与所选层级（自治区）不符');
  await enter(page.getByLabel('文件标题', { exact: true }), '内蒙古自治区全面推行河长制工作方案');
  await enter(page.getByLabel('文号', { exact: true }), '内党办发〔2017〕12号');
  await enter(page.getByLabel('发文机关', { exact: true }), '内蒙古自治区党委办公厅、自治区人民政府办公厅');
  await expect(unapproved).toHaveCount(0);
  await picture(page, 'official-region');
  await page.getByRole('button', { name: /^检查结果/ }).click();
  for (const [at, plate] of PLATES.entries()) if (plate.text === LAST) await decide(page, at, plate);
  await expect(page.getByRole('button', { name: /^未定的/ })).toContainText('0');

  // All papers.
  await page.getByRole('button', { name: '交付', exact: true }).click();
  const made = await makeReports(page, program.documents);
  await picture(page, 'official-papers');
  expect((await readdir(made)).sort()).toEqual(
    [
      '核查报告.pdf',
      '清理台账（A3）.pdf',
      '清理台账（A4）.pdf',
      '清理台账.xlsx',
      '退牌通知.pdf',
      '问题清单.xlsx',
    ].sort(),
  );
  expect(noticesIn(made)).toEqual(RETIRED);
  for (const [at, notice] of noticePages(made).entries()) {
    const issuer = PAPERS['发文单位（退牌通知）'];
    for (const entry of [`发文单位：${issuer}`, `拟稿人：${PAPERS.填表人}`, `审核人：${PAPERS.审核人}`])
      expect(notice).toContain(entry);
    expect(notice).toContain('第1页共1页');
    const plate = PLATES.filter(({ outcome }) => outcome === 'retire')[at];
    const isDone = plate?.text === DONE;
    expect(notice).toContain(isDone ? '由农商银行自行拆除' : PAPERS.整改措施);
    if (!isDone) expect(notice).toContain('请于2099年12月31日前办结');
    expect(notice).toContain(PAPERS.责任人);
    if (plate?.demandedBy !== undefined) expect(notice).toContain(`抄送：${plate.demandedBy}`);
    if (plate?.reason !== undefined) expect(notice).toContain(`决定人说明${plate.reason}`);
  }

  const ledger = await tableOf(join(made, '清理台账.xlsx'), '处理决定');
  expect(ledger.map((row) => row['牌子名称（汉文）'])).toEqual(PLATES.map(({ text }) => text));
  for (const [at, { outcome, into, place }] of PLATES.entries()) {
    const row = ledger[at] ?? {};
    expect(row['处理决定']).toContain(LEDGER_WORDS[outcome]);
    if (into !== undefined) expect(row['处理决定']).toContain(into);
    expect(row['决定人']).toBe('乌兰');
    const stays = outcome === (place === '室外' ? 'outside' : 'inside');
    // A plate that stays under a name that is not the full one is done when it has been renamed.
    const isRight = !/名称应为|应改为规范全称/u.test(row['理由'] ?? '');
    expect(row['状态'], JSON.stringify(row)).toBe(stays && isRight ? '已完成' : '未办结');
    expect((row['办结日期'] ?? '') !== '').toBe(stays && isRight);
    expect(row['责任人'] ?? '').toBe(stays && isRight ? '' : PAPERS.责任人);
    // The village's measures stand once above the table.
    expect(row['整改措施'] ?? '').toBe(PLATES[at]?.text === DONE ? '由农商银行自行拆除' : '');
    expect(row['数量']).toBe(String(PLATES[at]?.copies ?? 1));
  }
  expect(ledger[0]?.['理由']).toContain('名称应为');
  for (const paper of ['清理台账（A3）.pdf', '清理台账（A4）.pdf']) {
    const text = pages(join(made, paper)).join('');
    for (const plate of PLATES) expect(text).toContain(plate.text);
    expectEntries(text);
  }
  expect(pages(join(made, '核查报告.pdf')).join('')).toContain(PAPERS.审核人);

  const left = JSON.stringify(await tableOf(join(made, '问题清单.xlsx'), '条款'));
  expect(left).not.toContain(`工作机制“${WATER}”`);
  expect(left).not.toContain('还没有处理决定');
  expect(left).toContain(PAPERS.责任人);

  // The work is kept: all decisions are in the file, and so are the entries.
  await page.keyboard.press('Control+s');
  await expect(page.locator('.safety')).toContainText('已保存');
  await page.getByRole('button', { name: '牌匠', exact: true }).click();
  await expect.poll(() => readdir(program.documents)).not.toContain('.~lock.台阁牧村.paijiang#');
  await program.kill();
  await page.goto(await program.start(project));
  await page.getByRole('button', { name: '清牌', exact: true }).click();
  await expect(rows).toHaveCount(20);
  await expect(page.getByRole('button', { name: /^未定的/ })).toContainText('0');
  await page.getByRole('button', { name: '交付', exact: true }).click();
  for (const [name, text] of Object.entries(PAPERS))
    await expect(page.getByLabel(name, { exact: true })).toHaveValue(text);
});

const LEDGER_WORDS: Readonly<Record<Old['outcome'], string>> = {
  outside: '室外',
  inside: '室内',
  merge: '并入',
  retire: '摘除',
};

function inventory(): Buffer {
  const heads = [
    '序号',
    '牌子名称',
    '数量',
    '悬挂位置',
    '类型',
    '要求悬挂单位',
    '依据文件',
    '文件层级',
    '发文机关',
    '挂牌年份',
  ];
  const rows = PLATES.map(({ text, copies = 1, place, form, demandedBy, document, level, issuer }, at) =>
    [String(at + 1), text, String(copies), place, form, demandedBy, document, level, issuer, '2019'].map(
      (cell) => cell ?? null,
    ),
  );
  return Buffer.from(xlsxFile({ sheets: [{ name: '旧牌', rows: [heads, ...rows] }] }));
}

async function choosePlate(page: Page, at: number): Promise<void> {
  const text = PLATES[at]?.text ?? '';
  const row = page.locator('.plates tbody tr').nth(at);
  await row.getByRole('button', { name: text, exact: true }).click();
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByLabel('牌子上的字', { exact: true })).toHaveValue(text);
}

async function decide(
  page: Page,
  at: number,
  { outcome, reason, into, chosen }: Pick<Old, 'outcome' | 'reason' | 'into' | 'chosen'>,
): Promise<void> {
  await choosePlate(page, at);
  const buttons = page.locator('.decision-buttons');
  const stays = outcome === (PLATES[at]?.place === '室外' ? 'outside' : 'inside');
  const said = { outside: '移到室外', inside: '移入室内', merge: '并入', retire: '摘除' }[outcome];
  // The interface sets two characters apart.
  const words = [...(stays ? said.replace(/移[到入]/u, '留在') : said)].join('\\s*');
  await buttons.getByRole('button', { name: new RegExp(`^${words}$`, 'u') }).click();
  if (reason !== undefined) await enter(page.getByLabel('决定的理由', { exact: true }), reason);
  const decided = page.locator('.plates tbody tr').nth(at).locator('td').last();
  await expect(decided).not.toHaveText('未定');
  if (chosen === true && into !== undefined) {
    await page.getByLabel('并入哪里', { exact: true }).fill(into);
    await page.locator('.ant-select-dropdown').getByTitle(into, { exact: true }).click();
    await expect(decided).toContainText(into);
  }
}

function decisionOf(page: Page, text: string): Locator {
  const row = page.locator('.plates tbody tr').nth(PLATES.findIndex((plate) => plate.text === text));
  return row.locator('td').last();
}

/** A picture of a wall without its plate. */
function wall(background: string): Promise<Buffer> {
  return sharp({ create: { width: 320, height: 240, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

async function pickLevel(page: Page, level: string): Promise<void> {
  await page.getByLabel('文件层级', { exact: true }).click();
  await page.locator('.ant-select-dropdown').getByTitle(level, { exact: true }).click();
}

async function enter(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
  await expect(field).toHaveValue(text);
}

/** Makes the reports; the folder that is new afterwards. */
async function makeReports(page: Page, documents: string): Promise<string> {
  const before = await folders(documents);
  await page.getByRole('button', { name: '制作报告' }).click();
  await expect
    .poll(async () => (await folders(documents)).filter((name) => !before.includes(name)).length)
    .toBe(1);
  await expect(page.locator('.package-end')).toHaveAttribute('data-state', 'done');
  const [made = ''] = (await folders(documents)).filter((name) => !before.includes(name));
  await expect(page.locator('.package-end')).toContainText(made);
  return join(documents, made);
}

async function folders(documents: string): Promise<readonly string[]> {
  const entries = await readdir(documents, { withFileTypes: true });
  // What is being made has a name that begins with a point.
  return entries.filter((one) => one.isDirectory() && !one.name.startsWith('.')).map(({ name }) => name);
}

/** The words of each page, without spaces and line ends. */
function pages(pdf: string): readonly string[] {
  const { status, stdout } = outsideTool('pdftotext').run(['-raw', pdf, '-']);
  expect(status).toBe(0);
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/gu, ''));
}

/** The plates that the notices of a package order to be taken down, a page each. */
function noticesIn(folder: string): readonly string[] {
  return noticePages(folder).map((notice) => /悬挂的“(.+?)”牌子予以摘除/u.exec(notice)?.[1] ?? notice);
}

/** The notices; behind each stands its receipt. */
function noticePages(folder: string): readonly string[] {
  const all = pages(join(folder, '退牌通知.pdf'));
  const receipts = all.filter((_, at) => at % 2 === 1);
  for (const receipt of receipts) expect(receipt).toContain('退牌通知回执');
  return all.filter((_, at) => at % 2 === 0);
}

function expectEntries(text: string, measures: string = PAPERS.整改措施): void {
  for (const name of ['填报单位', '填表人', '审核人'] as const)
    expect(text).toContain(`${name}：${PAPERS[name]}`);
  for (const word of [PAPERS.责任人, measures, '2099']) expect(text).toContain(word);
}

/** Rows of a workbook's table by their headings; `heading`: one of them, by which the row of heads is found. */
async function tableOf(file: string, heading: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const book = read(await readFile(file));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error(`${file} has no sheet`);
  const lines = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, defval: '' });
  const head = lines.findIndex((line) => line.includes(heading));
  const above = lines[head - 1] ?? [];
  const names = (lines[head] ?? []).map((cell, at) => String(cell === '' ? (above[at] ?? '') : cell));
  return lines
    .slice(head + 1)
    .filter((line) => typeof line[0] === 'number')
    .map((line) => Object.fromEntries(names.map((name, at) => [name, String(line[at] ?? '')])));
}
