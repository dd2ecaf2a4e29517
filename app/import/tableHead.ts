import { problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { recogniseColumns, type ColumnDefinition } from './columns.ts';
import { HEADER_WITHIN, type ImportOptions } from './importRecords.ts';
import { type ImportProblem } from './problems.ts';
import { readTable } from './readTable.ts';
import { type TableRow } from './tableRow.ts';
import { type TableSource } from './tableSource.ts';

export type TableHead<Key extends string> = {
  /** As they stand in the list, from left to right. */
  readonly headings: readonly string[];
  /** Column → heading, of those that are known or mapped. */
  readonly columns: ReadonlyMap<Key, string>;
};

/**
 * The headings of a list, for people to say what each means: the first row in which some are known, else the one of
 * the first rows with the most cells filled. Empty cells are left out.
 */
export async function tableHead<Key extends string>(
  source: TableSource,
  columns: readonly ColumnDefinition<Key>[],
  { mapping, ...options }: ImportOptions<Key> = {},
): Promise<Result<TableHead<Key>, ImportProblem>> {
  const rows: TableRow[] = [];
  // A list that lacks what is required has headings all the same.
  const wanted = columns.map((column) => ({ ...column, required: false }));
  const seen = await readTable(
    source,
    (row) => {
      rows.push(row);
      // Enough has been read: the list itself is another reading.
      return rows.length < HEADER_WITHIN ? null : problem('import-stopped');
    },
    options,
  );
  if (!seen.ok && rows.length < HEADER_WITHIN) return seen;
  const known = rows.find(({ cells }) => {
    const map = recogniseColumns(cells, wanted, mapping);
    return !map.ok || map.value !== null;
  });
  const fullest = rows.reduce<TableRow | null>(
    (best, row) => (best === null || filled(row).length > filled(best).length ? row : best),
    null,
  );
  const head = known ?? fullest;
  if (head === null) return failure(problem('import-empty', { file: source.fileName }));
  const found = recogniseColumns(head.cells, wanted, mapping);
  return success({
    headings: [...new Set(filled(head))],
    columns: new Map(
      [...((found.ok && found.value?.found) || [])].map(([key, { heading }]) => [key, heading]),
    ),
  });
}

function filled({ cells }: TableRow): readonly string[] {
  return cells.map(({ text }) => text.trim()).filter((text) => text !== '');
}
