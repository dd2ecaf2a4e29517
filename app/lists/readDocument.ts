import {
  type BasisDocument,
  emptyDocument,
  isEmptyDocument,
  type IssuerLevel,
} from '../../core/project/basisDocument.ts';
import { dateOf } from './cells.ts';
import { type ColumnDefinition } from './columns.ts';
import { type RowReader } from './importRecords.ts';

/** 内党办发〔2023〕5号, in brackets or not, with any of the brackets that are met around the year. */
const NUMBER = /[（(]?([\p{Script=Han}A-Za-z]+[〔［[(（【]\d{4}[〕］\])）】]\s*第?\d+号)[)）]?/u;

/** Levels as lists write them, the first that fits. */
const LEVELS: readonly (readonly [RegExp, IssuerLevel])[] = [
  [/法律|法规|条例|^法$/u, 'law'],
  [/中央|国务院|国家|全国|central/iu, 'central'],
  [/自治区|省|^区级?$|region/iu, 'region'],
  [/盟|市级|地级|^市$|league/iu, 'league'],
  [/旗|县|市辖区|banner/iu, 'banner'],
  [/苏木|乡|镇|街道|township/iu, 'township'],
  [/不明|不详|未说明|unknown/iu, 'unknown'],
];

/** Columns that describe a document. */
export type BasisColumn = 'basisDocument' | 'basisNumber' | 'basisLevel' | 'basisIssuer' | 'basisDate';

/** Their headings, as registers and ledgers write them. */
export const BASIS_COLUMNS: readonly ColumnDefinition<BasisColumn>[] = [
  {
    key: 'basisDocument',
    required: false,
    headings: ['依据文件', '制度依据', '依据', '文件', 'basis', 'document'],
  },
  { key: 'basisNumber', required: false, headings: ['文号', '依据文号', 'number'] },
  { key: 'basisLevel', required: false, headings: ['层级', '文件层级', 'level'] },
  { key: 'basisIssuer', required: false, headings: ['发文机关', '发文单位', 'issuer'] },
  { key: 'basisDate', required: false, headings: ['发文日期', '成文日期', 'dated'] },
];

type BasisRow = Pick<RowReader<BasisColumn>, 'text' | 'date' | 'refuse'>;

/**
 * The document behind a plate, or a matter. One cell may hold title and number; the level is what the list says and never read off
 * the number: a person has to have said it. Null = the row has no document.
 */
export function documentOf(row: BasisRow): BasisDocument | null {
  const written = row.text('basisDocument');
  const ownNumber = row.text('basisNumber');
  const found = ownNumber === '' ? NUMBER.exec(written) : null;
  const document: BasisDocument = {
    ...emptyDocument(),
    level: levelOf(row),
    issuer: row.text('basisIssuer'),
    title: found === null ? written : withoutFrame(written.replace(found[0], '')),
    number: found?.[1] ?? ownNumber,
    dated: dateOf(row, 'basisDate'),
  };
  return isEmptyDocument(document) ? null : document;
}

/** The level that somebody wrote in words; null = none of them. */
export function levelNamed(text: string): IssuerLevel | null {
  return LEVELS.find(([words]) => words.test(text))?.[1] ?? null;
}

function withoutFrame(title: string): string {
  return title.trim().replace(/^《([^《》]*)》$/u, '$1');
}

function levelOf(row: BasisRow): IssuerLevel {
  const text = row.text('basisLevel');
  if (text === '') return 'unknown';
  const level = levelNamed(text);
  if (level === null) row.refuse('basisLevel', 'cell-choice');
  return level ?? 'unknown';
}
