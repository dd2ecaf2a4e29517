import { indexBoxes } from './boxIndex.ts';
import { crossProperly, lineCrossing, turnOf } from './orientation.ts';
import { type Point, boxOfSegment, boxesMeet, pointKey, roundPoint, samePoint } from './point.ts';

/** A directed segment that remembers which of the given ones it is a part of. */
export type Piece = { readonly a: Point; readonly b: Point; readonly source: number };

/** Rounding in doubles may leave a crossing in the wrong grid square once in a while; a few rounds settle that. */
const MOST_ROUNDS = 8;

/**
 * Splits segments with whole coordinates where they touch or cross, so that the pieces meet in end points only
 * (iterated snap rounding, after Hobby and after Halperin and Packer: crossings are rounded to whole points, and
 * a segment is led through every point whose grid square it passes; no point is made after that, so it ends).
 * Pieces keep the direction of their source and the order of the sources; of pieces that cover each other the
 * one with the lower source number stays, unless doubles are kept.
 */
export function splitAtMeetings(
  segments: readonly { readonly a: Point; readonly b: Point }[],
  doubles: 'drop-doubles' | 'keep-doubles' = 'drop-doubles',
): readonly Piece[] {
  let pieces: readonly Piece[] = segments
    .map(({ a, b }, source) => ({ a, b, source }))
    .filter(({ a, b }) => !samePoint(a, b));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const crossings = findCrossings(pieces);
    if (round > 0 && crossings.size === 0) break;
    const route = router([...pieces.flatMap(({ a, b }) => [a, b]), ...[...crossings.values()].flat()]);
    const led = pieces.flatMap((piece, index) => lead(piece, crossings.get(index) ?? [], route));
    const settled = led.length === pieces.length;
    pieces = led;
    if (settled) break;
  }
  return doubles === 'keep-doubles' ? pieces : withoutDoubles(pieces);
}

/** The rounded points in which each piece crosses others. */
function findCrossings(pieces: readonly Piece[]): ReadonlyMap<number, readonly Point[]> {
  const boxes = pieces.map(({ a, b }) => boxOfSegment(a, b));
  const index = indexBoxes(boxes);
  const crossings = new Map<number, Point[]>();
  const note = (number: number, point: Point): void => {
    const list = crossings.get(number);
    if (list === undefined) crossings.set(number, [point]);
    else list.push(point);
  };
  pieces.forEach((p, i) => {
    const box = boxes[i];
    if (box === undefined) return;
    for (const j of index.near(box)) {
      const [q, other] = [pieces[j], boxes[j]];
      if (j <= i || q === undefined || other === undefined || !boxesMeet(box, other)) continue;
      if (!crossProperly(p.a, p.b, q.a, q.b)) continue;
      const crossing = lineCrossing(p.a, p.b, q.a, q.b);
      if (crossing === undefined) continue;
      const point = roundPoint(crossing);
      note(i, point);
      note(j, point);
    }
  });
  return crossings;
}

/** Finds the points that a segment passes, in its order. */
type Route = (a: Point, b: Point) => readonly Point[];

function router(points: readonly Point[]): Route {
  const unique = [...new Map(points.map((point) => [pointKey(point), point])).values()];
  const index = indexBoxes(unique.map((point) => boxOfSegment(point, point)));
  return (a, b) => {
    const passed = index.near(boxOfSegment(a, b)).flatMap((i) => {
      const point = unique[i];
      return point !== undefined && passes(a, b, point) ? [point] : [];
    });
    return inOrder(a, b, passed);
  };
}

function inOrder(a: Point, b: Point, points: readonly Point[]): readonly Point[] {
  const along = (p: Point): number => (p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y);
  return points.length < 2 ? points : [...points].sort((p, q) => along(p) - along(q));
}

/** Whether the segment goes through the inside of the grid square around a point, between its ends; exact. */
function passes(a: Point, b: Point, point: Point): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = (point.x - a.x) * dx + (point.y - a.y) * dy;
  if (along <= 0 || along >= dx * dx + dy * dy) return false;
  return 2 * Math.abs(turnOf(a, b, point)) < Math.abs(dx) + Math.abs(dy);
}

/** Far more bends than a piece can have: against going round in circles. */
const MOST_BENDS = 64;

/** The piece led through its crossings and through all points that it and its parts pass. */
function lead(piece: Piece, crossings: readonly Point[], route: Route, depth = 0): readonly Piece[] {
  const { a, b, source } = piece;
  const inner = crossings.filter((point) => !samePoint(point, a) && !samePoint(point, b));
  const stops = inOrder(a, b, [...route(a, b), ...inner]);
  if (stops.length === 0 || depth === MOST_BENDS) return [piece];
  const parts: Piece[] = [];
  let from = a;
  for (const to of [...stops, b]) {
    if (samePoint(from, to)) continue;
    parts.push(...lead({ a: from, b: to, source }, [], route, depth + 1));
    from = to;
  }
  return parts;
}

/** How many pairs of segments cross or touch other than in common end points, counted no further than `most`. */
export function countMeetings(
  segments: readonly { readonly a: Point; readonly b: Point }[],
  most: number,
): number {
  const pieces = segments.map(({ a, b }, source) => ({ a, b, source }));
  const boxes = pieces.map(({ a, b }) => boxOfSegment(a, b));
  const index = indexBoxes(boxes);
  let count = 0;
  for (const [i, p] of pieces.entries()) {
    const box = boxes[i];
    if (box === undefined) continue;
    for (const j of index.near(box)) {
      const q = pieces[j];
      if (j <= i || q === undefined) continue;
      const meet =
        crossProperly(p.a, p.b, q.a, q.b) ||
        passes(p.a, p.b, q.a) ||
        passes(p.a, p.b, q.b) ||
        passes(q.a, q.b, p.a) ||
        passes(q.a, q.b, p.b);
      if (meet) count += 1;
      if (count >= most) return count;
    }
  }
  return count;
}

function withoutDoubles(pieces: readonly Piece[]): readonly Piece[] {
  // Pieces come in the order of their sources: the first of several is the one that stays.
  const seen = new Map<number, Set<number>>();
  return pieces.filter(({ a, b }) => {
    const [p, q] = [pointKey(a), pointKey(b)];
    const [low, high] = p < q ? [p, q] : [q, p];
    const ends = seen.get(low) ?? new Set<number>();
    if (ends.has(high)) return false;
    seen.set(low, ends.add(high));
    return true;
  });
}
