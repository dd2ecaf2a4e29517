import { type Mm } from '../units/length.ts';
import { type GlyphRun, type Matrix, type PlacedGlyph } from './drawing.ts';

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that first applies `inner`, then `outer`: a group's own matrix is the inner of its parent's. */
export function composed(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** From the glyph's font units (y up) to the run's coordinates (mm, y down): stretch, size, turn, place. */
export function glyphMatrix(run: GlyphRun, glyph: PlacedGlyph, unitsPerEm: number): Matrix {
  const alongX = (run.size / unitsPerEm) * run.stretchX;
  const alongY = (run.size / unitsPerEm) * run.stretchY;
  return run.turn === 90
    ? [0, alongX, alongY, 0, glyph.x, glyph.y]
    : [alongX, 0, 0, -alongY, glyph.x, glyph.y];
}

/** How much the map lengthens a line on average: what a stroke's width is multiplied by. */
export function meanScale([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

export function mapPoint([a, b, c, d, e, f]: Matrix, x: Mm, y: Mm): readonly [x: Mm, y: Mm] {
  return [a * x + c * y + e, b * x + d * y + f];
}
