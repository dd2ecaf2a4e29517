import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Drawing, type GlyphRun, type PathCommand } from '../core/drawing/drawing.ts';

/**
 * The signs of a package (their Drawings as JSON) as plain pages that other programs can set: filled
 * rectangles, and texts with a place, a size and a turn. Chinese in columns comes character by character,
 * because the peers have no vertical writing; each Mongolian line is one text.
 *
 * node dist/bench-pages.mjs OUT.json DRAWING.json…
 */
type Text = {
  readonly words: string;
  readonly family: string;
  readonly weight: number;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly turn: 0 | 90;
  readonly cmyk: readonly number[];
  readonly screen: string;
};

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WEIGHTS: Readonly<Record<string, number>> = { Regular: 400, Medium: 500, SemiBold: 600, Bold: 700 };

const [out = '', ...drawings] = process.argv.slice(2);
const pages = drawings.map((file, index) => {
  // Written by our own JSON writer a moment ago.
  const drawing = JSON.parse(readFileSync(file, 'utf8')) as Drawing;
  const runs = drawing.items.filter((item) => item.kind === 'glyphs');
  const grounds = drawing.items.flatMap((item) =>
    item.kind === 'shape' && item.fill !== undefined
      ? [{ ...boxOf(item.path), ...ink(drawing, item.fill) }]
      : [],
  );
  return {
    name: `sign-${index}`,
    width: drawing.width,
    height: drawing.height,
    grounds,
    texts: runs.flatMap((run) => textsOf(drawing, run)),
  };
});
writeFileSync(out, JSON.stringify({ pages, fonts: fonts() }));

function textsOf(drawing: Drawing, run: GlyphRun): readonly Text[] {
  const face = drawing.fonts[run.font];
  if (face === undefined) return [];
  const look = {
    family: face.family,
    weight: WEIGHTS[face.style] ?? 400,
    size: run.size,
    turn: run.turn,
    ...ink(drawing, run.ink),
  };
  if (run.script === 'Mong') {
    const first = run.glyphs[0];
    if (first === undefined) return [];
    // The line begins at the ascender: over the baseline when lying, right of it when turned.
    const x = run.turn === 90 ? first.x + 0.88 * run.size : first.x;
    const y = run.turn === 90 ? first.y : first.y - 0.88 * run.size;
    return [{ ...look, words: run.text, x, y }];
  }
  return run.glyphs.map((glyph) => ({
    ...look,
    words: run.text.slice(glyph.start, glyph.end),
    x: glyph.x,
    y: glyph.y - 0.88 * run.size,
  }));
}

function ink(drawing: Drawing, name: string): { readonly cmyk: readonly number[]; readonly screen: string } {
  const found = drawing.inks[name];
  if (found?.kind !== 'process') return { cmyk: [0, 0, 0, 100], screen: '#000000' };
  return { cmyk: found.cmyk, screen: found.screen };
}

function boxOf(path: readonly PathCommand[]): { x: number; y: number; width: number; height: number } {
  const xs = path.flatMap((command) => (command[0] === 'M' || command[0] === 'L' ? [command[1]] : []));
  const ys = path.flatMap((command) => (command[0] === 'M' || command[0] === 'L' ? [command[2]] : []));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function fonts(): readonly { family: string; weight: number; file: string; folder: string }[] {
  // Our own list, checked by tests.
  const listed = JSON.parse(readFileSync(join(ROOT, 'fonts/fonts.json'), 'utf8')) as {
    faces: { family: string; weight: number; package: string; file: string }[];
  };
  return listed.faces
    .filter((face) => Object.values(WEIGHTS).includes(face.weight))
    .map((face) => {
      const file = join(ROOT, 'node_modules', face.package, face.file);
      return { family: face.family, weight: face.weight, file, folder: dirname(file) };
    });
}
