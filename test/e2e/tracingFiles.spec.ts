import { writeFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect } from '@playwright/test';
import sharp from 'sharp';
import { largePng } from '../support/oldPlan.ts';
import { claimingPng } from '../support/pictures.ts';
import { dragOnPlan, picture, test, throughWizard } from './program.ts';
import { steady } from './steady.ts';
import { framesBefore, toldBy, watchWork, workSince } from './work.ts';
import { add, decodedElsewhere, planPdf, drawn, frames, housePng, drop } from './tracingSteps.ts';

test.use({ viewport: { width: 1920, height: 1080 } });

test('[TRACE-3] what cannot be traced is refused by its name, and nothing is lost', async ({
  page,
  program,
  faults,
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
  await watchWork(page);
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  await page.keyboard.press('r');
  await dragOnPlan(page, [0, 0], [9000, 6000]);
  await page.keyboard.press('v');
  await workSince(page);
  for (const [name, bytes, says] of files) {
    const path = info.outputPath(name);
    await writeFile(path, bytes);
    await add(page, path);
    const notice = page.locator('.notice').last();
    await expect(notice, name).toContainText(says);
    await notice.getByRole('button').click();
    await expect(page.getByText('这一层还没有底图')).toBeVisible();
  }
  await decodedElsewhere(page);
  await expect(page.locator('.verdict')).toContainText('57.65');

  // The watch would have seen it: a picture that the window decodes itself.
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2, 2);
    canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
    (await createImageBitmap(await canvas.convertToBlob())).close();
  });
  expect((await workSince(page)).own.decoded).toBe(1);
});

test('[TRACE-10] a large JPEG is made smaller, and one that a camera held upright stands upright', async ({
  page,
  program,
  faults,
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
  await watchWork(page);
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  await workSince(page);
  await add(page, large ?? '');
  await expect(page.locator('.notice')).toContainText('已缩小到 8000×5333 像素（原来 9000×6000）');
  await expect(page.locator('.underlay-facts')).toContainText('8000×5333');
  await add(page, upright ?? '');
  await expect(page.locator('.underlay-facts')).toContainText('800×1200');
  await add(page, heavy ?? '');
  await expect(page.locator('.notice', { hasText: '16000×9000' })).toContainText('最多 120 百万像素');
  await decodedElsewhere(page);

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
}, info) => {
  void faults;
  const path = info.outputPath('大图.png');
  await writeFile(path, await largePng(20_000));
  await watchWork(page);
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  await workSince(page);

  // Cancelled half-way: nothing has come, nothing is left.
  await add(page, path);
  await expect(page.locator('.adding-box')).toContainText('正在处理“大图.png”');
  await picture(page, 'tracing-9-progress');
  await page.locator('.adding-box').getByRole('button', { name: '取消' }).click();
  await expect(page.locator('.adding-box')).toHaveCount(0);
  await expect(page.getByText('这一层还没有底图')).toBeVisible();
  // Ended before it had an answer.
  const cancelled = await decodedElsewhere(page);
  expect(toldBy(cancelled, 'picture')).not.toContain('take');
  expect(cancelled).toContainEqual({ did: 'end', script: 'picture' });

  await add(page, path);
  await expect(page.locator('.notice')).toContainText('已缩小到 6667×6667 像素（原来 20000×20000）');
  await expect(page.locator('.underlay-facts')).toContainText('6667×6667');
  await drawn(page);
  // Piece by piece in the worker, the window going on; never the 1,600 MB that it would be decoded whole.
  const happened = await decodedElsewhere(page);
  expect(toldBy(happened, 'picture').filter((what) => what === 'progress').length).toBeGreaterThan(3);
  expect(framesBefore(happened, 'picture', 'take')).toBeGreaterThan(3);
  const largest = happened.flatMap((one) => (one.did === 'told' ? [one.bytes] : []));
  expect(Math.max(...largest)).toBeLessThan(6667 * 6667 * 4 * 2);
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
    await steady(page);
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
    await steady(page);
    await picture(page, 'tracing-14-dark-english');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
