import { problem } from '../../../core/problem.ts';
import { failure, success, type Result } from '../../../core/result.ts';
import { detectEncoding } from '../encoding.ts';
import { type ImportProblem } from '../problems.ts';
import { type ImportLimits, sourceOfBytes } from '../tableSource.ts';
import { seenRows } from './grid.ts';
import { openHtml } from './openHtml.ts';
import { openOds, openOdsParts } from './openOds.ts';
import { openXlsx } from './openXlsx.ts';
import { openXml2003 } from './openXml2003.ts';
import { markupOf, sniff, SNIFFED_BYTES, type Sniffed } from './sniff.ts';
import {
  ReadFault,
  type OpenedSheet,
  type OpenedWorkbook,
  type ReadWorkbook,
  type SheetHead,
  type Workbook,
} from './workbook.ts';
import { openZip, type ZipParts } from './zipParts.ts';

/** Rows of each sheet in which headings are looked for. */
const HEAD_ROWS = 12;
/** Sheets whose heads are looked at. */
const MOST_SHEETS = 200;

/**
 * Reads a workbook of any kind: the sheet that is asked for, else the first that people see; and the heads of the
 * others. What it is, its bytes say, not its name. Parts that cannot be read are a failure, never fewer rows.
 */
export const readWorkbook: ReadWorkbook = async (bytes, { fileName, sheet, limits }) => {
  const kind = sniff(bytes.subarray(0, SNIFFED_BYTES), fileName);
  if (!kind.ok) return kind;
  try {
    const book = await open(bytes, kind.value, fileName, limits);
    return readFrom(book, sheet, limits);
  } catch (fault) {
    if (fault instanceof ReadFault) return failure(fault.found);
    throw fault;
  }
};

async function open(
  bytes: Uint8Array,
  kind: Sniffed,
  fileName: string,
  limits: ImportLimits,
): Promise<OpenedWorkbook> {
  switch (kind) {
    case 'zip': {
      const zip = openZip(bytes, limits);
      if (!zip.ok) throw new ReadFault(zip.problem);
      return openPackage(bytes, zip.value, fileName, limits);
    }
    case 'compound': {
      const streams = compoundNames(bytes);
      if (streams.has('EncryptedPackage')) throw new ReadFault(problem('import-password'));
      if (!streams.has('Workbook') && !streams.has('Book'))
        throw new ReadFault(problem('import-not-a-table', { file: fileName }));
      const { openSheetJs } = await import('./openSheetJs.ts');
      return openSheetJs(bytes, 'xls', limits);
    }
    case 'old-biff': {
      const { openSheetJs } = await import('./openSheetJs.ts');
      return openSheetJs(bytes, 'xls', limits);
    }
    case 'markup':
      return openMarkup(bytes, fileName, limits);
    case 'text':
      throw new ReadFault(problem('import-not-a-table', { file: fileName }));
  }
}

async function openPackage(
  bytes: Uint8Array,
  zip: ZipParts,
  fileName: string,
  limits: ImportLimits,
): Promise<OpenedWorkbook> {
  const type = zip.has('mimetype') ? new TextDecoder().decode(zip.bytes('mimetype') ?? undefined) : '';
  if (type.includes('opendocument.spreadsheet')) return openOds(zip, limits);
  if (
    zip.names.some((name) => name.startsWith('word/') || name.startsWith('ppt/')) ||
    type.includes('opendocument')
  ) {
    throw new ReadFault(problem('import-not-a-table', { file: fileName }));
  }
  if (zip.names.some((name) => name.endsWith('.iwa') || name === 'index.zip')) {
    throw new ReadFault(problem('import-numbers', { file: fileName }));
  }
  if (zip.has('xl/workbook.bin')) {
    // The library unpacks for itself: what it would unpack is counted here first.
    for (const name of zip.names) zip.bytes(name);
    const { openSheetJs } = await import('./openSheetJs.ts');
    return openSheetJs(bytes, 'xlsb', limits);
  }
  return openXlsx(zip, limits);
}

async function openMarkup(
  bytes: Uint8Array,
  fileName: string,
  limits: ImportLimits,
): Promise<OpenedWorkbook> {
  const kind = markupOf(bytes);
  if (kind === 'xml') return openXml2003(bytes, limits);
  if (kind === 'ods') return openOdsParts([bytes], limits, () => null);
  if (kind === null) throw new ReadFault(problem('import-not-a-table', { file: fileName }));
  const encoding = await detectEncoding(sourceOfBytes(fileName, bytes));
  if (!encoding.ok) throw new ReadFault(encoding.problem);
  return openHtml(new TextDecoder(encoding.value).decode(bytes), fileName, limits);
}

/** Names of the streams of a compound file, as its directory spells them: UTF-16, at the beginning of 128 bytes. */
function compoundNames(bytes: Uint8Array): ReadonlySet<string> {
  const wanted = ['EncryptedPackage', 'Workbook', 'Book'];
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Set(
    wanted.filter((name) => {
      const spelt = Buffer.from(`${name}\0`, 'utf16le');
      for (let at = whole.indexOf(spelt); at >= 0; at = whole.indexOf(spelt, at + 1))
        if (at % 128 === 0) return true;
      return false;
    }),
  );
}

function readFrom(
  { format, sheets }: OpenedWorkbook,
  wanted: string | null,
  limits: ImportLimits,
): Result<Workbook, ImportProblem> {
  const tables = sheets.filter(({ isTable }) => isTable);
  const seen = tables.filter(({ isHidden }) => !isHidden);
  const hiddenSheets = tables.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  if (tables.length === 0) return failure(problem('import-no-sheet'));
  if (seen.length === 0) return failure(problem('import-all-hidden', { sheets: hiddenSheets.join('、') }));
  const named = wanted === null ? seen[0] : seen.find(({ name }) => sameName(name, wanted));
  if (named === undefined) {
    const isHidden = hiddenSheets.some((name) => sameName(name, wanted ?? ''));
    const data = { sheet: wanted ?? '', sheets: seen.map(({ name }) => name).join('、') };
    return failure(problem(isHidden ? 'import-sheet-hidden' : 'import-sheet-unknown', data));
  }
  const grid = named.read(null);
  if (!grid.ok) return grid;
  const sheet = { name: named.name, ...seenRows(grid.value, limits) };
  const heads = seen
    .slice(0, MOST_SHEETS)
    .map((each) =>
      each === named ? { name: each.name, head: sheet.rows.slice(0, HEAD_ROWS) } : headOf(each, limits),
    );
  return success({ format, sheets: heads, hiddenSheets, sheet });
}

function sameName(one: string, other: string): boolean {
  return (
    one === other ||
    one.trim().normalize('NFKC').toLowerCase() === other.trim().normalize('NFKC').toLowerCase()
  );
}

/** The first rows of another sheet. One that cannot be read is not the one that is read: it has no head. */
function headOf(sheet: OpenedSheet, limits: ImportLimits): SheetHead {
  try {
    const grid = sheet.read(HEAD_ROWS);
    return { name: sheet.name, head: grid.ok ? seenRows(grid.value, limits).rows.slice(0, HEAD_ROWS) : [] };
  } catch (fault) {
    if (fault instanceof ReadFault) return { name: sheet.name, head: [] };
    throw fault;
  }
}
