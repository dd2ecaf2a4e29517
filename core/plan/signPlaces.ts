import { type Point } from '../geometry/point.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Project } from '../project/project.ts';
import { type Opening } from '../project/plan/opening.ts';
import { type Wall, bodyThickness } from '../project/plan/wall.ts';
import { leftNormal, lengthOf, pointOn } from './axis.ts';
import { facesOfLevel } from './levelFaces.ts';

/** Where a sign hangs; `number` is its place in the project's list, from 1, as everywhere. */
export type SignPlace = {
  readonly sign: string;
  readonly number: number;
  /** null = the plan does not say. */
  readonly at: { readonly level: string; readonly point: Point } | null;
};

/** From the jamb to the middle of a door plate, and off the wall, mm. */
const BESIDE = 250;
const OFF = 60;

/**
 * Places of all signs in the plan's current variant: on the façade where a spot was reserved for it; else, for a
 * room's plate, on the wall outside its door, beside the lock.
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
          (sign.subject.of === 'room' ? doorPlace(plan, sign.subject.room) : null)),
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
  const levels = currentLevels(plan);
  const space = plan.spaces.find((one) => one.room === room && levels.has(one.level));
  if (space === undefined) return null;
  const { pieces, faces, faceAt } = facesOfLevel(plan.walls, space.level);
  const face = faceAt(space.anchor);
  let best: { readonly door: Opening; readonly wall: Wall; readonly outside: 'left' | 'right' } | null = null;
  pieces.forEach(({ wall }, i) => {
    const [right, left] = [faces.faceOf[i * 2], faces.faceOf[i * 2 + 1]];
    if (face === undefined || (right !== face && left !== face) || right === left) return;
    for (const door of plan.openings) {
      if (door.wall !== wall.id || door.kind === 'window') continue;
      const wider = best === null || door.width > best.door.width;
      if (wider) best = { door, wall, outside: right === face ? 'left' : 'right' };
    }
  });
  // TypeScript does not follow the assignments inside the callback.
  const found = best as {
    readonly door: Opening;
    readonly wall: Wall;
    readonly outside: 'left' | 'right';
  } | null;
  if (found === null) return null;
  const { door, wall, outside } = found;
  const lockAtB = door.kind !== 'door' || door.hinge === 'a';
  const beside = door.at + (lockAtB ? 1 : -1) * (door.width / 2 + BESIDE);
  const along = Math.min(Math.max(0, beside), lengthOf(wall));
  return { level: space.level, point: offWall(wall, along, outside) };
}

function offWall(wall: Wall, at: number, side: 'left' | 'right'): Point {
  const p = pointOn(wall, at);
  const normal = leftNormal(wall);
  const by = (bodyThickness(wall) / 2 + OFF) * (side === 'left' ? 1 : -1);
  return { x: p.x + normal.x * by, y: p.y + normal.y * by };
}
