import { Readable } from 'node:stream';
import exceljs from 'exceljs';
import { problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { type ImportProblem } from './problems.ts';
import { EMPTY_CELL, type TableCell, type TableRow } from './tableRow.ts';
import { type ImportLimits, type TableSource } from './tableSource.ts';
import { unpackXlsx } from './unpackXlsx.ts';

/** The rows of a workbook's first sheet, one by one. */
export async function openXlsx(
  source: TableSource,
  limits: ImportLimits,
): Promise<Result<{ rows: AsyncGenerator<TableRow, ImportProblem | null> }, ImportProblem>> {
  if (source.size > limits.xlsxBytes) {
    return failure(problem('import-too-large', { bytes: source.size, most: limits.xlsxBytes }));
  }
  const bytes = await wholeOf(source, limits.xlsxBytes);
  if (bytes === null)
    return failure(problem('import-too-large', { bytes: source.size, most: limits.xlsxBytes }));
  const unpacked = unpackXlsx(bytes, limits);
  if (!unpacked.ok) return unpacked;
  return success({ rows: rowsOf(unpacked.value, limits) });
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

async function* rowsOf(
  bytes: Uint8Array,
  limits: ImportLimits,
): AsyncGenerator<TableRow, ImportProblem | null> {
  const reader = new exceljs.stream.xlsx.WorkbookReader(Readable.from([bytes]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    // Styles tell dates from numbers.
    styles: 'cache',
    entries: 'ignore',
  });
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) {
        if (row.cellCount > limits.columns) {
          return problem('import-too-many-columns', {
            columns: row.cellCount,
            most: limits.columns,
            row: row.number,
          });
        }
        const cells: TableCell[] = [];
        row.eachCell({ includeEmpty: true }, (cell, column) => {
          cells[column - 1] = cellOf(cell.value);
        });
        if (cells.some((cell) => cell.text.length > limits.cellCharacters)) {
          return problem('import-cell-too-long', { row: row.number, most: limits.cellCharacters });
        }
        if (cells.some((cell) => cell.text.includes('\0'))) return problem('import-nul', { file: 'xlsx' });
        yield { number: row.number, cells: Array.from(cells, (cell) => cell ?? EMPTY_CELL) };
      }
      return null;
    }
  } catch {
    // The reader throws on parts that are no proper XML or name what is not there.
    return problem('import-zip-broken');
  }
  return problem('import-no-sheet');
}

/** A cell's value as text: a formula's stored result, never the formula; dates as YYYY-MM-DD. */
function cellOf(value: exceljs.CellValue): TableCell {
  if (value === null || value === undefined) return EMPTY_CELL;
  if (typeof value !== 'object') return { text: String(value), kind: 'text' };
  if (value instanceof Date) return { text: dayOf(value), kind: 'text' };
  if ('richText' in value) return { text: value.richText.map((run) => run.text).join(''), kind: 'text' };
  if ('error' in value) return { text: value.error, kind: 'error' };
  if ('text' in value) {
    // A hyperlink's text may itself be rich text, which the library's types leave out.
    const inner = cellOf(value.text as exceljs.CellValue);
    return inner;
  }
  const result = 'result' in value ? value.result : undefined;
  if (result === undefined || result === null) return { text: '', kind: 'formula-without-value' };
  const inner = cellOf(result as exceljs.CellValue);
  return inner.kind === 'error' ? inner : { text: inner.text, kind: 'formula' };
}

function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
