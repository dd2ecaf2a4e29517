import { type GlyphRun } from '../../../core/drawing/drawing.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type MongolianLine, type MongolianWord, type RunLook, setMongolian } from '../mongolianLine.ts';
import { type Shaper } from '../shaper.ts';
import { packed } from '../wordColumns.ts';

/** Running Mongolian in vertical columns from left to right, broken only between words. Lengths in mm. */
export type MongolianBlock = {
  readonly columns: readonly (readonly MongolianWord[])[];
  readonly width: Mm;
  readonly height: Mm;
};

/** Space between columns as a share of a column's ink: running text, set closer than a plate's words. */
const COLUMN_SPACE = 0.3;

/** Columns of one size stand equally far apart whatever letters they hold, in em. */
const COLUMN_INK = 0.8;

function columnInk(line: MongolianLine): number {
  return Math.max(COLUMN_INK, line.high - line.low);
}

/** Width of so many columns at a size. */
export function columnsWidth(line: MongolianLine, size: Mm, columns: number): Mm {
  return columnInk(line) * (columns + (columns - 1) * COLUMN_SPACE) * size;
}

/** Height in mm of the longest word, under which no block can come. */
export function longestWord(line: MongolianLine, size: Mm): Mm {
  return Math.max(0, ...line.words.map((word) => word.advance)) * size;
}

/**
 * The lowest block that is not wider than `width` and at least `least` high (a row that is high already gives
 * longer, fewer columns). Null where not even one column fits.
 */
export function mongolianBlock(
  line: MongolianLine,
  size: Mm,
  width: Mm,
  least: Mm = 0,
): MongolianBlock | null {
  const ink = columnInk(line) * size;
  const most = Math.floor((width / ink + COLUMN_SPACE) / (1 + COLUMN_SPACE) + 1e-9);
  if (most < 1) return null;
  if (line.words.length === 0) return { columns: [], width: 0, height: 0 };
  let low = Math.max(least, longestWord(line, size)) / size;
  let high = Math.max(
    low,
    line.words.reduce((sum, word) => sum + word.advance + line.space, 0),
  );
  if (packed(line, low).length > most) {
    while (high - low > 0.01) {
      const middle = (low + high) / 2;
      if (packed(line, middle).length <= most) high = middle;
      else low = middle;
    }
  } else high = low;
  const columns = packed(line, high);
  const height = Math.max(...columns.map((words) => lengthOf(line, words))) * size;
  return { columns, width: columnsWidth(line, size, columns.length), height };
}

function lengthOf(line: MongolianLine, words: readonly MongolianWord[]): number {
  return words.reduce((sum, word) => sum + word.advance, 0) + (words.length - 1) * line.space;
}

/** Sets a block with its upper left corner at (x, y). */
export function setMongolianBlock(
  line: MongolianLine,
  block: MongolianBlock,
  size: Mm,
  at: { readonly x: Mm; readonly y: Mm },
  look: RunLook,
  shaper: Shaper,
): readonly GlyphRun[] {
  const ink = columnInk(line);
  const low = (line.high + line.low) / 2 - ink / 2;
  return block.columns.flatMap((words, index) =>
    setMongolian(
      line,
      words,
      { size, scale: 1, space: line.space * size },
      {
        x: at.x + (index * ink * (1 + COLUMN_SPACE) - low) * size,
        y: at.y,
        direction: 'down',
      },
      look,
      shaper,
    ),
  );
}
