import { type Project } from '../project/project.ts';
import {
  type Change,
  type Entry,
  type PartName,
  type PartUpdate,
  type Parts,
  type TableName,
  type Tables,
  type Update,
} from './change.ts';
import { idOf, indexIn, isPlanTable, tableOf, withTable } from './tables.ts';

/**
 * Where a command gathers what it does: it reads the state so far, writes records, and `changeBetween` of the
 * first and the last state is the Change. So a command of several steps is still one change, and a record that
 * comes and goes on the way leaves no trace.
 */
export class Draft {
  readonly start: Project;
  #now: Project;

  constructor(project: Project) {
    this.start = project;
    this.#now = project;
  }

  get project(): Project {
    return this.#now;
  }

  all<Table extends TableName>(table: Table): readonly Tables[Table][] {
    return tableOf(this.#now, table);
  }

  find<Table extends TableName>(table: Table, id: string): Tables[Table] | undefined {
    const records = this.all(table);
    return records[indexIn(records, id)];
  }

  /** Replaces the record with the same id, or adds it at the end. */
  put<Table extends TableName>(table: Table, records: readonly Tables[Table][]): void {
    if (records.length === 0) return;
    const before = this.all(table);
    const after = [...before];
    for (const record of records) {
      const index = indexIn(before, idOf(record));
      if (index === -1) after.push(record);
      else after[index] = record;
    }
    this.#now = withTable(this.#now, table, after);
  }

  remove<Table extends TableName>(table: Table, ids: ReadonlySet<string>): void {
    if (ids.size === 0) return;
    const before = this.all(table);
    const after = before.filter((record) => !ids.has(idOf(record)));
    if (after.length !== before.length) this.#now = withTable(this.#now, table, after);
  }

  /** The whole table in a new order or with other records. */
  set<Table extends TableName>(table: Table, records: readonly Tables[Table][]): void {
    this.#now = withTable(this.#now, table, records);
  }

  /** A single value of the project; the plan's own are `plan.current` and `plan.north`. */
  setPart<Part extends PartName>(part: Part, value: Parts[Part]): void {
    if (part === 'plan.current' || part === 'plan.north') {
      if (this.#now.plan === null) throw new Error(`no plan for ${part}`);
      this.#now = { ...this.#now, plan: { ...this.#now.plan, [part.slice('plan.'.length)]: value } };
    } else this.#now = { ...this.#now, [part]: value };
  }

  change(): Change {
    return changeBetween(this.start, this.#now);
  }
}

const TABLES: readonly TableName[] = [
  'rooms',
  'signs',
  'mechanisms',
  'assets',
  'variants',
  'levels',
  'walls',
  'openings',
  'spaces',
  'columns',
  'fixtures',
  'outdoors',
  'dimensions',
  'notes',
  'facadeSpots',
];

/** The change that leads from one state to another; what was not touched is the same object and costs nothing. */
export function changeBetween(before: Project, after: Project): Change {
  const added: Entry[] = [];
  const updated: Update[] = [];
  const removed: Entry[] = [];
  const planComesOrGoes = (before.plan === null) !== (after.plan === null);
  for (const table of TABLES) {
    if (planComesOrGoes && isPlanTable(table)) continue;
    compareTable(table, tableOf(before, table), tableOf(after, table), { added, updated, removed });
  }
  return { added, updated, removed, parts: compareParts(before, after, planComesOrGoes) };
}

function compareTable<Table extends TableName>(
  table: Table,
  before: readonly Tables[Table][],
  after: readonly Tables[Table][],
  into: { readonly added: Entry[]; readonly updated: Update[]; readonly removed: Entry[] },
): void {
  if (before === after) return;
  const kept: string[] = [];
  after.forEach((record, at) => {
    const old = before[indexIn(before, idOf(record))];
    // The three casts: table and record belong together by the signature, which a union of literals cannot show.
    if (old === undefined) into.added.push({ table, record, at } as Entry);
    else {
      kept.push(idOf(record));
      if (old !== record) into.updated.push({ table, from: old, to: record } as Update);
    }
  });
  const order = before.filter((record) => indexIn(after, idOf(record)) !== -1).map(idOf);
  if (order.some((id, i) => id !== kept[i])) throw new Error(`${table}: records that stay keep their order`);
  before.forEach((record, at) => {
    if (indexIn(after, idOf(record)) === -1) into.removed.push({ table, record, at } as Entry);
  });
}

function compareParts(before: Project, after: Project, planComesOrGoes: boolean): readonly PartUpdate[] {
  const parts: PartUpdate[] = [];
  const note = (part: PartName, from: unknown, to: unknown): void => {
    // Both values are the part's, by the callers below.
    if (from !== to) parts.push({ part, from, to } as PartUpdate);
  };
  // Parts are all keys of a project that are not tables.
  for (const key of Object.keys(before) as (keyof Project)[]) {
    if (key === 'rooms' || key === 'signs' || key === 'mechanisms' || key === 'assets') continue;
    if (key === 'plan') {
      if (planComesOrGoes) note('plan', before.plan, after.plan);
    } else note(key, before[key], after[key]);
  }
  if (before.plan !== null && after.plan !== null) {
    note('plan.current', before.plan.current, after.plan.current);
    note('plan.north', before.plan.north, after.plan.north);
  }
  return parts;
}
