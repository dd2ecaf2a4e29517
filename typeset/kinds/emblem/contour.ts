import { pathBounds } from '../../../core/drawing/bounds.ts';
import { type Item, type PathCommand } from '../../../core/drawing/drawing.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { meanScale } from '../../../core/drawing/matrix.ts';
import { flattened, mapPath } from '../../../core/drawing/path.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { type Mm } from '../../../core/units/length.ts';

type Area = { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm };

/** Curves are followed this closely, mm. */
const TOLERANCE = 0.05;

/** Corners of all that artwork paints, strokes with their width; nothing outside its clips and its own box. */
export function inkPoints(items: readonly Item[], box: Area): readonly Point[] {
  return leaves(items).flatMap(({ item, matrix, clips }): readonly Point[] => {
    let [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height];
    for (const clip of clips) {
      const bounds = pathBounds(clip);
      if (bounds === null) return [];
      [left, top] = [Math.max(left, bounds.left), Math.max(top, bounds.top)];
      [right, bottom] = [Math.min(right, bounds.right), Math.min(bottom, bounds.bottom)];
    }
    const clamped = (x: Mm, y: Mm) => ({
      x: Math.min(right, Math.max(left, x)),
      y: Math.min(bottom, Math.max(top, y)),
    });
    if (item.kind !== 'shape') return [clamped(left, top), clamped(right, top), clamped(right, bottom), clamped(left, bottom)];
    const grown = item.stroke === undefined ? 0 : (item.stroke.width / 2) * meanScale(matrix);
    return flattened(mapPath(item.path, matrix), TOLERANCE).flatMap(({ points }) =>
      points.flatMap(([x, y]) =>
        grown === 0
          ? [clamped(x, y)]
          : [clamped(x - grown, y - grown), clamped(x + grown, y - grown), clamped(x + grown, y + grown), clamped(x - grown, y + grown)],
      ),
    );
  });
}

/** Directions in which a corner is rounded: a circle of 12 mm is followed to 0.004 mm. */
const DIRECTIONS = 120;

/** The shortest closed line that keeps `clear` from every point: what a band about the artwork would take, with round corners. */
export function aboutPoints(points: readonly Point[], clear: Mm): readonly PathCommand[] {
  const corners = hull(points);
  const round = corners.flatMap(({ x, y }) =>
    Array.from({ length: DIRECTIONS }, (_, index) => {
      const angle = (index * 2 * Math.PI) / DIRECTIONS;
      return { x: x + clear * Math.cos(angle), y: y + clear * Math.sin(angle) };
    }),
  );
  const line = hull(round);
  return [...line.map(({ x, y }, index): PathCommand => [index === 0 ? 'M' : 'L', x, y]), ['Z']];
}

/** The convex outline of points, in one direction (Andrew's monotone chain). */
function hull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (from: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of from) {
      for (let last = chain.at(-1), before = chain.at(-2); last && before; last = chain.at(-1), before = chain.at(-2)) {
        const turn = (last.x - before.x) * (point.y - before.y) - (last.y - before.y) * (point.x - before.x);
        if (turn > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}
