import { z } from 'zod';
import { type Project } from '../../../project/project.ts';
import { boardFields, zh } from '../../boardTemplate.ts';
import { defineSignKind } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { boardText, boardWords, defineSubject } from '../../signSubject.ts';
import { directoryRow, type DirectoryRow, storeyOf, UNTOLD } from '../../subjects/directoryRows.ts';
import { platedRooms } from '../../standardSizes.ts';
import { roomsOn } from '../../subjects/rooms.ts';

/** The rooms and their functions. */
const rooms = defineSubject('rooms', 'boards', (ask) => boardWords(ask, roomsOn(ask.project)));

/** A floor directory, as somebody wrote it. */
const written = defineSubject('directory', 'boards', (ask) => {
  const { sign, subject } = ask;
  const texts = subject.rows.map(({ name }, row) =>
    boardText('row', { of: 'row', sign: sign.id, row }, name),
  );
  const records = subject.rows.filter((row) => floorOf(ask.project, row) === null).length;
  return boardWords(ask, {
    ...{ texts, shown: subject.rows.flatMap(({ part, name }) => [part, name.zh]) },
    gaps: records === 0 ? [] : [{ field: 'row.part', records }],
  });
});

/** On which floor a row's room lies: as written or planned, else the number of the floor that its own number says; null = unknown. */
export function floorOf(project: Project, { part, number, name }: DirectoryRow): string | number | null {
  if (part !== UNTOLD) return part;
  const room = project.rooms.find((each) => each.name.zh === name.zh && (each.number ?? null) === number);
  const planned = room === undefined ? null : storeyOf(project, room.id);
  const told = /^([1-9])\d\d$/u.exec(number ?? '')?.[1];
  return planned ?? (told === undefined ? null : Number(told));
}

/** 楼层索引 and 功能区一览. */
export const directory = defineSignKind({
  name: 'directory',
  fields: {
    ...boardFields,
    /** `rooms`: follows the rooms of the project; `directory`: begins with them and is written by hand. */
    shows: z.enum(['rooms', 'directory']),
    headings: z.strictObject({ number: zh, name: zh, mongolian: zh, functions: zh }),
    /** What the first floor and those over it are called. */
    floors: z.array(zh).max(9).optional(),
  },
  subjects: [rooms, written],
  look: () => boardLook('other'),
  offered: (project, { shows }) =>
    shows === 'rooms'
      ? { of: 'rooms' }
      : { of: 'directory', rows: platedRooms(project).map((room) => directoryRow(project, room)) },
  isFor: ({ shows }, { of }) => shows === of,
});
