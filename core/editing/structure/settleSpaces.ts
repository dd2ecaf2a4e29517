import {
  innermostPoint,
  distanceToBorder,
  doubleArea,
  insideRegion,
  type Region,
} from '../../geometry/ring.ts';
import { roundPoint, samePoint } from '../../geometry/point.ts';
import { type LevelFaces, facesOfLevel, spacesOfFaces } from '../../plan/levelFaces.ts';
import { type PlanPoint } from '../../project/plan/point.ts';
import { type Space } from '../../project/plan/space.ts';
import { type Wall } from '../../project/plan/wall.ts';
import { type Draft } from '../draft.ts';
import { type Parents } from './settleWalls.ts';

/** An anchor this far from the walls is left where it is, mm. */
const WELL_INSIDE = 300;
const ANCHOR_PRECISION = 20;

/** Gives the faces of a level their spaces again after its walls have changed (PLAN-5, PLAN-6). */
export function settleSpaces(draft: Draft, level: string, before: readonly Wall[], parents: Parents): void {
  const olds = draft.all('spaces').filter((space) => space.level === level);
  const old = facesOfLevel(before, level);
  const now = facesOfLevel(draft.all('walls'), level);
  const claims = claimFaces(old, now, olds, parents);
  const kept: Space[] = [];
  now.regions.forEach((region, number) => {
    const claimant = claims.get(number);
    const anchor = anchorFor(region, claimant?.anchor);
    // A sliver in which no whole point lies is no room.
    if (anchor === undefined) return;
    if (claimant === undefined)
      kept.push({ id: draft.freshId('spaces'), level, anchor, use: 'room', room: null });
    else kept.push(anchor === claimant.anchor ? claimant : { ...claimant, anchor });
  });
  const staying = new Set(kept.map(({ id }) => id));
  draft.remove('spaces', new Set(olds.map(({ id }) => id).filter((id) => !staying.has(id))));
  const known = new Map(olds.map((space) => [space.id, space]));
  draft.put(
    'spaces',
    kept.filter((space) => known.get(space.id) !== space),
  );
}

/** Which old space each face of the new state continues. */
function claimFaces(
  old: LevelFaces,
  now: LevelFaces,
  spaces: readonly Space[],
  parents: Parents,
): ReadonlyMap<number, Space> {
  const oldSpaces = spacesOfFaces(old, spaces);
  const sides = sidesOf(old, oldSpaces);
  const shared = new Map<Space, Map<number, number>>();
  now.pieces.forEach(({ a, b, wall }, piece) => {
    const id = parents.get(wall.id) ?? wall.id;
    for (const side of [0, 1]) {
      const space = sides.get(`${id}/${side}`);
      const face = now.faces.faceOf[piece * 2 + side] ?? -1;
      if (space === undefined || face === -1) continue;
      const common = shared.get(space) ?? new Map<number, number>();
      common.set(face, (common.get(face) ?? 0) + Math.hypot(b.x - a.x, b.y - a.y));
      shared.set(space, common);
    }
  });
  const winners = new Map<number, Space>();
  const size = sizes(old, oldSpaces);
  for (const space of spaces) {
    const common = shared.get(space) ?? new Map<number, number>();
    const home = now.faceAt(space.anchor);
    const face = home !== undefined && (common.size === 0 || common.has(home)) ? home : longest(common);
    if (face === undefined) continue;
    const rival = winners.get(face);
    if (rival === undefined || outranks(space, rival, size)) winners.set(face, space);
  }
  return winners;
}

function outranks(space: Space, rival: Space, size: ReadonlyMap<Space, number>): boolean {
  if ((space.room === null) !== (rival.room === null)) return rival.room === null;
  return (size.get(space) ?? 0) > (size.get(rival) ?? 0);
}

function longest(common: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [face, length] of common)
    if (length > most) {
      best = face;
      most = length;
    }
  return best;
}

/** The space at each side of each wall. */
function sidesOf(level: LevelFaces, spaces: readonly (Space | undefined)[]): ReadonlyMap<string, Space> {
  const sides = new Map<string, Space>();
  level.pieces.forEach(({ wall }, piece) => {
    for (const side of [0, 1]) {
      const face = level.faces.faceOf[piece * 2 + side] ?? -1;
      const space = face === -1 ? undefined : spaces[face];
      if (space !== undefined) sides.set(`${wall.id}/${side}`, space);
    }
  });
  return sides;
}

function sizes(level: LevelFaces, spaces: readonly (Space | undefined)[]): ReadonlyMap<Space, number> {
  const found = new Map<Space, number>();
  spaces.forEach((space, face) => {
    const region = level.regions[face];
    if (space === undefined || region === undefined) return;
    found.set(
      space,
      [region.outer, ...region.holes].reduce((sum, ring) => sum + doubleArea(ring), 0),
    );
  });
  return found;
}

/** The old anchor if it is still well inside, else a whole point as far from the walls as there is. @internal */
export function anchorFor(region: Region, old: PlanPoint | undefined): PlanPoint | undefined {
  if (old !== undefined && insideRegion(region, old) && distanceToBorder(region, old) >= WELL_INSIDE)
    return old;
  const { x, y } = roundPoint(innermostPoint(region, ANCHOR_PRECISION).point);
  // Rounding may leave a sliver's inside; one of the neighbours may be in it.
  const found = [
    [0, 0],
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ]
    .map(([dx = 0, dy = 0]) => ({ x: x + dx, y: y + dy }))
    .find((point) => insideRegion(region, point));
  return found !== undefined && old !== undefined && samePoint(found, old) ? old : found;
}
