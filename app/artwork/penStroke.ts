import { growBox, pathBounds } from '../../core/drawing/bounds.ts';
import { type ContourUnion } from '../../core/drawing/contours.ts';
import { mitres } from '../../core/drawing/corners.ts';
import {
  type InkName,
  type Item,
  type Matrix,
  type PathCommand,
  type Shape,
} from '../../core/drawing/drawing.ts';
import { meanScale } from '../../core/drawing/matrix.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { refuse } from './problem.ts';
import { type PaintedItem, type SourceStroke } from './source.ts';

/**
 * A stroke as a Drawing has it. The pen runs along the path in the size that it has in the end; a map that also
 * distorts stays as a group. A corner that Drawings would point or bevel otherwise becomes a filled outline.
 */
export async function penStroke(
  path: readonly PathCommand[],
  stroke: SourceStroke,
  { map, ink, contours }: { map: Matrix; ink: InkName; contours: () => Promise<ContourUnion> },
): Promise<PaintedItem> {
  const scale = meanScale(map);
  const { dash, cap, join, miterLimit } = stroke;
  const width = stroke.width * scale;
  const sized = mapPath(path, [scale, 0, 0, scale, 0, 0]);
  const [a, b, c, d, e, f] = map;
  const rest: Matrix = [a / scale, b / scale, c / scale, d / scale, e, f];
  const bounds = pathBounds(mapPath(path, map));
  if (bounds === null) throw new Error('a path that draws nothing has no stroke');
  const longest = Math.max(Math.hypot(rest[0], rest[1]), Math.hypot(rest[2], rest[3]));
  const painted = (drawn: readonly PathCommand[], paint: Pick<Shape, 'fill' | 'stroke'>): PaintedItem => {
    const shape = (own: readonly PathCommand[]): Shape => ({
      kind: 'shape',
      layer: 'artwork',
      path: own,
      ...paint,
    });
    const item: Item = keepsShape(rest)
      ? shape(mapPath(drawn, rest))
      : { kind: 'group', name: 'pen', matrix: rest, items: [shape(drawn)] };
    return { item, bounds: growBox(bounds, (width / 2) * penReach(path, stroke) * longest) };
  };
  if (join === 'miter' && bevelsOtherwise(path, miterLimit)) {
    if (dash.length > 0) refuse('artwork-stroke', { what: 'sharp-dash' });
    return painted((await contours()).strokeArea(sized, { width, cap, join, miterLimit }), { fill: ink });
  }
  const dashed = dash.length > 0 ? { dash: dash.map((length) => length * scale) } : {};
  return painted(sized, { stroke: { ink, width, cap, join, ...dashed } });
}

/** How far the pen paints from the path at most, in half widths: points of mitres, corners of square ends. */
function penReach(path: readonly PathCommand[], { join, miterLimit, cap }: SourceStroke): number {
  const pointed = join === 'miter' ? mitres(path).filter((mitre) => mitre <= miterLimit) : [];
  return pointed.reduce((most, mitre) => Math.max(most, mitre), cap === 'square' ? Math.SQRT2 : 1);
}

/** Whether a map of unit area turns, moves and mirrors only. */
function keepsShape([a, b, c, d]: Matrix): boolean {
  return Math.abs(a * c + b * d) < 1e-9 && Math.abs(a * a + b * b - 1) < 1e-9;
}

/** The mitre limit of every writer of a Drawing, PDF's own. */
const DRAWN_MITER_LIMIT = 10;

/** Whether some corner is pointed under one of the limits and bevelled under the other. */
function bevelsOtherwise(path: readonly PathCommand[], limit: number): boolean {
  const lower = Math.min(limit, DRAWN_MITER_LIMIT);
  const upper = Math.max(limit, DRAWN_MITER_LIMIT);
  return lower < upper && mitres(path).some((mitre) => mitre > lower && mitre <= upper);
}
