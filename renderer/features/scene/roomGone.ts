import { type Project } from '../../../core/project/project.ts';
import { unplacedRooms } from '../../../core/editing/commands/rooms.ts';
import { Store } from '../../kit/session/store.ts';

/** A room that is to go, while the user says what becomes of its name: `lost` = its walls are gone already. */
export type RoomGoing = {
  readonly room: string | null;
  /** Its place on the plan, where it has one. */
  readonly space: string | null;
  readonly because: 'lost' | 'deleted' | 'merge';
  /** The room that has its place now. */
  readonly heir: string | null;
};

export const roomsGoing = new Store<readonly RoomGoing[]>([]);

export function askAboutRoom(going: RoomGoing): void {
  roomsGoing.set([
    ...roomsGoing.get().filter(({ room, space }) => room !== going.room || space !== going.space),
    going,
  ]);
}

/** Rooms that had a place in the shown variant before an edit and have none after it, though their names are still there. */
export function roomsLost(before: Project, after: Project): readonly string[] {
  if (before.plan === null || after.plan === null || before.plan.current !== after.plan.current) return [];
  if (before.plan.spaces === after.plan.spaces) return [];
  const waited = new Set(unplacedRooms(before).map(({ id }) => id));
  const known = new Set(before.rooms.map(({ id }) => id));
  return unplacedRooms(after).flatMap(({ id }) => (known.has(id) && !waited.has(id) ? [id] : []));
}
