import { readdir, writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import sharp from 'sharp';
import { levelAreas } from '../../core/plan/areas.ts';
import { type Point } from '../../core/geometry/point.ts';
import { paperPlan, photoOf } from '../support/oldPlan.ts';
import { STARTERS } from '../support/sheets.ts';
import { clickOnPlan, dragOnPlan, onPlan, picture, test, throughWizard } from './program.ts';
import { steady } from './steady.ts';
import {
  add,
  frame,
  sheetOnPlan,
  look,
  clickAt,
  placeCorner,
  planPdf,
  inkOn,
  drawn,
  savedAreas,
} from './tracingSteps.ts';

const STARTER = 'farming-200';

test.use({ viewport: { width: 1920, height: 1080 } });

test('[TRACE-1] a photo of a paper plan: straightened, to scale, traced; every area within 0.5 %', async ({
  page,
  program,
  faults,
}, info) => {
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
  await steady(page);
  await picture(page, 'tracing-2-corners');
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByText('已拉正')).toBeVisible();
  await expect(page.getByRole('button', { name: /老平面图/ }).first()).not.toContainText('正在显示');

  // Two points, the outer corners of the long side, and the length that stands on the plan.
  const before = await sheetOnPlan(page);
  const [from, to] = [before(onPaper({ x: -185, y: 0 })), before(onPaper({ x: 20_185, y: 0 }))];
  await page.getByRole('button', { name: '2 两点定比例' }).click();
  await look(page, from, 0.2);
  await clickAt(page, from);
  await look(page, to, 0.2);
  await clickAt(page, to);
  await picture(page, 'tracing-3-length');
  await page.getByLabel('这段的真实长度').fill('20m+370');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /老平面图/ }).first()).not.toContainText('未定比例');
  await expect(page.locator('.status')).not.toContainText('底图未定比例');

  // Level by the same wall, then its corner onto the origin.
  const scaled = await sheetOnPlan(page);
  await page.getByRole('button', { name: '3 两点摆正' }).click();
  for (const x of [0, 20_000]) {
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
  await steady(page);
  const shot = sharp(await page.screenshot());
  const { data, info: size } = await shot.greyscale().raw().toBuffer({ resolveWithObject: true });
  const grey = async (p: Point): Promise<number> => {
    const at = await onPlan(page, p.x, p.y);
    return data[Math.round(at.y) * size.width + Math.round(at.x)] ?? NaN;
  };
  for (const wall of [
    { x: 700, y: 0 },
    { x: 20_000, y: 2000 },
    { x: 0, y: 2000 },
    { x: 6400, y: 2300 },
    { x: 10_300, y: 9000 },
  ])
    expect(await grey(place(onPaper(wall))), `wall at ${wall.x}, ${wall.y}`).toBeLessThan(170);
  for (const room of [
    { x: 3700, y: 1700 },
    { x: 17_000, y: 5800 },
    { x: 21_000, y: 5800 },
  ])
    expect(await grey(place(onPaper(room))), `room at ${room.x}, ${room.y}`).toBeGreaterThan(185);

  // Traced room by room, without the grid, which this old plan does not lie on.
  await page.getByRole('button', { name: '网格' }).click();
  for (const [left, top, right, bottom] of [
    [0, 0, 6400, 4600],
    [6400, 0, 9400, 4600],
    [9400, 0, 13_000, 4600],
    [13_000, 0, 17_600, 4600],
    [17_600, 0, 20_000, 4600],
    [0, 4600, 20_000, 6400],
    [0, 6400, 10_300, 11_200],
    [10_300, 6400, 20_000, 11_200],
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
    ...[3200, 7900, 11_200, 15_300, 18_800].map((x) => ({ x, y: 0 })),
    ...[2300, 5500, 9000].flatMap((y) => [
      { x: 0, y },
      { x: 20_000, y },
    ]),
    { x: 5150, y: 11_200 },
    { x: 15_150, y: 11_200 },
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
  await page.getByRole('dialog').getByRole('button', { name: '保存到' }).click();
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
  await steady(page);
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
  await expect(page.locator('.safety')).toContainText('已自动备份');
  await program.kill();
  await page.getByLabel('转角').fill('2');
  await page.keyboard.press('Enter');
  await program.start();
  await expect(page.locator('.safety')).toContainText('已自动备份');
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: '保存到' }).click();
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
