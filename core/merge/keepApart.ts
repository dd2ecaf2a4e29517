import { isSame, keyedRecords, type ListPart, LISTS_OF_PROJECT, type Lists } from '../compare/differences.ts';
import { isPlanTable, type PLAN_TABLES } from '../editing/tables.ts';
import { type TableName } from '../editing/change.ts';
import { stableJson } from '../file/stableJson.ts';
import { type Project } from '../project/project.ts';
import { knownAs } from './fieldGroups.ts';
import { withRecords } from './putParts.ts';
import { mapReferences, mapSingleReferences, type Naming, type Scope, scopeOf } from './references.ts';
import { type Choice, type Merging } from './sides.ts';

/** A record of theirs that has another id from now on. */
export type Renumbered = { readonly part: ListPart; readonly from: string; readonly to: string };

type Owned = { readonly id: string };
type Found = { readonly part: ListPart; readonly record: Owned; readonly key: string };

const NONE: ReadonlyMap<string, Found> = new Map();

/** Lists whose records have an id that the project gives them. */
function isNumbered(part: ListPart): boolean {
  return !(['assets', 'justifications', 'acceptances', 'waivers', 'hungHonours'] as ListPart[]).includes(
    part,
  );
}

/**
 * Their project with ids that mean one thing on both sides: what they added under an id that was given here to something
 * else has a new one, and so has whatever names it; what both added alike has one id. `choices`: records that are to be
 * there twice.
 */
export function keepApart(
  { base, mine, theirs }: Merging,
  choices: ReadonlyMap<string, Choice>,
): { readonly theirs: Project; readonly renumbered: readonly Renumbered[] } {
  const renaming = new Map<Scope, Map<string, string>>();
  const renumbered: Renumbered[] = [];
  const doubled: Found[] = [];
  const [own, others, before] = [byScope(mine), byScope(theirs), base && byScope(base)];
  const scopes = [...others].map(([scope, found]) => {
    const here = own.get(scope) ?? NONE;
    const began = before?.get(scope) ?? NONE;
    const apart = new Set(
      [...found].flatMap(([id, each]) => {
        const twin = here.get(id);
        if (twin === undefined) return [];
        if (choices.get(each.key) === 'both' && twin.part === each.part) {
          doubled.push(twin);
          return [id];
        }
        return isAnother({ base, mine, theirs }, { twin, each, began: began.has(id) }) ? [id] : [];
      }),
    );
    return { scope, here, found, began, apart };
  });
  const isApart = (scope: Scope, id: string): boolean =>
    scopes.some((each) => each.scope === scope && each.apart.has(id));
  for (const { scope, here, found, began, apart } of scopes) {
    const taken = new Set([...here.keys(), ...found.keys(), ...began.keys()]);
    const names = new Map(pairs({ here, found, began, apart, isApart }));
    for (const id of apart) {
      if (names.has(id)) continue;
      const to = freshId(id, taken);
      taken.add(to);
      names.set(id, to);
      const part = found.get(id)?.part;
      if (part !== undefined) renumbered.push({ part, from: id, to });
    }
    renaming.set(scope, names);
  }
  renaming.set('groups', groupsApart({ base, mine, theirs }));
  if ([...renaming.values()].every((names) => names.size === 0)) return { theirs, renumbered };
  const named = renamed(theirs, renaming);
  const beside = doubled.reduce(
    (project, twin) => withTwin(project, twin, renaming.get(scopeOf(twin.part))?.get(twin.record.id) ?? ''),
    named,
  );
  return { theirs: beside, renumbered };
}

/** Records by their ids, in each scope; one whose id stands twice is left as it is. */
function byScope(project: Project): ReadonlyMap<Scope, ReadonlyMap<string, Found>> {
  const scopes = new Map<Scope, Map<string, Found>>();
  const twice = new Set<string>();
  for (const part of LISTS_OF_PROJECT.filter(isNumbered)) {
    const scope = scopeOf(part);
    const known = scopes.get(scope) ?? new Map<string, Found>();
    scopes.set(scope, known);
    for (const held of keyedRecords(project, part).values()) {
      // Lists that are numbered have records with an id.
      const record = held as Owned;
      if (known.has(record.id)) twice.add(`${scope}/${record.id}`);
      known.set(record.id, { part, record, key: `${part}/${record.id}` });
    }
  }
  for (const [scope, known] of scopes)
    for (const id of [...known.keys()]) if (twice.has(`${scope}/${id}`)) known.delete(id);
  return scopes;
}

/** Whether two records of one id are not the same thing. */
function isAnother(
  { base, mine, theirs }: Merging,
  { twin, each, began }: { readonly twin: Found; readonly each: Found; readonly began: boolean },
): boolean {
  if (twin.part !== each.part) return true;
  if (isFabric(twin.part) && levelOf(mine, twin) !== levelOf(theirs, each)) return true;
  if (base === null || began || isSame(twin.record, each.record)) return false;
  const [own, other] = [twin, each].map(({ part, record }) => nameOf(part, record));
  return own === null || own !== other;
}

function nameOf(part: ListPart, record: Owned): string | null {
  // The record is one of the part.
  return knownAs(part, record as Lists[typeof part]);
}

const FABRIC = [
  'walls',
  'openings',
  'spaces',
  'columns',
] as const satisfies readonly (typeof PLAN_TABLES)[number][];
export type FabricPart = (typeof FABRIC)[number];

/** Walls and what only goes with them. */
export function isFabric(part: ListPart): part is FabricPart {
  return (FABRIC as readonly string[]).includes(part);
}

function levelOf({ plan }: Project, { record }: Found): string | undefined {
  // Records of a fabric stand on a level, or in a wall that does.
  const placed = record as { readonly level?: string; readonly wall?: string };
  return placed.level ?? plan?.walls.find(({ id }) => id === placed.wall)?.level;
}

/** What both added with the same contents: theirs has the id of ours. Not on a plan, where each stands at its place. */
function* pairs({
  here,
  found,
  began,
  apart,
  isApart,
}: Readonly<Record<'here' | 'found' | 'began', ReadonlyMap<string, Found>>> & {
  readonly apart: ReadonlySet<string>;
  readonly isApart: (scope: Scope, id: string) => boolean;
}): Generator<readonly [string, string]> {
  const free = new Map<string, string[]>();
  for (const [id, each] of here) {
    // An id that theirs gives to something of its own, which keeps it, is not to be had.
    if (began.has(id) || isPlanTable(each.part as TableName) || (found.has(id) && !apart.has(id))) continue;
    const contents = contentsOf(each, () => false);
    free.set(contents, [...(free.get(contents) ?? []), id]);
  }
  for (const [id, each] of found) {
    if (began.has(id) || (here.has(id) && !apart.has(id))) continue;
    const to = free.get(contentsOf(each, isApart))?.shift();
    if (to !== undefined && to !== id) yield [id, to];
  }
}

/** What a record holds beside its id; an id that means something else on the other side is none of that side's. */
function contentsOf({ part, record }: Found, isApart: (scope: Scope, id: string) => boolean): string {
  const own = (scope: Scope, id: string) => (isApart(scope, id) ? `\n${id}` : id);
  // A record of the part.
  const named = mapReferences(part, record as Lists[typeof part], { needed: own, noted: own });
  return stableJson([part, { ...named, id: '' }]);
}

/** `s12` → `s13` and on, whichever is free. */
function freshId(id: string, taken: ReadonlySet<string>): string {
  const stem = id.replace(/\d+$/u, '').slice(0, 30);
  for (let number = Number(id.slice(stem.length)) || 1; ; number += 1) {
    const fresh = `${stem}${number}`;
    if (!taken.has(fresh)) return fresh;
  }
}

/** Groups of objects on the plan have no record of their own: a name that both gave since stands for two groups. */
function groupsApart({ base, mine, theirs }: Merging): Map<string, string> {
  const [own, others, before] = [mine, theirs, base].map((project) => groupsOf(project));
  const taken = new Set([...(own ?? []), ...(others ?? []), ...(before ?? [])]);
  const names = new Map<string, string>();
  if (base === null) return names;
  for (const group of others ?? []) {
    if (!own?.has(group) || before?.has(group)) continue;
    if (isSame(membersOf(mine, group), membersOf(theirs, group))) continue;
    const to = freshId(group, taken);
    taken.add(to);
    names.set(group, to);
  }
  return names;
}

type Grouped = { readonly id: string; readonly group?: string | null };

function placedOn(project: Project | null): readonly Grouped[] {
  const plan = project?.plan;
  if (plan === undefined || plan === null) return [];
  return [plan.walls, plan.columns, plan.fixtures, plan.outdoors, plan.dimensions, plan.notes].flat();
}

function groupsOf(project: Project | null): ReadonlySet<string> {
  return new Set(placedOn(project).flatMap(({ group }) => group ?? []));
}

function membersOf(project: Project, group: string): readonly string[] {
  return placedOn(project)
    .filter((each) => each.group === group)
    .map(({ id }) => id);
}

/** The project with other ids, wherever they stand. @internal */
export function renamed(
  project: Project,
  renaming: ReadonlyMap<Scope, ReadonlyMap<string, string>>,
): Project {
  const to = (scope: Scope, id: string): string => renaming.get(scope)?.get(id) ?? id;
  const naming: Naming = { needed: to, noted: to };
  let next = mapSingleReferences(project, naming);
  for (const part of LISTS_OF_PROJECT) {
    const records = [...keyedRecords(project, part).values()];
    if (records.length === 0) continue;
    const scope = scopeOf(part);
    const mapped = records.flatMap((record): readonly object[] => {
      const named = mapReferences(part, record, naming);
      if (named === null) return [];
      return [isNumbered(part) ? { ...named, id: to(scope, (named as Owned).id) } : named];
    });
    // A record with another id is one of its list.
    if (!isSame(mapped, records)) next = withRecords(next, part, mapped as never);
  }
  return next;
}

/** With a record of ours before theirs that had its id. */
function withTwin(project: Project, { part, record }: Found, theirs: string): Project {
  const records: readonly object[] = [...keyedRecords(project, part).values()];
  const at = records.findIndex((each) => 'id' in each && each.id === theirs);
  // As above.
  return withRecords(project, part, [...records.slice(0, at), record, ...records.slice(at)] as never);
}
