import { ringOf } from '../geometry/faces.ts';
import { turnOf } from '../geometry/orientation.ts';
import { type Point, samePoint } from '../geometry/point.ts';
import { type Problem, problem } from '../problem.ts';
import { bodyThickness } from '../project/plan/wall.ts';
import { MITRE_LIMIT } from './bodies.ts';
import { crossesItself } from './crossesItself.ts';
import { type LevelFaces } from './levelFaces.ts';
import { type Measured } from './measureLevel.ts';
import { type Outline } from './outline.ts';

/** How an area contradicts itself (FLOOR-15): then there is no figure. `data`: the level's id, a place in mm of the plan. */
export type AreaDoubt = Problem<
  'area-not-finite' | 'outline-smaller-than-rooms' | 'outline-beyond-walls' | 'outline-crosses-itself'
>;

/** mm²: far more than the grain of the unions leaves in a village, far less than 0.01 m². */
const SLACK = 1000;

/** What should never be; whoever measures looks before anybody judges. */
export function areaDoubts(level: string, faces: LevelFaces, measured: Measured): readonly AreaDoubt[] {
  const doubt = (code: AreaDoubt['code'], at: Point | undefined): AreaDoubt =>
    problem(code, { level, x: Math.round(at?.x ?? 0), y: Math.round(at?.y ?? 0) });
  const { building, walls, outdoor, axis, usable, columns, outlines } = measured;
  const first = faces.pieces[0]?.a;
  const figures = [building, walls, outdoor, ...axis, ...usable, ...columns];
  const corners = outlines.flatMap(({ rings }) => rings.flat());
  if (
    !figures.every(Number.isFinite) ||
    corners.some(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y))
  )
    return [doubt('area-not-finite', first)];
  const inside = [...usable, ...columns].reduce((sum, area) => sum + area, 0);
  const crossing = outlines.find(isCrossed);
  return [
    ...(building + SLACK < inside || walls < -SLACK || usable.some((area) => area < -SLACK)
      ? [doubt('outline-smaller-than-rooms', first)]
      : []),
    ...(building > mostOf(faces) + SLACK ? [doubt('outline-beyond-walls', farthest(corners, first))] : []),
    ...(crossing === undefined ? [] : [doubt('outline-crosses-itself', crossing.rings[0]?.[0])]),
  ];
}

const crossed = new WeakMap<Outline, boolean>();

function isCrossed(outline: Outline): boolean {
  const known = crossed.get(outline) ?? outline.rings.some(crossesItself);
  crossed.set(outline, known);
  return known;
}

/** The hull of the walls' axes, as much larger as a corner may reach; mm². */
function mostOf({ pieces, faces }: LevelFaces): number {
  // What lies behind the outermost walls of each part of the plan is no corner of the hull.
  const hull = hullOf(faces.open.flatMap((walk) => ringOf(pieces, walk)));
  let thickest = 0;
  for (const { wall } of pieces) thickest = Math.max(thickest, bodyThickness(wall));
  const reach = (MITRE_LIMIT / 2) * thickest;
  let [area, round] = [0, 0];
  hull.forEach((p, i) => {
    const q = hull[(i + 1) % hull.length] ?? p;
    area += ((p.x - (hull[0]?.x ?? 0)) * (q.y - p.y) - (p.y - (hull[0]?.y ?? 0)) * (q.x - p.x)) / 2;
    round += Math.hypot(q.x - p.x, q.y - p.y);
  });
  return Math.abs(area) + round * reach + Math.PI * reach * reach;
}

/** Ways in which corners of a hull are looked for before the rest is sorted. */
const WAYS = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
] as const;

/** Points that lie on none of the sides of the octagon of farthest points or beyond: all corners of the hull are among them. */
function outermost(points: readonly Point[]): readonly Point[] {
  const [first] = points;
  if (first === undefined) return [];
  const far = WAYS.map(([x, y]) => {
    let best = first;
    let most = -Infinity;
    for (const p of points) {
      const reach = p.x * x + p.y * y;
      if (reach <= most) continue;
      best = p;
      most = reach;
    }
    return best;
  });
  const sides = far.flatMap((a, i) => {
    const b = far[(i + 1) % far.length] ?? a;
    return samePoint(a, b) ? [] : [{ a, x: b.x - a.x, y: b.y - a.y }];
  });
  return [
    ...far,
    ...points.filter((p) => sides.some(({ a, x, y }) => x * (p.y - a.y) - y * (p.x - a.x) < 0)),
  ];
}

function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = [...outermost(points)].sort((p, q) => p.x - q.x || p.y - q.y);
  const half = (list: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const p of list) {
      for (;;) {
        const [before, last] = [kept[kept.length - 2], kept[kept.length - 1]];
        if (before === undefined || last === undefined || turnOf(before, last, p) > 0) break;
        kept.pop();
      }
      kept.push(p);
    }
    kept.pop();
    return kept;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function farthest(points: readonly Point[], from: Point | undefined): Point | undefined {
  if (from === undefined) return points[0];
  const far = (p: Point): number => Math.hypot(p.x - from.x, p.y - from.y);
  return points.reduce<Point | undefined>(
    (best, p) => (best === undefined || far(p) > far(best) ? p : best),
    undefined,
  );
}
