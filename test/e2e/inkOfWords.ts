import { type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { steady } from './steady.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Letter = Box & { readonly letter: string; readonly font: string };
/** Darkness against the ground, 0–1, within the ink's own bounds; null = no ink at all. */
type Ink = { readonly width: number; readonly height: number; readonly of: readonly number[] } | null;
type Shot = { readonly width: number; readonly height: number; readonly data: Buffer };

/** Not assigned in any version of Unicode that a font knows: every font paints its box. */
const NOBODYS = '\u0378';

/**
 * Chinese characters of the window that have no ink of their own: what is painted is nothing, or the box that stands
 * for characters which no font has. `looked` counts those that were compared.
 */
export async function boxedLetters(page: Page): Promise<{ looked: number; boxed: string[] }> {
  await steady(page);
  const letters = await lettersShown(page);
  const shot = await pixels(page);
  const boxes = await boxesOf(page, [...new Set(letters.map(({ font }) => font))]);
  const boxed = letters.filter((one) => {
    const ink = inkWithin(shot, one);
    return ink === null || (boxes.get(one.font) ?? []).some((box) => alike(ink, box));
  });
  return { looked: letters.length, boxed: boxed.map(({ letter }) => letter) };
}

/** Every Chinese character that can be seen, with its place and its font as CSS writes it. */
function lettersShown(page: Page): Promise<Letter[]> {
  return page.evaluate(() => {
    const found: { letter: string; font: string; x: number; y: number; width: number; height: number }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent ?? '';
      if (element === null || !/\p{Script=Han}/u.test(words)) continue;
      const { fontSize, fontWeight, opacity } = getComputedStyle(element);
      if (Number(opacity) < 1) continue;
      const range = document.createRange();
      for (const { index, 0: letter } of words.matchAll(/\p{Script=Han}/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + letter.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        const inSight = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
        if (!inSight || width < 3) continue;
        // Neither covered by something else nor scrolled out of its list.
        const corners = [
          [x + 1, y + 2],
          [x + width - 1, y + height - 2],
        ] as const;
        if (corners.some(([at, down]) => document.elementFromPoint(at, down) !== element)) continue;
        found.push({ letter, font: `${fontWeight} ${fontSize}`, x, y, width, height });
      }
    }
    return found;
  });
}

/** The box of each font, as the system's last font paints it and as the window's own faces do. */
async function boxesOf(page: Page, fonts: readonly string[]): Promise<Map<string, Ink[]>> {
  const places = await page.evaluate(
    ({ fonts, nobodys }) => {
      const sheet = document.createElement('div');
      sheet.id = 'boxes';
      Object.assign(sheet.style, { position: 'fixed', inset: '0', background: '#fff', zIndex: '99999' });
      document.body.append(sheet);
      const families = ['sans-serif', getComputedStyle(document.body).fontFamily];
      return fonts.flatMap((font, i) =>
        families.map((family, k) => {
          const one = document.createElement('span');
          one.textContent = nobodys;
          const [weight = '', size = ''] = font.split(' ');
          Object.assign(one.style, { fontFamily: family, fontWeight: weight, fontSize: size, color: '#000' });
          Object.assign(one.style, {
            position: 'absolute',
            left: `${20 + k * 200}px`,
            top: `${10 + i * 40}px`,
          });
          sheet.append(one);
          const { x, y, width, height } = one.getBoundingClientRect();
          return { font, x, y, width, height };
        }),
      );
    },
    { fonts: [...fonts], nobodys: NOBODYS },
  );
  const shot = await pixels(page);
  await page.evaluate(() => document.getElementById('boxes')?.remove());
  const boxes = new Map<string, Ink[]>();
  for (const place of places)
    boxes.set(place.font, [...(boxes.get(place.font) ?? []), inkWithin(shot, place)]);
  return boxes;
}

async function pixels(page: Page): Promise<Shot> {
  const shot = sharp(await page.screenshot({ animations: 'disabled' }));
  const { data, info } = await shot.greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function inkWithin(shot: Shot, { x, y, width, height }: Box): Ink {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, foot] = [
    Math.min(shot.width, Math.ceil(x + width)),
    Math.min(shot.height, Math.ceil(y + height)),
  ];
  const at = (column: number, row: number): number => shot.data[row * shot.width + column] ?? 0;
  const ground = at(left, top);
  const off = (column: number, row: number): number => Math.abs(at(column, row) - ground);
  let [most, l, t, r, f] = [0, right, foot, left, top];
  for (let row = top; row < foot; row += 1)
    for (let column = left; column < right; column += 1) most = Math.max(most, off(column, row));
  if (most < 24) return null;
  for (let row = top; row < foot; row += 1)
    for (let column = left; column < right; column += 1)
      if (off(column, row) > most / 3) {
        [l, r] = [Math.min(l, column), Math.max(r, column)];
        [t, f] = [Math.min(t, row), Math.max(f, row)];
      }
  const of: number[] = [];
  for (let row = t; row <= f; row += 1)
    for (let column = l; column <= r; column += 1) of.push(off(column, row) / most);
  return { width: r - l + 1, height: f - t + 1, of };
}

/** The same glyph, painted at other parts of a pixel and with other colours. */
function alike(p: Ink, q: Ink): boolean {
  if (p === null || q === null) return p === q;
  if (Math.abs(p.width - q.width) > 1 || Math.abs(p.height - q.height) > 1) return false;
  let [off, all] = [0, 0];
  for (let row = 0; row < Math.min(p.height, q.height); row += 1)
    for (let column = 0; column < Math.min(p.width, q.width); column += 1) {
      off += Math.abs((p.of[row * p.width + column] ?? 0) - (q.of[row * q.width + column] ?? 0));
      all += 1;
    }
  return off / all < 0.22;
}

/** What is painted in a place, as greys. */
export async function inkOf(place: Locator): Promise<Ink> {
  const { data, info } = await sharp(await place.screenshot({ animations: 'disabled' }))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  // Within the border of the field.
  return inkWithin({ data, ...info }, { x: 3, y: 3, width: info.width - 16, height: info.height - 16 });
}

export { alike };
