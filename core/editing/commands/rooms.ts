import { facesOfLevel } from '../../plan/levelFaces.ts';
import { type Space, type SpaceUse } from '../../project/plan/space.ts';
import { type Room } from '../../project/room.ts';
import { type Bilingual } from '../../project/text.ts';
import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type CommandResult, type PlanProblem, command, planCommand } from '../command.ts';
import { type Draft } from '../draft.ts';
import { takeAway } from './deleteObjects.ts';
import { putRoom } from './putRoom.ts';
import { takeOver, withUses } from './removeRoom.ts';

/** Names a space: its room gets the name, or a new room is made for it. */
export function nameRoom(
  project: Project,
  {
    space: id,
    name,
    functions,
  }: { readonly space: string; readonly name: Bilingual; readonly functions?: readonly Bilingual[] },
): CommandResult {
  return planCommand(project, (draft) => {
    const space = draft.find('spaces', id);
    if (space === undefined) return problem('not-found', { id });
    const known = space.room === null ? undefined : draft.find('rooms', space.room);
    const room: Room = known ?? {
      id: freshRoomId(draft),
      name,
      functions: [],
      organisations: [],
      mechanisms: [],
    };
    const refusal = putRoom(draft, {
      ...room,
      name,
      functions: functions === undefined ? room.functions : [...functions],
    });
    if (refusal === undefined) draft.put('spaces', [{ ...space, use: 'room', room: room.id }]);
    return refusal;
  });
}

/** Changes what is known of a room; works without a plan too. */
export function changeRoom(
  project: Project,
  { id, to }: { readonly id: string; readonly to: Partial<Omit<Room, 'id'>> },
): CommandResult {
  return command(project, (draft) => {
    const room = draft.find('rooms', id);
    return room === undefined ? problem('not-found', { id }) : putRoom(draft, { ...room, ...to });
  });
}

/** Puts a room of the list that has no place into a space; a room stands once in a variant. */
export function placeRoom(
  project: Project,
  ask: { readonly space: string; readonly room: string },
): CommandResult {
  return planCommand(project, (draft) => {
    const space = draft.find('spaces', ask.space);
    if (space === undefined) return problem('not-found', { id: ask.space });
    if (draft.find('rooms', ask.room) === undefined) return problem('not-found', { id: ask.room });
    const variant = draft.find('levels', space.level)?.variant;
    const elsewhere = draft
      .all('spaces')
      .find((one) => one.room === ask.room && draft.find('levels', one.level)?.variant === variant);
    if (elsewhere !== undefined) return problem('room-placed', { space: elsewhere.id });
    draft.put('spaces', [{ ...space, use: 'room', room: ask.room }]);
    return undefined;
  });
}

/** Says what a face is: a room, or a courtyard or void, which are no floor area and carry no room. */
export function setSpaceUse(
  project: Project,
  ask: { readonly space: string; readonly use: SpaceUse },
): CommandResult {
  return planCommand(project, (draft) => {
    const space = draft.find('spaces', ask.space);
    if (space === undefined) return problem('not-found', { id: ask.space });
    if (space.use === ask.use) return problem('nothing-to-do');
    draft.put('spaces', [{ ...space, use: ask.use, room: ask.use === 'room' ? space.room : null }]);
    return undefined;
  });
}

/** Makes one room of two neighbours: the walls between them go, the second's uses become the first's (PLAN-7). */
export function joinRooms(
  project: Project,
  ask: { readonly spaces: readonly [string, string] },
): CommandResult {
  return planCommand(project, (draft) => {
    const [first, second] = [draft.find('spaces', ask.spaces[0]), draft.find('spaces', ask.spaces[1])];
    if (first === undefined || second === undefined)
      return problem('not-found', { id: ask.spaces[first === undefined ? 0 : 1] });
    const between = wallsBetween(draft, first, second);
    if (first.level !== second.level || between.size === 0) return problem('not-neighbours');
    const refusal = mergeRooms(draft, first, second);
    if (refusal !== undefined) return refusal;
    // The second has no claim any more, so the joined face is the first's, whichever was larger.
    draft.remove('spaces', new Set([second.id]));
    return takeAway(draft, between);
  });
}

function mergeRooms(draft: Draft, first: Space, second: Space): PlanProblem | undefined {
  const given = second.room === null ? undefined : draft.find('rooms', second.room);
  if (given === undefined) return undefined;
  const taking = first.room === null ? undefined : draft.find('rooms', first.room);
  if (taking === undefined) {
    draft.put('spaces', [{ ...first, room: given.id }]);
    return undefined;
  }
  const inUse = draft.all('spaces').some((space) => space !== second && space.room === given.id);
  // Another variant has it still: the list keeps it, and the first takes over its uses here.
  return inUse ? putRoom(draft, withUses(taking, given)) : takeOver(draft, given, taking);
}

function wallsBetween(draft: Draft, first: Space, second: Space): ReadonlySet<string> {
  const level = facesOfLevel(draft.all('walls'), first.level);
  const faces = [level.faceAt(first.anchor), level.faceAt(second.anchor)];
  return new Set(
    level.pieces.flatMap(({ wall }, piece) => {
      const sides = [level.faces.faceOf[piece * 2], level.faces.faceOf[piece * 2 + 1]];
      const parts =
        faces[0] !== faces[1] && faces.every((face) => face !== undefined && sides.includes(face));
      return parts && !wall.locked ? [wall.id] : [];
    }),
  );
}

/** Rows of rooms whose anchors differ by less than this in height are one row, mm. */
const ROW = 1500;

/**
 * Numbers the named rooms of a level that have no number: storey and two digits (101, 102 …), row by row from the
 * upper left, skipping numbers that are taken.
 */
export function numberRooms(project: Project, ask: { readonly level: string }): CommandResult {
  return planCommand(project, (draft) => {
    const level = draft.find('levels', ask.level);
    if (level === undefined) return problem('not-found', { id: ask.level });
    const taken = new Set(draft.all('rooms').flatMap(({ number }) => number ?? []));
    const spaces = draft
      .all('spaces')
      .filter((space) => space.level === ask.level && space.room !== null)
      .sort((p, q) => Math.floor(p.anchor.y / ROW) - Math.floor(q.anchor.y / ROW) || p.anchor.x - q.anchor.x);
    let count = 0;
    const numbered: Room[] = [];
    for (const { room: id } of spaces) {
      const room = id === null ? undefined : draft.find('rooms', id);
      if (room === undefined || room.number !== undefined) continue;
      let number: string;
      do {
        count += 1;
        number = `${level.storey < 0 ? 'B' : ''}${Math.abs(level.storey)}${String(count).padStart(2, '0')}`;
      } while (taken.has(number));
      numbered.push({ ...room, number });
    }
    draft.put('rooms', numbered);
    return numbered.length === 0 ? problem('nothing-to-do') : undefined;
  });
}

/** Rooms of the list that stand in no space of the current variant (PLAN-7). */
export function unplacedRooms(project: Project): readonly Room[] {
  const { plan } = project;
  if (plan === null) return [];
  const levels = new Set(plan.levels.filter(({ variant }) => variant === plan.current).map(({ id }) => id));
  const placed = new Set(plan.spaces.filter(({ level }) => levels.has(level)).map(({ room }) => room));
  return project.rooms.filter(({ id }) => !placed.has(id));
}

/** An id that no room has and no sign speaks of: a new room never inherits the plate of one that is gone. */
export function freshRoomId(draft: Draft): string {
  const spoken = new Set(
    draft.project.signs.flatMap(({ subject }) => (subject.of === 'room' ? [subject.room] : [])),
  );
  for (let number = draft.all('rooms').length + 1; ; number += 1) {
    const id = `r${number}`;
    if (!spoken.has(id) && draft.find('rooms', id) === undefined) return id;
  }
}
