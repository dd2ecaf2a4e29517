import { isSame, keyedRecords, type ListPart, type Lists, LISTS_OF_PROJECT } from '../compare/differences.ts';
import { SINGLES, type SinglePart } from '../compare/singles.ts';
import { isPlanTable } from '../editing/tables.ts';
import { type TableName } from '../editing/change.ts';
import { incoherences } from '../file/faults.ts';
import { inspectPlan } from '../plan/inspectPlan.ts';
import { withoutStrays } from '../project/emblems.ts';
import { project as projectSchema, type Project } from '../project/project.ts';
import { groupOf, singleGroupOf } from './fieldGroups.ts';
import { isFabric, keepApart, type Renumbered } from './keepApart.ts';
import { type Fields, mergeFields } from './mergeRecord.ts';
import { mergeOrder, orderingSide } from './mergeOrder.ts';
import { withRecords, withSingle } from './putParts.ts';
import { mapReferences, type Scope, scopeOf } from './references.ts';
import {
  type Choices,
  type Conflict,
  type FoundConflict,
  type Merging,
  other,
  type Side,
  SIDES,
} from './sides.ts';

export type Merged = {
  /** In the order of the project; those of which `choice` is null are open. */
  readonly conflicts: readonly Conflict[];
  /** Null while something is open, and where what comes out is no project (`faults`). */
  readonly project: Project | null;
  /** Their project with the ids that its records have in the merged one. */
  readonly theirs: Project;
  readonly renumbered: readonly Renumbered[];
  /** Paths of what a project cannot be: too many records, or fields that exclude each other. */
  readonly faults: readonly string[];
};

/**
 * Two projects that came from one, as one (docs/spec/project-file.md, MERGE-1). What one side alone changed is taken; what
 * both changed otherwise is a conflict and is decided by `choices` only. Without a base, whatever both have and differs is
 * a conflict, and whatever one has is kept.
 */
export function mergeProjects(merging: Merging, choices: Choices): Merged {
  const { theirs, renumbered } = keepApart(merging, choices.of);
  const merge = new Merge({ ...merging, theirs }, choices);
  const project = merge.run();
  const faults = project === null ? [] : faultsOf(project);
  return {
    conflicts: merge.conflicts(),
    project: faults.length > 0 ? null : project,
    theirs,
    renumbered,
    faults,
  };
}

/** What the program's own reader would say of it. */
function faultsOf(project: Project): readonly string[] {
  const parsed = projectSchema.safeParse(project);
  if (!parsed.success) return parsed.error.issues.map(({ path }) => path.join('.'));
  return incoherences(parsed.data).map(({ data }) => String(data.path));
}

type Held<Record> = { readonly [At in Side | 'base']: Record | undefined };
type Records = ReadonlyMap<string, object>;

class Merge {
  readonly #merging: Merging;
  readonly #choices: Choices;
  readonly #found = new Map<string, Conflict>();
  /** Whose plan is taken whole; null = it is merged by its records. */
  #plan: Side | null = null;
  /** What was taken back because something cannot do without it, by list and key. */
  readonly #kept = new Map<string, Side>();
  /** Ids whose records stay away: what names them is freed of them, or goes as well. */
  readonly #gone = new Set<string>();
  readonly #lists: Readonly<Record<Side, ReadonlyMap<ListPart, Records>>> & {
    readonly base: ReadonlyMap<ListPart, Records> | null;
  };

  constructor(merging: Merging, choices: Choices) {
    this.#merging = merging;
    this.#choices = choices;
    const { base, mine, theirs } = merging;
    this.#lists = {
      base: base && listsOf(base),
      mine: listsOf(mine),
      theirs: listsOf(theirs),
    };
  }

  conflicts(): readonly Conflict[] {
    return [...this.#found.values()];
  }

  run(): Project | null {
    this.#plan = this.#wholePlan();
    let records = this.#records();
    for (let again = true; again;) {
      again = this.#resolveNeeds(records);
      if (again) records = this.#records();
      else if (!this.#isOpen() && this.#plan === null && this.#planFails(records)) {
        this.#plan = this.#choose({ key: 'plan', of: 'plan' }) ?? 'mine';
        again = true;
        records = this.#records();
      }
    }
    const project = this.#assembled(records);
    return this.#isOpen() ? null : project;
  }

  #isOpen(): boolean {
    return [...this.#found.values()].some(({ choice }) => choice === null);
  }

  /** The side that was chosen; null where nobody has, and then it is open. */
  #choose(conflict: FoundConflict): Side | null {
    const { of, others } = this.#choices;
    const record = 'record' in conflict ? of.get(`${conflict.part}/${conflict.record}`) : undefined;
    const choice = of.get(conflict.key) ?? record ?? others;
    const side = choice === 'both' ? null : choice;
    // One of these is the conflict that it was found as.
    this.#found.set(conflict.key, { ...conflict, choice: side } as Conflict);
    return side;
  }

  /** Of a plan that one side has not, or that both drew since: whose it is. */
  #wholePlan(): Side | null {
    const { base, mine, theirs } = this.#merging;
    if (mine.plan !== null && theirs.plan !== null && (base === null || base.plan !== null)) return null;
    if (isSame(mine.plan, theirs.plan)) return 'mine';
    if (base === null) return mine.plan === null ? 'theirs' : 'mine';
    if (isSame(base.plan, mine.plan)) return 'theirs';
    if (isSame(base.plan, theirs.plan)) return 'mine';
    return this.#choose({ key: 'plan', of: 'plan' }) ?? 'mine';
  }

  #records(): ReadonlyMap<ListPart, Records> {
    const fabric = this.#plan === null ? this.#fabric() : new Map<string, Side>();
    return new Map(
      LISTS_OF_PROJECT.map((part) => {
        const keys = new Set(SIDES.flatMap((side) => [...this.#of(side, part).keys()]));
        const records = new Map<string, object>();
        for (const key of keys) {
          const record = this.#record(part, key, fabric);
          if (record !== undefined) records.set(key, record);
        }
        return [part, this.#freed(part, records)] as const;
      }),
    );
  }

  #of(at: Side | 'base', part: ListPart): Records {
    return this.#lists[at]?.get(part) ?? new Map();
  }

  #held(part: ListPart, key: string): Held<object> {
    const [base, mine, theirs] = (['base', 'mine', 'theirs'] as const).map((at) =>
      this.#of(at, part).get(key),
    );
    return { base, mine, theirs };
  }

  #record(part: ListPart, key: string, fabric: ReadonlyMap<string, Side>): object | undefined {
    const held = this.#held(part, key);
    const back = this.#kept.get(`${part}/${key}`);
    if (back !== undefined) return held[back];
    // Whether the name is one of a table is what is asked.
    if (this.#plan !== null && isPlanTable(part as TableName)) return held[this.#plan];
    if (isFabric(part)) {
      const side = SIDES.find((each) => {
        const record = held[each];
        return record !== undefined && fabric.get(this.#levelOf(each, record)) === each;
      });
      return side === undefined ? undefined : held[side];
    }
    const { base, mine, theirs } = held;
    if (isSame(mine, theirs)) return mine;
    if (this.#merging.base !== null) {
      if (isSame(base, mine)) return theirs;
      if (isSame(base, theirs)) return mine;
    } else if (mine === undefined || theirs === undefined) return mine ?? theirs;
    const record = shownKey(key);
    if (mine === undefined || theirs === undefined) {
      const by = mine === undefined ? 'mine' : 'theirs';
      const side = this.#choose({ key: `${part}/${record}`, of: 'removed', part, record, by });
      return held[side ?? other(by)];
    }
    // The same picture by another name: either says which it is.
    if (part === 'assets') return [mine, theirs].sort((one, two) => (nameOf(one) < nameOf(two) ? -1 : 1))[0];
    return mergeFields(
      // Records of a list are made of fields.
      { base: (base as Fields | undefined) ?? null, mine: mine as Fields, theirs: theirs as Fields },
      (field) => groupOf(part, field),
      (field) =>
        this.#choose({ key: `${part}/${record}/${field}`, of: 'field', part, record, field }) ?? 'mine',
    );
  }

  /** Whose walls, openings, spaces and columns each level has. */
  #fabric(): ReadonlyMap<string, Side> {
    const levels = new Set(
      SIDES.flatMap((side) => this.#merging[side].plan?.levels.map(({ id }) => id) ?? []),
    );
    const [base, mine, theirs] = (['base', 'mine', 'theirs'] as const).map((at) => this.#fabricOf(at));
    return new Map(
      [...levels].map((level): readonly [string, Side] => {
        const [began, own, others] = [base, mine, theirs].map((fabric) => fabric?.get(level) ?? []);
        if (isSame(own, others)) return [level, 'mine'];
        if (this.#merging.base !== null) {
          if (isSame(began, own)) return [level, 'theirs'];
          if (isSame(began, others)) return [level, 'mine'];
        } else {
          if (own?.length === 0) return [level, 'theirs'];
          if (others?.length === 0) return [level, 'mine'];
        }
        return [level, this.#choose({ key: `level/${level}`, of: 'level', level }) ?? 'mine'];
      }),
    );
  }

  #fabricOf(at: Side | 'base'): ReadonlyMap<string, readonly unknown[]> | null {
    if (this.#merging[at] === null) return null;
    const levels = new Map<string, unknown[]>();
    for (const part of LISTS_OF_PROJECT.filter(isFabric)) {
      for (const [key, record] of this.#of(at, part)) {
        const level = this.#levelOf(at, record);
        levels.set(level, [...(levels.get(level) ?? []), [part, key, record]]);
      }
    }
    return levels;
  }

  #levelOf(at: Side | 'base', record: object): string {
    // Records of a fabric stand on a level, or in a wall that does.
    const { level, wall } = record as { readonly level?: string; readonly wall?: string };
    if (level !== undefined) return level;
    const host = this.#of(at, 'walls').get(`${wall ?? ''} 0`) as { readonly level?: string } | undefined;
    return host?.level ?? '';
  }

  /** Without what is gone: a field of it, or the record that cannot be without. */
  #freed(part: ListPart, records: Map<string, object>): Records {
    if (this.#gone.size === 0) return records;
    for (const [key, record] of records) {
      // A record of the part; so below.
      const freed = mapReferences(part, record as Lists[typeof part], {
        needed: (scope, id) => (this.#gone.has(`${scope}/${id}`) ? null : id),
        noted: (_, id) => id,
      });
      if (freed !== null) records.set(key, freed);
      else {
        records.delete(key);
        this.#gone.add(`${scopeOf(part)}/${idOf(record)}`);
      }
    }
    return records;
  }

  /** What a record names and one side has, but the merged project has not: asked for. True where something was decided. */
  #resolveNeeds(records: ReadonlyMap<ListPart, Records>): boolean {
    const there = idsOf(records);
    const sides = { mine: idsOf(this.#lists.mine), theirs: idsOf(this.#lists.theirs) };
    const isAsked = this.#asked();
    let changed = false;
    const needed = new Map<string, { readonly scope: Scope; readonly id: string }>();
    for (const [part, held] of records)
      for (const [key, record] of held)
        if (!isAsked(part, key))
          mapReferences(part, record as Lists[typeof part], {
            needed: (scope, id) => {
              const name = `${scope}/${id}`;
              if (!there.has(name) && SIDES.some((side) => sides[side].has(name)))
                needed.set(name, { scope, id });
              return id;
            },
            noted: (_, id) => id,
          });
    for (const [name, { scope, id }] of needed) {
      if (this.#gone.has(name)) {
        changed = true;
        continue;
      }
      if (scope === 'plan') {
        if (this.#plan !== null || this.#isOpen()) continue;
        if ([...this.#found.values()].some(({ of }) => of === 'level')) {
          // Whose walls a level has was chosen: what hung on the other's goes with them.
          this.#gone.add(name);
        } else this.#plan = this.#choose({ key: 'plan', of: 'plan' }) ?? 'mine';
        changed = true;
        continue;
      }
      // Scopes other than the plan and its groups, which nothing needs, are lists.
      const part = scope as ListPart;
      if (isAsked(part, `${id} 0`)) continue;
      const by = SIDES.find((side) => !sides[side].has(name));
      const key = `${part}/${id}`;
      const side = by === undefined ? 'mine' : this.#choose({ key, of: 'needed', part, record: id, by });
      if (side === null) continue;
      if (side === by || by === undefined) this.#gone.add(name);
      else this.#kept.set(`${part}/${id} 0`, side);
      changed = true;
    }
    return changed;
  }

  /** Whether what becomes of a record is still open. */
  #asked(): (part: ListPart, key: string) => boolean {
    const open = [...this.#found.values()].filter(({ choice }) => choice === null);
    const records = new Set(
      open.flatMap((conflict) => ('record' in conflict ? `${conflict.part}/${conflict.record}` : [])),
    );
    const isPlanOpen = open.some(({ of }) => of === 'level' || of === 'plan');
    return (part, key) =>
      records.has(`${part}/${shownKey(key)}`) || (isPlanOpen && isPlanTable(part as TableName));
  }

  #planFails(records: ReadonlyMap<ListPart, Records>): boolean {
    const { plan, rooms } = this.#assembled(records);
    return plan !== null && inspectPlan(plan, new Set(rooms.map(({ id }) => id))).length > 0;
  }

  #assembled(records: ReadonlyMap<ListPart, Records>): Project {
    const { base, mine, theirs } = this.#merging;
    const sides = { mine, theirs };
    let project = mine;
    if (this.#plan !== null) project = { ...project, plan: sides[this.#plan].plan };
    else if (project.plan === null && theirs.plan !== null) project = { ...project, plan: theirs.plan };
    // The keys are those of the table.
    for (const part of Object.keys(SINGLES) as SinglePart[]) {
      if (part === 'plan' || (this.#plan !== null && (part === 'variant' || part === 'north'))) continue;
      const value = this.#single(part, base);
      if (!isSame(value, SINGLES[part](project))) project = withSingle(project, part, value);
    }
    for (const part of LISTS_OF_PROJECT) {
      const merged = records.get(part) ?? new Map<string, object>();
      const isOfPlan = isPlanTable(part as TableName);
      if (isOfPlan && project.plan === null) continue;
      const order = this.#order(part, merged);
      const list = order.flatMap((key) => merged.get(key) ?? []);
      if (!isSame(list, [...keyedRecords(project, part).values()]))
        project = withRecords(project, part, this.#raw(part, list) as never);
    }
    return this.#withPictures(project);
  }

  /** Lines of a list that nobody has worked on have no ids: they stay lines where the list is one side's. */
  #raw(part: ListPart, list: readonly object[]): readonly unknown[] {
    if (part !== 'refused') return list;
    const own = SIDES.find((side) => isSame(list, [...this.#of(side, part).values()]));
    return own === undefined ? list : this.#merging[own].policy.certificates.refused;
  }

  #single(part: SinglePart, base: Project | null): unknown {
    const read: (project: Project) => unknown = SINGLES[part];
    const [mine, theirs] = SIDES.map((side) => read(this.#merging[side]));
    const began = base === null ? null : read(base);
    if (isSame(mine, theirs)) return mine;
    if (base !== null && isSame(began, mine)) return theirs;
    if (base !== null && isSame(began, theirs)) return mine;
    if (part === 'judgedBy') {
      const later = laterJudged(this.#merging);
      if (later !== null) return later;
    }
    const values = { mine, theirs };
    const key = `single/${part}`;
    const group = singleGroupOf(part);
    if (group === null) return values[this.#choose({ key, of: 'single', part, field: null }) ?? 'mine'];
    return mergeFields(
      // These parts are made of fields.
      { base: began as Fields | null, mine: mine as Fields, theirs: theirs as Fields },
      group,
      (field) => this.#choose({ key: `${key}/${field}`, of: 'single', part, field }) ?? 'mine',
    );
  }

  #order(part: ListPart, merged: Records): readonly string[] {
    const orders = {
      base: this.#merging.base === null ? null : [...this.#of('base', part).keys()],
      mine: [...this.#of('mine', part).keys()],
      theirs: [...this.#of('theirs', part).keys()],
    };
    const kept = new Set(merged.keys());
    if (this.#plan !== null && isPlanTable(part as TableName))
      return orders[this.#plan].filter((key) => kept.has(key));
    const side =
      orderingSide(orders) ??
      (UNORDERED.has(part) ? 'mine' : (this.#choose({ key: `order/${part}`, of: 'order', part }) ?? 'mine'));
    return mergeOrder(orders, side, kept);
  }

  /** With every picture that something names, and without those that came with what was not taken. */
  #withPictures(project: Project): Project {
    const listed = new Set(project.assets.map(({ sha256 }) => sha256));
    const { assets: _, ...rest } = project;
    const named = JSON.stringify(rest);
    const lacking = [...this.#merging.mine.assets, ...this.#merging.theirs.assets].filter(({ sha256 }) => {
      if (listed.has(sha256) || !named.includes(sha256)) return false;
      listed.add(sha256);
      return true;
    });
    const whole = lacking.length === 0 ? project : { ...project, assets: [...project.assets, ...lacking] };
    const strays = new Set(
      SIDES.flatMap((side) => {
        const own = this.#merging[side];
        const used = new Set(withoutStrays(own).assets.map(({ sha256 }) => sha256));
        return own.assets.flatMap(({ sha256 }) => (used.has(sha256) ? [] : [sha256]));
      }),
    );
    const used = new Set(withoutStrays(whole).assets.map(({ sha256 }) => sha256));
    const assets = whole.assets.filter(({ sha256 }) => used.has(sha256) || strays.has(sha256));
    return assets.length === whole.assets.length ? whole : { ...whole, assets };
  }
}

/** Lists whose order says nothing. */
const UNORDERED: ReadonlySet<ListPart> = new Set([
  ...(['assets', 'justifications', 'acceptances', 'waivers', 'hungHonours'] as const),
  ...(['walls', 'openings', 'spaces', 'columns'] as const),
]);

function listsOf(project: Project): ReadonlyMap<ListPart, Records> {
  return new Map(LISTS_OF_PROJECT.map((part) => [part, keyedRecords(project, part)] as const));
}

function idsOf(lists: ReadonlyMap<ListPart, Records>): ReadonlySet<string> {
  return new Set(
    [...lists].flatMap(([part, records]) =>
      [...records.values()].map((record) => `${scopeOf(part)}/${idOf(record)}`),
    ),
  );
}

function idOf(record: object): string {
  return 'id' in record ? String(record.id) : '';
}

function nameOf(record: object): string {
  return 'fileName' in record ? String(record.fileName) : '';
}

/** Of a list's keys (core/compare): the first of a key is called by the key alone. */
function shownKey(key: string): string {
  return key.replace(/ 0$/u, '');
}

/** Both were judged by the same rules since: what counts is the later day. */
function laterJudged({ mine, theirs }: Merging): Project['policy']['judgedBy'] {
  const [own, others] = [mine.policy.judgedBy, theirs.policy.judgedBy];
  if (own === null || others === null) return null;
  if (own.rulebook !== others.rulebook || own.edition !== others.edition) return null;
  return own.on > others.on ? own : others;
}
