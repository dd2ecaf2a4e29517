import { problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { recogniseColumns, type ColumnDefinition, type ColumnMap } from './columns.ts';
import { type CellProblem, type CellProblemCode, type ImportProblem } from './problems.ts';
import { readTable, type ReadTableOptions, type TableReading } from './readTable.ts';
import { EMPTY_CELL, type TableRow } from './tableRow.ts';
import { type TableSource } from './tableSource.ts';

/** What a row's reader sees: the texts by column, and a way to say that a cell cannot be taken. */
export type RowReader<Key extends string> = {
  /** The row number that the table program shows. */
  readonly number: number;
  /** The trimmed text; empty where the list lacks the column or the cell is blank. */
  readonly text: (key: Key) => string;
  /** The heading as it stands in the list; empty where the list lacks the column. */
  readonly heading: (key: Key) => string;
  /** Leaves the row out and reports the cell. */
  readonly refuse: (key: Key, code: CellProblemCode) => void;
};

export type Imported<Item> = TableReading & {
  /** Rows that could be taken, in order. */
  readonly items: readonly Item[];
  readonly problems: readonly CellProblem[];
  /** Rows left out. */
  readonly refused: number;
  /** Cells whose formula's stored result was taken. */
  readonly formulas: number;
  /** Headings that nobody knows. */
  readonly unknown: readonly string[];
  readonly headerRow: number;
};

export type ImportOptions<Key extends string> = ReadTableOptions & {
  /** Column → heading in this list, where the headings are not known ones. */
  readonly mapping?: ReadonlyMap<Key, string>;
};

/** Rows at the top in which the headings are looked for: official lists begin with a title and a unit line. */
export const HEADER_WITHIN = 10;

/** Most cell problems that are kept; a wholly foreign list would make one per cell. */
const MOST_PROBLEMS = 1000;

/**
 * Imports a list of anything: services, honours, rosters, plates. The headings are looked for in the first rows;
 * each row below is read by `read`, which returns its item or refuses cells. Good rows are kept, bad ones
 * reported by row and column.
 */
export async function importRecords<Key extends string, Item>(
  source: TableSource,
  columns: readonly ColumnDefinition<Key>[],
  read: (row: RowReader<Key>) => Item | null,
  options: ImportOptions<Key> = {},
): Promise<Result<Imported<Item>, ImportProblem>> {
  const items: Item[] = [];
  const problems: CellProblem[] = [];
  let refused = 0;
  let formulas = 0;
  let header: { readonly map: ColumnMap<Key>; readonly row: number } | null = null;
  let passed = 0;

  const onRow = (row: TableRow): ImportProblem | null => {
    if (header === null) {
      const map = recogniseColumns(row.cells, columns, options.mapping);
      if (!map.ok) return map.problem;
      passed += 1;
      if (map.value !== null) header = { map: map.value, row: row.number };
      else if (passed >= HEADER_WITHIN) return noHeader(columns);
      return null;
    }
    const { map } = header;
    const own: CellProblem[] = [];
    const cellOf = (key: Key) => row.cells[map.found.get(key)?.at ?? -1] ?? EMPTY_CELL;
    const heading = (key: Key) => map.found.get(key)?.heading ?? '';
    const refuse = (key: Key, code: CellProblemCode) =>
      own.push({
        row: row.number,
        column: heading(key) || nameOf(key, columns),
        code,
        value: cellOf(key).text.slice(0, 60),
      });
    for (const { key, required } of columns) {
      const cell = cellOf(key);
      if (cell.kind === 'formula') formulas += 1;
      if (cell.kind === 'formula-without-value') refuse(key, 'cell-formula');
      else if (cell.kind === 'error') refuse(key, 'cell-error');
      else if (hasControls(cell.text)) refuse(key, 'cell-control');
      else if (required && cell.text.trim() === '') refuse(key, 'cell-missing');
    }
    const item =
      own.length > 0
        ? null
        : read({
            number: row.number,
            text: (key) => cellOf(key).text.trim(),
            heading,
            refuse: (key, code) => void refuse(key, code),
          });
    if (own.length === 0 && item !== null) items.push(item);
    else {
      refused += 1;
      problems.push(...own.slice(0, Math.max(0, MOST_PROBLEMS - problems.length)));
    }
    return null;
  };

  const reading = await readTable(source, onRow, options);
  if (!reading.ok) return reading;
  // Written by onRow, which the compiler does not see.
  const found = header as { readonly map: ColumnMap<Key>; readonly row: number } | null;
  if (found === null) return failure(noHeader(columns));
  return success({
    ...reading.value,
    items,
    problems,
    refused,
    formulas,
    unknown: found.map.unknown,
    headerRow: found.row,
  });
}

function nameOf<Key extends string>(key: Key, columns: readonly ColumnDefinition<Key>[]): string {
  return columns.find((column) => column.key === key)?.headings[0] ?? key;
}

function noHeader<Key extends string>(columns: readonly ColumnDefinition<Key>[]): ImportProblem {
  const wanted = columns.filter(({ required }) => required).map(({ headings: [name] }) => name ?? '');
  return problem('import-no-header', { columns: wanted.join('、'), within: HEADER_WITHIN });
}

/** Controls other than tab and line ends. */
function hasControls(text: string): boolean {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u.test(text);
}
