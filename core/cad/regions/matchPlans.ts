import { type Point } from '../../geometry/point.ts';
import { type Mm } from '../../units/length.ts';

/** How far the second plan has to be moved to lie over the first, whole mm, and how many corners then meet. */
export type PlanMatch = { readonly by: Point; readonly meeting: number };

type Way = { readonly a: Point; readonly b: Point };

/** Votes within this of each other are for the same move, mm. */
const CELL: Mm = 20;
/** Corners within this of each other are one, mm. */
const MEETING: Mm = 8;
/** More corners than this add nothing. */
const MOST_CORNERS = 260;

/**
 * The move that brings most corners of the walls of one plan onto corners of the other's. Of moves that bring equally
 * many, the one that lays the outer boxes nearer together. `near`: only moves within `within` of that one are tried.
 */
export function matchPlans(
  fixed: readonly Way[],
  moved: readonly Way[],
  near?: { readonly by: Point; readonly within: Mm },
): PlanMatch | null {
  const [still, moving] = [cornersOf(fixed), cornersOf(moved)];
  if (still.length === 0 || moving.length === 0) return null;
  const votes = new Map<string, { count: number; x: number; y: number }>();
  for (const p of still)
    for (const q of moving) {
      const by = { x: p.x - q.x, y: p.y - q.y };
      if (near !== undefined && Math.hypot(by.x - near.by.x, by.y - near.by.y) > near.within) continue;
      const key = `${Math.round(by.x / CELL)},${Math.round(by.y / CELL)}`;
      const known = votes.get(key);
      if (known === undefined) votes.set(key, { count: 1, ...by });
      else known.count += 1;
    }
  const best = [...votes.values()].sort((p, q) => q.count - p.count).slice(0, 24);
  const [boxStill, boxMoving] = [cornerOf(still), cornerOf(moving)];
  const reach = ({ x, y }: Point): number =>
    Math.hypot(boxMoving.x + x - boxStill.x, boxMoving.y + y - boxStill.y);
  let found: PlanMatch | null = null;
  for (const vote of best) {
    const match = refined(still, moving, vote);
    const better =
      found === null ||
      match.meeting > found.meeting ||
      (match.meeting === found.meeting && reach(match.by) < reach(found.by));
    if (better) found = match;
  }
  return found;
}

/** The whole millimetre in the middle of all pairs that a move brings together, and how many there are. */
function refined(still: readonly Point[], moving: readonly Point[], vote: Point): PlanMatch {
  const exact = (by: Point): readonly Point[] =>
    moving.flatMap((q) => {
      const hit = still.find((p) => Math.hypot(p.x - q.x - by.x, p.y - q.y - by.y) <= MEETING * 2);
      return hit === undefined ? [] : [{ x: hit.x - q.x, y: hit.y - q.y }];
    });
  const pairs = exact(vote);
  const by = {
    x:
      Math.round(
        middle(
          pairs.map(({ x }) => x),
          vote.x,
        ),
      ) + 0,
    y:
      Math.round(
        middle(
          pairs.map(({ y }) => y),
          vote.y,
        ),
      ) + 0,
  };
  const meeting = moving.filter((q) =>
    still.some((p) => Math.hypot(p.x - q.x - by.x, p.y - q.y - by.y) <= MEETING),
  ).length;
  return { by, meeting };
}

/** The middle one of the values. */
export function middle(values: readonly number[], absent: number): number {
  return [...values].sort((p, q) => p - q)[Math.floor(values.length / 2)] ?? absent;
}

/** Ends of walls, each place once; of very many those of the longest walls. */
function cornersOf(walls: readonly Way[]): readonly Point[] {
  const long = (way: Way): number => Math.hypot(way.b.x - way.a.x, way.b.y - way.a.y);
  const corners: Point[] = [];
  for (const { a, b } of [...walls].sort((p, q) => long(q) - long(p)))
    for (const p of [a, b]) {
      if (corners.length >= MOST_CORNERS) return corners;
      if (!corners.some((q) => Math.hypot(p.x - q.x, p.y - q.y) <= MEETING)) corners.push(p);
    }
  return corners;
}

/** The lower left corner of the box round the points, y down. */
function cornerOf(points: readonly Point[]): Point {
  return { x: Math.min(...points.map(({ x }) => x)), y: Math.max(...points.map(({ y }) => y)) };
}
