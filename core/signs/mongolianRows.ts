import { signature } from '../project/people.ts';
import { type MongolianText } from '../project/text.ts';
import { type ProjectText, type StringOwner } from './projectTexts.ts';

/** Columns of the table of strings that people may write in. */
export const MONGOLIAN_COLUMNS = ['mn', 'by', 'on', 'document'] as const;
export type MongolianColumn = (typeof MONGOLIAN_COLUMNS)[number];

export type MongolianCell = {
  readonly key: string;
  readonly column: MongolianColumn;
  readonly text: string;
};

export type MongolianPlaced = {
  readonly strings: readonly { readonly owner: StringOwner; readonly mn: MongolianText | null }[];
  /** Cells that could not be taken, and why. */
  readonly refused: readonly (MongolianCell & {
    readonly why: 'private-use' | 'no-words' | 'no-signer' | 'day';
  })[];
};

/** Menksoft and other letters of private encodings: never Unicode Mongolian. */
const PRIVATE_USE = /\p{Co}/u;

/**
 * Cells of the table put into its strings. A changed word loses its signature, unless the same block signs it; who
 * signs is asked for a day (`today` where none is given); a signature needs its words.
 */
export function placeMongolian(
  texts: readonly ProjectText[],
  cells: readonly MongolianCell[],
  today: string,
): MongolianPlaced {
  const byKey = new Map(texts.map((text) => [text.key, text]));
  const rows = new Map<string, Map<MongolianColumn, MongolianCell>>();
  for (const cell of cells) {
    if (!byKey.has(cell.key)) continue;
    const row = rows.get(cell.key) ?? new Map<MongolianColumn, MongolianCell>();
    rows.set(cell.key, row.set(cell.column, cell));
  }
  const strings: { owner: StringOwner; mn: MongolianText | null }[] = [];
  const refused: MongolianPlaced['refused'][number][] = [];
  for (const [key, row] of rows) {
    const text = byKey.get(key);
    if (text === undefined) continue;
    const next = placeRow(text, row, today, (cell, why) => void refused.push({ ...cell, why }));
    if (next !== undefined && !same(next, text.mn)) strings.push({ owner: text.owner, mn: next });
  }
  return { strings, refused };
}

function placeRow(
  { mn }: ProjectText,
  row: ReadonlyMap<MongolianColumn, MongolianCell>,
  today: string,
  refuse: (cell: MongolianCell, why: MongolianPlaced['refused'][number]['why']) => void,
): MongolianText | null | undefined {
  const written = row.get('mn');
  if (written !== undefined && PRIVATE_USE.test(written.text)) {
    refuse(written, 'private-use');
    return undefined;
  }
  const words = written === undefined ? (mn?.text ?? '') : written.text.trim().normalize('NFC');
  const kept = words === (mn?.text ?? '') ? (mn?.proof ?? null) : null;
  // What was said of these words holds for them alone.
  const meant = words === mn?.text && mn.spacesMeant === true ? { spacesMeant: true as const } : {};
  const [by, on, document] = (['by', 'on', 'document'] as const).map((column) => row.get(column));
  if (by === undefined && on === undefined && document === undefined)
    return words === '' ? null : { text: words, proof: kept, ...meant };
  const signer = by === undefined ? (kept?.by ?? '') : by.text.trim();
  const named = [by, on, document].find((cell) => cell !== undefined && cell.text.trim() !== '');
  if (words === '') {
    if (named !== undefined) refuse(named, 'no-words');
    return null;
  }
  if (signer === '') {
    const other = [on, document].find((cell) => cell !== undefined && cell.text.trim() !== '');
    if (other !== undefined) refuse(other, 'no-signer');
    return { text: words, proof: null, ...meant };
  }
  const day = on === undefined || on.text.trim() === '' ? (kept?.on ?? today) : on.text.trim();
  const paper = document === undefined ? (kept?.document ?? '') : document.text.trim();
  const proof = signature.safeParse({ by: signer, on: day, ...(paper === '' ? {} : { document: paper }) });
  if (proof.success) return { text: words, proof: proof.data, ...meant };
  if (on !== undefined) refuse(on, 'day');
  return { text: words, proof: kept, ...meant };
}

function same(a: MongolianText | null, b: MongolianText | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
