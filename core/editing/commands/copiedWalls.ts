import {
  type AreaPair,
  type CopiedWall,
  sourceOfCopy,
  type WallDifference,
  wallDifference,
  wallNow,
} from '../../plan/copiedWall.ts';
import { type FaceArea } from '../../plan/wallFaces.ts';
import { problem } from '../../problem.ts';
import { type Facade } from '../../project/facade.ts';
import { type DisplayWall, type WallArea } from '../../project/honour.ts';
import { type Project } from '../../project/project.ts';
import { type WallSource } from '../../project/wallSource.ts';
import { command, type CommandResult } from '../command.ts';
import { changeBoards } from './boards.ts';

const WHAT = { door: 'door', passage: 'door', window: 'window', column: 'column', gap: 'other' } as const;

/** What the plan shows of a wall, as a place where nothing may hang. */
export function keptFree({ what, ...area }: FaceArea): WallArea {
  return { ...area, what: WHAT[what] };
}

/**
 * Brings a copied wall up to the plan. What the plan changed is taken from it, by as much as it changed: what somebody
 * corrected keeps its correction, and what stands in it beside the plan (switches, honours that were hung) keeps its place by
 * the openings. What comes to lie beyond the left end stands beyond the right one, where it is told that it hangs nowhere.
 */
export function followPlan(project: Project, copied: CopiedWall): CommandResult {
  const { boards, plan } = project;
  const source = sourceOfCopy(boards, copied);
  const now = source === undefined ? null : wallNow(plan, source);
  if (source === undefined || now === null) return command(project, () => problem('not-found'));
  const difference = wallDifference(source, now);
  if (difference.changes.length === 0) return command(project, () => problem('nothing-to-do'));
  const to = { source, now, ...difference };
  if (copied === 'facade') {
    const facade = boards.facade === null ? null : followingFacade(boards.facade, to);
    return facade === null ? command(project, () => problem('not-found')) : changeBoards(project, { facade });
  }
  const { honours } = boards;
  const walls = honours.walls.map((wall) => (wall.id === copied.wall ? followingWall(wall, to) : wall));
  const width = walls.find(({ id }) => id === copied.wall)?.width ?? 0;
  const hung = honours.hung.map((each) =>
    each.wall === copied.wall ? { ...each, x: shifted(each.x, to.shift, width) } : each,
  );
  return changeBoards(project, { honours: { ...honours, walls, hung } });
}

/** From now on it is a wall that somebody typed. */
export function leavePlan({ boards, ...rest }: Project, copied: CopiedWall): CommandResult {
  const project = { ...rest, boards };
  if (copied === 'facade') {
    const { source: _, ...facade } = boards.facade ?? {};
    return changeBoards(project, { facade: boards.facade === null ? null : (facade as Facade) });
  }
  const walls = boards.honours.walls.map((wall) => {
    const { source: _, ...typed } = wall;
    return wall.id === copied.wall ? typed : wall;
  });
  return changeBoards(project, { honours: { ...boards.honours, walls } });
}

type Following = WallDifference & { readonly source: WallSource; readonly now: WallSource };
type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function followingWall(wall: DisplayWall, to: Following): DisplayWall {
  const width = wall.width + to.now.width - to.source.width;
  const keepFree = followed(wall.keepFree, to, width, {
    isOf: ({ what }, area) => what === WHAT[area.what],
    made: keptFree,
  });
  return { ...wall, width, height: wall.height + to.now.height - to.source.height, keepFree, source: to.now };
}

/** Null where the plan has no door any more that the entrance could be. */
function followingFacade(facade: Facade, to: Following): Facade | null {
  const width = facade.width + to.now.width - to.source.width;
  const openings = [
    { ...facade.entrance, y: 0, isEntrance: true },
    ...facade.windows.map((window) => ({ ...window, isEntrance: false })),
  ];
  const all = followed(openings, to, width, {
    isOf: ({ isEntrance }, { what }) => !isEntrance || what === 'door',
    made: ({ what: _, ...area }) => ({ ...area, isEntrance: false }),
  });
  const doors = to.now.areas.filter(({ what }) => what === 'door').sort((p, q) => q.width - p.width);
  const kept = all.find(({ isEntrance }) => isEntrance);
  const other = all.find((area) => doors[0] !== undefined && overlap(area, doors[0]) > 0);
  const entrance = kept ?? other;
  if (entrance === undefined) return null;
  const beside = (x: number): number => shifted(x, to.shift, width);
  const { emblems, photo } = facade;
  return {
    ...facade,
    ...{ width, height: facade.height + to.now.height - to.source.height, source: to.now },
    entrance: { x: entrance.x, width: entrance.width, height: entrance.height },
    windows: all
      .filter((area) => area !== entrance && area.width >= LEAST && area.height >= LEAST)
      .map(({ isEntrance: _, ...window }) => window),
    ...(emblems === undefined
      ? {}
      : {
          emblems: {
            ...(emblems.centre === undefined
              ? {}
              : { centre: { ...emblems.centre, x: beside(emblems.centre.x) } }),
            ...(emblems.practice === undefined
              ? {}
              : { practice: { ...emblems.practice, x: beside(emblems.practice.x) } }),
          },
        }),
    ...(photo === undefined || typeof photo.of === 'string'
      ? {}
      : { photo: { ...photo, of: { ...photo.of, x: Math.max(0, photo.of.x + to.shift) } } }),
  };
}

/** The least window that a façade has, mm. */
const LEAST = 100;

/** Every opening after the plan: changed as it changed there, taken away, added; what is no opening of the plan goes along. */
function followed<Own extends Area>(
  own: readonly Own[],
  { pairs, shift }: Following,
  width: number,
  how: {
    readonly isOf: (own: Own, area: FaceArea) => boolean;
    readonly made: (area: FaceArea) => Own;
  },
): Own[] {
  const fate = new Map<Own, AreaPair>();
  for (const pair of pairs) {
    const { was } = pair;
    if (was === null) continue;
    const [best] = own
      .filter((area) => !fate.has(area) && how.isOf(area, was) && overlap(area, was) > 0)
      .sort((p, q) => overlap(q, was) - overlap(p, was));
    if (best !== undefined) fate.set(best, pair);
  }
  const kept = own.flatMap((area): Own[] => {
    const pair = fate.get(area);
    if (pair === undefined) return within({ ...area, x: area.x + shift }, width);
    const { was, is } = pair;
    if (was === null || is === null) return [];
    const by = (side: keyof Area): number => area[side] + is[side] - was[side];
    return within({ ...area, x: by('x'), y: by('y'), width: by('width'), height: by('height') }, width);
  });
  const added = pairs.flatMap(({ was, is }) => (was === null && is !== null ? [how.made(is)] : []));
  return [...kept, ...added];
}

function overlap(p: Area, q: Area): number {
  const across = Math.min(p.x + p.width, q.x + q.width) - Math.max(p.x, q.x);
  const up = Math.min(p.y + p.height, q.y + q.height) - Math.max(p.y, q.y);
  return across > 0 && up > 0 ? across * up : 0;
}

/** What of it lies on the wall. */
function within<Own extends Area>(area: Own, width: number): Own[] {
  const [from, to] = [Math.max(0, area.x), Math.min(width, area.x + area.width)];
  return to - from < 1 ? [] : [{ ...area, x: from, y: Math.max(0, area.y), width: to - from }];
}

/** Nobody's place is moved onto the wall: what leaves it at the left stands beyond its right end. */
function shifted(x: number, by: number, width: number): number {
  return x + by < 0 ? width : x + by;
}
