import { countMeetings, splitAtMeetings } from '../geometry/noding.ts';
import { samePoint } from '../geometry/point.ts';
import { type Opening } from '../project/plan/opening.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Wall } from '../project/plan/wall.ts';
import { type Problem, problem } from '../problem.ts';
import { fitsOn, openingsOverlap } from './axis.ts';
import { crossesItself } from './crossesItself.ts';
import { facesOfLevel } from './levelFaces.ts';

/** What can be wrong with a plan whose records are each sound (PLAN-1). */
export type PlanFault = Problem<
  | 'double-id'
  | 'dangling-reference'
  | 'wall-without-length'
  | 'walls-tangled'
  | 'opening-off-wall'
  | 'openings-overlap'
  | 'opening-in-open-edge'
  | 'outline-crosses-itself'
  | 'room-twice'
  | 'anchor-outside'
  | 'spaces-share-face'
>;

/** So many crossings of undivided walls are no drawing; a file by hand has a few, which the areas take in stride. */
const MOST_CROSSINGS = 2000;

/**
 * Everything that is wrong with a plan; none is mended. `rooms`: ids of the project's rooms. Walls that cross
 * without being split are no fault of a file: areas see them as split, the first edit splits them.
 */
export function inspectPlan(plan: Plan, rooms: ReadonlySet<string>): readonly PlanFault[] {
  const faults = [
    ...doubleIds(plan),
    ...danglingReferences(plan, rooms),
    ...flatWalls(plan),
    ...tangledWalls(plan),
  ];
  // What follows relies on what was looked at so far.
  if (faults.length > 0) return faults;
  return [
    ...badOpenings(plan),
    ...plan.outdoors
      .filter(({ outline }) => crossesItself(outline))
      .map(({ id }) => problem('outline-crosses-itself', { id })),
    ...badSpaces(plan),
  ];
}

/** Walls that do not meet in end points only (PLAN-3). @internal */
export function unsplitWalls(walls: readonly Wall[]): readonly string[] {
  const parts = new Map<number, number>();
  for (const { source, a, b } of splitAtMeetings(walls)) {
    const wall = walls[source];
    const whole = wall !== undefined && samePoint(wall.a, a) && samePoint(wall.b, b);
    parts.set(source, (parts.get(source) ?? 0) + (whole ? 1 : 2));
  }
  return walls.flatMap(({ id }, source) => (parts.get(source) === 1 ? [] : [id]));
}

function doubleIds(plan: Plan): readonly PlanFault[] {
  const seen = new Set<string>();
  const { current: _, north: _north, ...tables } = plan;
  const all: readonly (readonly { readonly id: string }[])[] = Object.values(tables);
  return all.flatMap((table) =>
    table.flatMap(({ id }) => {
      const double = seen.has(id);
      seen.add(id);
      return double ? [problem('double-id', { id })] : [];
    }),
  );
}

function danglingReferences(plan: Plan, rooms: ReadonlySet<string>): readonly PlanFault[] {
  const ids = (records: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(records.map(({ id }) => id));
  const [variants, levels, walls] = [ids(plan.variants), ids(plan.levels), ids(plan.walls)];
  const fault = (id: string, to: string): PlanFault => problem('dangling-reference', { id, to });
  const onLevel = [
    plan.walls,
    plan.spaces,
    plan.columns,
    plan.fixtures,
    plan.outdoors,
    plan.dimensions,
    plan.notes,
    plan.underlays,
  ].flat();
  return [
    ...(variants.has(plan.current) ? [] : [fault('current', plan.current)]),
    ...plan.levels
      .filter(({ variant }) => !variants.has(variant))
      .map(({ id, variant }) => fault(id, variant)),
    ...onLevel.filter(({ level }) => !levels.has(level)).map(({ id, level }) => fault(id, level)),
    ...[...plan.openings, ...plan.facadeSpots]
      .filter(({ wall }) => !walls.has(wall))
      .map(({ id, wall }) => fault(id, wall)),
    ...plan.spaces.flatMap(({ id, room }) => (room === null || rooms.has(room) ? [] : [fault(id, room)])),
  ];
}

function flatWalls(plan: Plan): readonly PlanFault[] {
  return plan.walls
    .filter(({ a, b }) => samePoint(a, b))
    .map(({ id }) => problem('wall-without-length', { id }));
}

function tangledWalls(plan: Plan): readonly PlanFault[] {
  return plan.levels
    .filter(
      ({ id }) =>
        countMeetings(
          plan.walls.filter(({ level }) => level === id),
          MOST_CROSSINGS,
        ) >= MOST_CROSSINGS,
    )
    .map(({ id }) => problem('walls-tangled', { id, most: MOST_CROSSINGS }));
}

function badOpenings(plan: Plan): readonly PlanFault[] {
  const walls = new Map(plan.walls.map((wall) => [wall.id, wall]));
  const onWall = new Map<string, readonly Opening[]>();
  return plan.openings.flatMap((opening) => {
    const wall = walls.get(opening.wall);
    if (wall === undefined) return [];
    const faults: PlanFault[] = [];
    if (!fitsOn(wall, opening)) faults.push(problem('opening-off-wall', { id: opening.id }));
    if (wall.kind === 'open') faults.push(problem('opening-in-open-edge', { id: opening.id }));
    const beside = onWall.get(opening.wall) ?? [];
    const clash = beside.find((other) => openingsOverlap(opening, other));
    if (clash !== undefined) faults.push(problem('openings-overlap', { id: opening.id, other: clash.id }));
    onWall.set(opening.wall, [...beside, opening]);
    return faults;
  });
}

function badSpaces(plan: Plan): readonly PlanFault[] {
  const variantOf = new Map(plan.levels.map(({ id, variant }) => [id, variant]));
  const placed = new Set<string>();
  const taken = new Set<string>();
  return plan.spaces.flatMap(({ id, level, anchor, room }) => {
    const faults: PlanFault[] = [];
    const place = `${variantOf.get(level) ?? ''}/${room ?? ''}`;
    if (room !== null && placed.has(place)) faults.push(problem('room-twice', { id, room }));
    placed.add(place);
    const face = facesOfLevel(plan.walls, level).faceAt(anchor);
    if (face === undefined) return [...faults, problem('anchor-outside', { id })];
    if (taken.has(`${level}/${face}`)) faults.push(problem('spaces-share-face', { id }));
    taken.add(`${level}/${face}`);
    return faults;
  });
}
