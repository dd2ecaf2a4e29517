import { phrases, unbreakablePieces } from './breaks.ts';
import {
  between,
  blankLeft,
  blankRight,
  cellsOf,
  groups,
  type HanParagraph,
  type HanPiece,
  type HanWord,
  pieceOf,
  type SignCell,
} from './hanParagraph.ts';

/** A line's cells, each with what stands between it and the one before (negative = closed up). */
export type HanLine = {
  readonly cells: readonly { readonly cell: SignCell; readonly before: number }[];
  /** From the first ink-bearing edge to the last: halves of em that punctuation leaves blank are not counted. */
  readonly width: number;
  /** Blank left half of an opening sign at the beginning, which hangs out of the line. */
  readonly hang: number;
  /** The same where it stays in the line: what is centred leaves it out. */
  readonly inset: number;
  readonly ends: 'paragraph' | 'line';
};

export type BreakOptions = {
  /** Measure of the first line, in em, where it is another. */
  readonly first?: number;
  /** Where lines end: between words, or between phrases where those fit a line. */
  readonly ends?: 'words' | 'phrases';
  /**
   * The lines are to be filled: a piece that would leave a line too short to be spaced out is parted where it may be at
   * all, and no piece comes down for the last line's sake.
   */
  readonly filled?: boolean;
};

/** A line that lacks no more than this share of its room is filled out by spreading: a tenth of an em a character. */
export const SPREADABLE = 0.1;

const NEARLY = 1e-9;

/**
 * Breaks to a measure in em. Every line but the last is as full as its pieces allow; a last line of a single
 * character takes another piece down to it. A piece that is longer than a line is cut between its characters.
 */
export function breakLines(
  paragraph: HanParagraph,
  measure: number,
  options: BreakOptions = {},
): readonly HanLine[] {
  const lines: HanPiece[][] = [];
  fill(paragraph, measure, options, {
    add: (piece) => void lines.at(-1)?.push(piece),
    begin: (pieces) => void lines.push([...pieces]),
  });
  if (options.filled !== true) withoutOrphan(lines, measure, paragraph);
  return lines.map((pieces, index) =>
    lineOf(pieces, paragraph, index === lines.length - 1 ? 'paragraph' : 'line'),
  );
}

/** No line but the last is shorter than this share of the measure for a phrase's sake. */
const SENSE = 0.45;

/** Lines that end between phrases where that takes no further line and leaves none short, else between words. */
export function senseLines(
  paragraph: HanParagraph,
  measure: number,
  options: BreakOptions = {},
): readonly HanLine[] {
  const plain = breakLines(paragraph, measure, options);
  const lines = breakLines(paragraph, measure, { ...options, ends: 'phrases' });
  const isShort = lines.slice(0, -1).some(({ width }) => width < SENSE * measure);
  return lines.length > plain.length || isShort ? plain : lines;
}

/** How many lines `breakLines` gives, without making them: tables ask this of every width they try. */
export function lineCount(paragraph: HanParagraph, measure: number, options: BreakOptions = {}): number {
  let lines = 0;
  fill(paragraph, measure, options, { add: () => undefined, begin: () => void (lines += 1) });
  return lines;
}

type Lines = {
  /** The piece goes on the open line. */
  readonly add: (piece: HanPiece) => void;
  readonly begin: (pieces: readonly HanPiece[]) => void;
};

function fill(
  paragraph: HanParagraph,
  measure: number,
  { first = measure, ends = 'words', filled = false }: BreakOptions,
  lines: Lines,
): void {
  let room = first + NEARLY;
  let pen = -1;
  let right = 0;
  let begun = 0;
  const begin = (pieces: readonly HanPiece[]) => {
    begun += 1;
    if (pen >= 0) room = measure + NEARLY;
    lines.begin(pieces);
    pen = penAfter(pieces);
    right = pieces.at(-1)?.right ?? 0;
  };
  const add = (piece: HanPiece) => {
    lines.add(piece);
    pen += piece.join + piece.width;
    ({ right } = piece);
  };
  const pieces = ends === 'words' ? wordsOf(paragraph, measure) : phrasesOf(paragraph, measure);
  const dash = dashOf(paragraph);
  for (const [index, piece] of pieces.entries()) {
    const turns =
      pen >= 0 && piece.cells[0].start === dash && (begun > 1 || pen + tail(pieces.slice(index)) > room);
    if (!turns && pen >= 0 && pen + piece.join + piece.width - piece.right <= room) {
      add(piece);
      continue;
    }
    const isShort = filled && pen >= 0 && pen - right < room * (1 - SPREADABLE);
    const [part, rest] = isShort ? parted(piece, paragraph, room - pen) : [null, piece];
    if (part !== null) add(part);
    const next = pen < 0 ? room : measure + NEARLY;
    if (rest.width - rest.left - rest.right <= next) begin([rest]);
    else for (const line of cutToLines(rest, paragraph, next, measure + NEARLY)) begin(line);
  }
}

/** Of a matter and what is said of it (甲——乙, no sentences). */
const SAID_OF = /^[^。！？；—]+(?=——[^。！？；—]+$)/u;

/** Where its dash stands, which begins a line unless all goes on one; null where there is none. */
function dashOf({ text, words }: HanParagraph): number | null {
  return words.length === 0 ? null : (SAID_OF.exec(text)?.[0].length ?? null);
}

function tail(pieces: readonly HanPiece[]): number {
  return pieces.reduce((sum, { join, width }) => sum + join + width, 0) - (pieces.at(-1)?.right ?? 0);
}

function penAfter(line: readonly HanPiece[]): number {
  return line.reduce((sum, piece, index) => sum + piece.width + (index === 0 ? -piece.left : piece.join), 0);
}

/** A shorter measure than this holds too few words to be spared their parting, em. */
const NARROW = 4;

/** Terms of the catalogues stay whole where they take no more of a line than this share, so that none is left short. */
const TERM = 2 / 3;

/** Words as pieces; one that does not fit a line by itself is given in its own pieces. */
function wordsOf({ pieces, words, terms }: HanParagraph, measure: number): readonly HanPiece[] {
  if (words.length === 0 || measure < NARROW) return pieces;
  return terms.flatMap((term) =>
    term.words.length > 1 && term.whole.width <= TERM * measure
      ? [term.whole]
      : term.words.flatMap((word) => fitting(word, measure)),
  );
}

function fitting({ whole, pieces }: HanWord, measure: number): readonly HanPiece[] {
  return whole.width - whole.left - whole.right <= measure + NEARLY ? [whole] : pieces;
}

/** Phrases as pieces; one that does not fit a line by itself is given in words. */
function phrasesOf(paragraph: HanParagraph, measure: number): readonly HanPiece[] {
  const words = wordsOf(paragraph, measure);
  return groups(words, phrases(paragraph.text), paragraph.manner).flatMap((phrase) =>
    fitting(phrase, measure),
  );
}

/** As much of a piece as the room holds, where it may be parted though it is less good, and the rest. */
function parted(
  piece: HanPiece,
  { text, manner }: HanParagraph,
  room: number,
): readonly [HanPiece | null, HanPiece] {
  const from = piece.cells[0].start;
  const cells = cellsOf(piece);
  for (const { end } of unbreakablePieces(text.slice(from, piece.last.end), { loose: true }).toReversed()) {
    const count = cells.filter((cell) => cell.end <= from + end).length;
    const head = pieceOf(cells.slice(0, count), undefined, manner);
    const rest = head === null ? null : pieceOf(cells.slice(count), head, manner);
    if (head === null || rest === null) continue;
    if (piece.join + head.width - head.right <= room) return [{ ...head, join: piece.join }, rest];
  }
  return [null, piece];
}

/** A piece that is wider than the measure is cut where it must be: between cells, then between letters. */
function cutToLines(
  piece: HanPiece,
  paragraph: HanParagraph,
  first: number,
  measure: number,
): readonly (readonly HanPiece[])[] {
  const cells = cellsOf(piece).flatMap((cell) =>
    cell.extent > Math.min(first, measure) && cell.sign.length > 1 && cell.role !== 'space'
      ? paragraph.letters(cell)
      : [cell],
  );
  const lines: HanPiece[][] = [];
  for (const [index, cell] of cells.entries()) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (cell.role === 'space' && before !== undefined && line !== undefined) {
      line[line.length - 1] = { ...before, space: cell };
      continue;
    }
    const single = pieceOf([cell], before, paragraph.manner);
    if (single === null) continue;
    const room = lines.length === 1 ? first : measure;
    if (line !== undefined && penAfter(line) + single.join + single.width - single.right <= room) {
      line.push(single);
      continue;
    }
    // A document's number goes over with its year.
    const year = line?.findLastIndex(({ last }) => last.sign === '〔') ?? -1;
    const isNumber = year > 0 && cells.slice(index).some(({ sign }) => sign === '号');
    lines.push([...(isNumber ? (line?.splice(year) ?? []) : []), single]);
  }
  return lines;
}

/** Characters that the last line has where the one above can spare them: of words, of a grid of 字. */
const LEAST_LAST = { words: 4, grid: 2 } as const;

/** A last line of hardly a word is an orphan: what the line above can spare comes down to it. */
function withoutOrphan(lines: HanPiece[][], measure: number, paragraph: HanParagraph): void {
  const { words } = paragraph;
  const dash = dashOf(paragraph);
  const [least, spared] = words.length === 0 ? [LEAST_LAST.grid, 4] : [LEAST_LAST.words, 2];
  for (;;) {
    const [above, last] = [lines.at(-2), lines.at(-1)];
    const moved = above?.at(-1);
    if (above === undefined || last === undefined || moved === undefined || above.length < spared) return;
    if (last?.[0]?.cells[0].start === dash) return;
    const letters = last.flatMap((piece) => piece.cells).filter((cell) => cell.role !== 'closing');
    if (letters.reduce((sum, { sign }) => sum + [...sign].length, 0) >= least) return;
    const together = [moved, ...last];
    const width = penAfter(together) - (together.at(-1)?.right ?? 0);
    const rest = above.slice(0, -1);
    if (width > measure || (words.length > 0 && penAfter(rest) < width)) return;
    lines.splice(-2, 2, rest, together);
  }
}

function lineOf(pieces: readonly HanPiece[], { manner }: HanParagraph, ends: HanLine['ends']): HanLine {
  const cells = pieces.flatMap((piece, index) =>
    index === pieces.length - 1 ? piece.cells : cellsOf(piece),
  );
  const placed = cells.map((cell, index) => ({ cell, before: between(cells[index - 1], cell, manner) }));
  const width = penAfter(pieces) - blankRight(cells.at(-1));
  const hang = blankLeft(cells[0], manner);
  return { cells: placed, width, hang, inset: cells[0]?.role === 'opening' ? 0.5 - hang : 0, ends };
}
