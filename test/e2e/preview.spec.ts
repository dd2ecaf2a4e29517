import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type PreparedSign } from '../../app/signs/prepareSigns.ts';
import { type Drawing, type Item } from '../../core/drawing/drawing.ts';
import { SIGN_KINDS } from '../../core/signs/kinds/kinds.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { prepared, withEveryTemplate } from '../gallery/signs.ts';
import { completed } from '../support/completed.ts';
import { ROOT } from '../support/fonts.ts';
import { outsideTool } from '../support/outside.ts';
import {
  bandsOf,
  canvasBand,
  difference,
  giveDrawing,
  openPainter,
  printed,
  shownByPoppler,
  signOn,
} from './rasters.ts';

/** Most of the ink pixels that may differ (issue 13), and most in one tile: a whole board must not hide one letter. */
const MOST_SHARE = 0.001;
const MOST_IN_TILE = 24;

const poppler = outsideTool('pdftoppm');
const library = shippedLibrary().signs;
const sample: unknown = JSON.parse(readFileSync(join(ROOT, 'templates/centres/sample-gacha.json'), 'utf8'));
const { project } = withEveryTemplate({ id: 'gacha', project: completed(sample).project }, library);

/** Of each template the sheets of its first sign, and of those that share a part out (第1张共5张) the first. */
function sheetsOf(kind: string): readonly (PreparedSign & { readonly state: 'ready' })[] {
  const first = new Map<string, string>();
  const own = new Set<string>();
  return prepared(project, library, ({ template }) => library.templates.get(template)?.kind === kind).flatMap(
    (each) => {
      if (each.state !== 'ready') return [];
      const { id, template } = each.sign;
      if (!first.has(template)) first.set(template, id);
      const part = `${template} ${each.label.replace(/第\d+张共\d+张$/u, '')}`;
      if (first.get(template) !== id || own.has(part)) return [];
      own.add(part);
      return [each];
    },
  );
}

type Sum = { ink: number; differing: number; worstTile: number };

/** The canvas with one drawing against the print file of another (its own, but where a test shows that it fails). */
async function compared(page: Page, canvas: Drawing, print: Drawing = canvas): Promise<Sum> {
  await giveDrawing(page, canvas, shownByPoppler(print, poppler.run));
  const sheet = printed(print, poppler.run);
  const sum = { ink: 0, differing: 0, worstTile: 0 };
  try {
    for (const band of bandsOf(print)) {
      const [shown, asPrinted] = [await canvasBand(page, band), sheet.band(band)];
      const frame = signOn(print, band);
      let found = difference(shown, asPrinted, frame);
      if (found.differing > 0) found = difference(shown, sheet.closer(band, asPrinted, found.rows), frame);
      sum.ink += found.ink;
      sum.differing += found.differing;
      sum.worstTile = Math.max(sum.worstTile, found.worstTile);
    }
  } finally {
    sheet.end();
  }
  return sum;
}

function isAlike({ ink, differing, worstTile }: Sum): boolean {
  return differing < MOST_SHARE * ink && worstTile <= MOST_IN_TILE;
}

test.beforeEach(async ({ page }) => {
  if (poppler.missing !== null) test.skip(true, poppler.missing);
  await openPainter(page);
});

for (const { name } of SIGN_KINDS) {
  test(`[PREVIEW-1] ${name}: the canvas shows what is printed`, async ({ page }) => {
    const sheets = sheetsOf(name);
    expect(sheets.length).toBeGreaterThan(0);
    for (const { label, drawing } of sheets) {
      const sum = await compared(page, drawing);
      const description = `${label}: ${sum.differing} of ${sum.ink}, worst square ${sum.worstTile}`;
      test.info().annotations.push({ type: 'pixels', description });
      expect(sum.ink, label).toBeGreaterThan(0);
      expect(isAlike(sum), `${label} ${JSON.stringify(sum)}`).toBe(true);
    }
  });
}

/** The drawing with its items changed one by one. */
function changed(drawing: Drawing, change: (item: Item, at: number) => readonly Item[]): Drawing {
  return { ...drawing, items: drawing.items.flatMap(change) };
}

function firstOf(kind: string): Drawing {
  const [first] = sheetsOf(kind);
  if (first === undefined) throw new Error(kind);
  return first.drawing;
}

test('[PREVIEW-2] one glyph 0.3 mm aside is seen, on a strip and on a door plate', async ({ page }) => {
  for (const kind of ['strip', 'door-plate']) {
    const drawing = firstOf(kind);
    let shifted = false;
    const print = changed(drawing, (item) => {
      if (item.kind !== 'glyphs' || shifted) return [item];
      shifted = true;
      const glyphs = item.glyphs.map((glyph, at) => (at === 0 ? { ...glyph, x: glyph.x + 0.3 } : glyph));
      return [{ ...item, glyphs }];
    });
    expect(shifted).toBe(true);
    expect(isAlike(await compared(page, drawing, print)), kind).toBe(false);
  }
});

test('[PREVIEW-2] a hole that is missing is seen', async ({ page }) => {
  const [strip] = prepared(
    {
      ...project,
      signs: project.signs.map((sign) => ({ ...sign, options: { ...sign.options, holes: true } })),
    },
    library,
    ({ template }) => template === 'strip-placard',
  );
  if (strip?.state !== 'ready') throw new Error('a strip is ready');
  const { drawing } = strip;
  const same = await compared(page, drawing);
  expect(isAlike(same), JSON.stringify(same)).toBe(true);
  let holes = 0;
  const print = changed(drawing, (item) => {
    if (item.kind !== 'group' && item.layer === 'holes') holes += 1;
    return item.kind !== 'group' && item.layer === 'holes' && holes === 1 ? [] : [item];
  });
  expect(holes).toBeGreaterThan(1);
  expect(isAlike(await compared(page, drawing, print))).toBe(false);
});

test('[PREVIEW-2] a cut line of 0.1 mm that is missing is seen, on the canvas and in print', async ({
  page,
}) => {
  const sheet = sheetsOf('honours').find(({ label }) => label.endsWith('说明牌'))?.drawing;
  if (sheet === undefined) throw new Error('captions are ready');
  // Without what is printed beside it: that moves the sheet against the pixels, and a line of half a pixel that lies on the border
  // of two is too pale in each to be told from what two painters share out otherwise.
  const captions = changed(sheet, (item) => (item.kind !== 'group' && item.layer === 'marks' ? [] : [item]));
  let lines = 0;
  const without = changed(captions, (item) => {
    if (item.kind !== 'shape' || item.layer !== 'cut') return [item];
    const last = item.path.map(([command]) => command).lastIndexOf('M');
    if (last > 0) lines += 1;
    return last > 0 ? [{ ...item, path: item.path.slice(0, last) }] : [item];
  });
  expect(lines).toBe(1);
  expect(isAlike(await compared(page, without, captions))).toBe(false);
  expect(isAlike(await compared(page, captions, without))).toBe(false);
});
