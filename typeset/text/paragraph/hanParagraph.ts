import { type FontKey } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { chooseFaces, type FacedRun } from '../faces.ts';
import { type Cell, facedCells, isLatin, type Spaces } from '../hanCells.ts';
import { inspectText } from '../inspect.ts';
import { keptTexts } from '../kept.ts';
import { type Noted, type TypesetProblem } from '../problems.ts';
import { isClosing, isOpening } from '../punctuation.ts';
import { type Shaper } from '../shaper.ts';
import { type Piece, unbreakablePieces } from './breaks.ts';
import { termsOf, words } from './words.ts';

/** A cell with its text, and what it is to its neighbours. */
export type SignCell = Cell & {
  readonly sign: string;
  readonly role: 'closing' | 'opening' | 'latin' | 'space' | 'other';
};

/** How the text of a kind of paper is set. Lengths in em. */
export type Manner = {
  /** Between Chinese and a Latin word or a figure, where no punctuation parts them. */
  readonly latinSpace: number;
  readonly spaces: Spaces;
  /** The blank half of an opening mark hangs out at the beginning of a line, too. */
  readonly openingHangs: boolean;
  /** Lines end between words; else between any two characters, as in a grid of 字. */
  readonly words: boolean;
};

/** Boards, their words seen from afar; Clreq (3.2.2) lets Latin stand off by no more than a quarter of an em. */
export const BOARD: Manner = { latinSpace: 0.125, spaces: 'half', openingHangs: true, words: true };
/** Reports and official documents: counted in 字 (GB/T 9704-2012, 3.1), every mark within the type area. */
export const PAPER: Manner = { latinSpace: 0, spaces: 'own', openingHangs: false, words: false };

/** Chinese text shaped once, to be broken to any measure. Lengths in em. */
export type HanParagraph = {
  readonly text: string;
  readonly manner: Manner;
  readonly pieces: readonly HanPiece[];
  /** The same in words: each whole, and in its own pieces where a line is too short for it. */
  readonly words: readonly HanWord[];
  /** The words again, those of a term of the catalogues together. */
  readonly terms: readonly HanTerm[];
  /** All of it in one line, blank halves and spaces at its ends included. */
  readonly extent: number;
  /** Cells of a Latin word that has to be cut because it is longer than the line. */
  readonly letters: (cell: SignCell) => readonly SignCell[];
};

export type HanWord = { readonly whole: HanPiece; readonly pieces: readonly HanPiece[] };

type HanTerm = { readonly whole: HanPiece; readonly words: readonly HanWord[] };

/** Cells that stay together; the space behind them vanishes at the end of a line. */
export type HanPiece = {
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

const kept = keptTexts<Result<Noted<HanParagraph>, TypesetProblem>>();

/** Made once for a text in its faces, so that what is measured of it can be kept with it. */
export function hanParagraph(
  text: string,
  faces: readonly [FontKey, ...FontKey[]],
  shaper: Shaper,
  terms: readonly string[] = [],
): Result<Noted<HanParagraph>, TypesetProblem> {
  return kept(shaper, [faces, terms], text, () => hanParagraphNow(text, faces, shaper, terms));
}

function hanParagraphNow(
  text: string,
  faces: readonly [FontKey, ...FontKey[]],
  shaper: Shaper,
  terms: readonly string[],
): Result<Noted<HanParagraph>, TypesetProblem> {
  const read = inspectText(text, 'Hans');
  if (!read.ok) return read;
  const { value, notes } = read.value;
  const faced = chooseFaces(value, faces, shaper);
  if (!faced.ok) return faced;
  return success({ value: facedParagraph(value, faced.value, BOARD, shaper, terms), notes });
}

/** The same where the faces are chosen; `terms`: names that are words. */
export function facedParagraph(
  text: string,
  faced: readonly FacedRun[],
  manner: Manner,
  shaper: Shaper,
  terms: readonly string[] = [],
): HanParagraph {
  const cells = facedCells(text, faced, manner.spaces, shaper).map((cell) =>
    signCell(cell, text.slice(cell.start, cell.end)),
  );
  let at = 0;
  const pieces: HanPiece[] = [];
  for (const { end } of unbreakablePieces(text)) {
    const from = at;
    while ((cells[at]?.start ?? Infinity) < end) at += 1;
    const piece = pieceOf(cells.slice(from, at), pieces.at(-1), manner);
    if (piece !== null) pieces.push(piece);
  }
  const extent = cells.reduce((sum, cell, i) => sum + between(cells[i - 1], cell, manner) + cell.extent, 0);
  const stretches = manner.words ? words(text, terms) : [];
  const whole = groups(pieces, stretches, manner);
  const letters = letterCells(manner, shaper);
  return {
    text,
    manner,
    pieces,
    words: whole,
    terms: inTerms(whole, text, stretches, manner),
    extent,
    letters,
  };
}

/** Pieces in longer stretches of their text. */
export function groups(
  pieces: readonly HanPiece[],
  stretches: readonly { readonly end: number }[],
  manner: Manner,
): readonly HanWord[] {
  let at = 0;
  return stretches.flatMap(({ end }) => {
    const from = at;
    while ((pieces[at]?.cells[0].start ?? Infinity) < end) at += 1;
    const own = pieces.slice(from, at);
    const whole = pieceOf(own.flatMap(cellsOf), pieces[from - 1], manner);
    return whole === null ? [] : [{ whole, pieces: own }];
  });
}

function inTerms(
  words: readonly HanWord[],
  text: string,
  stretches: readonly Piece[],
  manner: Manner,
): readonly HanTerm[] {
  let at = 0;
  return groups(
    words.map(({ whole }) => whole),
    termsOf(text, stretches),
    manner,
  ).map(({ whole, pieces }) => ({ whole, words: words.slice(at, (at += pieces.length)) }));
}

export function cellsOf({ cells, space }: HanPiece): readonly SignCell[] {
  return space === null ? cells : [...cells, space];
}

function signCell(cell: Cell, sign: string): SignCell {
  return { ...cell, sign, role: roleOf(cell, sign) };
}

/** By the advance too: a proportional face has no blank halves to close up. */
function roleOf(cell: Cell, sign: string): SignCell['role'] {
  if (cell.kind === 'space') return 'space';
  if (cell.extent > 0.9 && isClosing(sign)) return 'closing';
  if (cell.extent > 0.9 && isOpening(sign)) return 'opening';
  return isLatin(sign) ? 'latin' : 'other';
}

/** Null for a space at the beginning of a line of a board; papers keep it. */
export function pieceOf(
  own: readonly SignCell[],
  before: HanPiece | undefined,
  manner: Manner,
): HanPiece | null {
  const end = own.at(-1)?.role === 'space' && (own.length > 1 || manner.spaces === 'half') ? -1 : own.length;
  const [first, ...more] = own.slice(0, end);
  if (first === undefined) return null;
  const cells = [first, ...more] as const;
  const space = end === -1 ? (own.at(-1) ?? null) : null;
  const width = cells.reduce(
    (sum, cell, index) => sum + between(cells[index - 1], cell, manner) + cell.extent,
    0,
  );
  const last = more.at(-1) ?? first;
  const join = before === undefined ? 0 : (before.space?.extent ?? between(before.last, first, manner));
  return { cells, last, width, space, left: blankLeft(first, manner), right: blankRight(last), join };
}

/** One cell a letter, shaped singly: only for words longer than a whole line. */
function letterCells({ spaces }: Manner, shaper: Shaper): HanParagraph['letters'] {
  return (word) =>
    [...word.sign].flatMap((letter, index) => {
      const faced = [{ font: word.font, start: 0, end: letter.length }];
      const range = { start: word.start + index, end: word.start + index + letter.length };
      return facedCells(letter, faced, spaces, shaper).map((cell) => {
        const glyphs = cell.glyphs.map((glyph) => ({ ...glyph, ...range }));
        return signCell({ ...cell, glyphs, ...range }, letter);
      });
    });
}

/** 标点挤压: two full-width marks in a row give up the blank half between them. */
export function between(before: SignCell | undefined, cell: SignCell, { latinSpace }: Manner): number {
  if (before === undefined) return 0;
  if (before.role === 'closing') return cell.role === 'closing' || cell.role === 'opening' ? -0.5 : 0;
  if (before.role === 'opening') return cell.role === 'opening' ? -0.5 : 0;
  const sides = [before.role, cell.role];
  return sides.includes('latin') && sides.includes('other') ? latinSpace : 0;
}

export function blankLeft(cell: SignCell | undefined, { openingHangs }: Manner): number {
  return openingHangs && cell?.role === 'opening' ? 0.5 : 0;
}
export function blankRight(cell: SignCell | undefined): number {
  return cell?.role === 'closing' ? 0.5 : 0;
}
