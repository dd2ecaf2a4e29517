import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Page } from '@playwright/test';
import { build } from 'esbuild';
import sharp from 'sharp';
import { type Drawing, type GlyphOutline } from '../../core/drawing/drawing.ts';
import { sheetBox } from '../../core/drawing/extents.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { rectangle } from '../../typeset/sign/cutAndHoles.ts';
import { shippedShaper } from '../support/fonts.ts';
import { type OutsideTool } from '../support/outside.ts';
import { written } from '../support/printFile.ts';

/** A stretch of a sheet's pixels, RGB. */
export type Raster = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };
export type Band = { readonly y: number; readonly width: number; readonly height: number };

const DPI = 150;
const PER_MM = DPI / 25.4;
/** Pixels of one band: what a canvas and a page both hold easily. */
const BAND = 6_000_000;

/** The sheet of a print file in full-width bands. */
export function bandsOf(drawing: Drawing): readonly Band[] {
  const { left, top, right, bottom } = sheetBox(drawing, shippedShaper().outline);
  const [width, whole] = [Math.ceil((right - left) * PER_MM), Math.ceil((bottom - top) * PER_MM)];
  const height = Math.max(64, Math.floor(BAND / width));
  return Array.from({ length: Math.ceil(whole / height) }, (_, at) => ({
    ...{ y: at * height, width, height: Math.min(height, whole - at * height) },
  }));
}

/** The print file as the program writes it, and how poppler shows it. */
export function printed(
  drawing: Drawing,
  pdftoppm: OutsideTool['run'],
): {
  readonly band: (band: Band) => Raster;
  /** The band with some rows of tiles looked at closer. */
  readonly closer: (band: Band, shown: Raster, rows: ReadonlySet<number>) => Raster;
  readonly end: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'paijiang-raster-'));
  writeFileSync(join(folder, 'sheet.pdf'), written(drawing));
  const shownAt = (times: number, { y, width, height }: Band): Raster => {
    const area = ['-x', 0, '-y', y * times, '-W', width * times, '-H', height * times].map(String);
    const look = ['-r', String(DPI * times), '-thinlinemode', 'shape', ...area];
    const ran = pdftoppm([...look, '-singlefile', 'sheet.pdf', 'band'], { cwd: folder });
    if (ran.status !== 0) throw new Error(ran.stderr);
    return readPpm(readFileSync(join(folder, 'band.ppm')));
  };
  return {
    band: (band) => shownAt(1, band),
    closer: ({ y, width, height }, shown, rows) => {
      const rgb = Uint8Array.from(shown.rgb);
      for (const row of rows) {
        const part = { y: y + row * TILE, width, height: Math.min(TILE, height - row * TILE) };
        rgb.set(averaged(shownAt(FINER, part), width), row * TILE * width * 3);
      }
      return { ...shown, rgb };
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Poppler moves a stroke to whole pixels and makes it one wide at least, whatever -thinlinemode says, and a letter's
 * foot to a whole row: up to half a pixel that is not in the file. Looked at so many times closer, it is an eighth.
 */
const FINER = 4;

/** Pixels of FINER × FINER made one. */
function averaged(fine: Raster, width: number): Uint8Array {
  const height = Math.floor(fine.height / FINER);
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let v = 0; v < FINER; v += 1) {
          const from = ((y * FINER + v) * fine.width + x * FINER) * 3 + channel;
          for (let u = 0; u < FINER; u += 1) sum += fine.rgb[from + u * 3] ?? 0;
        }
        rgb[(y * width + x) * 3 + channel] = Math.round(sum / FINER ** 2);
      }
    }
  }
  return rgb;
}

function readPpm(bytes: Buffer): Raster {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('no PPM');
  return { width: Number(head[1]), height: Number(head[2]), rgb: bytes.subarray(head[0].length) };
}

/** Colours that poppler gives the inks: the canvas is given the same, for inks' looks are not compared here, shapes are. */
export function shownByPoppler(
  drawing: Drawing,
  pdftoppm: OutsideTool['run'],
): Readonly<Record<string, string>> {
  const names = Object.keys(drawing.inks);
  const patches: Drawing = {
    ...{ ...drawing, width: 10 * names.length, height: 10, bleed: 0, fonts: {} },
    items: names.map((ink, at) => ({
      ...{ kind: 'shape', layer: 'artwork', path: rectangle(10 * at, 0, 10, 10), fill: ink },
    })),
  };
  const sheet = printed(patches, pdftoppm);
  const [band] = bandsOf(patches);
  if (band === undefined) throw new Error('a sheet has a band');
  const { width, rgb } = sheet.band(band);
  sheet.end();
  const { left, top } = sheetBox(patches, shippedShaper().outline);
  const shown = names.map((name, at): [string, string] => {
    const pixel = Math.round((5 - top) * PER_MM) * width + Math.round((10 * at + 5 - left) * PER_MM);
    const hex = Buffer.from(rgb.subarray(pixel * 3, pixel * 3 + 3)).toString('hex');
    return [name, `#${hex}`];
  });
  return Object.fromEntries(shown);
}

/** Pixels of a raster that are compared. */
export type Frame = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly foot: number;
};

/** Off the trim, pixels: half of the cut line lies off the sheet, and what bleeds is cut away. */
const OFF_TRIM = 2;

/** Where the sign itself is on a band of its sheet. */
export function signOn(drawing: Drawing, band: Band): Frame {
  const { left, top } = sheetBox(drawing, shippedShaper().outline);
  return {
    left: Math.ceil(-left * PER_MM) + OFF_TRIM,
    top: Math.ceil(-top * PER_MM) + OFF_TRIM - band.y,
    right: Math.floor((drawing.width - left) * PER_MM) - OFF_TRIM,
    foot: Math.floor((drawing.height - top) * PER_MM) - OFF_TRIM - band.y,
  };
}

/** The window's own painter (renderer/features/canvas/paint.ts) on a page of its own. */
export async function openPainter(page: Page): Promise<void> {
  const entry = fileURLToPath(new URL('painter.ts', import.meta.url));
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    write: false,
    target: 'es2023',
  });
  await page.goto('about:blank');
  await page.addScriptTag({ content: built.outputFiles[0]?.text ?? '' });
}

/** Gives the painter a drawing, with the outlines that it names. */
export async function giveDrawing(
  page: Page,
  drawing: Drawing,
  screens: Readonly<Record<string, string>>,
): Promise<void> {
  const shaper = shippedShaper();
  const outlines: Record<string, GlyphOutline> = {};
  const ems: Record<string, number> = {};
  for (const { item } of leaves(drawing.items)) {
    if (item.kind !== 'glyphs') continue;
    ems[item.font] = shaper.fonts.get(item.font)?.unitsPerEm ?? 1000;
    for (const { id } of item.glyphs) outlines[`${item.font} ${id}`] ??= shaper.outline(item.font, id);
  }
  const inks = Object.fromEntries(
    Object.entries(drawing.inks).map(([name, ink]) => [
      name,
      { ...ink, screen: screens[name] ?? ink.screen },
    ]),
  );
  const { left, top } = sheetBox(drawing, shippedShaper().outline);
  const given = { drawing: { ...drawing, inks }, outlines, ems, left, top, scale: PER_MM };
  // As text: Playwright takes values apart one by one, which takes ten times as long for so many points.
  await page.evaluate((told) => {
    Object.assign(window, { given: JSON.parse(told) as unknown });
  }, JSON.stringify(given));
}

/** The band as the canvas shows it. */
export async function canvasBand(page: Page, band: Band): Promise<Raster> {
  const png = await page.evaluate(
    (wanted) => (window as unknown as { paintBand: (band: Band) => Promise<string> }).paintBand(wanted),
    band,
  );
  const { data, info } = await sharp(Buffer.from(png, 'base64'))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: data };
}

export type Difference = {
  readonly ink: number;
  readonly differing: number;
  readonly worstTile: number;
  /** Rows of tiles that differ anywhere. */
  readonly rows: ReadonlySet<number>;
};

/** Side of the tiles in which differences are counted as well, pixels (about 22 mm). */
const TILE = 128;
/**
 * So much of 255 may lie between two values that are taken as one. Poppler tells the share of an edge's pixel by 4 × 4
 * points and a gamma of 1.5; a line of half a pixel comes out by up to 75 otherwise than on the canvas.
 */
const ALIKE = 80;
/** A pixel is ink where a channel is so much darker than bare white in either picture. */
const INK = 24;

/**
 * How many pixels of a band differ, of how many that have ink. A pixel differs where its value lies outside all that the
 * other picture shows at that pixel and the eight about it, in either direction: edges that two painters share out
 * otherwise over a pixel are alike, and what is displaced by more than one pixel is not.
 */
export function difference(one: Raster, other: Raster, within: Frame): Difference {
  const { width } = one;
  const height = Math.min(one.height, other.height);
  if (other.width !== width) throw new Error(`${width} and ${other.width} pixels wide`);
  const tiles = new Map<number, number>();
  let [ink, differing] = [0, 0];
  for (let y = Math.max(0, within.top); y < Math.min(height, within.foot); y += 1) {
    for (let x = Math.max(0, within.left); x < Math.min(width, within.right); x += 1) {
      const at = (y * width + x) * 3;
      let [dark, apart] = [255, 0];
      for (let channel = 0; channel < 3; channel += 1) {
        const [p, q] = [one.rgb[at + channel] ?? 0, other.rgb[at + channel] ?? 0];
        dark = Math.min(dark, p, q);
        apart = Math.max(apart, Math.abs(p - q));
      }
      if (dark > 255 - INK) continue;
      ink += 1;
      if (apart <= ALIKE) continue;
      if (!outside(one, other, x, y, height) && !outside(other, one, x, y, height)) continue;
      differing += 1;
      const tile = Math.floor(y / TILE) * 100_000 + Math.floor(x / TILE);
      tiles.set(tile, (tiles.get(tile) ?? 0) + 1);
    }
  }
  const rows = new Set([...tiles.keys()].map((tile) => Math.floor(tile / 100_000)));
  return { ink, differing, worstTile: Math.max(0, ...tiles.values()), rows };
}

function outside(one: Raster, other: Raster, x: number, y: number, height: number): boolean {
  const { width } = one;
  for (let channel = 0; channel < 3; channel += 1) {
    const value = one.rgb[(y * width + x) * 3 + channel] ?? 0;
    let [least, most] = [255, 0];
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1) {
      for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1) {
        const near = other.rgb[(v * width + u) * 3 + channel] ?? 0;
        least = Math.min(least, near);
        most = Math.max(most, near);
      }
    }
    if (value < least - ALIKE || value > most + ALIKE) return true;
  }
  return false;
}
