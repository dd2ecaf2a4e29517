import { type Project } from '../../project/project.ts';
import { type Room } from '../../project/room.ts';
import { type SignSubject } from '../../project/sign.ts';
import { platedRooms } from '../standardSizes.ts';

export type DirectoryRow = Extract<SignSubject, { of: 'directory' }>['rows'][number];

/** Stands for a floor that nobody told. */
export const UNTOLD = '—';

/** A room as a floor directory lists it. */
export function directoryRow(project: Project, { id, number, name }: Room): DirectoryRow {
  return { part: storeyOf(project, id) ?? UNTOLD, number: number ?? null, name };
}

/** Name of the level on which a room stands; null where it stands on none. */
export function storeyOf({ plan }: Project, room: string): string | null {
  const level = plan?.spaces.find((space) => space.room === room)?.level;
  return plan?.levels.find(({ id }) => id === level)?.name ?? null;
}

/**
 * A directory's rows after an edit of the rooms: one that stands for a room is called, numbered and placed as it is, or
 * goes with it. One that listed all rooms goes on doing so; other rows are somebody's own words, and stay.
 */
export function followedRows(
  rows: readonly DirectoryRow[],
  before: Project,
  after: Project,
): readonly DirectoryRow[] {
  const was = before.rooms.map((room) => ({ id: room.id, row: directoryRow(before, room) }));
  const now = new Map(after.rooms.map((room) => [room.id, directoryRow(after, room)]));
  const roomsOf = (row: DirectoryRow) => was.filter((each) => isFor(each.row, row));
  const followed = rows.flatMap((row): readonly DirectoryRow[] => {
    const [one, other] = roomsOf(row);
    // Of two rooms that are called alike nobody knows which one it is.
    if (one === undefined || other !== undefined) return [row];
    const next = now.get(one.id);
    if (next === undefined) return [];
    return [
      {
        part: row.part === one.row.part ? next.part : row.part,
        number: next.number,
        name: next.name.zh === row.name.zh ? row.name : next.name,
      },
    ];
  });
  const known = new Set(platedRooms(before).map(({ id }) => id));
  const complete = was.every(({ id, row }) => !known.has(id) || rows.some((each) => isFor(each, row)));
  const come = complete ? platedRooms(after).filter(({ id }) => !known.has(id)) : [];
  const rowsToCome = come.map((room) => directoryRow(after, room));
  return [...followed, ...rowsToCome.filter((row) => !followed.some((each) => isFor(each, row)))];
}

function isFor(one: DirectoryRow, other: DirectoryRow): boolean {
  return one.name.zh === other.name.zh && one.number === other.number;
}
