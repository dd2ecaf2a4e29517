import { type Project } from '../project/project.ts';
import {
  type Change,
  type Entry,
  type PartName,
  type PartUpdate,
  type Parts,
  type PlanTables,
  type TableName,
  type Tables,
  type Update,
} from './change.ts';
import { PLAN_TABLES, PROJECT_TABLES, idOf, indexIn, isPlanTable, tableOf, withTable } from './tables.ts';

const PREFIXES: Readonly<Record<keyof PlanTables, string>> = {
  variants: 'v',
  levels: 'l',
  walls: 'w',
  openings: 'o',
  spaces: 's',
  columns: 'c',
  fixtures: 'f',
  outdoors: 'a',
  dimensions: 'd',
  notes: 'n',
  facadeSpots: 'p',
  underlays: 'u',
};

/**
 * Where a command gathers what it does: it reads the state so far, writes records, and `changeBetween` of the
 * first and the last state is the Change. So a command of several steps is still one change, and a record that
 * comes and goes on the way leaves no trace.
 */
export class Draft {
  readonly start: Project;
  #now: Project;
  readonly #last = new Map<TableName, number>();

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

  /** Replaces the whole table, in a new order if need be. */
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

  /** The whole state at once, as a pure function left it. */
  become(project: Project): void {
    this.#now = project;
  }

  /** An id that no record of the plan has, e.g. `w12`. The same state gives the same ids, so a preview keeps them. */
  freshId(table: keyof PlanTables): string {
    const prefix = PREFIXES[table];
    let number = this.#last.get(table) ?? this.all(table).length;
    do number += 1;
    while (PLAN_TABLES.some((one) => indexIn(this.all(one), `${prefix}${number}`) !== -1));
    this.#last.set(table, number);
    return `${prefix}${number}`;
  }

  change(): Change {
    return changeBetween(this.start, this.#now);
  }
}

/** The change that leads from one state to another; what was not touched is the same object and costs nothing. */
export function changeBetween(before: Project, after: Project): Change {
  const added: Entry[] = [];
  const updated: Update[] = [];
  const removed: Entry[] = [];
  const planComesOrGoes = (before.plan === null) !== (after.plan === null);
  for (const table of [...PROJECT_TABLES, ...PLAN_TABLES]) {
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
  const stays = keepingOrder(before, after);
  // The three casts: table and record belong together by the signature, which a union of literals cannot show.
  after.forEach((record, at) => {
    const old = before[indexIn(before, idOf(record))];
    if (old === undefined || !stays.has(idOf(record))) into.added.push({ table, record, at } as Entry);
    else if (old !== record) into.updated.push({ table, from: old, to: record } as Update);
  });
  before.forEach((record, at) => {
    if (!stays.has(idOf(record))) into.removed.push({ table, record, at } as Entry);
  });
}

/**
 * Ids of the records that are in both tables and follow each other alike: the longest such row. One that was
 * brought to the front is not among them: it goes and comes again at its new place.
 */
function keepingOrder<Table extends TableName>(
  before: readonly Tables[Table][],
  after: readonly Tables[Table][],
): ReadonlySet<string> {
  const common = after.map(idOf).filter((id) => indexIn(before, id) !== -1);
  const places = common.map((id) => indexIn(before, id));
  if (places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1))) return new Set(common);
  // Longest increasing row: `tails[k]` is where a row of k + 1 places ends lowest.
  const tails: number[] = [];
  const previous = places.map(() => -1);
  places.forEach((place, i) => {
    let k = tails.findIndex((tail) => (places[tail] ?? 0) > place);
    if (k === -1) k = tails.length;
    previous[i] = tails[k - 1] ?? -1;
    tails[k] = i;
  });
  const stays = new Set<string>();
  for (let i = tails[tails.length - 1] ?? -1; i !== -1; i = previous[i] ?? -1) stays.add(common[i] ?? '');
  return stays;
}

function compareParts(before: Project, after: Project, planComesOrGoes: boolean): readonly PartUpdate[] {
  const parts: PartUpdate[] = [];
  const note = (part: PartName, from: unknown, to: unknown): void => {
    // Both values are the part's, by the callers below.
    if (from !== to) parts.push({ part, from, to } as PartUpdate);
  };
  // Parts are all keys of a project that are not tables.
  // An optional part may be in one of them alone.
  for (const key of Object.keys({ ...before, ...after }) as (keyof Project)[]) {
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
