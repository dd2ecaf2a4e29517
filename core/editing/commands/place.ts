import { crossesItself } from '../../plan/crossesItself.ts';
import { dimension, note } from '../../project/plan/annotation.ts';
import { column } from '../../project/plan/column.ts';
import { facadeSpot } from '../../project/plan/facadeSpot.ts';
import { fixture } from '../../project/plan/fixture.ts';
import { level, variant } from '../../project/plan/level.ts';
import { outdoorArea } from '../../project/plan/outdoor.ts';
import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type PlanTables, type Tables } from '../change.ts';
import { type CommandResult, type PlanProblem, planCommand } from '../command.ts';
import { type Draft } from '../draft.ts';
import { refusedValue } from '../refusedValue.ts';

const SCHEMAS = {
  columns: column,
  fixtures: fixture,
  outdoors: outdoorArea,
  dimensions: dimension,
  notes: note,
  facadeSpots: facadeSpot,
  levels: level,
  variants: variant,
};

/** Tables whose records stand for themselves: placing and changing them touches nothing else. */
export type SimpleTable = keyof typeof SCHEMAS;
export type PlaceableTable = Exclude<SimpleTable, 'levels' | 'variants'>;

/** What is given by hand; id, lock and group are added. */
export type NewRecord<Table extends PlaceableTable> = Omit<PlanTables[Table], 'id' | 'locked' | 'group'>;

/** Places a fixture, column, dimension, note, outdoor area or façade spot. */
export function placeRecord<Table extends PlaceableTable>(
  project: Project,
  { table, record }: { readonly table: Table; readonly record: NewRecord<Table> },
): CommandResult {
  return planCommand(project, (draft) => {
    const own = table === 'facadeSpots' ? {} : { locked: false, group: null };
    return putParsed(draft, table, { ...record, ...own, id: draft.freshId(table) });
  });
}

/** Changes fields of one record; a value that its schema refuses is named. */
export function changeRecord<Table extends SimpleTable>(
  project: Project,
  {
    table,
    id,
    to,
  }: { readonly table: Table; readonly id: string; readonly to: Partial<Omit<PlanTables[Table], 'id'>> },
): CommandResult {
  return planCommand(project, (draft) => {
    const record = draft.find(table, id);
    return record === undefined
      ? problem('not-found', { id })
      : putParsed(draft, table, { ...record, ...to });
  });
}

function putParsed<Table extends SimpleTable>(
  draft: Draft,
  table: Table,
  record: unknown,
): PlanProblem | undefined {
  const parsed = SCHEMAS[table].safeParse(record);
  if (!parsed.success) return refusedValue(parsed.error);
  const made = parsed.data;
  if ('level' in made && draft.find('levels', made.level) === undefined)
    return problem('not-found', { id: made.level });
  if ('wall' in made && draft.find('walls', made.wall) === undefined)
    return problem('not-found', { id: made.wall });
  if ('outline' in made && crossesItself(made.outline)) return problem('crosses-itself');
  // Parsed by the table's own schema.
  draft.put(table, [made as Tables[Table]]);
  return undefined;
}
