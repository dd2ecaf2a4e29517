import { z } from 'zod';
import { type Project } from '../../../project/project.ts';
import { boardFields, zh } from '../../boardTemplate.ts';
import { defineSignKind } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { boardText, boardWords, defineSubject } from '../../signSubject.ts';
import { roomsOn } from '../../subjects/rooms.ts';

/** The rooms and their functions. */
const rooms = defineSubject('rooms', 'boards', (ask) => boardWords(ask, roomsOn(ask.project)));

/** A floor directory, as somebody wrote it. */
const written = defineSubject('directory', 'boards', (ask) => {
  const { sign, subject } = ask;
  const texts = subject.rows.map(({ name }, row) =>
    boardText('row', { of: 'row', sign: sign.id, row }, name),
  );
  return boardWords(ask, { texts, shown: subject.rows.flatMap(({ part, name }) => [part, name.zh]) });
});

/** The rooms of the project as the first rows of a directory. */
function beginning(project: Project) {
  const rows = project.rooms.map(({ id, number, name }) => ({
    part: storeyOf(project, id),
    number: number ?? null,
    name,
  }));
  return { of: 'directory' as const, rows };
}

/** Name of the level on which a room stands; a dash where it stands on none. */
function storeyOf({ plan }: Project, room: string): string {
  const level = plan?.spaces.find((space) => space.room === room)?.level;
  return plan?.levels.find(({ id }) => id === level)?.name ?? '—';
}

/** 楼层索引 and 功能区一览. */
export const directory = defineSignKind({
  name: 'directory',
  fields: {
    ...boardFields,
    /** `rooms`: follows the rooms of the project; `directory`: begins with them and is written by hand. */
    shows: z.enum(['rooms', 'directory']),
    headings: z.strictObject({ number: zh, name: zh, mongolian: zh, functions: zh }),
  },
  subjects: [rooms, written],
  look: () => boardLook('other'),
  offered: (project, { shows }) => (shows === 'rooms' ? { of: 'rooms' } : beginning(project)),
  isFor: ({ shows }, { of }) => shows === of,
});
