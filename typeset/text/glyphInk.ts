import { type GlyphOutline, type GlyphRun } from '../../core/drawing/drawing.ts';
import { flattened } from '../../core/drawing/path.ts';
import { unitsPerEm } from './hanCells.ts';
import { type Shaper } from './shaper.ts';

/** Area of a glyph, in em². */
const known = new WeakMap<GlyphOutline, number>();

/** Area in mm² that runs cover, each glyph by itself: strokes that overlap count twice. @internal */
export function inkOf(runs: readonly GlyphRun[], shaper: Shaper): number {
  let sum = 0;
  for (const { font, size, stretchX, stretchY, glyphs } of runs) {
    const [x, y] = [size * stretchX, size * stretchY];
    for (const { id } of glyphs) {
      sum += inkOfGlyph(shaper.outline(font, id), unitsPerEm(shaper, font)) * x * y;
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

function inkOfGlyph(outline: GlyphOutline, em: number): number {
  const before = known.get(outline);
  if (before !== undefined) return before;
  let area = 0;
  for (const { points } of flattened(outline, em / 200)) {
    let [px, py] = points.at(-1) ?? [0, 0];
    for (const [x, y] of points) {
      area += (px * y - x * py) / 2;
      [px, py] = [x, y];
    }
  }
  const ink = Math.abs(area) / em ** 2;
  known.set(outline, ink);
  return ink;
}
