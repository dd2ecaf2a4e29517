import {
  type BasisDocument,
  DOCUMENT_LENGTHS,
  emptyDocument,
  isEmptyDocument,
  type IssuerLevel,
} from '../../core/project/basisDocument.ts';
import { levelNamed, titleAndNumber } from '../cells/documents.ts';
import { type ColumnDefinition } from './columns.ts';
import { type RowReader } from './importRecords.ts';
import { dateOf } from './readCell.ts';

/** Columns that describe a document. */
export type BasisColumn = 'basisDocument' | 'basisNumber' | 'basisLevel' | 'basisIssuer' | 'basisDate';

/** Their headings, as registers and ledgers write them. */
export const BASIS_COLUMNS: readonly ColumnDefinition<BasisColumn>[] = [
  {
    key: 'basisDocument',
    required: false,
    headings: ['依据文件', '制度依据', '依据', '文件', 'basis', 'document'],
  },
  { key: 'basisNumber', required: false, headings: ['文号', '依据文号', 'number', 'documentnumber'] },
  { key: 'basisLevel', required: false, headings: ['层级', '文件层级', 'level', 'documentlevel'] },
  { key: 'basisIssuer', required: false, headings: ['发文机关', '发文单位', 'issuer'] },
  {
    key: 'basisDate',
    required: false,
    day: true,
    headings: ['发文日期', '成文日期', 'dated', 'dayofdocument'],
  },
];

type BasisRow = Pick<RowReader<BasisColumn>, 'text' | 'date' | 'refuse'>;

/**
 * The document behind a plate, or a matter. One cell may hold title and number; the level is what the list says and never read off
 * the number: a person has to have said it. Null = the row has no document.
 */
export function documentOf(row: BasisRow): BasisDocument | null {
  const written = row.text('basisDocument');
  const ownNumber = row.text('basisNumber');
  const { title, number } =
    ownNumber === '' ? titleAndNumber(written) : { title: written, number: ownNumber };
  const document: BasisDocument = {
    ...emptyDocument(),
    level: levelOf(row),
    issuer: row.text('basisIssuer'),
    title,
    number,
    dated: dateOf(row, 'basisDate'),
  };
  for (const [key, text, most] of [
    ['basisDocument', title, DOCUMENT_LENGTHS.title],
    [ownNumber === '' ? 'basisDocument' : 'basisNumber', number, DOCUMENT_LENGTHS.number],
    ['basisIssuer', document.issuer, DOCUMENT_LENGTHS.issuer],
  ] as const)
    if (text.length > most) row.refuse(key, 'cell-too-long');
  return isEmptyDocument(document) ? null : document;
}

function levelOf(row: BasisRow): IssuerLevel {
  const text = row.text('basisLevel');
  if (text === '') return 'unknown';
  const level = levelNamed(text);
  if (level === null) row.refuse('basisLevel', 'cell-choice');
  return level ?? 'unknown';
}
