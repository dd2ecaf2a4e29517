import { indexBoxes } from '../../geometry/boxIndex.ts';
import { splitAtMeetings } from '../../geometry/noding.ts';
import { type Point, boxOf, samePoint } from '../../geometry/point.ts';
import { alongOf, fitsOn, leftOf, openingsOverlap, pointOn } from '../../plan/axis.ts';
import { type FacadeSpot } from '../../project/plan/facadeSpot.ts';
import { type Opening, type WallSide } from '../../project/plan/opening.ts';
import { type Wall } from '../../project/plan/wall.ts';
import { problem } from '../../problem.ts';
import { type PlanProblem } from '../command.ts';
import { type Draft } from '../draft.ts';

/** For walls that were made by splitting: the wall they are a part of. */
export type Parents = ReadonlyMap<string, string>;

/**
 * Splits the walls of a level where they touch or cross (PLAN-3) and hangs openings and façade spots on the
 * pieces where they are in the room. Refuses a joint inside an opening.
 */
export function settleWalls(
  draft: Draft,
  level: string,
  parents: Map<string, string>,
): PlanProblem | undefined {
  const walls = draft.all('walls').filter((wall) => wall.level === level);
  // Of walls that cover each other a body goes before a bare line, the older before the newer.
  const ranked = [...walls].sort((p, q) => rank(p) - rank(q));
  const pieces = splitAtMeetings(ranked);
  if (pieces.length === walls.length && pieces.every(({ a, b, source }) => isWhole(ranked[source], a, b)))
    return;
  const bySource = new Map<number, Wall[]>();
  for (const { a, b, source } of pieces) {
    const wall = ranked[source];
    if (wall === undefined) continue;
    const parts = bySource.get(source) ?? [];
    const id = parts.length === 0 ? wall.id : draft.freshId('walls');
    if (id !== wall.id) parents.set(id, parents.get(wall.id) ?? wall.id);
    parts.push(isWhole(wall, a, b) ? wall : { ...wall, id, a: { ...a }, b: { ...b } });
    bySource.set(source, parts);
  }
  const changed = new Set<string>();
  ranked.forEach((wall, source) => {
    const parts = bySource.get(source) ?? [];
    if (parts.length !== 1 || parts[0] !== wall) changed.add(wall.id);
  });
  const settled = [...bySource.values()].flat();
  const before = new Map(walls.map((wall) => [wall.id, wall]));
  draft.remove(
    'walls',
    new Set(walls.map(({ id }) => id).filter((id) => !settled.some((wall) => wall.id === id))),
  );
  draft.put(
    'walls',
    settled.filter((wall) => before.get(wall.id) !== wall),
  );
  return rehang(draft, settled, (id) => (changed.has(id) ? before.get(id) : undefined));
}

function rank({ kind }: Wall): number {
  return kind === 'wall' ? 0 : kind === 'divider' ? 1 : 2;
}

function isWhole(wall: Wall | undefined, a: Point, b: Point): boolean {
  return wall !== undefined && samePoint(wall.a, a) && samePoint(wall.b, b);
}

/** Finds for everything that hung on a changed wall the piece that now stands there. */
function rehang(
  draft: Draft,
  walls: readonly Wall[],
  changedWall: (id: string) => Wall | undefined,
): PlanProblem | undefined {
  const index = indexBoxes(walls.map(({ a, b }) => boxOf([a, b])));
  const hostAt = (
    old: Wall,
    at: number,
  ): { readonly wall: Wall; readonly at: number; readonly turned: boolean } | undefined => {
    const p = pointOn(old, at);
    const near = index.near({ left: p.x - 2, right: p.x + 2, top: p.y - 2, bottom: p.y + 2 });
    for (const wall of near.flatMap((i) => walls[i] ?? [])) {
      const along = alongOf(wall, p);
      const parallel =
        (wall.b.x - wall.a.x) * (old.b.x - old.a.x) + (wall.b.y - wall.a.y) * (old.b.y - old.a.y);
      const straight =
        Math.hypot(wall.b.x - wall.a.x, wall.b.y - wall.a.y) *
        Math.hypot(old.b.x - old.a.x, old.b.y - old.a.y);
      if (along < 0 || Math.abs(leftOf(wall, p)) > 1.5 || Math.abs(parallel) < straight * 0.99) continue;
      if (along > Math.hypot(wall.b.x - wall.a.x, wall.b.y - wall.a.y)) continue;
      // `+ 0` turns -0 into 0.
      return { wall, at: Math.round(along) + 0, turned: parallel < 0 };
    }
    return undefined;
  };
  const openings: Opening[] = [];
  for (const opening of draft.all('openings')) {
    const old = changedWall(opening.wall);
    if (old === undefined) continue;
    const host = hostAt(old, opening.at);
    if (host === undefined || !fitsOn(host.wall, { at: host.at, width: opening.width }))
      return problem('joint-in-opening', { opening: opening.id });
    openings.push(rehung(opening, host.wall.id, host.at, host.turned));
  }
  draft.put('openings', openings);
  const hosts = new Set(openings.map(({ wall }) => wall));
  const collision = findCollision(draft.all('openings').filter(({ wall }) => hosts.has(wall)));
  if (collision !== undefined) return problem('openings-collide', { opening: collision.id });
  const spots: FacadeSpot[] = [];
  const homeless = new Set<string>();
  for (const spot of draft.all('facadeSpots')) {
    const old = changedWall(spot.wall);
    if (old === undefined) continue;
    const host = hostAt(old, spot.at);
    if (host === undefined) homeless.add(spot.id);
    else
      spots.push({
        ...spot,
        wall: host.wall.id,
        at: host.at,
        side: host.turned ? other(spot.side) : spot.side,
      });
  }
  draft.put('facadeSpots', spots);
  draft.remove('facadeSpots', homeless);
  return undefined;
}

function rehung(opening: Opening, wall: string, at: number, turned: boolean): Opening {
  const moved = { ...opening, wall, at };
  if (!turned || moved.kind !== 'door') return moved;
  return { ...moved, opensTo: other(moved.opensTo), hinge: moved.hinge === 'a' ? 'b' : 'a' };
}

function other(side: WallSide): WallSide {
  return side === 'left' ? 'right' : 'left';
}

export function findCollision(openings: readonly Opening[]): Opening | undefined {
  const byWall = new Map<string, Opening[]>();
  for (const opening of openings) byWall.set(opening.wall, [...(byWall.get(opening.wall) ?? []), opening]);
  for (const onOne of byWall.values()) {
    onOne.sort((p, q) => p.at - q.at);
    for (let i = 1; i < onOne.length; i += 1) {
      const [p, q] = [onOne[i - 1], onOne[i]];
      if (p !== undefined && q !== undefined && openingsOverlap(p, q)) return q;
    }
  }
  return undefined;
}
