import { type Point, samePoint } from '../../geometry/point.ts';
import { alongOf, fitsOn, lengthOf, pointOn } from '../../plan/axis.ts';
import { PLAN_LIMIT } from '../../project/plan/point.ts';
import { type Wall } from '../../project/plan/wall.ts';
import { problem } from '../../problem.ts';
import { type PlanProblem } from '../command.ts';
import { type Draft } from '../draft.ts';
import { followDimensions } from './followDimensions.ts';

/** No wall piece is shorter than this, mm: two such joints cannot be told apart on a screen. */
export const SHORTEST_WALL = 50;

export type NewEnds = { readonly a: Point; readonly b: Point };

/**
 * Gives walls new ends. What hangs on a wall that moves as a whole moves with it; on a wall that is stretched,
 * shortened or swung round it stays where it is in the room.
 */
export function reshapeWalls(draft: Draft, ends: ReadonlyMap<string, NewEnds>): PlanProblem | undefined {
  const walls = new Map<string, { readonly old: Wall; readonly now: Wall }>();
  for (const [id, { a, b }] of ends) {
    const old = draft.find('walls', id);
    if (old === undefined || (samePoint(old.a, a) && samePoint(old.b, b))) continue;
    const now: Wall = { ...old, a: { ...a }, b: { ...b } };
    const outside = [a, b].find(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) > PLAN_LIMIT);
    if (outside !== undefined) return problem('off-sheet', { x: outside.x, y: outside.y });
    if (lengthOf(now) < SHORTEST_WALL) return problem('too-short', { wall: id, least: SHORTEST_WALL });
    walls.set(id, { old, now });
  }
  const moved = [...draft.all('openings')].flatMap((opening) => {
    const wall = walls.get(opening.wall);
    return wall === undefined
      ? []
      : [{ opening: { ...opening, at: stays(wall.old, wall.now, opening.at) }, wall: wall.now }];
  });
  const misfit = moved.find(({ opening, wall }) => !fitsOn(wall, opening));
  if (misfit !== undefined) return problem('opening-does-not-fit', { opening: misfit.opening.id });
  const spots = draft.all('facadeSpots').flatMap((spot) => {
    const wall = walls.get(spot.wall);
    if (wall === undefined) return [];
    return [{ ...spot, at: Math.min(Math.floor(lengthOf(wall.now)), stays(wall.old, wall.now, spot.at)) }];
  });
  draft.put(
    'walls',
    [...walls.values()].map(({ now }) => now),
  );
  draft.put(
    'openings',
    moved.map(({ opening }) => opening),
  );
  draft.put('facadeSpots', spots);
  followDimensions(draft, [...walls.values()]);
  return undefined;
}

function stays(old: Wall, now: Wall, at: number): number {
  const whole = now.a.x - old.a.x === now.b.x - old.b.x && now.a.y - old.a.y === now.b.y - old.b.y;
  return whole ? at : Math.max(0, Math.round(alongOf(now, pointOn(old, at))));
}
