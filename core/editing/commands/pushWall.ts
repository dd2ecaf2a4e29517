import { lineCrossing } from '../../geometry/orientation.ts';
import { type Point, distance, roundPoint, samePoint } from '../../geometry/point.ts';
import { alongOf, leftNormal, leftOf, lengthOf } from '../../plan/axis.ts';
import { boxOfObject, type FixtureSize } from '../../plan/objectBox.ts';
import { type Fixture } from '../../project/plan/fixture.ts';
import { type Plan } from '../../project/plan/plan.ts';
import { type Wall } from '../../project/plan/wall.ts';
import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type CommandResult, type PlanProblem, planCommand } from '../command.ts';
import { type Draft } from '../draft.ts';
import { withGroups } from '../objects.ts';
import { jointsOf, otherEnd, runOf, straightThrough, wallsAt } from '../structure/joints.ts';
import { type NewEnds, reshapeWalls } from '../structure/reshape.ts';
import { settle } from '../structure/settle.ts';

/** `run`: with all pieces that continue it in one line (the whole side of a building); `piece`: alone. */
export type PushExtent = 'run' | 'piece';

export type PushWall = {
  readonly wall: string;
  /** Towards the left hand of somebody who walks from `a` to `b`, mm; negative = to the right. */
  readonly by: number;
  readonly extent: PushExtent;
  /** Sizes of fixtures: what stands against the wall goes along. Without them nothing does. */
  readonly sizes?: FixtureSize;
};

/** A wall that is pushed towards another stops this far from it, axis to axis, mm. */
const LEAST_DEPTH = 300;

/**
 * Pushes or pulls a wall at right angles to itself: walls that meet it stretch or shorten, both rooms follow.
 * A piece pushed out of its line gets returns at its ends.
 */
export function pushWall(project: Project, ask: PushWall): CommandResult {
  return planCommand(project, (draft, plan) => {
    const wall = draft.find('walls', ask.wall);
    if (wall === undefined) return problem('not-found', { id: ask.wall });
    const run = ask.extent === 'run' ? runOf(plan.walls, wall) : [wall];
    const locked = run.find((one) => one.locked);
    if (locked !== undefined) return problem('locked', { id: locked.id });
    const range = pushRange(plan, ask);
    const by = Math.round(ask.by);
    if (by === 0) return problem('nothing-to-do');
    if (by < range.least || by > range.most)
      return problem('push-blocked', { least: range.least, most: range.most });
    const before = draft.all('walls');
    const leaning = ask.sizes === undefined ? [] : leaningOn(draft, run, ask.sizes);
    const refusal = push(draft, plan, wall, run, by) ?? settle(draft, wall.level, before, jointsOf(run));
    if (refusal !== undefined) return refusal;
    const { x, y } = stepOf(wall, by);
    draft.put(
      'fixtures',
      leaning.map((fixture) => ({ ...fixture, at: { x: fixture.at.x + x, y: fixture.at.y + y } })),
    );
    return undefined;
  });
}

function stepOf(wall: Wall, by: number): Point {
  const normal = leftNormal(wall);
  return roundPoint({ x: normal.x * by, y: normal.y * by });
}

/** So near to a wall's face furniture stands against it, mm. */
const LEANS = 100;

/** Fixtures that stand against one of the walls or hang in it, on either side, with what is grouped with them; locked ones stay. */
function leaningOn(draft: Draft, run: readonly Wall[], sizes: FixtureSize): readonly Fixture[] {
  const leaning = draft.all('fixtures').filter((fixture) => {
    const { left, top, right, bottom } = boxOfObject(fixture, sizes);
    const corners = [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })));
    return run.some((wall) => {
      if (fixture.level !== wall.level) return false;
      const aside = corners.map((corner) => leftOf(wall, corner));
      const along = corners.map((corner) => alongOf(wall, corner));
      const reach = wall.thickness / 2 + LEANS;
      return (
        Math.min(...aside) <= reach &&
        Math.max(...aside) >= -reach &&
        Math.min(...along) < lengthOf(wall) &&
        Math.max(...along) > 0
      );
    });
  });
  const going = withGroups(
    draft,
    leaning.map(({ id }) => id),
  );
  return draft.all('fixtures').filter(({ id, locked }) => going.has(id) && !locked);
}

function push(
  draft: Draft,
  plan: Plan,
  wall: Wall,
  run: readonly Wall[],
  by: number,
): PlanProblem | undefined {
  const step = stepOf(wall, by);
  const ends = new Map<string, NewEnds>();
  const returns: Wall[] = [];
  const moved = new Map(
    jointsOf(run).map((joint) => {
      const { to, stays, needsReturn } = planJoint(plan, wall, run, joint, step);
      for (const other of wallsAt(plan.walls, wall.level, joint)) {
        if (run.includes(other) || stays.includes(other)) continue;
        const known = ends.get(other.id) ?? other;
        ends.set(other.id, samePoint(other.a, joint) ? { ...known, a: to } : { ...known, b: to });
      }
      if (needsReturn)
        returns.push({ ...wall, id: draft.freshId('walls'), a: { ...joint }, b: { ...to }, shared: false });
      return [`${joint.x},${joint.y}`, to] as const;
    }),
  );
  const at = (joint: Point): Point => moved.get(`${joint.x},${joint.y}`) ?? joint;
  for (const one of run) ends.set(one.id, { a: at(one.a), b: at(one.b) });
  const refusal = reshapeWalls(draft, ends);
  draft.put('walls', returns);
  return refusal;
}

type JointPlan = { readonly to: Point; readonly stays: readonly Wall[]; readonly needsReturn: boolean };

/** Where a joint of the run goes, which of the walls that meet there stay behind, and whether a return is needed. */
function planJoint(plan: Plan, wall: Wall, run: readonly Wall[], joint: Point, step: Point): JointPlan {
  const others = wallsAt(plan.walls, wall.level, joint).filter((one) => !run.includes(one));
  const own = run.find((one) => samePoint(one.a, joint) || samePoint(one.b, joint)) ?? wall;
  const to = { x: joint.x + step.x, y: joint.y + step.y };
  if (others.some((one) => straightThrough(own, one, joint))) {
    // The line goes on without this piece: what meets the joint stays, a return leads to the new line.
    const ahead = others.some((one) => pointsAlong(one, joint, step));
    return { to, stays: others, needsReturn: !ahead };
  }
  const [first, ...more] = others;
  if (first === undefined || more.some((one) => !straightThrough(first, one, joint)))
    return { to, stays: [], needsReturn: false };
  // Walls of one line: the joint slides along it, so that they keep their direction.
  const crossing = lineCrossing(joint, otherEnd(first, joint), to, {
    x: to.x + wall.b.x - wall.a.x,
    y: to.y + wall.b.y - wall.a.y,
  });
  return { to: crossing === undefined ? to : roundPoint(crossing), stays: [], needsReturn: false };
}

function pointsAlong(wall: Wall, joint: Point, step: Point): boolean {
  const far = otherEnd(wall, joint);
  const [x, y] = [far.x - joint.x, far.y - joint.y];
  return x * step.y - y * step.x === 0 && x * step.x + y * step.y > 0;
}

/** How far a wall can be pushed to its left (`most`) and right (`least`, negative), and by what it is held there. */
export type PushRange = {
  readonly least: number;
  readonly most: number;
  readonly heldLeft: string | undefined;
  readonly heldRight: string | undefined;
};

const FAR = 1_000_000;

export function pushRange(plan: Plan, { wall: id, extent }: Pick<PushWall, 'wall' | 'extent'>): PushRange {
  const wall = plan.walls.find((one) => one.id === id);
  if (wall === undefined) return { least: 0, most: 0, heldLeft: undefined, heldRight: undefined };
  const run = extent === 'run' ? runOf(plan.walls, wall) : [wall];
  const normal = leftNormal(wall);
  let [least, most] = [-FAR, FAR];
  let [heldLeft, heldRight]: [string | undefined, string | undefined] = [undefined, undefined];
  for (const joint of jointsOf(run))
    for (const other of wallsAt(plan.walls, wall.level, joint)) {
      if (run.includes(other)) continue;
      const far = otherEnd(other, joint);
      // Share of the way along the other wall that counts at right angles to this one.
      const slope = ((far.x - joint.x) * normal.x + (far.y - joint.y) * normal.y) / distance(joint, far);
      if (Math.abs(slope) < 1e-9) continue;
      const { free, held } = freeLength(plan, other, joint, wall.thickness / 2);
      const reach = Math.floor(free * Math.abs(slope));
      if (slope > 0 && reach < most) [most, heldLeft] = [reach, held];
      if (slope < 0 && -reach > least) [least, heldRight] = [-reach, held];
    }
  return { least: Math.min(0, least), most: Math.max(0, most), heldLeft, heldRight };
}

/**
 * How much of a wall can be taken away from one end: up to its far end less a rest, or to the next opening less
 * half of the wall that comes, mm.
 */
function freeLength(
  plan: Plan,
  wall: Wall,
  joint: Point,
  half: number,
): { readonly free: number; readonly held: string } {
  const length = distance(wall.a, wall.b);
  let free = Math.max(0, length - LEAST_DEPTH);
  let held = wall.id;
  for (const opening of plan.openings) {
    if (opening.wall !== wall.id) continue;
    const at = Math.abs(opening.at - alongOf(wall, joint)) - opening.width / 2 - half;
    if (at < free) [free, held] = [Math.max(0, at), opening.id];
  }
  return { free, held };
}
