import { type GlyphOutline, type GlyphRun } from '../../core/drawing/drawing.ts';
import { flattened } from '../../core/drawing/path.ts';
import { unitsPerEm } from './hanCells.ts';
import { type Shaper } from './shaper.ts';

/** Area and border of a glyph, in em² and em. */
type Ink = { readonly area: number; readonly border: number };

const known = new WeakMap<GlyphOutline, Ink>();

/** Area in mm² that runs cover, each glyph by itself: strokes that overlap count twice. */
export function inkOf(runs: readonly GlyphRun[], shaper: Shaper): number {
  let sum = 0;
  for (const { font, size, stretchX, stretchY, outline, glyphs } of runs) {
    const [x, y] = [size * stretchX, size * stretchY];
    for (const { id } of glyphs) {
      const { area, border } = inkOfGlyph(shaper.outline(font, id), unitsPerEm(shaper, font));
      // Half of an outline lies outside the contour.
      sum += area * x * y + (border * Math.sqrt(x * y) * outline) / 2;
    }
  }
  return sum;
}

/** Chinese that goes first covers at least so many times as much with ink: what is seen as more. */
const LEAST_INK = 1.05;

/** Mongolian ink of a sign against what it may be beside its Chinese: more than 1 is too much. */
export function inkOver(runs: readonly GlyphRun[], shaper: Shaper): number {
  const ink = (script: GlyphRun['script']) =>
    inkOf(
      runs.filter((run) => run.script === script),
      shaper,
    );
  return (LEAST_INK * ink('Mong')) / ink('Hans');
}

function inkOfGlyph(outline: GlyphOutline, em: number): Ink {
  const before = known.get(outline);
  if (before !== undefined) return before;
  let [area, border] = [0, 0];
  for (const { points } of flattened(outline, em / 200)) {
    let [px, py] = points.at(-1) ?? [0, 0];
    for (const [x, y] of points) {
      area += (px * y - x * py) / 2;
      border += Math.hypot(x - px, y - py);
      [px, py] = [x, y];
    }
  }
  const ink = { area: Math.abs(area) / em ** 2, border: border / em };
  known.set(outline, ink);
  return ink;
}
