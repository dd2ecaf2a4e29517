import { type Mm } from '../../core/units/length.ts';
import { type Misfit } from './fit.ts';
import { lengthOf, type MongolianLine, type MongolianWord } from './mongolianLine.ts';

export type MongolianFitAsk = {
  readonly line: MongolianLine;
  /** The length to fill, so that both scripts begin and end together. */
  readonly span: Mm;
  readonly largest: Mm;
  readonly smallest: Mm;
  /** Word spaces, as multiples of the face's own. */
  readonly tight: number;
  readonly widest: number;
  readonly condense: number;
  readonly extend: number;
  readonly rows: number;
  /** A text that would come out smaller than this is set in a further column, if that makes it larger. */
  readonly preferred: Mm;
};

type MongolianRow = {
  readonly words: readonly MongolianWord[];
  readonly scale: number;
  readonly space: Mm;
  readonly length: Mm;
};

export type MongolianFit = { readonly size: Mm; readonly rows: readonly MongolianRow[]; readonly span: Mm };

/**
 * Letters are joined and cannot be spaced: the line is filled by its size, then by its word spaces, then by a
 * slight extension along the line; a long text by tight spaces, condensation, then a further column.
 */
export function fitMongolian(ask: MongolianFitAsk): MongolianFit | Misfit {
  let needed = Infinity;
  let best: MongolianFit | null = null;
  for (let count = 1; count <= Math.min(ask.rows, ask.line.words.length); count += 1) {
    const rows = balancedRows(ask.line, count);
    const longest = Math.max(...rows.map((words) => lengthOf(words, ask.line.space)));
    const size = Math.min(ask.largest, ask.span / longest);
    const tightest = Math.max(...rows.map((words) => tightestLength(ask.line, words, ask)));
    needed = Math.min(needed, tightest * ask.smallest);
    const condensed = tightest * ask.smallest <= ask.span;
    if (size < ask.smallest && !condensed) continue;
    if (best === null || size > best.size) best = filled(ask, rows, Math.max(size, ask.smallest));
    if (best.size >= ask.preferred) return best;
  }
  return best ?? { needed, available: ask.span };
}

/** Length in em of words as close as they may come: letters are condensed, spaces are only tight. */
function tightestLength(
  line: MongolianLine,
  words: readonly MongolianWord[],
  { tight, condense }: Pick<MongolianFitAsk, 'tight' | 'condense'>,
): number {
  return lengthOf(words, 0) * condense + (words.length - 1) * line.space * tight;
}

/** The same for the longest of so many rows. */
export function tightestRows(
  line: MongolianLine,
  count: number,
  how: Pick<MongolianFitAsk, 'tight' | 'condense'>,
): number {
  return Math.max(...balancedRows(line, count).map((words) => tightestLength(line, words, how)));
}

function filled(ask: MongolianFitAsk, rows: readonly (readonly MongolianWord[])[], size: Mm): MongolianFit {
  const filledRows = rows.map((words): MongolianRow => {
    const letters = words.reduce((sum, word) => sum + word.advance, 0) * size;
    const gaps = words.length - 1;
    const own = ask.line.space * size;
    const room = gaps === 0 ? own : (ask.span - letters) / gaps;
    const space = Math.min(Math.max(room, own * ask.tight), own * ask.widest);
    const scale = Math.min(Math.max((ask.span - gaps * space) / letters, ask.condense), ask.extend);
    return { words, scale, space, length: letters * scale + gaps * space };
  });
  return { size, rows: filledRows, span: Math.max(...filledRows.map((row) => row.length)) };
}

/** Cuts the words into `count` rows whose longest is as short as it can be. */
function balancedRows(line: MongolianLine, count: number): readonly (readonly MongolianWord[])[] {
  if (count <= 1 || line.words.length <= 1) return [line.words];
  let best: readonly (readonly MongolianWord[])[] = [line.words];
  let bestLength = Infinity;
  for (let cut = 1; cut <= line.words.length - count + 1; cut += 1) {
    const rest = { ...line, words: line.words.slice(cut) };
    const rows = [line.words.slice(0, cut), ...balancedRows(rest, count - 1)];
    const longest = Math.max(...rows.map((row) => lengthOf(row, line.space) + line.space));
    if (longest < bestLength) {
      best = rows;
      bestLength = longest;
    }
  }
  return best;
}
