import { type Room } from '../../core/project/room.ts';
import { type LanguageProfile } from '../../core/signs/languageProfile.ts';
import { type SignText } from '../sign/signAsk.ts';
import { type Table, type TableColumn, type TableEntry } from './table.ts';

/** A room as lists show it. */
export type ListedRoom = {
  /** The storey or wing under which it stands; null = the list has no parts. */
  readonly section: string | null;
  readonly number: string | null;
  readonly name: SignText;
  readonly functions: readonly string[];
};

export function listedRooms(rooms: readonly Room[]): readonly ListedRoom[] {
  return rooms.map(({ number = null, name, functions }) => ({
    section: null,
    number,
    name: { zh: name.zh, breaks: [], mn: name.mn?.text ?? null },
    functions: functions.map(({ zh }) => zh),
  }));
}

/** Number and name in both scripts, a room's functions under its name; columns that would stay empty are left out. */
export function roomTable(
  rooms: readonly ListedRoom[],
  look: {
    readonly number: string;
    readonly name: string;
    readonly mongolian: string;
    readonly inks: { readonly text: string; readonly accent: string };
  },
  ask: { readonly profile: LanguageProfile; readonly mongolianOf: (zh: string) => string | null },
): Table {
  const both = ask.profile.scripts === 'both';
  const column = (heading: string, kind: TableColumn['kind'], weight: number, ink: string): TableColumn => ({
    heading,
    headingMn: both ? ask.mongolianOf(heading) : null,
    kind,
    weight,
    ink,
  });
  const parts: { column: TableColumn; entry: (room: ListedRoom) => TableEntry }[] = [
    {
      column: column(look.number, 'figure', 700, look.inks.accent),
      entry: ({ number }) => (number === null ? { kind: 'none' } : { kind: 'text', lines: [number] }),
    },
    {
      column: column(look.name, 'name', 700, look.inks.text),
      entry: ({ name, functions }) => ({
        ...{ kind: 'text', lines: [name.zh] },
        minor: functions.length === 0 ? [] : [functions.join('、')],
      }),
    },
    {
      column: column(look.mongolian, 'mongolian', 600, look.inks.text),
      entry: ({ name }) =>
        !both || name.mn === null ? { kind: 'none' } : { kind: 'mongolian', text: name.mn },
    },
  ];
  const used = parts.filter((part) => rooms.some((room) => part.entry(room).kind !== 'none'));
  return {
    columns: used.map((part) => part.column),
    rows: rooms.map((room) => ({ section: room.section, entries: used.map((part) => part.entry(room)) })),
  };
}
