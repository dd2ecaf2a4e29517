import { crossProperly } from '../../geometry/orientation.ts';
import { type Point, roundPoint, samePoint } from '../../geometry/point.ts';
import { lengthOf, pointOn } from '../../plan/axis.ts';
import { type PlanPoint, planPoint } from '../../project/plan/point.ts';
import { type Wall, type WallKind, wallThickness } from '../../project/plan/wall.ts';
import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type CommandResult, type PlanProblem, planCommand } from '../command.ts';
import { type Draft } from '../draft.ts';
import { canJoin, joinInto } from '../structure/heal.ts';
import { SHORTEST_WALL } from '../structure/reshape.ts';
import { settle } from '../structure/settle.ts';
import { refusedValue } from '../refusedValue.ts';

/** How new walls are made; thickness in mm. */
export type WallMake = { readonly kind: WallKind; readonly thickness: number; readonly shared?: boolean };

export type DrawWalls = {
  readonly level: string;
  /** The chain's corners, on the axes, whole mm; a repeated first corner closes it. */
  readonly points: readonly PlanPoint[];
  readonly make: WallMake;
};

/** Draws a chain of walls; where it runs along walls that are there, those stay. */
export function drawWalls(project: Project, { level, points, make }: DrawWalls): CommandResult {
  return planCommand(project, (draft) => {
    if (draft.find('levels', level) === undefined) return problem('not-found', { id: level });
    const refusal = checkPoints(points) ?? checkMake(make);
    if (refusal !== undefined) return refusal;
    const before = draft.all('walls');
    const walls: Wall[] = [];
    for (let i = 1; i < points.length; i += 1) {
      const [a, b] = [points[i - 1], points[i]];
      if (a === undefined || b === undefined || samePoint(a, b)) continue;
      const wall = newWall(draft, level, a, b, make);
      if (lengthOf(wall) < SHORTEST_WALL) return problem('too-short', { least: SHORTEST_WALL });
      walls.push(wall);
    }
    if (walls.length === 0) return problem('nothing-to-do');
    draft.put('walls', walls);
    return settle(draft, level, before) ?? unlessChanged(draft, before);
  });
}

export type DrawRoom = {
  readonly level: string;
  /** Two opposite corners on the wall axes. */
  readonly from: PlanPoint;
  readonly to: PlanPoint;
  readonly make: WallMake;
};

/** A rectangular room in one go. */
export function drawRoom(project: Project, { level, from, to, make }: DrawRoom): CommandResult {
  const corners = [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }, from];
  return drawWalls(project, { level, points: corners, make });
}

export type ChangeWalls = {
  readonly walls: readonly string[];
  readonly to: Partial<Pick<Wall, 'kind' | 'thickness' | 'shared'>>;
};

/** Changes what walls are: kind (wall → divider → open), thickness, shared with a neighbour. */
export function changeWalls(project: Project, { walls, to }: ChangeWalls): CommandResult {
  return planCommand(project, (draft) => {
    const unmade = to.thickness === undefined ? undefined : checkMake({ thickness: to.thickness });
    if (unmade !== undefined) return unmade;
    const found = walls.flatMap((id) => draft.find('walls', id) ?? []);
    if (found.length < walls.length)
      return problem('not-found', { id: walls.find((id) => draft.find('walls', id) === undefined) ?? '' });
    // A door stands in a wall or a light screen, not in a line on paper.
    const carrying =
      to.kind === 'open' ? draft.all('openings').find(({ wall }) => walls.includes(wall)) : undefined;
    if (carrying !== undefined) return problem('opening-does-not-fit', { opening: carrying.id });
    draft.put(
      'walls',
      found.map((wall) => ({ ...wall, ...to })),
    );
    return undefined;
  });
}

/** Cuts one wall in two at a distance from its `a`, mm; each part can then be pushed or changed by itself. */
export function splitWall(
  project: Project,
  ask: { readonly wall: string; readonly at: number },
): CommandResult {
  return planCommand(project, (draft) => {
    const wall = draft.find('walls', ask.wall);
    if (wall === undefined) return problem('not-found', { id: ask.wall });
    if (wall.locked) return problem('locked', { id: wall.id });
    if (ask.at < SHORTEST_WALL || ask.at > lengthOf(wall) - SHORTEST_WALL)
      return problem('too-short', { least: SHORTEST_WALL });
    const cut = roundPoint(pointOn(wall, ask.at));
    const before = draft.all('walls');
    const openings = draft.all('openings').filter((opening) => opening.wall === wall.id);
    const struck = openings.find(({ at, width }) => Math.abs(at - ask.at) < width / 2);
    if (struck !== undefined) return problem('joint-in-opening', { opening: struck.id });
    const second: Wall = { ...wall, id: draft.freshId('walls'), a: cut };
    draft.put('walls', [{ ...wall, b: cut }, second]);
    const start = Math.round(ask.at);
    const beyond = <Hung extends { readonly wall: string; readonly at: number }>(
      hung: readonly Hung[],
    ): Hung[] =>
      hung
        .filter(({ wall: host, at }) => host === wall.id && at > ask.at)
        .map((one) => ({ ...one, wall: second.id, at: one.at - start }));
    draft.put('openings', beyond(draft.all('openings')));
    draft.put('facadeSpots', beyond(draft.all('facadeSpots')));
    return settle(draft, wall.level, before);
  });
}

/** Makes one wall of two that meet in one line and are alike, where nothing else meets them. */
export function joinWalls(
  project: Project,
  ask: { readonly walls: readonly [string, string] },
): CommandResult {
  return planCommand(project, (draft) => {
    const [first, second] = [draft.find('walls', ask.walls[0]), draft.find('walls', ask.walls[1])];
    if (first === undefined || second === undefined)
      return problem('not-found', { id: ask.walls[first === undefined ? 0 : 1] });
    const joint = [first.a, first.b].find((end) => samePoint(end, second.a) || samePoint(end, second.b));
    if (joint === undefined || !canJoin(first, second, joint)) return problem('not-in-line');
    const others = draft
      .all('walls')
      .filter((wall) => wall.level === first.level && wall !== first && wall !== second);
    if (others.some(({ a, b }) => samePoint(a, joint) || samePoint(b, joint))) return problem('not-in-line');
    const before = draft.all('walls');
    joinInto(draft, first, second, joint);
    return settle(draft, first.level, before);
  });
}

function newWall(
  draft: Draft,
  level: string,
  a: Point,
  b: Point,
  { kind, thickness, shared = false }: WallMake,
): Wall {
  return {
    id: draft.freshId('walls'),
    level,
    locked: false,
    group: null,
    a: { ...a },
    b: { ...b },
    kind,
    thickness,
    shared,
  };
}

function checkPoints(points: readonly PlanPoint[]): PlanProblem | undefined {
  const off = points.find((point) => !planPoint.safeParse(point).success);
  if (off !== undefined) return problem('off-sheet', { x: off.x, y: off.y });
  const legs = points.slice(1).flatMap((b, i) => (points[i] === undefined ? [] : [{ a: points[i], b }]));
  // Legs of one chain may touch (a closed chain does) but a chain that crosses itself is a slip of the hand.
  const slip = legs.some(({ a, b }, i) => legs.some((leg, j) => j > i && crossProperly(a, b, leg.a, leg.b)));
  return slip ? problem('crosses-itself') : undefined;
}

function checkMake({ thickness }: Pick<WallMake, 'thickness'>): PlanProblem | undefined {
  const parsed = wallThickness.safeParse(thickness);
  return parsed.success ? undefined : refusedValue(parsed.error);
}

function unlessChanged(draft: Draft, before: readonly Wall[]): PlanProblem | undefined {
  const after = draft.all('walls');
  const same = after.length === before.length && after.every((wall, i) => wall === before[i]);
  return same ? problem('nothing-to-do') : undefined;
}
