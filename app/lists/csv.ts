import { CsvError, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { detectEncoding, type TextEncodingName } from './encoding.ts';
import { type ImportProblem } from './problems.ts';
import { type HeadingCount, type TableRow } from './tableRow.ts';
import { type ImportLimits, type TableSource } from './tableSource.ts';

export type CsvText = { readonly encoding: TextEncodingName; readonly delimiter: string };

const DELIMITERS = [',', '\t', ';', '，', '|'];

/** The rows of a csv, decoded and split as they come; memory does not grow with the file. */
export async function openCsv(
  source: TableSource,
  limits: ImportLimits,
  headings: HeadingCount,
): Promise<Result<CsvText & { rows: AsyncGenerator<TableRow, ImportProblem | null> }, ImportProblem>> {
  if (source.size > limits.csvBytes) {
    return failure(problem('import-too-large', { bytes: source.size, most: limits.csvBytes }));
  }
  const encoding = await detectEncoding(source);
  if (!encoding.ok) return encoding;
  const delimiter = await delimiterOf(source, encoding.value, headings);
  return success({
    encoding: encoding.value,
    delimiter,
    rows: rowsOf(source, encoding.value, delimiter, limits),
  });
}

async function* textOf(source: TableSource, encoding: TextEncodingName): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of source.open()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Enough of a list to see its headings and some rows. */
const SAMPLE = 256 * 1024;
const SAMPLE_ROWS = 12;

/**
 * The delimiter under which the headings are known; `，` and `;` inside cells do not divide then. Where none makes a
 * heading known, the one that divides most rows alike.
 */
async function delimiterOf(
  source: TableSource,
  encoding: TextEncodingName,
  headings: HeadingCount,
): Promise<string> {
  let sample = '';
  for await (const text of textOf(source, encoding)) {
    sample += text;
    if (sample.length >= SAMPLE) break;
  }
  const tried = DELIMITERS.map((delimiter, order) => {
    const rows = sampleRows(sample, delimiter);
    // A row of more than a list may have is none of headings.
    const known = Math.max(
      0,
      ...rows.map((row, at) => (row.cells.length > 256 ? 0 : headings(row, rows[at + 1] ?? null))),
    );
    const counts = rows.map(({ cells }) => cells.length);
    const usual = counts.filter((count) => count > 1 && count === Math.max(...counts)).length;
    return { delimiter, order, known, alike: counts.length === 0 ? 0 : usual / counts.length };
  });
  const [best] = tried.sort(
    (one, other) => other.known - one.known || other.alike - one.alike || one.order - other.order,
  );
  return best?.delimiter ?? ',';
}

function sampleRows(sample: string, delimiter: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  try {
    const options = {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: SAMPLE_ROWS,
      on_record: (record: string[]) => {
        rows.push({
          number: rows.length + 1,
          cells: record.map((text) => ({ text, kind: 'text' as const })),
        });
        return record;
      },
    };
    parseNow(sample, options);
  } catch {
    // A quotation that has no end under this delimiter, or is cut by the sample's: the rows before it count.
  }
  return rows;
}

async function* rowsOf(
  source: TableSource,
  encoding: TextEncodingName,
  delimiter: string,
  limits: ImportLimits,
): AsyncGenerator<TableRow, ImportProblem | null> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    // 1,"扫黄打非"工作站: quotation marks that quote nothing are part of the text.
    relax_quotes: true,
    // An empty line is a row of the table program, and counts as one.
    skip_empty_lines: false,
    max_record_size: limits.columns * limits.cellCharacters,
  });
  const feed = feedParser(parser, textOf(source, encoding));
  let number = 0;
  try {
    // csv-parse types its records as any; with `info` they are these.
    for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
      number += 1;
      if (record.length > limits.columns) {
        return problem('import-too-many-columns', {
          columns: record.length,
          most: limits.columns,
          row: number,
        });
      }
      if (record.some((text) => text.includes('\0'))) return problem('import-nul', { file: source.fileName });
      if (record.some((text) => text.length > limits.cellCharacters)) {
        return problem('import-cell-too-long', { row: number, most: limits.cellCharacters });
      }
      yield { number, cells: record.map((text) => ({ text, kind: 'text' })) };
    }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return fault.code === 'CSV_MAX_RECORD_SIZE'
      ? problem('import-cell-too-long', { row: number + 1, most: limits.cellCharacters })
      : problem('import-quote', { row: lineOf(fault) ?? number + 1 });
  } finally {
    parser.destroy();
    await feed;
  }
  return null;
}

/** Writes the text into the parser as fast as it takes it. */
async function feedParser(parser: ReturnType<typeof parse>, texts: AsyncIterable<string>): Promise<void> {
  for await (const text of texts) {
    if (parser.destroyed) return;
    if (text !== '' && !parser.write(text)) {
      await new Promise<void>((resolve) => {
        const go = () => {
          parser.off('drain', go).off('close', go);
          resolve();
        };
        parser.on('drain', go).on('close', go);
      });
    }
  }
  if (!parser.destroyed) parser.end();
}

/** The line at which the parser stood; it reads ahead of the rows that were handed on. */
function lineOf(fault: CsvError): number | null {
  return typeof fault['lines'] === 'number' ? fault['lines'] : null;
}
