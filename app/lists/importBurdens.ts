import { type Burden } from '../../core/project/burden.ts';
import { type Result } from '../../core/result.ts';
import { choice, dateOf, limit } from './readCell.ts';
import { BURDENS, OUTCOMES, tracesAskedOf } from '../cells/asked.ts';
import { type ColumnDefinition } from './columns.ts';
import { importRecords, type Imported, type ImportOptions, type RowReader } from './importRecords.ts';
import { type ImportProblem } from './problems.ts';
import { BASIS_COLUMNS, type BasisColumn, documentOf } from './readDocument.ts';
import { type TableSource } from './tableSource.ts';

export type BurdenColumn =
  | BasisColumn
  | 'name'
  | 'kind'
  | 'askedBy'
  | 'frequency'
  | 'traces'
  | 'outcome'
  | 'into'
  | 'decidedBy'
  | 'decidedOn';

export const BURDEN_COLUMNS: readonly ColumnDefinition<BurdenColumn>[] = [
  {
    key: 'name',
    required: true,
    headings: ['名称', '工作群名称', '应用名称', '表格名称', '事项名称', 'name'],
  },
  { key: 'kind', required: true, headings: ['类别', '类型', 'kind'] },
  { key: 'askedBy', required: false, headings: ['要求单位', '提出单位', '主管部门', '建群单位', 'askedby'] },
  ...BASIS_COLUMNS,
  { key: 'frequency', required: false, headings: ['频次', '填报频次', 'frequency'] },
  {
    key: 'traces',
    required: false,
    headings: ['是否要求留痕', '要求截图录像', '留痕', 'traces', 'tracesasked'],
  },
  { key: 'outcome', required: false, headings: ['处理', '处理意见', '处理决定', 'decision', 'outcome'] },
  { key: 'into', required: false, headings: ['并入', '整合到', 'into', 'mergedinto'] },
  { key: 'decidedBy', required: false, headings: ['决定人', '经办人', 'decidedby'] },
  { key: 'decidedOn', required: false, day: true, headings: ['决定日期', '处理日期', 'decidedon'] },
];

/** Imports the ledger of work groups, apps, forms and appraisals (requirements BURDEN-1 to 3). */
export function importBurdens(
  source: TableSource,
  options: ImportOptions<BurdenColumn> = {},
): Promise<Result<Imported<Burden>, ImportProblem>> {
  return importRecords(source, BURDEN_COLUMNS, readBurden, options);
}

function readBurden(row: RowReader<BurdenColumn>): Burden | null {
  limit(row, { name: 200, askedBy: 200, frequency: 100, into: 200, decidedBy: 60 });
  const kind = choice(row, 'kind', BURDENS);
  const basis = documentOf(row);
  const frequency = row.text('frequency');
  const tracesAsked = tracesAskedOf(row.text('traces'));
  if (tracesAsked === undefined) row.refuse('traces', 'cell-choice');
  const decision = decisionOf(row);
  if (kind === null || tracesAsked === undefined) return null;
  return {
    id: `b${row.number}`,
    kind,
    name: row.text('name'),
    askedBy: row.text('askedBy'),
    ...(basis === null ? {} : { basis }),
    ...(frequency === '' ? {} : { frequency }),
    tracesAsked,
    decision,
  };
}

/** A decision has person and day. */
function decisionOf(row: RowReader<BurdenColumn>): Burden['decision'] {
  const outcome = choice(row, 'outcome', OUTCOMES);
  if (outcome === null) return null;
  const by = row.text('decidedBy');
  const on = dateOf(row, 'decidedOn');
  if (by === '') row.refuse('decidedBy', 'cell-missing');
  if (on === null) row.refuse('decidedOn', 'cell-missing');
  if (by === '' || on === null) return null;
  const into = row.text('into');
  return { outcome, ...(into === '' ? {} : { into }), decided: { by, on } };
}
