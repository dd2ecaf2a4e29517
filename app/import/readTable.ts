import { problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { openCsv } from './csv.ts';
import { type ImportProblem } from './problems.ts';
import { type TableRow } from './tableRow.ts';
import { IMPORT_LIMITS, type ImportLimits, type ImportProgress, type TableSource } from './tableSource.ts';
import { openXlsx } from './xlsx.ts';

export type TableReading = {
  readonly format: 'csv' | 'xlsx';
  /** The csv's encoding; null for xlsx. */
  readonly encoding: string | null;
  readonly rows: number;
};

export type ReadTableOptions = {
  readonly limits?: ImportLimits;
  /** Told about every thousand rows and at the end. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops the reading with `import-stopped`. */
  readonly signal?: AbortSignal;
};

/**
 * Reads any list, xlsx or csv, told apart by its first bytes and not by its name, and hands its rows to `onRow`
 * one after the other. Rows that are wholly empty are passed over. `onRow` may end the reading by giving a
 * problem. After a problem the rows handed over before it are worth nothing.
 *
 * Formulas are not evaluated, links not followed, macros and pictures not unpacked.
 */
export async function readTable(
  source: TableSource,
  onRow: (row: TableRow) => ImportProblem | null,
  { limits = IMPORT_LIMITS, onProgress, signal }: ReadTableOptions = {},
): Promise<Result<TableReading, ImportProblem>> {
  if (source.size === 0) return failure(problem('import-empty', { file: source.fileName }));
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
  const format = await formatOf(source);
  if (!format.ok) return format;
  const opened = format.value === 'xlsx' ? await openXlsx(counted, limits) : await openCsv(counted, limits);
  if (!opened.ok) return opened;
  const encoding =
    'encoding' in opened.value && typeof opened.value.encoding === 'string' ? opened.value.encoding : null;
  const { rows } = opened.value;
  let count = 0;
  const tell = () => onProgress?.({ bytes, size: source.size, rows: count });
  for (;;) {
    const step = await rows.next();
    if (step.done) {
      if (step.value !== null) return failure(step.value);
      break;
    }
    if (step.value.cells.every((cell) => cell.text.trim() === '' && cell.kind === 'text')) continue;
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
  return success({ format: format.value, encoding, rows: count });
}

async function formatOf(source: TableSource): Promise<Result<'csv' | 'xlsx', ImportProblem>> {
  for await (const [one, two, three, four] of source.open()) {
    if (one === 0x50 && two === 0x4b && three === 0x03 && four === 0x04) return success('xlsx');
    // Compound files: the old .xls, and workbooks with a password.
    if (one === 0xd0 && two === 0xcf && three === 0x11 && four === 0xe0) {
      return failure(problem('import-old-excel', { file: source.fileName }));
    }
    if (one === 0x25 && two === 0x50 && three === 0x44 && four === 0x46) {
      return failure(problem('import-not-a-table', { file: source.fileName }));
    }
    return success('csv');
  }
  return failure(problem('import-empty', { file: source.fileName }));
}
