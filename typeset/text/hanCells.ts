import { type FontKey } from '../../core/drawing/drawing.ts';
import { type Result, success } from '../../core/result.ts';
import { type FacedRun, chooseFaces } from './faces.ts';
import { type TypesetProblem } from './problems.ts';
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

/**
 * The same for a horizontal line: one cell a character, Latin words and figures in one piece, each as wide as
 * its advance.
 */
export function lineCells(
  text: string,
  faces: readonly [FontKey, ...FontKey[]],
  shaper: Shaper,
): Result<readonly Cell[], TypesetProblem> {
  const faced = chooseFaces(text, faces, shaper);
  if (!faced.ok) return faced;
  return success(
    faced.value.flatMap((run) =>
      [
        ...text
          .slice(run.start, run.end)
          .matchAll(/[A-Za-z0-9][A-Za-z0-9.'’&+-]*|\s+|[^A-Za-z0-9\s]\p{M}*/gu),
      ].map((match) => lineCell(match[0], run.start + match.index, run.font, shaper)),
    ),
  );
}

function lineCell(piece: string, start: number, font: FontKey, shaper: Shaper): Cell {
  const end = start + piece.length;
  if (/^\s+$/u.test(piece)) {
    return { kind: 'space', font, extent: piece === '\u3000' ? 1 : 0.5, glyphs: [], start, end };
  }
  const script = /^[A-Za-z0-9]/.test(piece) ? 'Latn' : 'Hans';
  const line = shapedLine(piece, start, font, shaper, script);
  const glyphs = line.glyphs.map((glyph) => ({ ...glyph, dy: BASELINE }));
  return { kind: 'upright', font, extent: line.advance, glyphs, start, end };
}

const LATIN = /[A-Za-z0-9][A-Za-z0-9.'’&+-]*/gu;

function cellsOfRun(text: string, run: FacedRun, shaper: Shaper): readonly Cell[] {
  const cells: Cell[] = [];
  const words = text.slice(run.start, run.end);
  let at = 0;
  for (const match of words.matchAll(LATIN)) {
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
    if (/^\s+$/u.test(words.slice(cluster, end))) {
      return { kind: 'space', font, extent: words[cluster] === '\u3000' ? 1 : 0.5, glyphs: [], ...range };
    }
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
    glyphs: line.glyphs.map((glyph) => ({ ...glyph, dx: left + glyph.dx, dy: BASELINE })),
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
    glyphs: line.glyphs.map((glyph) => ({ ...glyph, dx: 0.5 - line.advance / 2, dy: BASELINE })),
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
  script: 'Latn' | 'Hans' = 'Latn',
): { readonly advance: number; readonly glyphs: readonly CellGlyph[] } {
  const em = unitsPerEm(shaper, font);
  let pen = 0;
  const glyphs = shaper.shape({ font, text: word, script, vertical: false }).map((glyph) => {
    const placed = {
      id: glyph.id,
      dx: (pen + glyph.xOffset) / em,
      dy: 0,
      start: offset + glyph.cluster,
      end: offset + glyph.cluster + 1,
    };
    pen += glyph.xAdvance;
    return placed;
  });
  return { advance: pen / em, glyphs };
}

export function unitsPerEm(shaper: Shaper, font: FontKey): number {
  return shaper.fonts.get(font)?.unitsPerEm ?? 1000;
}
