import {
  type BasisDocument,
  emptyDocument,
  isEmptyDocument,
  ISSUER_LEVELS,
  type IssuerLevel,
} from '../../core/project/basisDocument.ts';
import { levelNamed, titleAndNumber } from '../cells/documents.ts';
import { sayValue } from '../words/values.ts';
import { dayColumn, valueColumn, writtenColumn } from './columnKinds.ts';
import { type RegisterColumn } from './registerColumn.ts';

/**
 * The document behind a row, as lists have it. The number stands first: where a title brings one along and no other
 * stands there, it goes to its own cell.
 */
export function documentColumns<Record>(
  of: (record: Record) => BasisDocument | undefined,
  withDocument: (record: Record, document: BasisDocument | undefined) => Record,
  asked = false,
): readonly RegisterColumn<Record>[] {
  const change = (record: Record, part: Partial<BasisDocument>): Record => {
    const next = { ...emptyDocument(), ...of(record), ...part };
    return withDocument(record, isEmptyDocument(next) ? undefined : next);
  };
  const own = asked ? { asked } : {};
  return [
    writtenColumn('basisNumber', 80, {
      ...own,
      of: (record) => of(record)?.number,
      change: (record, number) => change(record, { number }),
    }),
    writtenColumn('basisDocument', 300, {
      ...own,
      of: (record) => of(record)?.title,
      change: (record, words) => {
        const { title, number } = titleAndNumber(words);
        const known = of(record)?.number ?? '';
        return number === '' || known !== '' || number.length > 80
          ? change(record, { title: words })
          : change(record, { title, number });
      },
    }),
    valueColumn<Record, IssuerLevel>('basisLevel', {
      // Not known is an empty cell.
      values: ISSUER_LEVELS.filter((level) => level !== 'unknown'),
      say: (language, level) => (level === 'unknown' ? '' : sayValue(language, 'level', level)),
      read: levelNamed,
      of: (record) => of(record)?.level,
      change: (record, level) => change(record, { level: level ?? 'unknown' }),
    }),
    writtenColumn('basisIssuer', 200, {
      of: (record) => of(record)?.issuer,
      change: (record, issuer) => change(record, { issuer }),
    }),
    dayColumn('basisDate', {
      of: (record) => of(record)?.dated,
      change: (record, dated) => change(record, { dated }),
    }),
  ];
}
