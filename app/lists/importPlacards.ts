import { present } from '../../core/present.ts';
import { type Result } from '../../core/result.ts';
import { day } from '../../core/project/people.ts';
import {
  type AbsentOfPlacard,
  MOST_COPIES,
  PLACARD_LENGTHS,
  type PlacardForm,
  type PlacardPlace,
  type PlacardRecord,
  type TestJudgement,
} from '../../core/project/placardRecord.ts';
import { importRecords, type Imported, type ImportOptions, type RowReader } from './importRecords.ts';
import { dayText } from '../cells/documents.ts';
import { hangingPlaceOf, isContrary, type HangingPlace } from '../cells/hangingPlace.ts';
import { limit } from './readCell.ts';
import { documentOf } from './readDocument.ts';
import { lookOf } from './readLook.ts';
import { INVENTORY_HEADINGS } from './inventoryHeadings.ts';
import { type InventoryColumn } from '../../core/project/inventoryColumns.ts';
import { type ImportProblem } from './problems.ts';
import { readSize } from '../cells/readSize.ts';
import { type CellPicture } from './tableRow.ts';
import { type TableSource } from './tableSource.ts';

/** A row of the inventory, and its photo where it stands in the list; else the name of its file, which the host may find. */
export type ImportedPlacard = {
  readonly record: PlacardRecord;
  readonly photo: CellPicture | null;
  readonly photoName: string | null;
};

export type PlacardImportOptions = ImportOptions<InventoryColumn> & {
  /** Where plates hang whose row does not say; without it such rows are refused. */
  readonly place?: PlacardPlace;
};

/** Imports an inventory of existing plates. Ids are the row numbers of the list: `r12`. */
export function importPlacards(
  source: TableSource,
  options: PlacardImportOptions = {},
): Promise<Result<Imported<ImportedPlacard>, ImportProblem>> {
  return importRecords(source, INVENTORY_HEADINGS, (row) => readPlacard(row, options.place), options);
}

type Row = RowReader<InventoryColumn>;

/** What no list says of a plate, or is handed on beside its record. A field more has to be read here, or to be named. */
type Unlisted = 'id' | 'admission' | 'photo' | 'decision';
/** All the rest, each with what the list says of it. */
type Listed = {
  readonly [Field in Exclude<keyof PlacardRecord, Unlisted>]-?:
    PlacardRecord[Field] | (Field extends AbsentOfPlacard ? undefined : never);
};

function readPlacard(row: Row, otherwise: PlacardPlace | undefined): ImportedPlacard | null {
  const hung = hungOf(row, otherwise);
  limit(row, PLACARD_LENGTHS);
  const form = formOf(row.text('form'));
  const told = {
    text: row.text('text'),
    mn: row.text('mn') || undefined,
    form,
    copies: countOf(row),
    demandedBy: row.text('demandedBy') || undefined,
    size: sizeOf(row, form),
    judged: judgementOf(row),
    basisDocument: documentOf(row) ?? undefined,
    demandsPerson: answerOf(row),
    ...lookOf(row),
    note: row.text('note') || undefined,
  };
  if (hung === null) return null;
  const listed: Listed = { ...told, place: hung.place, room: hung.room || undefined };
  const record: PlacardRecord = { id: `r${row.number}`, ...present(listed), decision: null };
  return { record, photo: row.picture('photo'), photoName: row.text('photo') || null };
}

/**
 * Where it hangs by the place's words, else by those of its room, else as the dialog says for all. 室内 with 院内 for its
 * room, and words that say neither, are asked; what the place's words say beyond 室内 and 室外 stays beside the room.
 */
function hungOf(row: Row, otherwise: PlacardPlace | undefined): HangingPlace | null {
  const place = row.text('place');
  const room = row.text('room');
  const told =
    place === ''
      ? (hangingPlaceOf(room) ?? (otherwise === undefined ? null : { place: otherwise, room }))
      : hangingPlaceOf(place);
  if (told === null || isContrary(told.place, room)) {
    row.refuse('place', place === '' ? 'cell-missing' : 'cell-choice');
    return null;
  }
  const words = [place === '' ? '' : told.room, room].filter((text) => text !== '');
  const said = [...new Set(words)].join(' ');
  if (said.length > PLACARD_LENGTHS.room) row.refuse('place', 'cell-too-long');
  return { place: told.place, room: said };
}

function formOf(text: string): PlacardForm {
  if (/条|竖|长/u.test(text) || /strip/iu.test(text)) return 'strip';
  if (/门牌|室牌|科室/u.test(text) || /door/iu.test(text)) return 'door';
  if (/制度|上墙|职责|流程/u.test(text) || /system/iu.test(text)) return 'system';
  if (/标识|标志|徽|logo|mark/iu.test(text)) return 'mark';
  return /方|横|铜牌|匾/u.test(text) || /square|plate/iu.test(text) ? 'square' : 'other';
}

/** 2, 2块, 两块: how many hang there alike, where it is more than one. */
function countOf(row: Row): number | undefined {
  const text = row.text('copies').normalize('NFKC').replace(/\s/gu, '');
  if (text === '') return undefined;
  const [, said = ''] =
    /^(\d{1,4}(?:\.0+)?|[一二两三四五六七八九十])(?:[块个件张面副]|pcs)?$/iu.exec(text) ?? [];
  const count = COUNTS.get(said) ?? (said === '' ? Number.NaN : Number(said));
  if (Number.isInteger(count) && count >= 1 && count <= MOST_COPIES) return count === 1 ? undefined : count;
  row.refuse('copies', 'cell-count');
  return undefined;
}

const COUNTS: ReadonlyMap<string, number> = new Map([
  ...[...'一二三四五六七八九十'].map((word, at) => [word, at + 1] as const),
  ['两', 2],
]);

/**
 * Two figures and a unit, in the cell or in the heading: 240×35cm, 尺寸（mm）. Without a unit the cell is left open, for a
 * strip of 240×35 mm and of 240×35 cm are both met, but figures that can only be millimetres are taken as such, and told.
 * A strip's longer side is its height; else width × height.
 */
function sizeOf(row: Row, form: PlacardForm): PlacardRecord['size'] {
  // Our own ledgers have form and size in one cell: 条牌, and 360×2200 under it.
  const within = /\n\s*(\d[^\n]*)$/u.exec(row.text('form'))?.[1] ?? '';
  const column = row.text('size') === '' && within !== '' ? 'form' : 'size';
  const text = column === 'form' ? within : row.text('size');
  if (text === '') return undefined;
  const size = readSize(text, row.heading(column));
  if (typeof size === 'string') {
    row.leave(column, size);
    return undefined;
  }
  if (size.isAssumed) row.assumeSize();
  const { width, height } = size;
  const isTall = form === 'strip' && width > height;
  return isTall ? { width: height, height: width } : { width, height };
}

function yesOrNo(text: string): boolean | null {
  if (/^(是|有|y|yes|true|1|√|✓|在|属于)$/iu.test(text)) return true;
  if (/^(否|无|没有|不|n|no|false|0|×|不在|不属于)$/iu.test(text)) return false;
  return null;
}

/** Whether the document demands a person or post of its own. */
function answerOf(row: Row): boolean | undefined {
  const answer = yesOrNo(row.text('demandsPerson'));
  if (answer === null && row.text('demandsPerson') !== '') row.refuse('demandsPerson', 'cell-choice');
  return answer ?? undefined;
}

/** The three tests as a named person judged them; a judgement without a name and a day is refused. */
function judgementOf(row: Row): PlacardRecord['judged'] {
  const keys = ['content', 'support', 'function'] as const;
  if (keys.every((key) => row.text(key) === '')) return null;
  const judge = (key: (typeof keys)[number]): TestJudgement => {
    const text = row.text(key);
    if (text === '' || text === '不明' || text === '待定') return 'unknown';
    const answer = yesOrNo(text);
    if (answer === null) row.refuse(key, 'cell-choice');
    return answer === false ? 'fails' : 'holds';
  };
  const tests = { content: judge('content'), support: judge('support'), function: judge('function') };
  const on = day.safeParse(dayText(row.date('judgedOn')));
  const name = row.text('judgedBy');
  for (const key of ['judgedBy', 'judgedOn'] as const) {
    if (row.heading(key) === '') row.refuse(key, 'cell-judge-column');
    else if (row.text(key) === '') row.refuse(key, 'cell-judge');
  }
  if (name.length > 60) row.refuse('judgedBy', 'cell-too-long');
  if (!on.success && row.text('judgedOn') !== '') row.refuse('judgedOn', 'cell-date');
  return on.success && name !== '' ? { tests, by: { by: name, on: on.data } } : null;
}
