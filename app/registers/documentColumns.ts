import {
  type BasisDocument,
  emptyDocument,
  isEmptyDocument,
  ISSUER_LEVELS,
} from '../../core/project/basisDocument.ts';
import { levelNamed, titleAndNumber } from '../cells/documents.ts';
import { sayValue } from '../words/values.ts';
import { dayIn } from './dayCells.ts';
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
  const text = (key: 'number' | 'issuer', column: string, most: number): RegisterColumn<Record> => ({
    key: column,
    ...(asked && key === 'number' ? { asked } : {}),
    text: (record) => of(record)?.[key] ?? '',
    put: (record, words) => (words.length > most ? 'cell-too-long' : change(record, { [key]: words })),
  });
  return [
    text('number', 'basisNumber', 80),
    {
      key: 'basisDocument',
      ...(asked ? { asked } : {}),
      text: (record) => of(record)?.title ?? '',
      put: (record, words) => {
        if (words.length > 300) return 'cell-too-long';
        const { title, number } = titleAndNumber(words);
        const known = of(record)?.number ?? '';
        return number === '' || known !== '' || number.length > 80
          ? change(record, { title: words })
          : change(record, { title, number });
      },
    },
    {
      key: 'basisLevel',
      text: (record, { language }) => {
        const level = of(record)?.level ?? 'unknown';
        return level === 'unknown' ? '' : sayValue(language, 'level', level);
      },
      put: (record, words, { language }) => {
        const level =
          words === ''
            ? 'unknown'
            : (ISSUER_LEVELS.find((each) => sayValue(language, 'level', each) === words) ??
              levelNamed(words));
        return level === null ? 'cell-choice' : change(record, { level });
      },
      choices: ({ language }) =>
        ISSUER_LEVELS.flatMap((level) =>
          level === 'unknown' ? [] : [{ text: sayValue(language, 'level', level) }],
        ),
    },
    text('issuer', 'basisIssuer', 200),
    {
      key: 'basisDate',
      text: (record) => of(record)?.dated ?? '',
      put: (record, words) => {
        const dated = dayIn(words);
        return dated === undefined ? 'cell-date' : change(record, { dated });
      },
    },
  ];
}
