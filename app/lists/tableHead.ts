import { problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { type ColumnDefinition, type Heading } from './columns.ts';
import { headingsAt, headingsOf } from './headingRow.ts';
import { HEADER_WITHIN, type ImportOptions } from './importRecords.ts';
import { type ImportProblem } from './problems.ts';
import { readTable, type SheetReading } from './readTable.ts';
import { type HeadingCount, type TableRow } from './tableRow.ts';
import { type TableSource } from './tableSource.ts';
import { readWorkbook } from './workbook/readWorkbook.ts';
import { type ReadWorkbook } from './workbook/workbook.ts';

export type TableHead<Key extends string> = {
  /** As they stand in the list, from left to right. */
  readonly headings: readonly string[];
  /** Column → heading, of those that are known or mapped. */
  readonly columns: ReadonlyMap<Key, string>;
  /** The sheet that they stand in; null for a csv. */
  readonly sheet: SheetReading | null;
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
  const count: HeadingCount = (row, next) => {
    const found = headingsAt(row, next, wanted, mapping);
    return found.ok && found.value !== null ? found.value.map.found.size : 0;
  };
  let isBook = false;
  const read: ReadWorkbook = (bytes, ask) => {
    isBook = true;
    return (options.readWorkbook ?? readWorkbook)(bytes, ask);
  };
  const seen = await readTable(
    source,
    (row) => {
      if (rows.length < HEADER_WITHIN) rows.push(row);
      // Enough has been read: the list itself is another reading.
      return isBook || rows.length < HEADER_WITHIN ? null : problem('import-stopped');
    },
    { ...options, readWorkbook: read },
    count,
  );
  if (!seen.ok && (isBook || rows.length < HEADER_WITHIN)) return seen;
  const sheet = seen.ok ? seen.value.sheet : null;
  for (const [at, row] of rows.entries()) {
    const found = headingsAt(row, rows[at + 1] ?? null, wanted, mapping);
    if (found.ok && found.value === null) continue;
    if (!found.ok) return success({ headings: filled(headingsOf(row)), columns: new Map(), sheet });
    const { headings, map } = found.value ?? {
      headings: [],
      map: { found: new Map<Key, { heading: string }>() },
    };
    return success({
      headings: filled(headings),
      columns: new Map([...map.found].map(([key, { heading }]) => [key, heading])),
      sheet,
    });
  }
  const fullest = rows.reduce<readonly string[]>((best, row) => {
    const own = filled(headingsOf(row));
    return own.length > best.length ? own : best;
  }, []);
  if (fullest.length === 0 && sheet === null)
    return failure(problem('import-empty', { file: source.fileName }));
  return success({ headings: fullest, columns: new Map(), sheet });
}

function filled(headings: readonly Heading[]): readonly string[] {
  return [...new Set(headings.map(({ text }) => text).filter((text) => text !== ''))];
}
