import { type Point, samePoint } from '../../geometry/point.ts';
import { alongOf, fitsOn, pointOn } from '../../plan/axis.ts';
import { type Opening } from '../../project/plan/opening.ts';
import { PLAN_LIMIT, type PlanPoint } from '../../project/plan/point.ts';
import { type Wall } from '../../project/plan/wall.ts';
import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type CommandResult, type PlanProblem, planCommand } from '../command.ts';
import { type Draft } from '../draft.ts';
import { LOOSE_TABLES, findObject, isLocked, mapPoints, withGroups } from '../objects.ts';
import { straightThrough, wallsAt } from '../structure/joints.ts';
import { type NewEnds, reshapeWalls } from '../structure/reshape.ts';
import { settle } from '../structure/settle.ts';
import { findCollision } from '../structure/settleWalls.ts';

export type MoveObjects = {
  readonly ids: readonly string[];
  /** Whole mm. */
  readonly by: PlanPoint;
};

/**
 * Moves objects with all that is grouped with them. Locked ones stay. Walls take the corners they share with
 * others along; a wall that only leans on another one comes off it. Openings move along their wall.
 */
export function moveObjects(project: Project, { ids, by }: MoveObjects): CommandResult {
  return planCommand(project, (draft) => {
    if (by.x === 0 && by.y === 0) return problem('nothing-to-do');
    const found = [...withGroups(draft, ids)].map((id) => [id, findObject(draft, id)] as const);
    const missing = found.find(([, object]) => object === undefined);
    if (missing !== undefined) return problem('not-found', { id: missing[0] });
    const free = found.flatMap(([id, object]) => (object === undefined || isLocked(object) ? [] : [id]));
    if (free.length === 0) return problem('locked', { id: ids[0] ?? '' });
    const moving = new Set(free);
    return moveLoose(draft, moving, by) ?? moveWalls(draft, moving, by) ?? slideOnWalls(draft, moving, by);
  });
}

function moveLoose(draft: Draft, ids: ReadonlySet<string>, by: Point): PlanProblem | undefined {
  const onSheet = ({ x, y }: Point): boolean => Math.abs(x) <= PLAN_LIMIT && Math.abs(y) <= PLAN_LIMIT;
  let off: Point | undefined;
  const shift = (p: Point): Point => {
    const to = { x: p.x + by.x, y: p.y + by.y };
    if (!onSheet(to)) off = to;
    return to;
  };
  for (const table of LOOSE_TABLES)
    draft.put(
      table,
      draft.all(table).flatMap((record) => (ids.has(record.id) ? [mapPoints(record, shift)] : [])),
    );
  return off === undefined ? undefined : problem('off-sheet', { x: off.x, y: off.y });
}

function moveWalls(draft: Draft, ids: ReadonlySet<string>, by: Point): PlanProblem | undefined {
  const before = draft.all('walls');
  const moving = before.filter((wall) => ids.has(wall.id));
  if (moving.length === 0) return undefined;
  const ends = new Map<string, NewEnds>(
    moving.map((wall) => [wall.id, { a: shifted(wall.a, by), b: shifted(wall.b, by) }]),
  );
  const joints = moving.flatMap(({ level, a, b }) => [
    { level, joint: a },
    { level, joint: b },
  ]);
  for (const { level, joint } of joints) {
    const staying = wallsAt(before, level, joint).filter((wall) => !ids.has(wall.id));
    if (!followsJoint(staying, joint, by)) continue;
    for (const wall of staying) {
      const known = ends.get(wall.id) ?? wall;
      ends.set(
        wall.id,
        samePoint(wall.a, joint) ? { ...known, a: shifted(joint, by) } : { ...known, b: shifted(joint, by) },
      );
    }
  }
  const refusal = reshapeWalls(draft, ends);
  if (refusal !== undefined) return refusal;
  for (const level of new Set(moving.map((wall) => wall.level))) {
    const left = joints.filter((one) => one.level === level).map(({ joint }) => joint);
    const trouble = settle(draft, level, before, left);
    if (trouble !== undefined) return trouble;
  }
  return undefined;
}

/** A corner goes along; a wall that passes straight through stays, unless the joint slides along it. */
function followsJoint(staying: readonly Wall[], joint: Point, by: Point): boolean {
  if (staying.some((wall) => wall.locked)) return false;
  const through = staying.find((one) =>
    staying.some((other) => other !== one && straightThrough(one, other, joint)),
  );
  if (through === undefined) return true;
  return (through.b.x - through.a.x) * by.y - (through.b.y - through.a.y) * by.x === 0;
}

/** Openings and façade spots that were picked without their wall slide along it as far as the move goes that way. */
function slideOnWalls(draft: Draft, ids: ReadonlySet<string>, by: Point): PlanProblem | undefined {
  const slide = <Hung extends { readonly id: string; readonly wall: string; readonly at: number }>(
    hung: readonly Hung[],
  ): Hung[] =>
    hung.flatMap((one) => {
      const wall = draft.find('walls', one.wall);
      if (wall === undefined || !ids.has(one.id) || ids.has(one.wall)) return [];
      const to = alongOf(wall, shifted(pointOn(wall, one.at), by));
      return [{ ...one, at: Math.max(0, Math.round(to)) }];
    });
  const openings: readonly Opening[] = slide(draft.all('openings'));
  const misfit = openings.find((opening) => {
    const wall = draft.find('walls', opening.wall);
    return wall === undefined || !fitsOn(wall, opening);
  });
  if (misfit !== undefined) return problem('opening-does-not-fit', { opening: misfit.id });
  draft.put('openings', openings);
  const hosts = new Set(openings.map(({ wall }) => wall));
  const collision = findCollision(draft.all('openings').filter(({ wall }) => hosts.has(wall)));
  if (collision !== undefined) return problem('openings-collide', { opening: collision.id });
  draft.put('facadeSpots', slide(draft.all('facadeSpots')));
  return undefined;
}

function shifted(p: Point, by: Point): Point {
  return { x: p.x + by.x, y: p.y + by.y };
}
