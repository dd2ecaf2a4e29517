import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { type Browser, expect, type Page } from '@playwright/test';
import PdfKit from 'pdfkit';
import sharp from 'sharp';
import { openProjectFile } from '../../core/project/file.ts';
import { levelAreas } from '../../core/plan/areas.ts';
import { spaceAt } from '../../core/editing/pick.ts';
import { type Point } from '../../core/geometry/point.ts';
import { largePng, paperPlan, photoOf, SHEET } from '../support/oldPlan.ts';
import { claimingPng } from '../support/pictures.ts';
import { sha256 } from '../support/sha256.ts';
import { STARTERS } from '../support/sheets.ts';
import { longestTasks, peakMemory, watchTasks } from './longTasks.ts';
import { clickOnPlan, dragOnPlan, onPlan, picture, test, throughWizard } from './program.ts';

const STARTER = 'farming-200';

test.use({ viewport: { width: 1920, height: 1080 } });

/** Puts a file under the plan by the file dialog. */
async function add(page: Page, path: string): Promise<void> {
  await page.getByRole('tab', { name: '底图' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '放入底图…' }).click();
  await (await chooser).setFiles(path);
}

/** Corners of the only underlay, mm on the plan. */
async function frame(page: Page): Promise<readonly [Point, Point, Point, Point]> {
  const told = await page.getByRole('application', { name: '平面图' }).getAttribute('data-underlays');
  const corners = (told ?? '').split(' ').map((corner) => {
    const [x = NaN, y = NaN] = corner.split(',').map(Number);
    return { x, y };
  });
  const [p, q, r, s] = corners;
  if (p === undefined || q === undefined || r === undefined || s === undefined || corners.length !== 4)
    throw new Error(`not one underlay: ${told ?? ''}`);
  return [p, q, r, s];
}

/** Where a place of the sheet, mm, lies on the plan: the sheet fills the straightened picture. */
async function sheetOnPlan(page: Page): Promise<(p: Point) => Point> {
  const [p, q, , s] = await frame(page);
  return ({ x, y }) => ({
    x: p.x + ((q.x - p.x) * x) / SHEET.width + ((s.x - p.x) * y) / SHEET.height,
    y: p.y + ((q.y - p.y) * x) / SHEET.width + ((s.y - p.y) * y) / SHEET.height,
  });
}

/** Zooms by Ctrl and the wheel until a millimetre takes so many pixels, with the place in the middle. */
async function look(page: Page, at: Point, scale: number): Promise<void> {
  const canvas = page.getByRole('application', { name: '平面图' });
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('no canvas');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  const now = Number((await canvas.getAttribute('data-camera'))?.split(' ')[0]);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -Math.log(scale / now) / 0.0015);
  await page.keyboard.up('Control');
  await expect
    .poll(async () => Number((await canvas.getAttribute('data-camera'))?.split(' ')[0]))
    .toBeCloseTo(scale, 3);
  const seen = await onPlan(page, at.x, at.y);
  await page.mouse.wheel(seen.x - middle.x, seen.y - middle.y);
  await expect
    .poll(async () => {
      const there = await onPlan(page, at.x, at.y);
      return Math.hypot(there.x - middle.x, there.y - middle.y);
    })
    .toBeLessThan(1.5);
}

/** A click on a whole pixel, as a mouse makes it. */
async function clickAt(page: Page, at: Point): Promise<void> {
  const { x, y } = await onPlan(page, at.x, at.y);
  await page.mouse.move(Math.round(x) - 3, Math.round(y) - 3);
  await page.mouse.click(Math.round(x), Math.round(y));
}

/** Drags a corner of the dialog to a pixel of the photo, then sets it right with the arrow keys, as with the glass. */
async function placeCorner(page: Page, name: string, to: Point, photo: { width: number; height: number }) {
  const handle = page.getByRole('button', { name });
  const stage = await page.locator('.corner-stage').boundingBox();
  const box = await handle.boundingBox();
  if (stage === null || box === null) throw new Error('no stage');
  const scale = Math.min((stage.width - 40) / photo.width, (stage.height - 40) / photo.height);
  const target = {
    x: stage.x + (stage.width - photo.width * scale) / 2 + to.x * scale,
    y: stage.y + (stage.height - photo.height * scale) / 2 + to.y * scale,
  };
  await page.mouse.move(Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2));
  await page.mouse.down();
  await page.mouse.move(Math.round(target.x), Math.round(target.y), { steps: 4 });
  await page.mouse.up();
  const [x = NaN, y = NaN] = ((await handle.getAttribute('data-at')) ?? '').split(' ').map(Number);
  expect(Math.hypot(x - to.x, y - to.y), 'a drag comes within a few pixels of the photo').toBeLessThan(6);
  for (const [off, less, more] of [
    [to.x - x, 'ArrowLeft', 'ArrowRight'],
    [to.y - y, 'ArrowUp', 'ArrowDown'],
  ] as const)
    for (let i = 0; i < Math.round(Math.abs(off)); i += 1) await page.keyboard.press(off < 0 ? less : more);
}

/** Three pages of A3; the second has a house on it. Encrypted where a password is given. */
async function planPdf(security: { readonly userPassword?: string } = {}): Promise<Buffer> {
  const pdf = new PdfKit({ size: 'A3', layout: 'landscape', autoFirstPage: false, ...security });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => pdf.once('end', resolve));
  for (const title of ['Site', 'Ground floor 1:100', 'Details']) {
    pdf.addPage();
    pdf.fontSize(28).text(title, 80, 60);
    if (title.startsWith('Ground'))
      pdf.lineWidth(10).rect(200, 200, 510, 260).moveTo(460, 200).lineTo(460, 460).stroke();
  }
  pdf.end();
  await ended;
  return Buffer.concat(pieces);
}

/** Part of the canvas's pixels that are clearly darker than paper and grid. */
async function inkOn(page: Page): Promise<number> {
  const shot = await page.getByRole('application', { name: '平面图' }).screenshot();
  const { data } = await sharp(shot).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 150).length / data.length;
}

/** The window's thread was never held for more than 100 ms. */
async function staysResponsive(browser: Browser): Promise<void> {
  const [longest] = await longestTasks(browser);
  // Both for whoever reads the report: by the clock a task also waits for its turn.
  test.info().annotations.push({ type: 'longest task, ms', description: JSON.stringify(longest) });
  expect(longest?.cpu, 'longest task of the window, ms').toBeLessThanOrEqual(100);
}

/** Waits until the picture is on the canvas. */
async function drawn(page: Page): Promise<void> {
  await expect.poll(() => inkOn(page), { timeout: 20_000 }).toBeGreaterThan(0.004);
}

/** Areas of the one level of the file that was saved. */
async function savedAreas(folder: string) {
  const [name] = (await readdir(folder)).filter((one) => one.endsWith('.paijiang'));
  const opened = openProjectFile(await readFile(join(folder, name ?? '')), { sha256 });
  if (!opened.ok) throw new Error(opened.problem.code);
  const { plan } = opened.value.project;
  const [level] = plan?.levels ?? [];
  if (plan === null || level === undefined) throw new Error('no level');
  const { building, spaces } = levelAreas(plan, level);
  return {
    building,
    rooms: spaces,
    /** Usable area of the room that the point lies in, m². */
    areaAt: (at: Point): number => {
      const id = spaceAt(plan, level.id, at);
      return spaces.find(({ space }) => space.id === id)?.usable ?? NaN;
    },
  };
}

test('[TRACE-1] a photo of a paper plan: straightened, to scale, traced; every area within 0.5 %', async ({
  page,
  program,
  faults,
}, info) => {
  test.setTimeout(240_000);
  void faults;
  const starter = STARTERS.find(({ id }) => id === STARTER);
  const level = starter?.plan.levels[0];
  if (starter === undefined || level === undefined) throw new Error(`no plan ${STARTER}`);
  const { png, onPaper } = await paperPlan(starter);
  const photo = await photoOf(png);
  const path = info.outputPath('老平面图.jpg');
  await writeFile(path, photo.jpeg);

  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  await add(page, path);
  await expect(page.getByRole('button', { name: /老平面图/ }).first()).toContainText('未定比例');
  await expect(page.locator('.status')).toContainText('底图未定比例');
  await picture(page, 'tracing-1-placed');

  // The four corners of the sheet, which is A3.
  await page.getByRole('button', { name: '1 四角拉正' }).click();
  await expect(page.locator('.corner-handle')).toHaveCount(4);
  for (const [index, name] of ['左上', '右上', '右下', '左下'].entries()) {
    const corner = photo.corners[index];
    if (corner !== undefined) await placeCorner(page, `角 ${name}`, corner, photo);
  }
  await page.getByRole('button', { name: 'A3 横' }).click();
  await page.waitForTimeout(1500);
  await picture(page, 'tracing-2-corners');
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByText('已拉正')).toBeVisible();
  await expect(page.getByRole('button', { name: /老平面图/ }).first()).not.toContainText('正在显示');

  // Two points, the outer corners of the long side, and the length that stands on the plan.
  const before = await sheetOnPlan(page);
  const [from, to] = [before(onPaper({ x: -185, y: 0 })), before(onPaper({ x: 18_185, y: 0 }))];
  await page.getByRole('button', { name: '2 两点定比例' }).click();
  await look(page, from, 0.2);
  await clickAt(page, from);
  await look(page, to, 0.2);
  await clickAt(page, to);
  await picture(page, 'tracing-3-length');
  await page.getByLabel('这段的真实长度').fill('18m+370');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /老平面图/ }).first()).not.toContainText('未定比例');
  await expect(page.locator('.status')).not.toContainText('底图未定比例');

  // Level by the same wall, then its corner onto the origin.
  const scaled = await sheetOnPlan(page);
  await page.getByRole('button', { name: '3 两点摆正' }).click();
  for (const x of [0, 18_000]) {
    const at = scaled(onPaper({ x, y: 0 }));
    await look(page, at, 0.2);
    await clickAt(page, at);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+1');
  const levelled = await sheetOnPlan(page);
  await page.getByRole('button', { name: '4 移动对齐' }).click();
  const corner = levelled(onPaper({ x: 0, y: 0 }));
  await dragOnPlan(page, [corner.x, corner.y], [3000, 3000]);
  await page.keyboard.press('Escape');
  await page.getByLabel('锁定').click();
  await page.keyboard.press('Shift+1');
  await picture(page, 'tracing-4-calibrated');

  // What the program says about its place is what is on the screen: dark where walls are, light where rooms are.
  const place = await sheetOnPlan(page);
  await page.getByRole('application', { name: '平面图' }).focus();
  await page.waitForTimeout(300);
  const shot = sharp(await page.screenshot());
  const { data, info: size } = await shot.greyscale().raw().toBuffer({ resolveWithObject: true });
  const grey = async (p: Point): Promise<number> => {
    const at = await onPlan(page, p.x, p.y);
    return data[Math.round(at.y) * size.width + Math.round(at.x)] ?? NaN;
  };
  for (const wall of [
    { x: 700, y: 0 },
    { x: 18_000, y: 2000 },
    { x: 0, y: 2000 },
    { x: 5400, y: 2300 },
    { x: 9300, y: 9000 },
  ])
    expect(await grey(place(onPaper(wall))), `wall at ${wall.x}, ${wall.y}`).toBeLessThan(170);
  for (const room of [
    { x: 3700, y: 1700 },
    { x: 17_000, y: 5800 },
    { x: 19_000, y: 5800 },
  ])
    expect(await grey(place(onPaper(room))), `room at ${room.x}, ${room.y}`).toBeGreaterThan(185);

  // Traced room by room, without the grid, which this old plan does not lie on.
  await page.getByRole('button', { name: '网格' }).click();
  for (const [left, top, right, bottom] of [
    [0, 0, 5400, 4600],
    [5400, 0, 8400, 4600],
    [8400, 0, 12_000, 4600],
    [12_000, 0, 15_600, 4600],
    [15_600, 0, 18_000, 4600],
    [0, 4600, 18_000, 6400],
    [0, 6400, 9300, 11_200],
    [9300, 6400, 18_000, 11_200],
  ] as const) {
    await page.getByRole('application', { name: '平面图' }).focus();
    await page.keyboard.press('r');
    const [a, b] = [place(onPaper({ x: left, y: top })), place(onPaper({ x: right, y: bottom }))];
    await look(page, a, 0.15);
    await clickAt(page, a);
    await look(page, b, 0.15);
    await clickAt(page, b);
  }
  await page.keyboard.press('v');
  await page.keyboard.press('Shift+1');
  await page.getByRole('tab', { name: '房间' }).click();
  await expect(page.getByRole('button', { name: /未命名/ })).toHaveCount(8);
  await picture(page, 'tracing-5-traced');

  // Outer walls are 370 on the old plan, and the hall is open to the corridor.
  const outer: readonly Point[] = [
    ...[2700, 6900, 10_200, 13_800, 16_800].map((x) => ({ x, y: 0 })),
    ...[2300, 5500, 9000].flatMap((y) => [
      { x: 0, y },
      { x: 18_000, y },
    ]),
    { x: 4650, y: 11_200 },
    { x: 13_650, y: 11_200 },
  ];
  for (const wall of outer) {
    const at = place(onPaper(wall));
    await clickOnPlan(page, at.x, at.y);
    await page.getByLabel('厚度').fill('370');
    await page.keyboard.press('Enter');
  }
  const open = place(onPaper({ x: 2500, y: 6400 }));
  await clickOnPlan(page, open.x, open.y);
  await page.locator('.inspector').getByText('开敞').click();
  await page.getByRole('application', { name: '平面图' }).focus();
  await page.keyboard.press('Escape');
  await picture(page, 'tracing-6-done');

  const known = levelAreas(starter.plan, level);
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: '另存为' }).click();
  await expect(page.locator('.safety')).toContainText('已保存');
  const traced = await savedAreas(program.documents);
  expect(Math.abs(traced.building / known.building - 1), 'building area').toBeLessThan(0.005);
  expect(traced.rooms).toHaveLength(known.spaces.length);
  const origin = place(onPaper({ x: 0, y: 0 }));
  for (const { space, usable } of known.spaces) {
    const area = traced.areaAt({ x: space.anchor.x + origin.x, y: space.anchor.y + origin.y });
    expect(Math.abs(area / usable - 1), `room ${space.id}: ${area} for ${usable}`).toBeLessThan(0.005);
  }
});

test('[TRACE-2] a page of a PDF; kept through undo, save, reopening and a killed host', async ({
  page,
  program,
  faults,
}, info) => {
  void faults;
  const path = info.outputPath('竣工图.pdf');
  await writeFile(path, await planPdf());
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  await add(page, path);
  const pages = page.getByRole('radio', { name: /第 \d 页/ });
  await expect(pages).toHaveCount(3);
  await pages.nth(1).click();
  await page.waitForTimeout(500);
  await picture(page, 'tracing-7-pages');
  await page.getByRole('button', { name: '用第 2 页' }).click();
  const entry = page.getByRole('button', { name: /竣工图.pdf · 第 2 页/ });
  await expect(entry).toContainText('未定比例');
  await drawn(page);
  await picture(page, 'tracing-8-pdf');

  // Hidden, shown, paler, turned: each a step that goes back and forth.
  await page.getByRole('button', { name: '隐藏 竣工图.pdf' }).click();
  await expect.poll(() => inkOn(page)).toBeLessThan(0.0005);
  await page.keyboard.press('Control+z');
  await drawn(page);
  await page.getByLabel('转角').fill('-1.5');
  await page.keyboard.press('Enter');
  await page.getByLabel('图宽').fill('29.7m');
  await page.keyboard.press('Enter');
  await expect(entry).not.toContainText('未定比例');
  // In a field Ctrl+Z is the field's own.
  await page.getByRole('application', { name: '平面图' }).focus();
  await page.keyboard.press('Control+z');
  await expect(entry).toContainText('未定比例');
  await page.keyboard.press('Control+y');
  await expect(entry).not.toContainText('未定比例');

  // The host is killed and has lost the bytes: the window hands them over and saves.
  await expect(page.locator('.safety')).toContainText('已自动备份', { timeout: 10_000 });
  await program.kill();
  await page.getByLabel('转角').fill('2');
  await page.keyboard.press('Enter');
  await program.start();
  await expect(page.locator('.safety')).toContainText('已自动备份', { timeout: 20_000 });
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: '另存为' }).click();
  await expect(page.locator('.safety')).toContainText('已保存');
  const before = await frame(page);

  // Opened again from the disk by a window that has never seen the PDF; then from the recovery place.
  await program.kill();
  await page.goto('about:blank');
  await page.goto(await program.start());
  const [saved] = (await readdir(program.documents)).filter((name) => name.endsWith('.paijiang'));
  await page
    .locator('section', { hasText: '最近打开' })
    .getByRole('button', { name: saved?.replace('.paijiang', '') ?? '' })
    .click();
  await page.getByRole('button', { name: '平面', exact: true }).click();
  await drawn(page);
  expect(await frame(page)).toEqual(before);
  await page.getByRole('tab', { name: '底图' }).click();
  await entry.click();
  await page.getByRole('button', { name: '移除这张底图' }).click();
  await expect(entry).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(entry).toHaveCount(1);
  await drawn(page);
});

test('[TRACE-3] what cannot be traced is refused by its name, and nothing is lost', async ({
  page,
  program,
  faults,
  browser,
}, info) => {
  void faults;
  const many = await PDFDocument.create();
  for (let i = 0; i < 501; i += 1) many.addPage([200, 200]);
  const whole = await planPdf();
  const files: readonly (readonly [name: string, bytes: Uint8Array, says: RegExp])[] = [
    ['加密.pdf', await planPdf({ userPassword: 'gacha' }), /设了打开密码/],
    ['太多页.pdf', await many.save(), /501 页，最多 500 页/],
    ['半截.pdf', whole.subarray(0, 400), /PDF 已损坏/],
    ['声称很大.png', claimingPng(20_001, 20_001), /20001×20001 像素，每边最多 20000/],
    ['空心.png', claimingPng(20_000, 20_000), /不完整或已损坏/],
    ['半张.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xd9), /不完整或已损坏/],
    ['图纸.dwg', new TextEncoder().encode('AC1032 not a picture'), /不是能描的图/],
  ];
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  await page.keyboard.press('r');
  await dragOnPlan(page, [0, 0], [9000, 6000]);
  await page.keyboard.press('v');
  await watchTasks(browser, page);
  for (const [name, bytes, says] of files) {
    const path = info.outputPath(name);
    await writeFile(path, bytes);
    await add(page, path);
    const notice = page.locator('.notice').last();
    await expect(notice, name).toContainText(says);
    await notice.getByRole('button').click();
    await expect(page.getByText('这一层还没有底图')).toBeVisible();
  }
  await staysResponsive(browser);
  await expect(page.locator('.verdict')).toContainText('57.65');

  // The watch would have seen it: a window that is held on purpose.
  await watchTasks(browser, page);
  await page.evaluate(() => {
    for (const end = performance.now() + 800; performance.now() < end;);
  });
  await page.mouse.move(600, 400, { steps: 60 });
  const [held] = await longestTasks(browser);
  expect(held?.cpu).toBeGreaterThan(100);
});

test('[TRACE-10] a large JPEG is made smaller, and one that a camera held upright stands upright', async ({
  page,
  program,
  faults,
  browser,
}, info) => {
  void faults;
  const plain = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#e8e4da' } });
  const [large, upright, heavy] = ['大.jpg', '竖拍.jpg', '过重.jpg'].map((name) => info.outputPath(name));
  await plain(9000, 6000)
    .jpeg()
    .toFile(large ?? '');
  await plain(1200, 800)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toFile(upright ?? '');
  await plain(16_000, 9000)
    .jpeg()
    .toFile(heavy ?? '');
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  await watchTasks(browser, page);
  await add(page, large ?? '');
  await expect(page.locator('.notice')).toContainText('已缩小到 8000×5333 像素（原来 9000×6000）', {
    timeout: 30_000,
  });
  await expect(page.locator('.underlay-facts')).toContainText('8000×5333');
  await add(page, upright ?? '');
  await expect(page.locator('.underlay-facts')).toContainText('800×1200');
  await add(page, heavy ?? '');
  await expect(page.locator('.notice', { hasText: '16000×9000' })).toContainText('最多 120 百万像素');
  await staysResponsive(browser);

  // The Delete key takes the picked one; undo brings it back.
  await page.getByRole('application', { name: '平面图' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.notice', { hasText: '不在' })).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: /^竖拍.jpg/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^竖拍.jpg/ })).toHaveCount(1);
});

test('[TRACE-4] a PNG of 20,000 × 20,000 is made smaller with progress, and the window goes on', async ({
  page,
  program,
  faults,
  browser,
}, info) => {
  test.setTimeout(180_000);
  void faults;
  const path = info.outputPath('大图.png');
  await writeFile(path, await largePng(20_000));
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  await watchTasks(browser, page);

  // Cancelled half-way: nothing has come, nothing is left.
  await add(page, path);
  await expect(page.locator('.adding-box')).toContainText('正在处理“大图.png”');
  await picture(page, 'tracing-9-progress');
  await page.locator('.adding-box').getByRole('button', { name: '取消' }).click();
  await expect(page.locator('.adding-box')).toHaveCount(0);
  await expect(page.getByText('这一层还没有底图')).toBeVisible();

  await add(page, path);
  await expect(page.locator('.notice')).toContainText('已缩小到 6667×6667 像素（原来 20000×20000）', {
    timeout: 90_000,
  });
  await expect(page.locator('.underlay-facts')).toContainText('6667×6667');
  await drawn(page);
  await staysResponsive(browser);
  // Decoded whole it would be 1,600 MB; its pixels as they are kept take 178.
  expect(await peakMemory(browser), 'most memory of the page’s process, MB').toBeLessThan(1100);
  await picture(page, 'tracing-10-large');
});

test.describe('in a small window', () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  test('[TRACE-9] dropped on the plan, straightened by keys, cropped; several, one hidden, each its own', async ({
    page,
    program,
    faults,
  }) => {
    void faults;
    await page.goto(await program.start());
    await throughWizard(page, { setting: '农区', plan: '空白平面' });
    await page.getByRole('tab', { name: '底图' }).click();
    await drop(page, '一层.png', await housePng('#203040'));
    const first = page.getByRole('button', { name: /^一层.png/ });
    await expect(first).toContainText('未定比例');
    await drop(page, '改造前.png', await housePng('#402020'));
    await expect(page.getByRole('button', { name: /^改造前.png/ })).toHaveCount(1);
    await drawn(page);
    await page.getByRole('button', { name: '隐藏 一层.png' }).click();
    await picture(page, 'tracing-11-small');

    // By keys alone: to a corner by Tab, ten pixels and one with the arrows.
    await page.getByRole('button', { name: '1 四角拉正' }).click();
    const corner = page.getByRole('button', { name: '角 右下' });
    const before = ((await corner.getAttribute('data-at')) ?? '').split(' ').map(Number);
    await page.getByRole('button', { name: '角 左上' }).focus();
    for (let i = 0; i < 2; i += 1) await page.keyboard.press('Tab');
    await expect(corner).toBeFocused();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('ArrowUp');
    const after = ((await corner.getAttribute('data-at')) ?? '').split(' ').map(Number);
    expect(after).toEqual([(before[0] ?? 0) - 10, (before[1] ?? 0) - 1]);
    await page.waitForTimeout(800);
    await picture(page, 'tracing-12-small-corners');
    // Corners that cross are told, and cannot be taken.
    for (let i = 0; i < 120; i += 1) await page.keyboard.press('Shift+ArrowLeft');
    await expect(page.getByText('四个角交叉或凹进去了')).toBeVisible();
    await expect(page.getByRole('button', { name: '确定' })).toBeDisabled();
    await page.getByRole('button', { name: '取消' }).click();
    await expect(page.getByText('已拉正')).toHaveCount(0);

    await page.getByRole('button', { name: '裁切' }).click();
    await page.getByRole('button', { name: '角 左上' }).focus();
    for (let i = 0; i < 10; i += 1) await page.keyboard.press('Shift+ArrowRight');
    await picture(page, 'tracing-13-crop');
    const wide = await frames(page);
    await page.getByRole('button', { name: '确定' }).click();
    await expect.poll(() => frames(page)).not.toEqual(wide);
    await page.getByRole('application', { name: '平面图' }).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => frames(page)).toEqual(wide);

    // A locked one does not move; its buttons say why.
    await page.getByLabel('锁定').click();
    await expect(page.getByRole('button', { name: '4 移动对齐' })).toBeDisabled();
    await expect(page.getByRole('button', { name: '4 移动对齐' })).toHaveAttribute('title', /已锁定/);

    // Another level has none of them.
    await page.getByRole('button', { name: '加一层' }).click();
    await expect(page.getByText('这一层还没有底图')).toBeVisible();
    expect(await frames(page)).toBe('');

    await page.getByRole('button', { name: '换成深色' }).click();
    await page.getByRole('button', { name: '一层', exact: true }).click();
    await page.getByRole('button', { name: /^改造前.png/ }).click();
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.waitForTimeout(500);
    await picture(page, 'tracing-14-dark-english');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

function frames(page: Page): Promise<string | null> {
  return page.getByRole('application', { name: '平面图' }).getAttribute('data-underlays');
}

/** A house as lines on white, 1200 × 800. */
function housePng(ink: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#fff"/><g fill="none" stroke="${ink}" stroke-width="16"><rect x="150" y="150" width="900" height="500"/><path d="M500 150v500M500 420h550"/></g></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** Drops a file on the middle of the plan, as the browser tells it. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, base64 }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: 'image/png' }));
      return transfer;
    },
    { name, base64: bytes.toString('base64') },
  );
  const plan = page.getByRole('application', { name: '平面图' });
  await plan.dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.getByText('放到平面图下面作底图')).toBeVisible();
  await plan.dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('放到平面图下面作底图')).toHaveCount(0);
}
