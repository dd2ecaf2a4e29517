import { CsvError, parse } from 'csv-parse';
import { problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { detectEncoding, type TextEncodingName } from './encoding.ts';
import { type ImportProblem } from './problems.ts';
import { type TableRow } from './tableRow.ts';
import { type ImportLimits, type TableSource } from './tableSource.ts';

export type CsvText = { readonly encoding: TextEncodingName; readonly delimiter: string };

const DELIMITERS = [',', '\t', ';', '，', '|'];

/** The rows of a csv, decoded and split as they come; memory does not grow with the file. */
export async function openCsv(
  source: TableSource,
  limits: ImportLimits,
): Promise<Result<CsvText & { rows: AsyncGenerator<TableRow, ImportProblem | null> }, ImportProblem>> {
  if (source.size > limits.csvBytes) {
    return failure(problem('import-too-large', { bytes: source.size, most: limits.csvBytes }));
  }
  const encoding = await detectEncoding(source);
  if (!encoding.ok) return encoding;
  const delimiter = await delimiterOf(source, encoding.value);
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

/** The delimiter that stands most often in the first lines, outside quotation marks. */
async function delimiterOf(source: TableSource, encoding: TextEncodingName): Promise<string> {
  for await (const text of textOf(source, encoding)) {
    if (text.trim() === '') continue;
    const lines = text
      .split(/\r?\n/)
      .slice(0, 20)
      .join('\n')
      .replace(/"[^"]*"/g, '');
    const counts = DELIMITERS.map((delimiter) => lines.split(delimiter).length - 1);
    return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  }
  return ',';
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
    skip_empty_lines: true,
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
