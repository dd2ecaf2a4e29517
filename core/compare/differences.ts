import { recordsOf, type RegisterName, type RegisterRecords } from '../editing/commands/registers.ts';
import { type TableName, type Tables } from '../editing/change.ts';
import { idOf, tableOf } from '../editing/tables.ts';
import { stableJson } from '../file/stableJson.ts';
import { type Acceptance, type Justification } from '../project/answer.ts';
import { type DisplayWall, type HungHonour } from '../project/honour.ts';
import { type PlacardRecord } from '../project/placardRecord.ts';
import { type Project } from '../project/project.ts';
import { type Waiver } from '../project/waiver.ts';
import { SINGLES, type SinglePart } from './singles.ts';

/** Records of a project by the lists that they stand in. */
export type Lists = Tables &
  RegisterRecords & {
    readonly placards: PlacardRecord;
    readonly justifications: Justification;
    readonly acceptances: Acceptance;
    readonly waivers: Waiver;
    readonly displayWalls: DisplayWall;
    readonly hungHonours: HungHonour;
  };
export type ListPart = keyof Lists;

/** What became of the records of a list. */
export type OfList<Part extends ListPart> = {
  readonly of: 'list';
  readonly part: Part;
  readonly added: readonly Lists[Part][];
  readonly removed: readonly Lists[Part][];
  /** The same ones with other contents. */
  readonly changed: readonly { readonly was: Lists[Part]; readonly is: Lists[Part] }[];
  /** Those that both have follow each other otherwise. */
  readonly reordered: boolean;
};

export type Difference =
  | { readonly [Part in ListPart]: OfList<Part> }[ListPart]
  | { readonly of: 'single'; readonly part: SinglePart; readonly was: unknown; readonly is: unknown };

type Reading<Record> = {
  readonly records: (project: Project) => readonly Record[];
  /** What makes two records the same one. */
  readonly key: (record: Record) => string;
};

const table = <Table extends TableName>(name: Table): Reading<Tables[Table]> => ({
  records: (project) => tableOf(project, name),
  key: idOf,
});
const register = <Name extends RegisterName>(name: Name): Reading<RegisterRecords[Name]> => ({
  records: (project) => recordsOf(project, name),
  key: ({ id }) => id,
});

/** How every list is read, in the order in which differences are told. */
const READINGS: { readonly [Part in ListPart]: Reading<Lists[Part]> } = {
  rooms: table('rooms'),
  variants: table('variants'),
  levels: table('levels'),
  spaces: table('spaces'),
  walls: table('walls'),
  openings: table('openings'),
  columns: table('columns'),
  fixtures: table('fixtures'),
  outdoors: table('outdoors'),
  dimensions: table('dimensions'),
  notes: table('notes'),
  facadeSpots: table('facadeSpots'),
  underlays: table('underlays'),
  signs: table('signs'),
  people: register('people'),
  services: register('services'),
  admissions: register('admissions'),
  mechanisms: register('mechanisms'),
  posts: register('posts'),
  burdens: register('burdens'),
  refused: register('refused'),
  honours: register('honours'),
  displayWalls: { records: ({ boards }) => boards.honours.walls, key: ({ id }) => id },
  hungHonours: { records: ({ boards }) => boards.honours.hung, key: ({ honour }) => honour },
  placards: { records: ({ policy }) => policy.placards, key: ({ id }) => id },
  justifications: { records: ({ policy }) => policy.justifications, key: ({ finding }) => finding },
  acceptances: { records: ({ policy }) => policy.acceptances, key: ({ finding }) => finding },
  waivers: {
    records: ({ waivers }) => waivers ?? [],
    key: ({ sign, code, data }) => JSON.stringify([sign, code, Object.entries(data).sort()]),
  },
  assets: table('assets'),
};

// The keys are those of the table.
export const LISTS_OF_PROJECT = Object.keys(READINGS) as readonly ListPart[];

/** The records of a list by what makes them the same one; of those with one key, the second is the second of both lists. */
export function keyedRecords<Part extends ListPart>(
  project: Project,
  part: Part,
): ReadonlyMap<string, Lists[Part]> {
  const reading: Reading<Lists[Part]> = READINGS[part];
  return keyed(reading, project);
}

/** What differs between two projects; nothing where they hold the same, whatever order their keys have. */
export function differences(was: Project, is: Project): readonly Difference[] {
  const singles = Object.entries(SINGLES).flatMap(([part, of]): Difference[] => {
    const values = { was: of(was), is: of(is) };
    // The keys are those of the table.
    return isSame(values.was, values.is) ? [] : [{ of: 'single', part: part as SinglePart, ...values }];
  });
  const lists = LISTS_OF_PROJECT.flatMap((part): Difference[] => {
    const found = compareList(part, was, is);
    // The difference is of the very part.
    return found === null ? [] : [found as Difference];
  });
  return [...singles, ...lists];
}

function compareList<Part extends ListPart>(part: Part, was: Project, is: Project): OfList<Part> | null {
  const before = keyedRecords(was, part);
  const after = keyedRecords(is, part);
  const added = [...after].flatMap(([key, record]) => (before.has(key) ? [] : [record]));
  const removed = [...before].flatMap(([key, record]) => (after.has(key) ? [] : [record]));
  const changed = [...before].flatMap(([key, record]) => {
    const now = after.get(key);
    return now === undefined || isSame(record, now) ? [] : [{ was: record, is: now }];
  });
  const common = (keys: Iterable<string>, others: ReadonlyMap<string, unknown>) =>
    [...keys].filter((key) => others.has(key)).join('\n');
  const reordered = common(before.keys(), after) !== common(after.keys(), before);
  if (added.length + removed.length + changed.length === 0 && !reordered) return null;
  return { of: 'list', part, added, removed, changed, reordered };
}

function keyed<Record>({ records, key }: Reading<Record>, project: Project): ReadonlyMap<string, Record> {
  const found = new Map<string, Record>();
  const times = new Map<string, number>();
  for (const record of records(project)) {
    const own = key(record);
    const time = times.get(own) ?? 0;
    times.set(own, time + 1);
    found.set(`${own} ${time}`, record);
  }
  return found;
}

export function isSame(one: unknown, other: unknown): boolean {
  return one === other || stableJson([one]) === stableJson([other]);
}
