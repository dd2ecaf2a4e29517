import { indexBoxes } from './boxIndex.ts';
import { crossProperly, footOn, lineCrossing, turnOf } from './orientation.ts';
import { type Point, boxOfSegment, boxesMeet, distance, pointKey, roundPoint, samePoint } from './point.ts';

/** A directed segment that remembers which of the given ones it is a part of. */
export type Piece = { readonly a: Point; readonly b: Point; readonly source: number };

/**
 * A point this near to a line counts as on it: a whole point that was meant to lie on a slanted line is off by
 * up to half the diagonal of a grid square.
 */
const TOUCH = 0.75;

/** Rounding a crossing may move a line over a third point; a few rounds settle that. */
const MOST_ROUNDS = 24;

/**
 * Splits segments with whole coordinates where they touch or cross, so that the pieces meet in end points only;
 * crossings are rounded to whole coordinates. Pieces keep the direction of their source; of pieces that cover
 * each other the one with the lower source number stays. The order follows the sources.
 */
export function splitAtMeetings(
  segments: readonly { readonly a: Point; readonly b: Point }[],
  doubles: 'drop-doubles' | 'keep-doubles' = 'drop-doubles',
): readonly Piece[] {
  let pieces: readonly Piece[] = segments
    .map(({ a, b }, source) => ({ a, b, source }))
    .filter(({ a, b }) => !samePoint(a, b));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const cuts = findCuts(pieces);
    if (cuts.size === 0) break;
    pieces = pieces.flatMap((piece, index) => cutPiece(piece, cuts.get(index) ?? []));
  }
  return doubles === 'keep-doubles' ? pieces : withoutDoubles(pieces);
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
        touches(p, q.a) ||
        touches(p, q.b) ||
        touches(q, p.a) ||
        touches(q, p.b);
      if (meet) count += 1;
      if (count >= most) return count;
    }
  }
  return count;
}

function findCuts(pieces: readonly Piece[]): ReadonlyMap<number, Point[]> {
  const boxes = pieces.map(({ a, b }) => boxOfSegment(a, b));
  const index = indexBoxes(boxes);
  const cuts = new Map<number, Point[]>();
  const cut = (number: number, piece: Piece, point: Point): void => {
    if (samePoint(point, piece.a) || samePoint(point, piece.b)) return;
    const list = cuts.get(number);
    if (list === undefined) cuts.set(number, [point]);
    else list.push(point);
  };
  pieces.forEach((p, i) => {
    const box = boxes[i];
    if (box === undefined) return;
    for (const j of index.near(box)) {
      const q = pieces[j];
      const other = boxes[j];
      if (j <= i || q === undefined || other === undefined || !boxesMeet(box, other, 1)) continue;
      if (touches(p, q.a)) cut(i, p, q.a);
      if (touches(p, q.b)) cut(i, p, q.b);
      if (touches(q, p.a)) cut(j, q, p.a);
      if (touches(q, p.b)) cut(j, q, p.b);
      if (!crossProperly(p.a, p.b, q.a, q.b)) continue;
      const crossing = lineCrossing(p.a, p.b, q.a, q.b);
      if (crossing === undefined) continue;
      const point = nearestEnd(crossing, [p.a, p.b, q.a, q.b]) ?? roundPoint(crossing);
      cut(i, p, point);
      cut(j, q, point);
    }
  });
  return cuts;
}

/** A crossing right beside an end point is that end point, or a splinter of a wall would be left. */
function nearestEnd(crossing: Point, ends: readonly Point[]): Point | undefined {
  return ends.find((end) => distance(end, crossing) < TOUCH);
}

function touches(piece: Piece, point: Point): boolean {
  const { a, b } = piece;
  if (samePoint(a, point) || samePoint(b, point)) return false;
  if (
    point.x < Math.min(a.x, b.x) - TOUCH ||
    point.x > Math.max(a.x, b.x) + TOUCH ||
    point.y < Math.min(a.y, b.y) - TOUCH ||
    point.y > Math.max(a.y, b.y) + TOUCH
  )
    return false;
  const { share } = footOn(a, b, point);
  if (share <= 0 || share >= 1) return false;
  return Math.abs(turnOf(a, b, point)) < TOUCH * distance(a, b);
}

function cutPiece(piece: Piece, points: readonly Point[]): readonly Piece[] {
  if (points.length === 0) return [piece];
  const along = (p: Point): number =>
    (p.x - piece.a.x) * (piece.b.x - piece.a.x) + (p.y - piece.a.y) * (piece.b.y - piece.a.y);
  const stops = [...points].sort((p, q) => along(p) - along(q));
  const parts: Piece[] = [];
  let from = piece.a;
  for (const to of [...stops, piece.b]) {
    if (samePoint(from, to)) continue;
    parts.push({ a: from, b: to, source: piece.source });
    from = to;
  }
  return parts;
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
