import { z } from 'zod';
import { type Point } from '../../geometry/point.ts';
import { facesOfLevel } from '../../plan/levelFaces.ts';
import { plan } from '../../project/plan/plan.ts';
import { PLAN_LIMIT, planPoint, type PlanPoint } from '../../project/plan/point.ts';
import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { room, type Room } from '../../project/room.ts';
import { type CommandResult, type PlanProblem, planCommand } from '../command.ts';
import { Draft } from '../draft.ts';
import { LOOSE_TABLES, mapPoints, withGroups } from '../objects.ts';
import { settle } from '../structure/settle.ts';
import { freshRoomId } from './rooms.ts';

/** What was copied, as it goes through the system's clipboard into another project. */
export const clipping = plan
  .pick({
    walls: true,
    openings: true,
    columns: true,
    fixtures: true,
    outdoors: true,
    dimensions: true,
    notes: true,
    facadeSpots: true,
  })
  .extend({
    format: z.literal('paijiang-plan-objects'),
    /** Rooms that were copied with all their walls, by the anchor of their space. */
    rooms: z.array(z.strictObject({ anchor: planPoint, room })).max(4000),
  });
export type Clipping = z.infer<typeof clipping>;

/** The picked objects, what hangs on picked walls, and the rooms whose walls are all picked. */
export function copyObjects(project: Project, ids: readonly string[]): Clipping {
  const draft = new Draft(project);
  const picked = withGroups(draft, ids);
  const has = ({ id }: { readonly id: string }): boolean => picked.has(id);
  const hangs = (one: { readonly wall: string }): boolean => picked.has(one.wall);
  return {
    format: 'paijiang-plan-objects',
    walls: draft.all('walls').filter(has),
    openings: draft.all('openings').filter(hangs),
    columns: draft.all('columns').filter(has),
    fixtures: draft.all('fixtures').filter(has),
    outdoors: draft.all('outdoors').filter(has),
    dimensions: draft.all('dimensions').filter(has),
    notes: draft.all('notes').filter(has),
    // A sign hangs in one place: the copy of its spot is a free one.
    facadeSpots: draft
      .all('facadeSpots')
      .filter(hangs)
      .map((spot) => ({ ...spot, sign: null })),
    rooms: copiedRooms(draft, picked),
  };
}

function copiedRooms(draft: Draft, picked: ReadonlySet<string>): Clipping['rooms'] {
  return draft.all('spaces').flatMap(({ level, anchor, room: id }) => {
    const named = id === null ? undefined : draft.find('rooms', id);
    const { pieces, faces, faceAt } = facesOfLevel(draft.all('walls'), level);
    const face = faceAt(anchor);
    const boundary = pieces.filter(
      (_, i) => faces.faceOf[i * 2] === face || faces.faceOf[i * 2 + 1] === face,
    );
    const whole = face !== undefined && boundary.every(({ wall: { id: one } }) => picked.has(one));
    return whole && named !== undefined ? [{ anchor, room: named }] : [];
  });
}

export type PasteObjects = {
  readonly clipping: Clipping;
  readonly level: string;
  /** How far from where they were copied, whole mm. */
  readonly by: PlanPoint;
};

/**
 * Sets copies down on a level. Everything gets new ids; a room gets a copy of its name, functions and
 * organisations, but no number, and only those mechanisms that this project has.
 */
export function pasteObjects(project: Project, { clipping: from, level, by }: PasteObjects): CommandResult {
  return planCommand(project, (draft) => {
    if (draft.find('levels', level) === undefined) return problem('not-found', { id: level });
    const before = draft.all('walls');
    const shift = (p: Point): PlanPoint => ({ x: p.x + by.x, y: p.y + by.y });
    const groups = newGroups(draft, from);
    const group = (old: string | null): string | null => (old === null ? null : (groups.get(old) ?? null));
    const hosts = new Map(from.walls.map(({ id }) => [id, draft.freshId('walls')]));
    const host = (id: string): string => hosts.get(id) ?? id;
    draft.put(
      'walls',
      from.walls.map((one) => ({
        ...one,
        id: host(one.id),
        level,
        group: group(one.group),
        a: shift(one.a),
        b: shift(one.b),
      })),
    );
    draft.put(
      'openings',
      from.openings.map((one) => ({ ...one, id: draft.freshId('openings'), wall: host(one.wall) })),
    );
    draft.put(
      'facadeSpots',
      from.facadeSpots.map((one) => ({ ...one, id: draft.freshId('facadeSpots'), wall: host(one.wall) })),
    );
    for (const table of LOOSE_TABLES) pasteLoose(draft, table, from, level, shift, group);
    const refusal = offSheet(from, shift) ?? settle(draft, level, before);
    if (refusal !== undefined) return refusal;
    nameCopies(draft, from, level, shift);
    return draft.project === draft.start ? problem('nothing-to-do') : undefined;
  });
}

/** Copies objects in the same project, e.g. with Ctrl+D or by dragging with Alt. */
export function duplicateObjects(
  project: Project,
  ask: { readonly ids: readonly string[]; readonly level: string; readonly by: PlanPoint },
): CommandResult {
  return pasteObjects(project, { clipping: copyObjects(project, ask.ids), level: ask.level, by: ask.by });
}

function pasteLoose<Table extends (typeof LOOSE_TABLES)[number]>(
  draft: Draft,
  table: Table,
  from: Clipping,
  level: string,
  shift: (p: Point) => PlanPoint,
  group: (old: string | null) => string | null,
): void {
  draft.put(
    table,
    from[table].map((record) => {
      const copy = {
        ...mapPoints(record, shift),
        id: draft.freshId(table),
        level,
        group: group(record.group),
      };
      // A record of this table: TypeScript loses that when a union is spread.
      return copy as Parameters<typeof draft.put<Table>>[1][number];
    }),
  );
}

function offSheet(from: Clipping, shift: (p: Point) => PlanPoint): PlanProblem | undefined {
  const points = [
    ...from.walls.flatMap(({ a, b }) => [a, b]),
    ...from.outdoors.flatMap(({ outline }) => outline),
    ...from.dimensions.flatMap(({ from: p, to }) => [p, to]),
    ...[...from.columns, ...from.fixtures, ...from.notes].map(({ at }) => at),
  ].map(shift);
  const off = points.find(({ x, y }) => Math.abs(x) > PLAN_LIMIT || Math.abs(y) > PLAN_LIMIT);
  return off === undefined ? undefined : problem('off-sheet', { x: off.x, y: off.y });
}

function newGroups(draft: Draft, from: Clipping): ReadonlyMap<string, string> {
  const tables = [...LOOSE_TABLES, 'walls'] as const;
  const taken = new Set(tables.flatMap((table) => draft.all(table).map(({ group }) => group)));
  const groups = new Map<string, string>();
  let number = 1;
  for (const group of tables.flatMap((table) => from[table].map((record) => record.group))) {
    if (group === null || groups.has(group)) continue;
    while (taken.has(`g${number}`)) number += 1;
    groups.set(group, `g${number}`);
    number += 1;
  }
  return groups;
}

function nameCopies(draft: Draft, from: Clipping, level: string, shift: (p: Point) => PlanPoint): void {
  const { faceAt } = facesOfLevel(draft.all('walls'), level);
  for (const { anchor, room: original } of from.rooms) {
    const face = faceAt(shift(anchor));
    const space = draft
      .all('spaces')
      .find((one) => one.level === level && face !== undefined && faceAt(one.anchor) === face);
    if (space === undefined || space.room !== null) continue;
    const { number: _, ...unnumbered } = original;
    const known = new Set(draft.all('mechanisms').map(({ id }) => id));
    const copy: Room = {
      ...unnumbered,
      id: freshRoomId(draft),
      mechanisms: original.mechanisms.filter((id) => known.has(id)),
    };
    draft.put('rooms', [copy]);
    draft.put('spaces', [{ ...space, room: copy.id }]);
  }
}
