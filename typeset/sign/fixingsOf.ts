import { pathBounds } from '../../core/drawing/bounds.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { mapPath, ringsOf } from '../../core/drawing/path.ts';
import { between, type Point, roundPoint } from '../../core/geometry/point.ts';
import { distanceToBorder, doubleArea, insideRegion } from '../../core/geometry/ring.ts';
import { type Mm } from '../../core/units/length.ts';

/** Where a sign is fixed, from its upper left corner; `hole`: diameter of the holes that it has, null where it has none. */
export type Fixings = { readonly points: readonly Point[]; readonly hole: Mm | null };

/** Two places that follow one another along an edge are no further apart; house choice. */
const MOST_APART: Mm = 1200;

/** Curves are followed so closely, and the way to a corner is tried in so many steps. */
const [CLOSE, STEPS] = [0.05, 400];

/**
 * A sign's own holes; else four places towards its corners, and between them along a long side, in whole mm, that keep
 * `inset` from its edges, or from its cut line where that is no box. Without a drawing the sign is a box.
 */
export function fixingsOf(
  drawing: Drawing | null,
  size: { readonly width: Mm; readonly height: Mm },
  inset: Mm,
): Fixings {
  const paths = (layer: 'cut' | 'holes') =>
    leaves(drawing?.items ?? []).flatMap(({ item, matrix }) =>
      item.kind === 'shape' && item.layer === layer ? [mapPath(item.path, matrix)] : [],
    );
  const holes = paths('holes').flatMap((path) => pathBounds(path) ?? []);
  const [hole] = holes;
  if (hole !== undefined) {
    const points = holes.map(({ left, right, top, bottom }) => ({
      x: (left + right) / 2,
      y: (top + bottom) / 2,
    }));
    return { points, hole: hole.right - hole.left };
  }
  const [width, height] = [size.width, size.height];
  const clear = Math.min(inset, width / 4, height / 4);
  const [across, down] = [places(clear, width), places(clear, height)];
  const box = down.flatMap((y, row) =>
    across.filter((_, at) => isEnd(row, down) || isEnd(at, across)).map((x) => ({ x, y })),
  );
  const rings = paths('cut').flatMap((path) => ringsOf(path, CLOSE));
  const [outer] = [...rings].sort((a, b) => Math.abs(doubleArea(b)) - Math.abs(doubleArea(a)));
  if (outer === undefined) return { points: box.map(roundPoint), hole: null };
  const region = { outer, holes: [] };
  const middle = { x: width / 2, y: height / 2 };
  const points = box.map((corner) => {
    for (let step = STEPS; step > 0; step -= 1) {
      const place = roundPoint(between(middle, corner, step / STEPS));
      if (insideRegion(region, place) && distanceToBorder(region, place) >= clear - 0.5) return place;
    }
    return roundPoint(middle);
  });
  return { points, hole: null };
}

/** From edge to edge, evenly. */
function places(clear: Mm, side: Mm): readonly Mm[] {
  const spaces = Math.max(1, Math.ceil((side - 2 * clear) / MOST_APART));
  return Array.from({ length: spaces + 1 }, (_, at) => clear + (at * (side - 2 * clear)) / spaces);
}

function isEnd(at: number, all: readonly Mm[]): boolean {
  return at === 0 || at === all.length - 1;
}
