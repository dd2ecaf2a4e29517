import { failure, success, type Result } from '../../core/result.ts';
import { fromBase64, toBase64 } from '../bridge/base64.ts';
import { type Answer, type SentProblem } from '../bridge/contract.ts';
import { type ColumnDefinition } from '../lists/columns.ts';
import { type Imported, type ImportOptions } from '../lists/importRecords.ts';
import { type ImportProblem } from '../lists/problems.ts';
import { type SheetReading } from '../lists/readTable.ts';
import { tableHead } from '../lists/tableHead.ts';
import { IMPORT_LIMITS, sourceOfBytes, type TableSource } from '../lists/tableSource.ts';
import { type CellPicture } from '../lists/tableRow.ts';
import { type ReadWorkbook } from '../lists/workbook/workbook.ts';

/** A list as the window hands it over. */
type ListAsk<Key extends string> = {
  readonly fileName: string;
  readonly bytes: string;
  readonly sheet: string | null;
  readonly mapping: readonly { readonly column: Key; readonly heading: string }[];
};

type OpenedList<Key extends string> = {
  readonly source: TableSource;
  readonly how: ImportOptions<Key>;
  readonly found: {
    readonly headings: string[];
    readonly columns: Partial<Record<Key, string>>;
    readonly sheet: Answer<'readInventory'>['sheet'];
  };
};

/**
 * Opens a list by its headings. Where the list itself cannot be taken (its headings are not known ones, say) people
 * can still say what each means. Head and list are two readings of one workbook, which is opened once.
 */
export async function openedList<Key extends string>(
  ask: ListAsk<Key>,
  columns: readonly ColumnDefinition<Key>[],
  { readWorkbook, rows }: { readonly readWorkbook: ReadWorkbook; readonly rows: number },
): Promise<Result<OpenedList<Key>, SentProblem>> {
  const source = sourceOfBytes(ask.fileName, fromBase64(ask.bytes));
  let opened: ReturnType<ReadWorkbook> | null = null;
  const how: ImportOptions<Key> = {
    // Title and headings may stand above the rows.
    limits: { ...IMPORT_LIMITS, rows: rows + 20 },
    mapping: new Map(ask.mapping.map(({ column, heading }) => [column, heading])),
    readWorkbook: (bytes, wanted) => (opened ??= readWorkbook(bytes, wanted)),
    ...(ask.sheet === null ? {} : { sheet: ask.sheet }),
  };
  const head = await tableHead(source, columns, how);
  if (!head.ok) return failure(sent(head.problem));
  const { headings, columns: known, sheet } = head.value;
  const byKey: Partial<Record<Key, string>> = {};
  for (const [key, heading] of known) byKey[key] = heading;
  return success({
    source,
    how,
    found: { headings: [...headings], columns: byKey, sheet: sentSheet(sheet) },
  });
}

export const NOTHING_READ = {
  refused: 0,
  problems: [],
  formulas: 0,
  encoding: null,
  captions: [],
  sizesAssumed: [],
  picturesLeft: 0,
  pictures: [],
};

/** What is told of a list that was read, beside its rows. */
export function listTold({
  refused,
  problems,
  formulas,
  encoding,
  captions,
  sizesAssumed,
  picturesLeft,
}: Omit<Imported<unknown>, 'items' | 'toMend'>) {
  return {
    ...{ refused, formulas, encoding, picturesLeft, unread: null },
    problems: problems.map((each) => ({ ...each })),
    captions: [...captions],
    sizesAssumed: [...sizesAssumed],
  };
}

/** Pictures that stand in a list go once, beside its rows: each row has its picture's place among them. */
export function listPictures() {
  const pictures: { name: string; bytes: string }[] = [];
  const place = (picture: CellPicture | null): number | null =>
    picture === null ? null : pictures.push({ name: picture.name, bytes: toBase64(picture.bytes) }) - 1;
  return { pictures, place };
}

function sentSheet(sheet: SheetReading | null): Answer<'readInventory'>['sheet'] {
  if (sheet === null) return null;
  return {
    ...sheet,
    sheets: [...sheet.sheets],
    fitting: [...sheet.fitting],
    hiddenColumns: [...sheet.hiddenColumns],
    lostPictures: [...sheet.lostPictures],
  };
}

export function sent({ code, data }: ImportProblem): SentProblem {
  return { area: 'import', code, data };
}
