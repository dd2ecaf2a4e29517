import { MOST_PLACARDS } from '../../core/project/policy.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { fromBase64, toBase64 } from '../bridge/base64.ts';
import { type Answer, type Ask, type SentProblem } from '../bridge/contract.ts';
import { importPlacards } from '../lists/importPlacards.ts';
import { PLACARD_COLUMNS } from '../lists/placardColumns.ts';
import { type ImportProblem } from '../lists/problems.ts';
import { type SheetReading } from '../lists/readTable.ts';
import { type ReadWorkbook } from '../lists/workbook/workbook.ts';
import { tableHead } from '../lists/tableHead.ts';
import { IMPORT_LIMITS, sourceOfBytes } from '../lists/tableSource.ts';

/** Title and headings may stand above the plates. */
const LIMITS = { ...IMPORT_LIMITS, rows: MOST_PLACARDS + 20 };

/**
 * Reads a list of existing plates by the code of `paijiang audit`. Where the list itself cannot be taken (its headings
 * are not known ones, say) the answer still has the headings, so that people can say what each means.
 */
export async function readInventory(
  ask: Ask<'readInventory'>,
  readWorkbook: ReadWorkbook,
): Promise<Result<Answer<'readInventory'>, SentProblem>> {
  const source = sourceOfBytes(ask.fileName, fromBase64(ask.bytes));
  const mapping = new Map(ask.mapping.map(({ column, heading }) => [column, heading]));
  // Head and list are two readings of one workbook, which is opened once.
  let opened: ReturnType<ReadWorkbook> | null = null;
  const once: ReadWorkbook = (bytes, wanted) => (opened ??= readWorkbook(bytes, wanted));
  const how = {
    limits: LIMITS,
    mapping,
    readWorkbook: once,
    ...(ask.sheet === null ? {} : { sheet: ask.sheet }),
  };
  const head = await tableHead(source, PLACARD_COLUMNS, how);
  if (!head.ok) return failure(sent(head.problem));
  const read = await importPlacards(source, { ...how, ...(ask.place === null ? {} : { place: ask.place }) });
  const { headings, columns, sheet } = head.value;
  const found = { headings: [...headings], columns: Object.fromEntries(columns), sheet: sentSheet(sheet) };
  if (!read.ok) return success({ ...found, ...NOTHING_READ, unread: sent(read.problem) });
  const { items, refused, problems, formulas, encoding, captions, sizesAssumed, picturesLeft } = read.value;
  const pictures: { name: string; bytes: string }[] = [];
  const plates = items.map(({ record, photo, photoName }) => {
    if (photo === null) return { record, photoName, picture: null };
    pictures.push({ name: photo.name, bytes: toBase64(photo.bytes) });
    return { record, photoName, picture: pictures.length - 1 };
  });
  return success({
    ...found,
    plates,
    refused,
    problems: problems.map((each) => ({ ...each })),
    formulas,
    encoding,
    captions: [...captions],
    sizesAssumed: [...sizesAssumed],
    picturesLeft,
    pictures,
    unread: null,
  });
}

const NOTHING_READ = {
  plates: [],
  refused: 0,
  problems: [],
  formulas: 0,
  encoding: null,
  captions: [],
  sizesAssumed: [],
  picturesLeft: 0,
  pictures: [],
};

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

function sent({ code, data }: ImportProblem): SentProblem {
  return { area: 'import', code, data };
}
