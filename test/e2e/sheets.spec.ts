import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { outsideTool } from '../support/outside.ts';
import { strokesOf } from '../support/pdfStrokes.ts';
import { accessible, noSidewaysScroll } from './looks.ts';
import { dragOnPlan, picture, test, throughWizard } from './program.ts';
import { toldBy, watchWork, workSince } from './work.ts';

const A3 = { width: 420, height: 297 };

async function laidOut(dialog: Locator): Promise<void> {
  await expect(dialog.locator('.print-preview')).toHaveAttribute('data-busy', 'false');
  await expect(dialog.locator('canvas[data-painted=now]')).toBeVisible();
}

test('[PRINT-1] [PRINT-2] [PRINT-3] [SHEET-17] a proposal, refusals with their offers, the A3 set, before and after', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await watchWork(page);
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '两层 360 型' });

  // The proposal: the wall between hall and library moves by 0.7 m.
  await page.getByRole('button', { name: '新建改造方案' }).click();
  await expect(page.getByText('22.90 ㎡')).toBeVisible();
  await dragOnPlan(page, [9000, 7900], [8300, 7900]);
  await expect(page.getByText('22.90 ㎡')).toHaveCount(0);

  // 1:100 on A3 is refused with what would do; so is 1:50 on A4, where tiles are taken.
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: '打印和导出图纸' });
  const refusal = dialog.getByRole('alert');
  // It opens with the first scale that fits; 1:100 is asked for by hand.
  await expect(dialog.getByRole('radio', { name: '1:150' })).toBeChecked();
  await laidOut(dialog);
  await dialog.getByText('1:100', { exact: true }).click();
  await expect(refusal).toContainText('一层平面图按 1:100 需要');
  await expect(dialog.getByRole('button', { name: '制作图纸' })).toBeDisabled();
  await expect(refusal.getByRole('button')).toHaveText([
    '比例 1:150',
    '比例 1:200',
    'A2 图幅',
    'A1 图幅',
    /拼成 1 × 2 张/,
  ]);
  await picture(page, 'sheets-refused');
  await workSince(page);
  await refusal.getByRole('button', { name: 'A2 图幅' }).click();
  await laidOut(dialog);
  await expect(refusal).toHaveCount(0);
  await dialog.getByText('A4', { exact: true }).click();
  await dialog.getByText('1:50', { exact: true }).click();
  await refusal.getByRole('button', { name: /拼成/ }).click();
  await laidOut(dialog);
  await expect(refusal).toContainText('一层改造前后对照图按 1:50 需要');
  await expect(dialog.getByRole('listitem').filter({ hasText: '拼图' }).first()).toBeVisible();
  await picture(page, 'sheets-tiles');
  await refusal.getByRole('button', { name: '不出这张' }).click();
  await laidOut(dialog);
  await expect(refusal).toHaveCount(0);

  // The A3 set: both levels, tables, before and after; what people write into the title block.
  await dialog.getByText('A3', { exact: true }).click();
  await dialog.getByText('1:150', { exact: true }).click();
  await dialog.getByRole('switch', { name: '拼图' }).click();
  await dialog.getByRole('checkbox', { name: '改造前后对照图' }).check();
  await dialog.getByLabel('工程编号').fill('TGM-2026-07');
  await dialog.getByLabel('设计').fill('王工');
  await dialog.getByLabel('日期').fill('2026-11-20');
  await dialog.getByLabel('正北').fill('15');
  await page.keyboard.press('Tab');
  await laidOut(dialog);
  await expect(dialog.locator('.print-thumb')).toHaveText([
    '1 一层平面图',
    '2 二层平面图',
    '3 一层改造前后对照图',
    '4 二层改造前后对照图',
    '5 面积与明细表',
  ]);
  await picture(page, 'sheets-dialog');
  await accessible(page, 'print dialog');
  await noSidewaysScroll(page, 'print dialog');
  await workSince(page);
  await dialog.getByRole('button', { name: /一层改造前后对照图/ }).click();
  await laidOut(dialog);
  await dialog.locator('.print-desk').focus();
  await page.keyboard.press('PageDown');
  await expect(dialog.getByText('第 4 / 5 张')).toBeVisible();
  await dialog.getByRole('button', { name: '原大' }).click();
  await laidOut(dialog);
  await picture(page, 'sheets-real-size');
  // Layout and painting are the worker's: the window shows pictures, and paints not one line itself.
  const { happened, own } = await workSince(page);
  expect(toldBy(happened, 'sheetWorker')).toContain('paint');
  expect(own.painted).toBe(0);
  expect(own.shown).toBeGreaterThan(0);

  for (const format of ['DXF', 'SVG', 'PNG'])
    await dialog.getByRole('checkbox', { name: new RegExp(format) }).check();
  await dialog.getByRole('button', { name: '制作图纸' }).click();
  await expect(dialog.locator('.package-end')).toHaveAttribute('data-state', 'done');
  await expect(dialog.locator('.print-foot')).toContainText('实际大小');
  await picture(page, 'sheets-made');

  const [made] = (await readdir(program.documents, { withFileTypes: true })).filter((one) =>
    one.isDirectory(),
  );
  const folder = join(program.documents, made?.name ?? '');
  const files = (await readdir(folder)).sort();
  const ending = (end: string): string[] => files.filter((name) => name.endsWith(end));
  expect(ending('.pdf')).toHaveLength(1);
  expect(ending('.dxf')).toHaveLength(2);
  expect(ending('.svg')).toHaveLength(5);
  expect(ending('.png')).toHaveLength(5);
  await measurePdf(join(folder, ending('.pdf')[0] ?? ''));
  const [dxf = '', svg = '', png = ''] = [ending('.dxf')[0], ending('.svg')[0], ending('.png')[0]];
  expect(await readFile(join(folder, dxf), 'utf8')).toContain('便民服务大厅');
  expect(await readFile(join(folder, svg), 'utf8')).toMatch(/width="420mm" height="297mm"/);
  const header = await readFile(join(folder, png));
  // IHDR: 420 × 297 mm at 150 dpi, to the pixel.
  expect(Math.abs(header.readUInt32BE(16) - (A3.width / 25.4) * 150)).toBeLessThan(1);
  expect(Math.abs(header.readUInt32BE(20) - (A3.height / 25.4) * 150)).toBeLessThan(1);

  // In 交付 the sheets stand beside the signs, and the dialog opens with what was chosen last.
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: '换成深色' }).click();
  await page.getByRole('button', { name: '交付', exact: true }).click();
  await expect(page.locator('.entry')).toContainText(['平面图']);
  await picture(page, 'sheets-delivery-dark');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.getByRole('button', { name: '打印和导出…' }).click();
  await laidOut(dialog);
  await expect(dialog.locator('.print-thumb')).toHaveCount(5);
  await picture(page, 'sheets-dialog-dark-1920');
});

/** Poppler and qpdf as witnesses: pages, live Chinese, the ruler. */
async function measurePdf(pdf: string): Promise<void> {
  const points = 72 / 25.4;
  const info = outsideTool('pdfinfo').run(['-l', '99', pdf]).stdout;
  const sizes = [...info.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)];
  expect(sizes).toHaveLength(5);
  for (const [, width, height] of sizes) {
    expect(Math.abs(Number(width) / points - A3.width)).toBeLessThan(0.05);
    expect(Math.abs(Number(height) / points - A3.height)).toBeLessThan(0.05);
  }
  const text = outsideTool('pdftotext').run([pdf, '-']).stdout.replace(/\s+/g, '');
  for (const words of [
    '便民服务大厅',
    '一层改造前后对照图',
    '拆除墙体',
    '房间表',
    '标牌表',
    'TGM-2026-07',
    '王工',
    '2026-11-20',
    '1:150',
  ])
    expect(text).toContain(words);
  // The check ruler begins 2 mm inside the drawing area of an A3 sheet with its title block.
  const ruler = strokesOf(pdf, A3).find(
    ([x1, y1, x2, y2]) => Math.hypot(x1 - 32, y1 - 255) < 0.5 && Math.abs(y2 - y1) < 0.05 && x2 - x1 > 50,
  );
  if (ruler === undefined) throw new Error('no check ruler on the first page');
  expect(Math.abs(ruler[2] - ruler[0] - 100)).toBeLessThan(0.05);
}
