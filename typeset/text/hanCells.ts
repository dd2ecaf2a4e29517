import { type FontKey } from '../../core/drawing/drawing.ts';
import { type Result, success } from '../../core/result.ts';
import { type FacedRun, chooseFaces } from './faces.ts';
import { type TypesetProblem } from './problems.ts';
import { LATIN } from './punctuation.ts';
import { type Shaper } from './shaper.ts';

/** A glyph in its cell. Offsets in em from the cell's upper left corner to the glyph's origin, y down. */
type CellGlyph = {
  readonly id: number;
  readonly dx: number;
  readonly dy: number;
  readonly start: number;
  readonly end: number;
};

/**
 * One step of a vertical Chinese column: an upright character, two digits side by side (tate-chu-yoko), a
 * Latin word lying on its side, or a space. Lengths in em.
 */
export type Cell = {
  readonly kind: 'upright' | 'pair' | 'turned' | 'space';
  readonly font: FontKey;
  readonly extent: number;
  readonly glyphs: readonly CellGlyph[];
  readonly start: number;
  readonly end: number;
};

/** Baseline below the top of the em box: the ideographic em box of Song faces is 0.88 over, 0.12 under it. */
export const BASELINE = 0.88;

/**
 * Cuts a text into cells. Rule for Latin: capitals and figures stand upright one by one in groups of up to
 * four, two figures share a cell, everything longer or with small letters lies on its side (clockwise).
 */
export function hanCells(
  text: string,
  faces: readonly [FontKey, ...FontKey[]],
  shaper: Shaper,
): Result<readonly Cell[], TypesetProblem> {
  const faced = chooseFaces(text, faces, shaper);
  if (!faced.ok) return faced;
  return success(faced.value.flatMap((run) => cellsOfRun(text, run, shaper)));
}

/** How wide a space is: half an em, as on signs, or as the face has it. */
export type Spaces = 'half' | 'own';

/**
 * The same for a horizontal line: one cell a character, Latin words and figures, dashes and ellipses in one piece
 * (a face joins two dashes), each as wide as its advance.
 */
export function lineCells(
  text: string,
  faces: readonly [FontKey, ...FontKey[]],
  shaper: Shaper,
): Result<readonly Cell[], TypesetProblem> {
  const faced = chooseFaces(text, faces, shaper);
  return faced.ok ? success(facedCells(text, faced.value, 'half', shaper)) : faced;
}

/** A Mongolian word with its suffixes, which lies in a horizontal line. */
export const MONGOLIAN_PIECE = '[\\u1800-\\u18af][\\u1800-\\u18af\\u200c\\u200d\\u202f]*';

const LINE_PIECE = new RegExp(`${LATIN}|${MONGOLIAN_PIECE}|—+|…+|\\s+|\\S\\p{M}*`, 'gu');

/** The same where the faces are chosen; what a face has not is its empty box. */
export function facedCells(
  text: string,
  faced: readonly FacedRun[],
  spaces: Spaces,
  shaper: Shaper,
): readonly Cell[] {
  return faced.flatMap(({ font, start, end }) =>
    [...text.slice(start, end).matchAll(LINE_PIECE)].map((match) =>
      lineCell(match[0], start + match.index, font, spaces, shaper),
    ),
  );
}

const LATIN_WORD = new RegExp(LATIN, 'gu');
const LATIN_BEGIN = new RegExp(`^${LATIN}`, 'u');
const MONGOLIAN = new RegExp(`^${MONGOLIAN_PIECE}$`, 'u');
export const isLatin = (text: string): boolean => LATIN_BEGIN.test(text);

function lineCell(piece: string, start: number, font: FontKey, spaces: Spaces, shaper: Shaper): Cell {
  const isSpace = /^\s+$/u.test(piece);
  if (isSpace && spaces === 'half') return halfSpace(piece, start, font);
  const script = isLatin(piece) ? 'Latn' : MONGOLIAN.test(piece) ? 'Mong' : 'Hans';
  const { advance, glyphs } = shapedLine(piece, start, font, shaper, script);
  const [kind, end] = [isSpace ? 'space' : 'upright', start + piece.length] as const;
  return { kind, font, extent: advance, glyphs, start, end };
}

function halfSpace(space: string, start: number, font: FontKey): Cell {
  const extent = space === '\u3000' ? 1 : 0.5;
  return { kind: 'space', font, extent, glyphs: [], start, end: start + space.length };
}

function cellsOfRun(text: string, run: FacedRun, shaper: Shaper): readonly Cell[] {
  const cells: Cell[] = [];
  const words = text.slice(run.start, run.end);
  let at = 0;
  for (const match of words.matchAll(LATIN_WORD)) {
    cells.push(...uprightCells(words.slice(at, match.index), run.start + at, run.font, shaper));
    cells.push(...latinCells(match[0], run.start + match.index, run.font, shaper));
    at = match.index + match[0].length;
  }
  cells.push(...uprightCells(words.slice(at), run.start + at, run.font, shaper));
  return cells;
}

function uprightCells(words: string, offset: number, font: FontKey, shaper: Shaper): readonly Cell[] {
  if (words === '') return [];
  const em = unitsPerEm(shaper, font);
  const shaped = shaper.shape({ font, text: words, script: 'Hans', vertical: true });
  const clusters = [...new Set(shaped.map((glyph) => glyph.cluster))].sort((a, b) => a - b);
  return clusters.map((cluster, index): Cell => {
    const end = clusters[index + 1] ?? words.length;
    const range = { start: offset + cluster, end: offset + end };
    const own = words.slice(cluster, end);
    if (/^\s+$/u.test(own)) return halfSpace(own, range.start, font);
    // HarfBuzz is built without vertical metrics here: only the glyph ids are its own, the place is the em box.
    const glyphs = shaped
      .filter((glyph) => glyph.cluster === cluster)
      .map((glyph) => ({ id: glyph.id, dx: 0.5 - glyph.xAdvance / em / 2, dy: BASELINE, ...range }));
    return { kind: 'upright', font, extent: 1, glyphs, ...range };
  });
}

function latinCells(word: string, offset: number, font: FontKey, shaper: Shaper): readonly Cell[] {
  if (/^\d\d$/.test(word)) return [pairCell(word, offset, font, shaper)];
  if (/^[A-Z0-9]{1,4}$/.test(word)) {
    return [...word].map((letter, index) => singleCell(letter, offset + index, font, shaper));
  }
  return [turnedCell(word, offset, font, shaper)];
}

/** Two figures side by side in one em: shaped as a line, squeezed only if they are wider than the em. */
function pairCell(word: string, offset: number, font: FontKey, shaper: Shaper): Cell {
  const line = shapedLine(word, offset, font, shaper);
  const left = 0.5 - line.advance / 2;
  return {
    kind: 'pair',
    font,
    extent: 1,
    glyphs: line.glyphs.map((glyph) => ({ ...glyph, dx: left + glyph.dx })),
    start: offset,
    end: offset + word.length,
  };
}

function singleCell(letter: string, offset: number, font: FontKey, shaper: Shaper): Cell {
  const line = shapedLine(letter, offset, font, shaper);
  return {
    kind: 'upright',
    font,
    extent: 1,
    glyphs: line.glyphs.map((glyph) => ({ ...glyph, dx: 0.5 - line.advance / 2 })),
    start: offset,
    end: offset + 1,
  };
}

/** A word on its side: the baseline runs down the column, so that its x-height is centred on the axis. */
function turnedCell(word: string, offset: number, font: FontKey, shaper: Shaper): Cell {
  const line = shapedLine(word, offset, font, shaper);
  const margin = 0.12;
  return {
    kind: 'turned',
    font,
    extent: line.advance + 2 * margin,
    glyphs: line.glyphs.map((glyph) => ({ ...glyph, dx: 0.5 - 0.35, dy: margin + glyph.dx })),
    start: offset,
    end: offset + word.length,
  };
}

function shapedLine(
  word: string,
  offset: number,
  font: FontKey,
  shaper: Shaper,
  script: 'Latn' | 'Hans' | 'Mong' = 'Latn',
): { readonly advance: number; readonly glyphs: readonly CellGlyph[] } {
  const em = unitsPerEm(shaper, font);
  const shaped = shaper.shape({ font, text: word, script, vertical: false });
  let pen = 0;
  const glyphs = shaped.map(({ id, cluster, xAdvance, xOffset, yOffset }) => {
    const next = shaped.find((other) => other.cluster > cluster)?.cluster ?? word.length;
    const [start, end] = [offset + cluster, offset + next];
    const placed = { id, dx: (pen + xOffset) / em, dy: BASELINE - yOffset / em, start, end };
    pen += xAdvance;
    return placed;
  });
  return { advance: pen / em, glyphs };
}

export function unitsPerEm(shaper: Shaper, font: FontKey): number {
  return shaper.fonts.get(font)?.unitsPerEm ?? 1000;
}
