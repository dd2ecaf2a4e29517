import { type FontKey } from '../../core/drawing/drawing.ts';
import { type Result, success } from '../../core/result.ts';
import { type Cell, lineCells } from '../hanCells.ts';
import { inspectText } from '../inspect.ts';
import { type Noted, type TypesetProblem } from '../problems.ts';
import { type Shaper } from '../shaper.ts';
import { unbreakablePieces } from './breaks.ts';

/** A cell with its text. */
export type SignCell = Cell & { readonly sign: string };

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
  const cells = shaped.value.map((cell) => ({ ...cell, sign: value.slice(cell.start, cell.end) }));
  let at = 0;
  const pieces = unbreakablePieces(value).flatMap(({ end }): readonly HanPiece[] => {
    const from = at;
    while ((cells[at]?.start ?? Infinity) < end) at += 1;
    const own = cells.slice(from, at);
    const space = own.at(-1)?.kind === 'space' ? (own.pop() ?? null) : null;
    const [first, ...more] = own;
    return first === undefined ? [] : [pieceOf([first, ...more], space)];
  });
  return success({ value: { text: value, pieces, letters: letterCells(shaper) }, notes });
}

function pieceOf(cells: readonly [SignCell, ...SignCell[]], space: SignCell | null): HanPiece {
  const width = cells.reduce((sum, cell, index) => sum + between(cells[index - 1], cell) + cell.extent, 0);
  return { cells, last: cells[cells.length - 1] ?? cells[0], width, space };
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
        return { ...cell, glyphs, ...range, sign: letter };
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
  let pen = 0;
  for (const piece of paragraph.pieces) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line !== undefined && before !== undefined) {
      const joined = pen + joinWidth(before, piece);
      if (joined - blankRight(piece.last) <= measure + NEARLY) {
        line.push(piece);
        pen = joined;
        continue;
      }
    }
    const begun = startWidth(piece) <= measure + NEARLY ? [[piece]] : cutToLines(piece, paragraph, measure);
    lines.push(...begun);
    pen = penAfter(lines.at(-1) ?? []);
  }
  withoutOrphan(lines, measure);
  return lines.map((pieces, index) => lineOf(pieces, index === lines.length - 1 ? 'paragraph' : 'line'));
}

/** What a piece adds behind another on one line. */
function joinWidth(before: HanPiece, piece: HanPiece): number {
  const gap = before.space === null ? between(before.last, piece.cells[0]) : before.space.extent;
  return gap + piece.width;
}
function startWidth(piece: HanPiece): number {
  return piece.width - blankLeft(piece.cells[0]) - blankRight(piece.last);
}
function penAfter(line: readonly HanPiece[]): number {
  return line.reduce((sum, piece, index) => {
    const before = line[index - 1];
    return before === undefined ? piece.width - blankLeft(piece.cells[0]) : sum + joinWidth(before, piece);
  }, 0);
}

/** A piece that is wider than the measure is cut where it must be: between cells, then between letters. */
function cutToLines(piece: HanPiece, paragraph: HanParagraph, measure: number): HanPiece[][] {
  const cells = piece.cells.flatMap((cell) =>
    cell.extent > measure && cell.sign.length > 1 ? paragraph.letters(cell) : [cell],
  );
  const lines: HanPiece[][] = [];
  cells.forEach((cell, index) => {
    const single = pieceOf([cell], index === cells.length - 1 ? piece.space : null);
    const line = lines.at(-1);
    const before = line?.at(-1);
    const fits =
      line !== undefined &&
      before !== undefined &&
      penAfter(line) + joinWidth(before, single) - blankRight(cell) <= measure + NEARLY;
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
  const letters = last.flatMap((piece) => piece.cells).filter((cell) => !isClosing(cell));
  const together = [moved, ...last];
  const width = penAfter(together) - blankRight(together.at(-1)?.last);
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
  if (isClosing(before)) return isClosing(cell) || isOpening(cell) ? -0.5 : 0;
  if (isOpening(before)) return isOpening(cell) ? -0.5 : 0;
  if (isOpening(cell) || isClosing(cell)) return 0;
  return isLatin(before) !== isLatin(cell) && before.kind !== 'space' && cell.kind !== 'space'
    ? LATIN_SPACE
    : 0;
}

function blankLeft(cell: SignCell | undefined): number {
  return cell !== undefined && isOpening(cell) ? 0.5 : 0;
}
function blankRight(cell: SignCell | undefined): number {
  return cell !== undefined && isClosing(cell) ? 0.5 : 0;
}

/** What a cell is, by its advance: a proportional face has no blank halves to close up. */
function isClosing(cell: SignCell): boolean {
  return cell.extent > 0.9 && CLOSING.has(cell.sign);
}
function isOpening(cell: SignCell): boolean {
  return cell.extent > 0.9 && OPENING.has(cell.sign);
}
function isLatin(cell: SignCell): boolean {
  return /^[A-Za-z0-9]/.test(cell.sign);
}
