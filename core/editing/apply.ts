import { type Project } from '../project/project.ts';
import {
  type Change,
  type Entry,
  type PartUpdate,
  type TableName,
  type Tables,
  type Update,
} from './change.ts';
import { PLAN_TABLES, PROJECT_TABLES, idOf, indexIn, tableOf, withTable } from './tables.ts';

/**
 * The project after a change. A change fits the project it was made for (and, inverted, the one it led to);
 * anything else is a mistake of ours and throws.
 */
export function applyChange(project: Project, change: Change): Project {
  const withPlan = applyParts(project, change.parts, 'plan');
  let result = withPlan;
  for (const table of [...PROJECT_TABLES, ...PLAN_TABLES]) result = applyToTable(result, table, change);
  return applyParts(result, change.parts, 'others');
}

function applyToTable<Table extends TableName>(project: Project, table: Table, change: Change): Project {
  const inTable = (entry: Entry | Update): boolean => entry.table === table;
  const removed = change.removed.filter(inTable);
  const updated = change.updated.filter(inTable);
  const added = change.added.filter(inTable);
  if (removed.length + updated.length + added.length === 0) return project;
  const before: readonly Tables[TableName][] = tableOf(project, table);
  let after: Tables[TableName][] = [...before];
  for (const { from, to } of updated) {
    const index = indexIn(before, idOf(from));
    if (index === -1) throw new Error(`${table} ${idOf(from)} is not there to be changed`);
    after[index] = to;
  }
  if (removed.length > 0) {
    const gone = new Set(removed.map(({ record }) => idOf(record)));
    after = after.filter((record) => !gone.has(idOf(record)));
    if (after.length !== before.length - gone.size)
      throw new Error(`${table}: a record to be removed is not there`);
  }
  if (added.length > 0) after = insertAll(after, added);
  // Records of this table only, by the filter above.
  return withTable(project, table, after as Tables[Table][]);
}

/** Puts each added record at its index in the result. */
function insertAll(records: readonly Tables[TableName][], added: readonly Entry[]): Tables[TableName][] {
  const sorted = [...added].sort((p, q) => p.at - q.at);
  const result: Tables[TableName][] = [];
  let next = 0;
  for (const { record, at } of sorted) {
    while (result.length < at) {
      const kept = records[next];
      if (kept === undefined) throw new Error(`no place ${at} for ${idOf(record)}`);
      result.push(kept);
      next += 1;
    }
    result.push(record);
  }
  return result.concat(records.slice(next));
}

/** A plan that comes or goes as a whole is set first, so that its tables are there. */
function applyParts(project: Project, parts: readonly PartUpdate[], which: 'plan' | 'others'): Project {
  let result = project;
  for (const update of parts) {
    if ((update.part === 'plan') !== (which === 'plan')) continue;
    if (update.part === 'plan.current' || update.part === 'plan.north') {
      if (result.plan === null) throw new Error(`no plan for ${update.part}`);
      result = { ...result, plan: { ...result.plan, [update.part.slice('plan.'.length)]: update.to } };
    } else result = { ...result, [update.part]: update.to };
  }
  return result;
}
