import { problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { type ColumnDefinition } from './columns.ts';
import { headingsAt, type FoundHeadings } from './headingRow.ts';
import { type CellProblemCode } from '../cells/cellProblem.ts';
import { type CellProblem, type ImportProblem } from './problems.ts';
import { readTable, type ReadTableOptions, type TableReading } from './readTable.ts';
import {
  type HeadingCount,
  EMPTY_CELL,
  isBlank,
  type CellPicture,
  type TableCell,
  type TableRow,
} from './tableRow.ts';
import { type TableSource } from './tableSource.ts';
import { columnLetters } from './workbook/references.ts';

/** What a row's reader sees: the texts by column, and a way to say that a cell cannot be taken. */
export type RowReader<Key extends string> = {
  /** The row number that the table program shows. */
  readonly number: number;
  /** The trimmed text as it is shown; empty where the list lacks the column or the cell is blank. */
  readonly text: (key: Key) => string;
  /** The same with the spaces around it. */
  readonly whole: (key: Key) => string;
  /** What stands to the right of the last heading. */
  readonly beyond: () => readonly string[];
  /** The text, and where the cell is a date what it shows of it: 2023-05-01, 2023-05 or 2023. */
  readonly date: (key: Key) => string;
  /** The picture in the column's cell, else the first in the row. */
  readonly picture: (key: Key) => CellPicture | null;
  /** The heading as it stands in the list; empty where the list lacks the column. */
  readonly heading: (key: Key) => string;
  /** Where the cell stands, as table programs call it: C7; empty where the list lacks the column. */
  readonly address: (key: Key) => string;
  /** Tells that the row's size has no unit and is read as millimetres. */
  readonly assumeSize: () => void;
  /** Reports the cell, which stays open; the row is taken. */
  readonly leave: (key: Key, code: CellProblemCode) => void;
  /** Leaves the row out and reports the cell. */
  readonly refuse: (key: Key, code: CellProblemCode) => void;
};

export type Imported<Item> = TableReading & {
  /** Rows that could be taken, in order. */
  readonly items: readonly Item[];
  readonly problems: readonly CellProblem[];
  /** Rows left out. */
  readonly refused: number;
  /** The first of them, those with a cell that stays open, and those in which something was mended, as they are written, by column. */
  readonly toMend: readonly {
    readonly number: number;
    readonly texts: Readonly<Record<string, string>>;
  }[];
  /** Cells whose formula's stored result was taken. */
  readonly formulas: number;
  /** Rows that were taken with a size that has no unit and can only be millimetres. */
  readonly sizesAssumed: readonly number[];
  /** Headings that nobody knows. */
  readonly unknown: readonly string[];
  readonly headerRow: number;
  /** Rows of one cell merged across the table: captions between the rows, not read. */
  readonly captions: readonly number[];
  /** Empty rows between the headings and the last row; of a sheet with hidden rows nobody can tell, and there are none. */
  readonly gaps: readonly number[];
  /** Pictures that stand in the sheet and belong to no row that was taken, or are more than one to a row. */
  readonly picturesLeft: number;
};

export type ImportOptions<Key extends string> = ReadTableOptions & {
  /** Column → heading in this list, where the headings are not known ones. */
  readonly mapping?: ReadonlyMap<Key, string>;
  /** Texts that somebody typed for cells of the list, by `mendedKey`. */
  readonly mended?: ReadonlyMap<string, string>;
  /** Rows that lack a required text are read all the same: the reader says what is wrong with all of the row. */
  readonly blanks?: 'read';
};

/** A cell by the row number that the table program shows. */
export function mendedKey(row: number, column: string): string {
  return `${row}/${column}`;
}

/** Rows that are kept to be mended; whoever has more mends the list itself. */
const MOST_TO_MEND = 200;

/** Rows at the top in which the headings are looked for: official lists begin with a title and a unit line. */
export const HEADER_WITHIN = 10;

/** Empty rows that are told; a list with more is spaced out on purpose. */
const MOST_GAPS = 1000;

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
  const captions: number[] = [];
  const toMend: Imported<Item>['toMend'][number][] = [];
  const mendedRows = new Set([...(options.mended?.keys() ?? [])].map((key) => Number(key.split('/')[0])));
  const sizesAssumed: number[] = [];
  const gaps: number[] = [];
  let refused = 0;
  let formulas = 0;
  let picturesLeft = 0;
  let header: (FoundHeadings<Key> & { readonly row: number }) | null = null;
  let passed = 0;
  /** The row that may be the headings, until the next one shows whether they take two rows. */
  let before: TableRow | null = null;

  const readRow = ({ map, headings }: FoundHeadings<Key>, row: TableRow): void => {
    const width = headings.findLastIndex(({ text }) => text !== '') + 1;
    const own: CellProblem[] = [];
    const open: CellProblem[] = [];
    const cellOf = (key: Key): TableCell => {
      const cell = row.cells[map.found.get(key)?.at ?? -1] ?? EMPTY_CELL;
      const text = options.mended?.get(mendedKey(row.number, key));
      if (text === undefined) return cell;
      return { ...EMPTY_CELL, text, ...(cell.picture === undefined ? {} : { picture: cell.picture }) };
    };
    const heading = (key: Key) => map.found.get(key)?.heading ?? '';
    const told = (key: Key, code: CellProblemCode): CellProblem => ({
      row: row.number,
      key,
      column: heading(key) || nameOf(key, columns),
      code,
      value: cellOf(key).text.slice(0, 60),
    });
    const refuse = (key: Key, code: CellProblemCode) => own.push(told(key, code));
    for (const { key, required } of columns) {
      const cell = cellOf(key);
      if (cell.kind === 'formula') formulas += 1;
      if (cell.kind === 'formula-without-value') refuse(key, 'cell-formula');
      else if (cell.kind === 'error') refuse(key, 'cell-error');
      else if (hasControls(cell.text)) refuse(key, 'cell-control');
      else if (required && options.blanks === undefined && cell.text.trim() === '')
        refuse(key, 'cell-missing');
    }
    let taken = 0;
    let isAssumed = false;
    const item =
      own.length > 0
        ? null
        : read({
            number: row.number,
            text: (key) => cellOf(key).text.trim(),
            whole: (key) => cellOf(key).text,
            beyond: () => row.cells.slice(width).flatMap((cell) => (isBlank(cell) ? [] : [cell.text.trim()])),
            date: (key) => cellOf(key).date ?? cellOf(key).text.trim(),
            picture: (key) => {
              const picture =
                cellOf(key).picture ?? row.cells.find((cell) => cell.picture !== undefined)?.picture ?? null;
              if (picture !== null) taken = 1;
              return picture;
            },
            heading,
            address: (key) => {
              const at = map.found.get(key)?.at;
              return at === undefined ? '' : `${columnLetters(at)}${row.number}`;
            },
            assumeSize: () => void (isAssumed = true),
            leave: (key, code) => void open.push(told(key, code)),
            refuse: (key, code) => void refuse(key, code),
          });
    const isTaken = own.length === 0 && item !== null;
    if ((!isTaken || open.length > 0 || mendedRows.has(row.number)) && toMend.length < MOST_TO_MEND) {
      const texts = columns.map(({ key }) => [key, cellOf(key).text.trim()] as const);
      toMend.push({ number: row.number, texts: Object.fromEntries(texts.filter(([, text]) => text !== '')) });
    }
    problems.push(...[...own, ...open].slice(0, Math.max(0, MOST_PROBLEMS - problems.length)));
    if (isTaken) {
      items.push(item);
      if (isAssumed) sizesAssumed.push(row.number);
      picturesLeft += Math.max(0, picturesIn(row) - taken);
    } else {
      refused += 1;
    }
  };

  const onBody = (found: FoundHeadings<Key>, row: TableRow): void => {
    // Nothing of its own: the lower part of a record that is merged downwards.
    if (row.cells.every((cell) => isBlank(cell) || cell.merged === 'above' || cell.merged === 'both')) return;
    if (row.cells.every((cell) => cell.kind === 'text' && cell.text.trim() === ''))
      picturesLeft += picturesIn(row);
    else if (isCaption(row, found)) captions.push(row.number);
    else readRow(found, row);
  };

  const onHead = (row: TableRow, next: TableRow | null): ImportProblem | null => {
    const found = headingsAt(row, next, columns, options.mapping);
    if (!found.ok) return found.problem;
    passed += 1;
    if (found.value !== null) header = { ...found.value, row: row.number };
    else if (passed >= HEADER_WITHIN) return noHeader(columns);
    else picturesLeft += picturesIn(row);
    return null;
  };

  const onRow = (row: TableRow): ImportProblem | null => {
    if (header !== null) {
      onBody(header, row);
      return null;
    }
    const head = before;
    before = row;
    if (head === null) return null;
    const stop = onHead(head, row);
    // Written by onHead, which the compiler does not see.
    const found = header as FoundHeadings<Key> | null;
    if (stop === null && found?.rows === 1) onBody(found, row);
    return stop;
  };

  let last = 0;
  const onNext = (row: TableRow): ImportProblem | null => {
    const stop = onRow(row);
    const from = header === null ? row.number : last + 1;
    for (let at = from; at < row.number && gaps.length < MOST_GAPS; at += 1) gaps.push(at);
    last = row.number;
    return stop;
  };

  const count: HeadingCount = (row, next) => {
    const found = headingsAt(row, next, columns, options.mapping);
    return found.ok && found.value !== null ? found.value.map.found.size : 0;
  };
  const reading = await readTable(source, onNext, options, count);
  if (!reading.ok) return reading;
  if (reading.value.rows === 0) {
    return failure(onSheet(problem('import-empty', { file: source.fileName }), reading.value));
  }
  if (header === null && before !== null) {
    const stop = onHead(before, null);
    if (stop !== null) return failure(onSheet(stop, reading.value));
  }
  const found = header as (FoundHeadings<Key> & { readonly row: number }) | null;
  if (found === null) return failure(onSheet(noHeader(columns), reading.value));
  return success({
    ...reading.value,
    items,
    problems,
    refused,
    toMend,
    formulas,
    unknown: found.map.unknown,
    headerRow: found.row,
    captions,
    sizesAssumed,
    gaps: (reading.value.sheet?.hiddenRows ?? 0) > 0 ? [] : gaps,
    picturesLeft,
  });
}

/** A problem that shows only at the list's end names its sheet like the others. */
function onSheet({ code, data }: ImportProblem, { sheet }: TableReading): ImportProblem {
  if (sheet === null) return problem(code, data);
  return problem(code, { ...data, sheet: sheet.name, fitting: sheet.fitting.join('、') });
}

/** One cell merged across two or more of the list's columns, and nothing else in the row. */
function isCaption<Key extends string>({ cells }: TableRow, { map }: FoundHeadings<Key>): boolean {
  const filled = cells.flatMap((cell, at) => (isBlank(cell) ? [] : [{ cell, at }]));
  const own = filled.filter(({ cell }) => cell.merged === undefined);
  if (own.length !== 1 || filled.some(({ cell }) => cell.merged === 'above' || cell.merged === 'both'))
    return false;
  const places = new Set([...map.found.values()].map(({ at }) => at));
  return filled.length > 1 && filled.filter(({ at }) => places.has(at)).length >= 2;
}

function picturesIn({ cells }: TableRow): number {
  return cells.filter((cell: TableCell) => cell.picture !== undefined && cell.merged === undefined).length;
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
