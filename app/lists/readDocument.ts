import {
  type BasisDocument,
  emptyDocument,
  isEmptyDocument,
  type IssuerLevel,
} from '../../core/project/basisDocument.ts';
import { day } from '../../core/project/people.ts';
import { dayText, levelNamed, titleAndNumber } from '../cells/documents.ts';
import { type RowReader } from './importRecords.ts';

/** Columns that describe a document. */
export type BasisColumn = 'basisDocument' | 'basisNumber' | 'basisLevel' | 'basisIssuer' | 'basisDate';

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
    dated: dateOf(row),
  };
  return isEmptyDocument(document) ? null : document;
}

function levelOf(row: BasisRow): IssuerLevel {
  const text = row.text('basisLevel');
  if (text === '') return 'unknown';
  const level = levelNamed(text);
  if (level === null) row.refuse('basisLevel', 'cell-choice');
  return level ?? 'unknown';
}

function dateOf(row: BasisRow): string | null {
  const text = row.date('basisDate');
  if (text === '') return null;
  const read = day.safeParse(dayText(text));
  if (!read.success) row.refuse('basisDate', 'cell-date');
  return read.success ? read.data : null;
}
