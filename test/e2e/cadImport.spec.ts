import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { bigDxf } from '../support/bigDxf.ts';
import { axe } from './looks.ts';
import { picture, type Program, test, throughWizard } from './program.ts';
import { steady } from './steady.ts';
import { framesBefore, toldBy, watchWork, workSince } from './work.ts';

const drawn = (name: string): string => fileURLToPath(new URL(`../data/dxf/${name}`, import.meta.url));
const ENTITIES = 500_000;

async function onPlanPlace(page: Page, program: Program): Promise<void> {
  await watchWork(page);
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  // Its pictures of starting plans are painted by now: what counts is the import's.
  await workSince(page);
}

/** Chooses a file as a user does, by the toolbar's button and the system's dialog. */
async function choose(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入 CAD 图（DXF）…' }).click();
  await (await chooser).setFiles(path);
}

/** Drops a file on the plan. */
async function drop(page: Page, path: string, name: string): Promise<void> {
  const bytes = (await readFile(path)).toString('base64');
  const data = await page.evaluateHandle(
    ({ bytes, name }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
      return transfer;
    },
    { bytes, name },
  );
  const canvas = page.getByRole('application', { name: '平面图' });
  await canvas.dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.getByText('松开鼠标：CAD 图（DXF）导入平面')).toBeVisible();
  await canvas.dispatchEvent('drop', { dataTransfer: data });
}

const dialog = (page: Page) => page.getByRole('dialog', { name: '导入 CAD 图（DXF）' });
const result = (page: Page) => dialog(page).getByRole('region', { name: '结果' });
const role = (page: Page, name: string) =>
  dialog(page).getByRole('combobox', { name: `${name} 的用途`, exact: true });
const take = (page: Page) => dialog(page).getByRole('button', { name: '导入', exact: true });

/** Nothing hangs out of the dialog or scrolls sideways, and axe finds nothing. */
async function sound(page: Page): Promise<void> {
  const hanging = await page.evaluate(() =>
    ['.cad-dialog .ant-modal-body', '.cad-body', '.cad-seen', '.cad-choices', '.cad-tab'].filter((selector) =>
      [...document.querySelectorAll(selector)].some(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 ||
          (getComputedStyle(element).overflowY !== 'auto' && element.scrollHeight > element.clientHeight + 1),
      ),
    ),
  );
  expect(hanging).toEqual([]);
  const { violations, passes } = await axe(page)
    .include('.ant-modal')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(passes.length).toBeGreaterThan(10);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

/** What was chosen has been tried out and painted. */
async function settled(page: Page): Promise<void> {
  await expect(dialog(page).locator('.cad-view')).toHaveAttribute('data-looking', 'false');
  await steady(page);
}

test('[DXF-40] [DXF-41] [DXF-46] a file in metres from elsewhere: unit, layers and blocks by hand, import, undo in one step', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await onPlanPlace(page, program);
  await choose(page, drawn('pairs-r2007-utf8-m.dxf'));
  await settled(page);
  await expect(dialog(page)).toContainText('AutoCAD 2007 格式');
  await expect(dialog(page)).toContainText('文件写明：米');
  await expect(dialog(page).getByRole('radio', { name: /^米/ })).toBeChecked();
  await expect(dialog(page).getByRole('radio', { name: /^米/ })).toHaveAccessibleName(
    /宽 9.24 m × 深 6.24 m.*像一座房屋/,
  );
  await expect(result(page)).toContainText('房间 3 个（有名称 3 个）· 门 2 · 窗 1');
  await expect(result(page)).toContainText('建筑面积 57.65 ㎡');
  await picture(page, 'cad-pairs-1366');
  await sound(page);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await steady(page);
  await picture(page, 'cad-pairs-1920');
  await page.setViewportSize({ width: 1366, height: 768 });

  // Another unit: the house is no house any more, and that is said.
  await dialog(page).getByRole('radio', { name: /^毫米/ }).check();
  await expect(dialog(page)).toContainText('按 毫米 算，房屋大小不像真的');
  await expect(take(page)).toBeDisabled();
  await dialog(page).getByRole('radio', { name: /^米/ }).check();

  // By hand: no walls, no names, a door as a sliding one; each shows at once.
  await role(page, '墙体').selectOption('不用');
  await expect(dialog(page)).toContainText('还没有墙');
  await expect(take(page)).toBeDisabled();
  await role(page, '墙体').selectOption('墙线（双线或轮廓）');
  await role(page, '文字').selectOption('不用');
  await expect(result(page)).toContainText('房间 3 个（有名称 0 个）');
  await role(page, '文字').selectOption('房间名称（文字）');
  await role(page, '单开门900').selectOption('推拉门');
  await role(page, '窗C1515').selectOption('不用（家具等）');
  await expect(result(page)).toContainText('房间 3 个（有名称 3 个）· 门 2 · 窗 0 · 门洞 1');
  await settled(page);
  await result(page)
    .getByRole('tab', { name: /要核对的/ })
    .click();
  await expect(result(page)).toContainText('有 1 处墙断开而没有门窗，按门洞放入，请核对。');
  await result(page).getByRole('button', { name: '在图上看' }).first().click();
  await steady(page);
  await picture(page, 'cad-by-hand');
  await result(page)
    .getByRole('tab', { name: /没有用上的 5/ })
    .click();
  await expect(result(page)).toContainText('DIMENSION × 1');

  await take(page).click();
  await expect(dialog(page)).toHaveCount(0);
  const rooms = page.getByRole('complementary', { name: '导航' });
  await expect(rooms.getByRole('button', { name: /党群服务中心\s*28.33 ㎡/ })).toBeVisible();
  await expect(rooms.getByRole('button', { name: /卫生室\s*10.49 ㎡/ })).toBeVisible();
  await expect(rooms.getByRole('button', { name: /村委会办公室\s*10.49 ㎡/ })).toBeVisible();
  await expect(page.getByRole('complementary', { name: '属性' })).toContainText('57.65 ㎡');
  await page.getByRole('tab', { name: '对象' }).click();
  await expect(page.getByRole('option', { name: /^门/ })).toHaveCount(2);

  // What is to be looked over stays, jumps to its places, closes and comes again.
  const report = page.getByRole('region', { name: /CAD 导入核对/ });
  await expect(report).toContainText('按门洞放入');
  await report.getByRole('button', { name: '在图上看' }).first().click();
  await expect(page.locator('.cad-ring')).toHaveCount(1);
  await picture(page, 'cad-imported');
  await report.getByRole('button', { name: '关闭' }).click();
  await expect(report).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找命令' }).fill('CAD 导入要核对');
  await page.keyboard.press('Enter');
  await expect(report).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('option', { name: /^门/ })).toHaveCount(0);
  await page.getByRole('tab', { name: '房间' }).click();
  await expect(rooms).toContainText('还没有房间');
  await page.keyboard.press('Control+y');
  await expect(rooms.getByRole('button', { name: /党群服务中心/ })).toBeVisible();
});

test('[DXF-40] [DXF-42] [DXF-43] single lines dropped on the plan: thickness by hand, on a new level, measured with two clicks', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await onPlanPlace(page, program);
  await page.getByRole('button', { name: '换成深色' }).click();
  await drop(page, drawn('contours-r12-gbk-mm.dxf'), '外轮廓.dxf');
  await settled(page);
  // R12 has no unit: nothing is taken for granted.
  await expect(dialog(page)).toContainText('文件没有写明，请按房屋大小选一个。');
  await expect(dialog(page)).toContainText('先在左边选单位');
  await expect(take(page)).toBeDisabled();
  await picture(page, 'cad-unit-dark');
  await dialog(page).getByRole('button', { name: '量一量' }).click();
  const view = await dialog(page).locator('.cad-view').boundingBox();
  if (view === null) throw new Error('no preview');
  // The house fills the view between margins of 28 pixels: its lower corners, a little beside them.
  const scale = Math.min((view.width - 56) / 10_240, (view.height - 56) / 6_240);
  const [middle, low] = [view.x + view.width / 2, view.y + view.height / 2 + 3_120 * scale];
  await page.mouse.click(middle - 5_120 * scale + 5, low - 4);
  await expect(dialog(page)).toContainText('点第二点');
  await page.mouse.click(middle + 5_120 * scale - 4, low + 5);
  await expect(dialog(page).getByRole('radio', { name: /^毫米/ })).toHaveAccessibleName(/所量 10.24 m/);
  await expect(dialog(page).getByRole('radio', { name: /^厘米/ })).toHaveAccessibleName(/所量 102.40 m/);
  await dialog(page).getByRole('radio', { name: /^毫米/ }).check();
  await expect(result(page)).toContainText('建筑面积 63.89 ㎡');
  await settled(page);
  await picture(page, 'cad-measured-dark');
  await sound(page);
  await take(page).click();

  await choose(page, drawn('single-lines-r2000-gbk-mm.dxf'));
  await settled(page);
  // The ground floor has walls now: only a new level is offered.
  await expect(dialog(page).getByRole('radio', { name: '新加一层：二层' })).toBeChecked();
  await role(page, 'WALL_AXIS_单线墙').selectOption('单线墙');
  await expect(result(page)).toContainText('房间 4 个（有名称 3 个）');
  await expect(result(page)).toContainText('图书室');
  await expect(result(page)).toContainText('13.13 ㎡');
  await dialog(page).getByLabel('单线墙厚').fill('370');
  await dialog(page).getByLabel('单线墙厚').press('Tab');
  // 3.00 × 5.00 m between the axes, less 0.37.
  await expect(result(page)).toContainText('12.17 ㎡');
  await settled(page);
  await picture(page, 'cad-single-dark');
  await take(page).click();
  await expect(page.getByRole('button', { name: '二层', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(page.getByRole('region', { name: /CAD 导入核对/ })).toContainText('已整体平移');
  await picture(page, 'cad-second-level-dark');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '二层', exact: true })).toHaveCount(0);
  await expect(page.getByRole('region', { name: /CAD 导入核对/ })).toContainText('已经撤销');
});

test('[DXF-44] half a million entities: progress, cancel before the end, all in the worker, and then the whole', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await onPlanPlace(page, program);
  await mkdir(program.documents, { recursive: true });
  const path = join(program.documents, '大图.dxf');
  const file = await open(path, 'w');
  for (const part of bigDxf(ENTITIES)) await file.write(part);
  await file.close();

  // Cancelled before the worker had read it: it has been ended, and what it would have told never came.
  await choose(page, path);
  await expect(dialog(page)).toContainText(/已读 \d+ 个图形 · 每秒 \d+ 个/);
  await picture(page, 'cad-reading');
  await dialog(page).getByRole('button', { name: '取消' }).click();
  await expect(dialog(page)).toHaveCount(0);
  const cancelled = await workSince(page);
  expect(toldBy(cancelled.happened, 'cadWorker')).toContain('progress');
  expect(toldBy(cancelled.happened, 'cadWorker')).not.toContain('read');
  expect(cancelled.happened).toContainEqual({ did: 'end', script: 'cadWorker' });
  await expect(page.getByRole('button', { name: '撤销' })).toHaveAttribute('aria-disabled', 'true');

  await choose(page, path);
  await expect(take(page)).toBeEnabled();
  await expect(dialog(page)).toContainText('500,002 条线');
  await expect(result(page)).toContainText('建筑面积 63.89 ㎡');
  await settled(page);
  await picture(page, 'cad-big');
  // Piece by piece in the worker, while the window went on; only counts and a picture crossed to it.
  const { happened, own } = await workSince(page);
  const told = toldBy(happened, 'cadWorker');
  expect(told.filter((what) => what === 'progress').length).toBeGreaterThan(3);
  expect(framesBefore(happened, 'cadWorker', 'read')).toBeGreaterThan(3);
  expect(own).toMatchObject({ read: 0, decoded: 0, painted: 0 });
  const largest = happened.flatMap((one) => (one.did === 'told' && one.what !== 'paint' ? [one.bytes] : []));
  expect(Math.max(...largest)).toBeLessThan(1 << 20);

  // The wrong layer: refused at once, and what to do is said.
  await role(page, 'HATCH_LINES').selectOption('墙线（双线或轮廓）');
  await expect(dialog(page)).toContainText(/所选墙线图层有 \d+ 段线，超过/);
  await role(page, 'HATCH_LINES').selectOption('单线墙');
  await expect(dialog(page)).toContainText(/所选墙线图层有 \d+ 段线，超过/);
  await role(page, 'HATCH_LINES').selectOption('不用');
  await expect(take(page)).toBeEnabled();
  await dialog(page).getByRole('button', { name: '放大' }).click();
  await dialog(page).getByRole('button', { name: '看全图' }).click();
  expect((await workSince(page)).own).toMatchObject({ read: 0, decoded: 0, painted: 0 });
  await take(page).click();
  await expect(page.getByRole('button', { name: /活动室\s*56.21 ㎡/ })).toBeVisible();
});

test('[DXF-45] hostile files: a clear message, nothing lost, all in the worker', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await onPlanPlace(page, program);
  await mkdir(program.documents, { recursive: true });
  const gbk = await readFile(drawn('contours-r12-gbk-mm.dxf'));
  const latin = gbk.toString('latin1');
  const refused: readonly (readonly [name: string, content: Uint8Array, says: RegExp])[] = [
    ['空的', new Uint8Array(), /文件是空的/],
    [
      '改了名的',
      new TextEncoder().encode('AC1027\0\0\0\0\0'),
      /这是 DWG 文件，本机没有能转换它的程序.*另存为/,
    ],
    ['二进制', new TextEncoder().encode('AutoCAD Binary DXF\r\n\x1a\0'), /二进制 DXF/],
    ['一封信', new TextEncoder().encode('您好：\n随信附上平面图。\n'), /这不是 DXF 文件/],
    ['杂乱', new Uint8Array(200_000).map((_, i) => (i * 7919) & 255), /这不是 DXF 文件/],
    ['一行到底', new Uint8Array(12_000_000).fill(65), /这不是 DXF 文件/],
    ['错了行', Buffer.from(latin.replace(/LINE\r?\n/, ''), 'latin1'), /第 \d+ 行有错/],
    ['块里套块', new TextEncoder().encode(nested(8, 10)), /图形超过 1000000 个/],
  ];
  for (const [name, content, says] of refused) {
    const path = join(program.documents, `${name}.dxf`);
    await writeFile(path, content);
    await choose(page, path);
    const alert = dialog(page).getByRole('alert');
    await expect(alert, name).toContainText(says);
    await expect(alert).toContainText('项目没有任何改动');
    if (name === '改了名的') await picture(page, 'cad-refused');
    await alert.getByRole('button', { name: '关闭' }).click();
    await expect(dialog(page)).toHaveCount(0);
  }

  // A half copy, without a word of its coding: read as far as it goes, and both are said.
  const half = join(program.documents, '半截.dxf');
  await writeFile(half, gbk.subarray(0, latin.lastIndexOf('ENDSEC') - 20));
  await choose(page, half);
  await settled(page);
  await expect(dialog(page).getByRole('alert')).toContainText('没有结尾');
  await dialog(page).getByRole('button', { name: '取消' }).click();
  const unknown = join(program.documents, '编码不明.dxf');
  await writeFile(unknown, Buffer.from(latin.replace('ANSI_936', 'ANSI_9999'), 'latin1'));
  await choose(page, unknown);
  await dialog(page).getByRole('radio', { name: /^毫米/ }).check();
  await expect(result(page)).toContainText('便民服务厅');
  await expect(dialog(page)).toContainText('文件没写明，按 GBK 读');
  await dialog(page).getByRole('combobox', { name: '文字编码' }).selectOption('UTF-8');
  await settled(page);
  await expect(dialog(page).getByRole('combobox', { name: '文字编码' })).toHaveValue('utf-8');
  await dialog(page).getByRole('button', { name: '取消' }).click();

  // Twenty thousand layers and kinds of blocks: the first are listed, the others found.
  const many = join(program.documents, '图层太多.dxf');
  await writeFile(many, layered(20_000));
  await choose(page, many);
  await expect(dialog(page)).toContainText('还有 19900 个图层没有列出');
  await expect(dialog(page)).toContainText('还有 19900 种图块没有列出');
  await dialog(page).getByRole('searchbox', { name: '查找图层' }).fill('层19999');
  await expect(role(page, '层19999')).toBeVisible();
  await role(page, '层19999').selectOption('墙线（双线或轮廓）');
  await dialog(page).getByRole('button', { name: '取消' }).click();

  // Blocks in themselves, missing ones, NaN, 1e308, 天正 objects: what is sound comes in, the rest is counted.
  await choose(page, drawn('junk-r2004-gbk.dxf'));
  await expect(dialog(page).getByRole('alert')).toContainText('有 1 个天正对象读不出来');
  await dialog(page).getByRole('radio', { name: /^毫米/ }).check();
  await expect(result(page)).toContainText('多功能厅');
  await expect(result(page)).toContainText('56.21 ㎡');
  await result(page)
    .getByRole('tab', { name: /没有用上的 310/ })
    .click();
  for (const words of ['图块自己套自己', '图块没有定义', '坐标无效或远得不合理', 'WOMBAT × 1', 'POINT × 300'])
    await expect(result(page)).toContainText(words);
  await settled(page);
  await picture(page, 'cad-junk');
  await sound(page);
  expect((await workSince(page)).own).toMatchObject({ read: 0, decoded: 0, painted: 0 });
});

/** So many layers, each with a line and a block of its own. */
function layered(count: number): string {
  const each = (make: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => make(i)).join('');
  const line = (layer: string, x: number): string =>
    `0\nLINE\n8\n${layer}\n10\n${x}\n20\n0\n11\n${x}\n21\n900\n`;
  const blocks = each((i) => `0\nBLOCK\n2\n块${i}\n10\n0\n20\n0\n${line('0', 0)}0\nENDBLK\n`);
  const entities = each((i) => `${line(`层${i}`, i)}0\nINSERT\n8\n层${i}\n2\n块${i}\n10\n${i}\n20\n0\n`);
  return `0\nSECTION\n2\nBLOCKS\n${blocks}0\nENDSEC\n0\nSECTION\n2\nENTITIES\n${entities}0\nENDSEC\n0\nEOF\n`;
}

/** Blocks of so many inserts of the next one, so deep. */
function nested(deep: number, wide: number): string {
  const insert = (name: string): string => `0\nINSERT\n8\n0\n2\n${name}\n10\n0\n20\n0\n`;
  const block = (level: number): string =>
    `0\nBLOCK\n2\nB${level}\n10\n0\n20\n0\n${
      level === deep ? '0\nLINE\n8\n0\n10\n0\n20\n0\n11\n9\n21\n9\n' : insert(`B${level + 1}`).repeat(wide)
    }0\nENDBLK\n`;
  const blocks = Array.from({ length: deep + 1 }, (_, level) => block(level)).join('');
  return `0\nSECTION\n2\nBLOCKS\n${blocks}0\nENDSEC\n0\nSECTION\n2\nENTITIES\n${insert('B0')}0\nENDSEC\n0\nEOF\n`;
}

test('[DXF-69] a DWG is converted by a program of this machine, which is named, and read anew in another coding', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  // A stand-in for LibreDWG's program.
  const programs = join(program.documents, '..', 'programs');
  await mkdir(programs, { recursive: true });
  const script = `#!/bin/sh\nif [ "$1" = --version ]; then echo "dwg2dxf 0.13.3"; exit 0; fi\ncat '${drawn('pairs-r2007-utf8-m.dxf')}' > "$3"\n`;
  await writeFile(join(programs, 'dwg2dxf'), script, { mode: 0o755 });
  program.programs.push(programs);
  await onPlanPlace(page, program);
  await mkdir(program.documents, { recursive: true });
  const path = join(program.documents, '村部.dwg');
  await writeFile(path, new TextEncoder().encode('AC1027\0\0\0\0\0'));
  await choose(page, path);
  await settled(page);
  await expect(dialog(page)).toContainText('由 dwg2dxf 0.13.3 转换');
  await expect(dialog(page)).toContainText('村部.dwg');
  await expect(result(page)).toContainText('房间 3 个（有名称 3 个）· 门 2 · 窗 1');
  await picture(page, 'cad-dwg-1366');
  await sound(page);
  // What was converted is read again; the converter is not asked a second time.
  await writeFile(join(programs, 'dwg2dxf'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  await dialog(page).getByRole('combobox', { name: '文字编码' }).selectOption('utf-8');
  await settled(page);
  await expect(dialog(page)).toContainText('由 dwg2dxf 0.13.3 转换');
  await take(page).click();
  await expect(dialog(page)).toHaveCount(0);
  // One that fails says so, in its own words.
  await choose(page, path);
  await expect(dialog(page).getByRole('alert')).toContainText(/dwg2dxf.*没能转换这个 DWG.*另存为/);
});
