import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import PdfKit from 'pdfkit';
import sharp from 'sharp';
import { openProjectFile } from '../../core/file/file.ts';
import { levelAreas } from '../../core/plan/areas.ts';
import { spaceAt } from '../../core/editing/pick.ts';
import { type Point } from '../../core/geometry/point.ts';
import { SHEET } from '../support/oldPlan.ts';
import { sha256 } from '../support/sha256.ts';
import { onPlan } from './program.ts';
import { type Happening, workSince } from './work.ts';

/** Puts a file under the plan by the file dialog. */
export async function add(page: Page, path: string): Promise<void> {
  await page.getByRole('tab', { name: '底图' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '放入底图…' }).click();
  await (await chooser).setFiles(path);
}

/** Corners of the only underlay, mm on the plan. */
export async function frame(page: Page): Promise<readonly [Point, Point, Point, Point]> {
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
export async function sheetOnPlan(page: Page): Promise<(p: Point) => Point> {
  const [p, q, , s] = await frame(page);
  return ({ x, y }) => ({
    x: p.x + ((q.x - p.x) * x) / SHEET.width + ((s.x - p.x) * y) / SHEET.height,
    y: p.y + ((q.y - p.y) * x) / SHEET.width + ((s.y - p.y) * y) / SHEET.height,
  });
}

/** Zooms by Ctrl and the wheel until a millimetre takes so many pixels, with the place in the middle. */
export async function look(page: Page, at: Point, scale: number): Promise<void> {
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
export async function clickAt(page: Page, at: Point): Promise<void> {
  const { x, y } = await onPlan(page, at.x, at.y);
  await page.mouse.move(Math.round(x) - 3, Math.round(y) - 3);
  await page.mouse.click(Math.round(x), Math.round(y));
}

/** Drags a corner of the dialog to a pixel of the photo, then sets it right with the arrow keys, as with the glass. */
export async function placeCorner(
  page: Page,
  name: string,
  to: Point,
  photo: { width: number; height: number },
) {
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
export async function planPdf(security: { readonly userPassword?: string } = {}): Promise<Buffer> {
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
export async function inkOn(page: Page): Promise<number> {
  const shot = await page.getByRole('application', { name: '平面图' }).screenshot();
  const { data } = await sharp(shot).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 150).length / data.length;
}

/** Pictures were decoded by workers alone: the window read no more of a file than its head. */
export async function decodedElsewhere(page: Page): Promise<readonly Happening[]> {
  const { happened, own } = await workSince(page);
  expect(own.decoded, 'pictures that the window decoded').toBe(0);
  expect(own.read, 'bytes that the window read at once').toBeLessThanOrEqual(1 << 20);
  return happened;
}

/** Waits until the picture is on the canvas. */
export async function drawn(page: Page): Promise<void> {
  await expect.poll(() => inkOn(page)).toBeGreaterThan(0.004);
}

/** Areas of the one level of the file that was saved. */
export async function savedAreas(folder: string) {
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

export function frames(page: Page): Promise<string | null> {
  return page.getByRole('application', { name: '平面图' }).getAttribute('data-underlays');
}

/** A house as lines on white, 1200 × 800. */
export function housePng(ink: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#fff"/><g fill="none" stroke="${ink}" stroke-width="16"><rect x="150" y="150" width="900" height="500"/><path d="M500 150v500M500 420h550"/></g></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** Drops a file on the middle of the plan, as the browser tells it. */
export async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
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
  await expect(page.getByText('放到平面下面描')).toBeVisible();
  await plan.dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('放到平面下面描')).toHaveCount(0);
}
