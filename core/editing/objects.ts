import { type Point } from '../geometry/point.ts';
import { type Project } from '../project/project.ts';
import { type PlanTables, type Tables } from './change.ts';
import { findRecord, tableOf } from './tables.ts';

/** Tables whose records are objects that can be picked on the sheet. */
export const OBJECT_TABLES = [
  'walls',
  'openings',
  'columns',
  'fixtures',
  'outdoors',
  'dimensions',
  'notes',
  'facadeSpots',
] as const satisfies readonly (keyof PlanTables)[];
export type ObjectTable = (typeof OBJECT_TABLES)[number];

/** Objects that lie on a level by themselves and simply move with it. */
export const LOOSE_TABLES = [
  'columns',
  'fixtures',
  'outdoors',
  'dimensions',
  'notes',
] as const satisfies readonly ObjectTable[];
type LooseTable = (typeof LOOSE_TABLES)[number];
export type LooseObject = Tables[LooseTable];

export type Found = {
  [Table in ObjectTable]: { readonly table: Table; readonly record: Tables[Table] };
}[ObjectTable];

/** Whatever holds a project: a draft, or what is open in the face. */
type Holder = { readonly project: Project };

export function findObject({ project }: Holder, id: string): Found | undefined {
  for (const table of OBJECT_TABLES) {
    const record = findRecord(project, table, id);
    // Table and record belong together by the call above.
    if (record !== undefined) return { table, record } as Found;
  }
  return undefined;
}

export function isLocked({ record }: Found): boolean {
  return 'locked' in record && record.locked;
}

/** A loose object with every point of it mapped. */
export function mapPoints<Loose extends LooseObject>(record: Loose, map: (p: Point) => Point): Loose {
  const point = (p: Point): Point => ({ ...map(p) });
  if ('outline' in record) return { ...record, outline: record.outline.map(point) };
  if ('from' in record) return { ...record, from: point(record.from), to: point(record.to) };
  return { ...record, at: point(record.at) };
}

/** Ids with those of all objects that are grouped with one of them. */
export function withGroups({ project }: Holder, ids: Iterable<string>): ReadonlySet<string> {
  const picked = new Set(ids);
  const groups = new Set<string>();
  const tables = [...LOOSE_TABLES, 'walls'] as const;
  for (const table of tables)
    for (const { id, group } of tableOf(project, table))
      if (group !== null && picked.has(id)) groups.add(group);
  if (groups.size === 0) return picked;
  for (const table of tables)
    for (const { id, group } of tableOf(project, table))
      if (group !== null && groups.has(group)) picked.add(id);
  return picked;
}
