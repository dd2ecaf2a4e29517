import { type ListedString, type MongolianListPlaced } from '../../core/signs/mongolianList.ts';
import { dayText } from '../cells/documents.ts';
import { type CellProblemCode } from '../cells/cellProblem.ts';
import { type TextRow } from '../lists/importTexts.ts';

/** What a list of translations says of all its rows: the day and the certificate of a signature that has none of its own. */
export type ListedForAll = { readonly on: string; readonly document: string };

/** A row of a list of translations, as it came with its texts. */
export function listedString(
  { number, texts }: Pick<TextRow, 'number' | 'texts'>,
  all: ListedForAll,
): ListedString {
  const text = (key: string): string => texts[key]?.trim() ?? '';
  const isSigned = text('by') !== '';
  const on = text('on') === '' ? '' : dayText(text('on'));
  return {
    ...{ number, key: text('key'), zh: text('zh'), mn: text('mn'), by: text('by') },
    on: on === '' && isSigned ? all.on : on,
    document: text('document') === '' && isSigned ? all.document : text('document'),
  };
}

const CODES = {
  unknown: 'cell-string-unknown',
  changed: 'cell-string-changed',
  twice: 'cell-string-twice',
  'private-use': 'cell-private-use',
  'no-words': 'cell-no-words',
  'no-signer': 'cell-no-signer',
  day: 'cell-date',
} as const satisfies Readonly<Record<MongolianListPlaced['refused'][number]['why'], CellProblemCode>>;

/** A cell that was not taken, with its address (C7) and the code of its sentence in app/words/imports.ts. */
export type TranslationFault = {
  readonly row: number;
  readonly key: string;
  readonly address: string;
  readonly code: (typeof CODES)[keyof typeof CODES];
  readonly value: string;
};

export function translationFaults(
  refused: MongolianListPlaced['refused'],
  rows: readonly Pick<TextRow, 'number' | 'addresses'>[],
): readonly TranslationFault[] {
  const byNumber = new Map(rows.map((row) => [row.number, row.addresses]));
  return refused.map(({ row, column, text, why }) => ({
    ...{ row, key: column, code: CODES[why], value: text },
    address: byNumber.get(row)?.[column] ?? '',
  }));
}
