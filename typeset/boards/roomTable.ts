import { type Project } from '../../core/project/project.ts';
import { type LanguageProfile } from '../../core/signs/languageProfile.ts';
import { ownerKey } from '../../core/signs/textsOnSign.ts';
import { platedRooms } from '../../core/signs/standardSizes.ts';
import { type SignText } from '../sign/signAsk.ts';
import { type Table, type TableColumn, type TableEntry } from './table.ts';

/** A room as lists show it. */
export type ListedRoom = {
  /** The storey or wing under which it stands, empty = nobody told it; null = the list has no parts. */
  readonly section: string | null;
  readonly number: string | null;
  readonly name: SignText;
  readonly functions: readonly string[];
};

export function listedRooms(project: Project): readonly ListedRoom[] {
  return platedRooms(project).map(({ id, number = null, name, functions }) => ({
    section: null,
    number,
    name: {
      ...{ zh: name.zh, breaks: [], mn: name.mn?.text ?? null },
      source: ownerKey({ of: 'room', room: id }),
    },
    functions: functions.map(({ zh }) => zh),
  }));
}

/** Between columns, em: names are bold and end close to their column's edge. */
const GUTTER = 1.6;

/**
 * Number and name in both scripts, a room's functions under its name, or in a column of their own (`apart`) where a room is to
 * be one line; columns that would stay empty are left out.
 */
export function roomTable(
  rooms: readonly ListedRoom[],
  look: {
    readonly number: string;
    readonly name: string;
    readonly mongolian: string;
    readonly functions: string;
    readonly continued?: string | undefined;
    readonly inks: { readonly text: string; readonly accent: string; readonly quiet: string };
    readonly apart?: boolean;
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
  const { apart = false } = look;
  const parts: {
    column: TableColumn;
    entry: (room: ListedRoom) => TableEntry;
    used: (room: ListedRoom) => boolean;
  }[] = [
    {
      column: column(look.number, 'figure', 700, look.inks.accent),
      entry: ({ number }) => (number === null ? { kind: 'none' } : { kind: 'text', lines: [number] }),
      used: ({ number }) => number !== null,
    },
    {
      column: column(look.name, 'name', 700, look.inks.text),
      entry: ({ name, functions }) => ({
        ...{ kind: 'text', lines: [name.zh], source: name.source },
        minor: apart || functions.length === 0 ? [] : [functions.join('、')],
      }),
      used: () => true,
    },
    {
      column: column(look.mongolian, 'mongolian', 600, look.inks.text),
      entry: ({ name }) =>
        name.mn === null ? { kind: 'none' } : { kind: 'mongolian', text: name.mn, source: name.source },
      used: ({ name }) => both && name.mn !== null,
    },
    {
      column: column(look.functions, 'text', 500, look.inks.quiet),
      entry: ({ functions }) =>
        functions.length === 0
          ? { kind: 'none' }
          : { kind: 'text', lines: [], minor: [functions.join('、')] },
      used: ({ functions }) => apart && functions.length > 0,
    },
  ];
  const used = parts.filter((part) => rooms.some(part.used));
  return {
    gutter: GUTTER,
    ...(look.continued === undefined ? {} : { continued: look.continued }),
    columns: used.map((part) => part.column),
    rows: rooms.map((room) => ({ section: room.section, entries: used.map((part) => part.entry(room)) })),
  };
}
