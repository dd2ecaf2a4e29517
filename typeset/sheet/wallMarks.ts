import { type Point } from '../../core/geometry/point.ts';
import { alongOf, jambsOf, leftNormal, leftOf, lengthOf, pointOn } from '../../core/plan/axis.ts';
import { type WallFates } from '../../core/plan/wallFates.ts';
import { type Opening } from '../../core/project/plan/opening.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Wall, bodyThickness } from '../../core/project/plan/wall.ts';
import { type Mm } from '../../core/units/length.ts';
import { LINES } from './papers.ts';
import { type SheetPen } from './pen.ts';

/** A light screen is marked as thick as it is drawn, mm of the plan. */
const SCREEN: Mm = 60;
/** Parts of a wall shorter than this are not marked, mm of the plan. */
const LEAST_PART: Mm = 1;

/**
 * Draws over the walls of a comparison: white with a dashed outline where they go, blue where they are new. Marks
 * end at the walls that stay; lines that only part two rooms are no walls.
 */
export function markWalls(
  pen: SheetPen,
  {
    plan,
    fates,
    which,
  }: { readonly plan: Plan; readonly fates: WallFates; readonly which: 'before' | 'after' },
  toBlock: (p: Point) => Point,
): void {
  const walls = which === 'before' ? fates.takenDown : fates.added;
  for (const wall of walls) {
    if (wall.kind === 'open') continue;
    for (const ring of bodyParts(wall, plan, fates.kept)) {
      const corners = ring.map(toBlock);
      pen.path(
        [...corners.map(({ x, y }, i) => [i === 0 ? 'M' : 'L', x, y] as const), ['Z'] as const],
        which === 'before'
          ? { fill: 'paper-white', stroke: { ink: 'black', width: LINES.middle, dash: [1.5, 1] } }
          : { fill: 'plate-blue' },
      );
    }
  }
}

/** The body of a wall in the parts between its openings, without what lies inside walls that stay. */
function bodyParts(wall: Wall, plan: Plan, kept: readonly Wall[]): readonly (readonly Point[])[] {
  const length = lengthOf(wall);
  const half = (wall.kind === 'wall' ? wall.thickness : SCREEN) / 2;
  const normal = leftNormal(wall);
  const off = ({ x, y }: Point, by: number): Point => ({ x: x + normal.x * by, y: y + normal.y * by });
  const gaps = gapsOf(wall, plan.walls, plan.openings);
  const stops = [depthInto(wall.a, wall, kept), ...gaps.flat(), length - depthInto(wall.b, wall, kept)];
  const parts: (readonly Point[])[] = [];
  for (let i = 0; i + 1 < stops.length; i += 2) {
    const [from, to] = [Math.max(0, stops[i] ?? 0), Math.min(length, stops[i + 1] ?? 0)];
    if (to - from < LEAST_PART) continue;
    const [p, q] = [pointOn(wall, from), pointOn(wall, to)];
    parts.push([off(p, half), off(q, half), off(q, -half), off(p, -half)]);
  }
  return parts;
}

/** Where openings lie along a piece of a wall, in their order. */
function gapsOf(
  piece: Wall,
  walls: readonly Wall[],
  openings: readonly Opening[],
): readonly (readonly [Mm, Mm])[] {
  const host = walls.find(({ id }) => id === piece.id);
  if (host === undefined) return [];
  return openings
    .filter(({ wall }) => wall === host.id)
    .map((opening) => {
      const ends = jambsOf(host, opening).map((p) => alongOf(piece, p));
      return [Math.min(...ends), Math.max(...ends)] as const;
    })
    .sort((p, q) => p[0] - q[0]);
}

/** How far an end of a wall reaches into the body of one that stays and crosses its line. */
function depthInto(end: Point, wall: Wall, kept: readonly Wall[]): Mm {
  const direction = leftNormal(wall);
  return Math.max(
    0,
    ...kept.map((other) => {
      const normal = leftNormal(other);
      const inLine = Math.abs(direction.x * normal.y - direction.y * normal.x) < 1e-6;
      const along = alongOf(other, end);
      const meets = Math.abs(leftOf(other, end)) < 1 && along > -1 && along < lengthOf(other) + 1;
      return meets && !inLine ? bodyThickness(other) / 2 : 0;
    }),
  );
}
