import { type FontKey } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { type Cell, lineCells } from '../hanCells.ts';
import { inspectText } from '../inspect.ts';
import { type Noted, type TypesetProblem } from '../problems.ts';
import { type Shaper } from '../shaper.ts';
import { unbreakablePieces } from './breaks.ts';

/** A cell with its text, and what it is to its neighbours. */
type SignCell = Cell & {
  readonly sign: string;
  readonly role: 'closing' | 'opening' | 'latin' | 'space' | 'other';
};

/** Chinese text shaped once, to be broken to any measure. Lengths in em. */
export type HanParagraph = {
  readonly text: string;
  readonly pieces: readonly HanPiece[];
  /** Cells of a Latin word that has to be cut because it is longer than the line. */
  readonly letters: (cell: SignCell) => readonly SignCell[];
};

/** Cells that stay together; the space behind them vanishes at the end of a line. */
type HanPiece = {
  readonly cells: readonly [SignCell, ...SignCell[]];
  readonly last: SignCell;
  /** With what stands between its cells. */
  readonly width: number;
  readonly space: SignCell | null;
  /** Blank halves at its ends, which are not counted at the ends of a line. */
  readonly left: number;
  readonly right: number;
  /** What it stands off the piece before it in the paragraph. */
  readonly join: number;
};

/** A line's cells, each with what stands between it and the one before (negative = closed up). */
export type HanLine = {
  readonly cells: readonly { readonly cell: SignCell; readonly before: number }[];
  /** From the first ink-bearing edge to the last: halves of em that punctuation leaves blank are not counted. */
  readonly width: number;
  /** Blank left half of an opening sign at the beginning, which hangs out of the line. */
  readonly hang: number;
  readonly ends: 'paragraph' | 'line';
};

/** Signs whose right half is blank in a Song face, and those whose left half is. */
const CLOSING = new Set('。，、；：？！）》〉」』】〕〗”’．');
const OPENING = new Set('（《〈「『【〔〖“‘');
/** Between Chinese and a Latin word or a figure, where no punctuation parts them. */
const LATIN_SPACE = 0.125;

export function hanParagraph(
  text: string,
  faces: readonly [FontKey, ...FontKey[]],
  shaper: Shaper,
): Result<Noted<HanParagraph>, TypesetProblem> {
  const read = inspectText(text, 'Hans');
  if (!read.ok) return read;
  const { value, notes } = read.value;
  const shaped = lineCells(value, faces, shaper);
  if (!shaped.ok) return shaped;
  const cells = shaped.value.map((cell) => signCell(cell, value.slice(cell.start, cell.end)));
  let at = 0;
  const pieces: HanPiece[] = [];
  for (const { end } of unbreakablePieces(value)) {
    const from = at;
    while ((cells[at]?.start ?? Infinity) < end) at += 1;
    const own = cells.slice(from, at);
    const space = own.at(-1)?.role === 'space' ? (own.pop() ?? null) : null;
    const [first, ...more] = own;
    if (first !== undefined) pieces.push(pieceOf([first, ...more], space, pieces.at(-1)));
  }
  return success({ value: { text: value, pieces, letters: letterCells(shaper) }, notes });
}

function signCell(cell: Cell, sign: string): SignCell {
  return { ...cell, sign, role: roleOf(cell, sign) };
}

/** By the advance too: a proportional face has no blank halves to close up. */
function roleOf(cell: Cell, sign: string): SignCell['role'] {
  if (cell.kind === 'space') return 'space';
  if (cell.extent > 0.9 && CLOSING.has(sign)) return 'closing';
  if (cell.extent > 0.9 && OPENING.has(sign)) return 'opening';
  return /^[A-Za-z0-9]/.test(sign) ? 'latin' : 'other';
}

function pieceOf(
  cells: readonly [SignCell, ...SignCell[]],
  space: SignCell | null,
  before: HanPiece | undefined,
): HanPiece {
  const width = cells.reduce((sum, cell, index) => sum + between(cells[index - 1], cell) + cell.extent, 0);
  const last = cells[cells.length - 1] ?? cells[0];
  const join = before === undefined ? 0 : (before.space?.extent ?? between(before.last, cells[0]));
  return { cells, last, width, space, left: blankLeft(cells[0]), right: blankRight(last), join };
}

/** One cell a letter, shaped singly: only for words longer than a whole line. */
function letterCells(shaper: Shaper): (cell: SignCell) => readonly SignCell[] {
  return (word) =>
    [...word.sign].flatMap((letter, index) => {
      const cut = lineCells(letter, [word.font], shaper);
      if (!cut.ok) throw new Error(`${letter} was shaped a moment ago`);
      const range = { start: word.start + index, end: word.start + index + 1 };
      return cut.value.map((cell) => {
        const glyphs = cell.glyphs.map((glyph) => ({ ...glyph, ...range }));
        return signCell({ ...cell, glyphs, ...range }, letter);
      });
    });
}

const NEARLY = 1e-9;

/**
 * Breaks to a measure in em. Every line but the last is as full as its pieces allow; a last line of a single
 * character takes another piece down to it.
 */
export function breakLines(paragraph: HanParagraph, measure: number): readonly HanLine[] {
  const lines: HanPiece[][] = [];
  fill(paragraph, measure, {
    add: (piece) => void lines.at(-1)?.push(piece),
    begin: (pieces) => void lines.push([...pieces]),
  });
  withoutOrphan(lines, measure);
  return lines.map((pieces, index) => lineOf(pieces, index === lines.length - 1 ? 'paragraph' : 'line'));
}

/** How many lines `breakLines` gives, without making them: tables ask this of every width they try. */
export function lineCount(paragraph: HanParagraph, measure: number): number {
  let lines = 0;
  fill(paragraph, measure, { add: () => undefined, begin: () => void (lines += 1) });
  return lines;
}

type Lines = {
  /** The piece goes on the open line. */
  readonly add: (piece: HanPiece) => void;
  readonly begin: (pieces: readonly HanPiece[]) => void;
};

function fill(paragraph: HanParagraph, measure: number, lines: Lines): void {
  const most = measure + NEARLY;
  let pen = -1;
  for (const piece of paragraph.pieces) {
    const joined = pen + piece.join + piece.width;
    if (pen >= 0 && joined - piece.right <= most) {
      lines.add(piece);
      pen = joined;
    } else if (piece.width - piece.left - piece.right <= most) {
      lines.begin([piece]);
      pen = piece.width - piece.left;
    } else {
      for (const line of cutToLines(piece, paragraph, measure)) {
        lines.begin(line);
        pen = penAfter(line);
      }
    }
  }
}

function penAfter(line: readonly HanPiece[]): number {
  return line.reduce((sum, piece, index) => sum + piece.width + (index === 0 ? -piece.left : piece.join), 0);
}

/** A piece that is wider than the measure is cut where it must be: between cells, then between letters. */
function cutToLines(piece: HanPiece, paragraph: HanParagraph, measure: number): HanPiece[][] {
  const cells = piece.cells.flatMap((cell) =>
    cell.extent > measure && cell.sign.length > 1 ? paragraph.letters(cell) : [cell],
  );
  const lines: HanPiece[][] = [];
  cells.forEach((cell, index) => {
    const line = lines.at(-1);
    const single = pieceOf([cell], index === cells.length - 1 ? piece.space : null, line?.at(-1));
    const fits =
      line !== undefined && penAfter(line) + single.join + single.width - single.right <= measure + NEARLY;
    if (fits) line.push(single);
    else lines.push([single]);
  });
  return lines;
}

/** A last line of one character is an orphan: a piece of the line above comes down to it. */
function withoutOrphan(lines: HanPiece[][], measure: number): void {
  const [above, last] = [lines.at(-2), lines.at(-1)];
  const moved = above?.at(-1);
  if (above === undefined || last === undefined || moved === undefined || above.length < 4) return;
  const letters = last.flatMap((piece) => piece.cells).filter((cell) => cell.role !== 'closing');
  const together = [moved, ...last];
  const width = penAfter(together) - (together.at(-1)?.right ?? 0);
  if (letters.length === 1 && width <= measure) lines.splice(-2, 2, above.slice(0, -1), together);
}

function lineOf(pieces: readonly HanPiece[], ends: HanLine['ends']): HanLine {
  const cells = pieces.flatMap((piece, index) =>
    piece.space === null || index === pieces.length - 1 ? piece.cells : [...piece.cells, piece.space],
  );
  const placed = cells.map((cell, index) => ({ cell, before: between(cells[index - 1], cell) }));
  const width = penAfter(pieces) - blankRight(cells.at(-1));
  return { cells: placed, width, hang: blankLeft(cells[0]), ends };
}

function between(before: SignCell | undefined, cell: SignCell): number {
  if (before === undefined) return 0;
  if (before.role === 'closing') return cell.role === 'closing' || cell.role === 'opening' ? -0.5 : 0;
  if (before.role === 'opening') return cell.role === 'opening' ? -0.5 : 0;
  const sides = [before.role, cell.role];
  return sides.includes('latin') && sides.includes('other') ? LATIN_SPACE : 0;
}

function blankLeft(cell: SignCell | undefined): number {
  return cell?.role === 'opening' ? 0.5 : 0;
}
function blankRight(cell: SignCell | undefined): number {
  return cell?.role === 'closing' ? 0.5 : 0;
}
