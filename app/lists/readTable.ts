import { problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { openCsv } from './csv.ts';
import { type ImportProblem } from './problems.ts';
import { type HeadingCount, isBlank, type TableRow } from './tableRow.ts';
import { IMPORT_LIMITS, type ImportLimits, type ImportProgress, type TableSource } from './tableSource.ts';
import { readWorkbook } from './workbook/readWorkbook.ts';
import { sniff, SNIFFED_BYTES } from './workbook/sniff.ts';
import {
  type LostPicture,
  type ReadWorkbook,
  type Workbook,
  type WorkbookFormat,
} from './workbook/workbook.ts';

/** The sheet that was read, and what of its file was not. */
export type SheetReading = {
  readonly name: string;
  /** All sheets that people see, in the order of their tabs. */
  readonly sheets: readonly string[];
  /** Those among them, other than the one that was read, whose headings fit too. */
  readonly fitting: readonly string[];
  /** Filled rows that are hidden; not read. */
  readonly hiddenRows: number;
  /** Filled columns that are hidden, by letters and heading; not read. */
  readonly hiddenColumns: readonly string[];
  readonly lostPictures: readonly LostPicture[];
};

export type TableReading = {
  readonly format: 'csv' | WorkbookFormat;
  /** The csv's encoding; null for workbooks. */
  readonly encoding: string | null;
  readonly rows: number;
  /** Null for a csv. */
  readonly sheet: SheetReading | null;
};

export type ReadTableOptions = {
  readonly limits?: ImportLimits;
  /** Told about every thousand rows and at the end. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops the reading with `import-stopped`. */
  readonly signal?: AbortSignal;
  /** The sheet to read, by its name; else the first that people see. */
  readonly sheet?: string;
  /** Who reads workbooks: hosts hand in a thread that is ended when it takes too long. */
  readonly readWorkbook?: ReadWorkbook;
};

/**
 * Reads any list, told apart by its bytes and not by its name, and hands its rows to `onRow` one after the other.
 * Rows that are wholly empty are passed over. `onRow` may end the reading by giving a problem. After a problem the
 * rows handed over before it are worth nothing. A problem of a workbook names the sheet that was read, and the sheets
 * whose headings fit. A sheet without a filled row is read, with 0 rows: others may be chosen.
 *
 * Formulas are not evaluated, links not followed, macros not unpacked.
 */
export async function readTable(
  source: TableSource,
  onRow: (row: TableRow) => ImportProblem | null,
  options: ReadTableOptions = {},
  headings: HeadingCount = () => 0,
): Promise<Result<TableReading, ImportProblem>> {
  const { limits = IMPORT_LIMITS } = options;
  if (source.size === 0) return failure(problem('import-empty', { file: source.fileName }));
  const kind = sniff(await headOf(source), source.fileName);
  if (!kind.ok) return kind;
  if (kind.value === 'text') return readCsv(source, onRow, options, headings);
  if (source.size > limits.xlsxBytes) return failure(tooLarge(source, limits));
  const bytes = await wholeOf(source, limits.xlsxBytes);
  if (bytes === null) return failure(tooLarge(source, limits));
  const read = await (options.readWorkbook ?? readWorkbook)(bytes, {
    fileName: source.fileName,
    sheet: options.sheet ?? null,
    limits,
  });
  if (!read.ok) return read;
  return handRows(source, read.value, onRow, options, headings);
}

function tooLarge(source: TableSource, limits: ImportLimits): ImportProblem {
  return problem('import-too-large', { bytes: source.size, most: limits.xlsxBytes });
}

function handRows(
  source: TableSource,
  { format, sheets, sheet }: Workbook,
  onRow: (row: TableRow) => ImportProblem | null,
  { onProgress, signal }: ReadTableOptions,
  headings: HeadingCount,
): Result<TableReading, ImportProblem> {
  const counts = sheets.map(({ name, head }) => ({
    name,
    count: Math.max(0, ...head.map((row, at) => headings(row, head[at + 1] ?? null))),
  }));
  const reading: SheetReading = {
    name: sheet.name,
    sheets: sheets.map(({ name }) => name),
    fitting: counts.flatMap(({ name, count }) => (count > 0 && name !== sheet.name ? [name] : [])),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    lostPictures: sheet.lostPictures,
  };
  const onSheet = ({ code, data }: ImportProblem): ImportProblem =>
    problem(code, { ...data, sheet: reading.name, fitting: reading.fitting.join('、') });
  const tell = (rows: number) =>
    onProgress?.({ bytes: Math.round((source.size * rows) / sheet.rows.length), size: source.size, rows });
  for (const [at, row] of sheet.rows.entries()) {
    const stop = signal?.aborted === true ? problem('import-stopped' as const) : onRow(row);
    if (stop !== null) return failure(onSheet(stop));
    if ((at + 1) % 1000 === 0) tell(at + 1);
  }
  tell(sheet.rows.length);
  return success({ format, encoding: null, rows: sheet.rows.length, sheet: reading });
}

async function readCsv(
  source: TableSource,
  onRow: (row: TableRow) => ImportProblem | null,
  { limits = IMPORT_LIMITS, onProgress, signal, sheet }: ReadTableOptions,
  headings: HeadingCount,
): Promise<Result<TableReading, ImportProblem>> {
  if (sheet !== undefined) return failure(problem('import-sheet-unknown', { sheet, sheets: '' }));
  let bytes = 0;
  const counted: TableSource = {
    ...source,
    open: async function* () {
      bytes = 0;
      for await (const piece of source.open()) {
        bytes += piece.length;
        yield piece;
      }
    },
  };
  const opened = await openCsv(counted, limits, headings);
  if (!opened.ok) return opened;
  const { rows, encoding } = opened.value;
  let count = 0;
  const tell = () => onProgress?.({ bytes, size: source.size, rows: count });
  for (;;) {
    const step = await rows.next();
    if (step.done) {
      if (step.value !== null) return failure(step.value);
      break;
    }
    if (step.value.cells.every((cell) => isBlank(cell))) continue;
    count += 1;
    const stop =
      signal?.aborted === true
        ? problem('import-stopped' as const)
        : count > limits.rows
          ? problem('import-too-many-rows' as const, { most: limits.rows })
          : onRow(step.value);
    if (stop !== null) {
      await rows.return(null);
      return failure(stop);
    }
    if (count % 1000 === 0) tell();
  }
  tell();
  if (count === 0) return failure(problem('import-empty', { file: source.fileName }));
  return success({ format: 'csv', encoding, rows: count, sheet: null });
}

/** The first bytes. */
async function headOf(source: TableSource): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let total = 0;
  for await (const piece of source.open()) {
    pieces.push(piece);
    total += piece.length;
    if (total >= SNIFFED_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, SNIFFED_BYTES);
}

/** All the bytes; null where more come than the limit, whatever the file system said. */
async function wholeOf(source: TableSource, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let total = 0;
  for await (const piece of source.open()) {
    total += piece.length;
    if (total > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
