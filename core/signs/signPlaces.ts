import { type Point } from '../geometry/point.ts';
import { type DisplayWall } from '../project/honour.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Project } from '../project/project.ts';
import { type Wall, bodyThickness } from '../project/plan/wall.ts';
import { plateSpots } from './plateSpots.ts';
import { leftNormal, pointOn } from '../plan/axis.ts';

/** Where a sign hangs; `number` is its place in the project's list, from 1, as everywhere. */
export type SignPlace = {
  readonly sign: string;
  readonly number: number;
  /** null = the plan does not say. */
  readonly at: { readonly level: string; readonly point: Point } | null;
};

/** Off the wall's face, mm. */
const OFF = 60;

/** Off the wall of honours, to whoever looks at it, mm. */
const BEFORE = 300;

/**
 * Places of all signs in the plan's current variant: on the façade where a spot was reserved for it; else, for a
 * room's plate, on the wall outside its door, beside the lock; for honours, before the first of their walls that was
 * copied from the plan.
 */
export function signPlaces(project: Project): readonly SignPlace[] {
  const { plan } = project;
  return project.signs.map((sign, index) => ({
    sign: sign.id,
    number: index + 1,
    at:
      plan === null
        ? null
        : (facadePlace(plan, sign.id) ??
          (sign.subject.of === 'room' ? doorPlace(plan, sign.subject.room) : null) ??
          (sign.subject.of === 'honours' ? honoursPlace(plan, project.boards.honours.walls) : null)),
  }));
}

function currentLevels(plan: Plan): ReadonlySet<string> {
  return new Set(plan.levels.filter(({ variant }) => variant === plan.current).map(({ id }) => id));
}

function facadePlace(plan: Plan, sign: string): SignPlace['at'] {
  const levels = currentLevels(plan);
  for (const spot of plan.facadeSpots) {
    const wall = plan.walls.find(({ id }) => id === spot.wall);
    if (spot.sign !== sign || wall === undefined || !levels.has(wall.level)) continue;
    return { level: wall.level, point: offWall(wall, spot.at, spot.side) };
  }
  return null;
}

function doorPlace(plan: Plan, room: string): SignPlace['at'] {
  const spot = plateSpots(plan).find((one) => one.room === room && one.primary);
  return spot === undefined ? null : { level: spot.level, point: spot.point };
}

function honoursPlace(plan: Plan, walls: readonly DisplayWall[]): SignPlace['at'] {
  const levels = currentLevels(plan);
  for (const { source } of walls) {
    if (source === undefined || !levels.has(source.level)) continue;
    const { level, from, to } = source;
    if (from.x === to.x && from.y === to.y) continue;
    // Whoever looks at it has `from` to the left, and so stands to the right hand of the way from one to the other.
    const aside = leftNormal({ a: from, b: to });
    const [x, y] = [(from.x + to.x) / 2 - aside.x * BEFORE, (from.y + to.y) / 2 - aside.y * BEFORE];
    return { level, point: { x, y } };
  }
  return null;
}

function offWall(wall: Wall, at: number, side: 'left' | 'right'): Point {
  const p = pointOn(wall, at);
  const normal = leftNormal(wall);
  const by = (bodyThickness(wall) / 2 + OFF) * (side === 'left' ? 1 : -1);
  return { x: p.x + normal.x * by, y: p.y + normal.y * by };
}
