import { type Plan } from '../project/plan/plan.ts';
import { type Project } from '../project/project.ts';
import { type PlanTables, type ProjectTables, type TableName, type Tables } from './change.ts';

export const PLAN_TABLES = [
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
  'underlays',
] as const satisfies readonly (keyof PlanTables)[];

export const PROJECT_TABLES = [
  'rooms',
  'signs',
  'mechanisms',
  'assets',
] as const satisfies readonly (keyof ProjectTables)[];

export function isPlanTable(table: TableName): table is keyof PlanTables {
  return (PLAN_TABLES as readonly string[]).includes(table);
}

/** The records of a table; none where no plan is drawn. */
export function tableOf<Table extends TableName>(project: Project, table: Table): readonly Tables[Table][] {
  const records: readonly unknown[] = isPlanTable(table)
    ? (project.plan?.[table] ?? [])
    : // Not a plan table, so it is one of the project's.
      project[table as keyof ProjectTables];
  // The schema of the project gives each table its record type; TypeScript cannot index that by a type parameter.
  return records as readonly Tables[Table][];
}

export function withTable<Table extends TableName>(
  project: Project,
  table: Table,
  records: readonly Tables[Table][],
): Project {
  if (!isPlanTable(table)) return { ...project, [table]: records };
  if (project.plan === null) throw new Error(`no plan that could hold ${table}`);
  const plan: Plan = { ...project.plan, [table]: records };
  return { ...project, plan };
}

/** An asset is known by its checksum, everything else by its id. */
export function idOf(record: Tables[TableName]): string {
  return 'sha256' in record ? record.sha256 : record.id;
}

const byId = new WeakMap<readonly object[], ReadonlyMap<string, number>>();

/** Index of a record in its table, remembered for as long as the table lives; -1 = not there. */
export function indexIn(records: readonly Tables[TableName][], id: string): number {
  let known = byId.get(records);
  if (known === undefined) {
    known = new Map(records.map((record, index) => [idOf(record), index]));
    byId.set(records, known);
  }
  return known.get(id) ?? -1;
}

export function findRecord<Table extends TableName>(
  project: Project,
  table: Table,
  id: string,
): Tables[Table] | undefined {
  const records = tableOf(project, table);
  return records[indexIn(records, id)];
}
