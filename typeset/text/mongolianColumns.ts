import { type GlyphRun } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Misfit } from './fit.ts';
import {
  lengthOf,
  type MongolianLine,
  type MongolianWord,
  type RunLook,
  setMongolian,
} from './mongolianLine.ts';
import { type Shaper } from './shaper.ts';

/** Mongolian in vertical columns from left to right, level at the top (上齐), broken only between words. */
export type MongolianColumns = {
  readonly size: Mm;
  /** Words of each column. */
  readonly columns: readonly (readonly MongolianWord[])[];
  /** From one column to the next. */
  readonly step: Mm;
  /** From the left edge to the first column's baseline. */
  readonly baseline: Mm;
  readonly width: Mm;
  readonly height: Mm;
};

/** `ink`: what a column takes at least, in em, whatever letters it holds; `space` between two, as a share of that. */
export type Pitch = { readonly ink: number; readonly space: number };

/** A few words of a plate, by their own ink. */
const PLATE: Pitch = { ink: 0, space: 0.24 };
/** Running text on boards: columns of one size stand equally far apart. */
const RUNNING: Pitch = { ink: 0.8, space: 0.3 };
/** Small letters in the cells of a report. */
export const CELL: Pitch = { ink: 1, space: 0.25 };

function columnInk(line: MongolianLine, { ink }: Pitch): number {
  return Math.max(ink, line.high - line.low);
}

/** Width of so many columns at a size. */
export function columnsWidth(line: MongolianLine, size: Mm, columns: number, pitch = RUNNING): Mm {
  return columnInk(line, pitch) * (columns + (columns - 1) * pitch.space) * size;
}

/** Height in mm of the longest word, under which no block can come. */
export function longestWord(line: MongolianLine, size: Mm): Mm {
  return Math.max(0, ...line.words.map((word) => word.advance)) * size;
}

/** The words in columns no longer than `tallest` em, each as full as it can be. */
export function packed(line: MongolianLine, tallest: number): readonly (readonly MongolianWord[])[] {
  const columns: MongolianWord[][] = [];
  let length = Infinity;
  for (const word of line.words) {
    const together = length + line.space + word.advance;
    if (together <= tallest + 1e-9) {
      columns.at(-1)?.push(word);
      length = together;
    } else {
      columns.push([word]);
      length = word.advance;
    }
  }
  return columns;
}

function columnsOf(
  line: MongolianLine,
  columns: MongolianColumns['columns'],
  size: Mm,
  pitch: Pitch,
): MongolianColumns {
  const ink = columnInk(line, pitch);
  const height = Math.max(0, ...columns.map((words) => lengthOf(words, line.space))) * size;
  return {
    size,
    columns,
    step: ink * (1 + pitch.space) * size,
    // Letters in the middle of what their column takes.
    baseline: (ink / 2 - (line.high + line.low) / 2) * size,
    width: columns.length === 0 ? 0 : columnsWidth(line, size, columns.length, pitch),
    height,
  };
}

/** On a plate: as large as the box lets it be. */
export function fitWordColumns(ask: {
  readonly line: MongolianLine;
  readonly width: Mm;
  readonly height: Mm;
  readonly largest: Mm;
  readonly smallest: Mm;
}): MongolianColumns | (Misfit & { readonly along: 'width' | 'height' }) {
  const { line } = ask;
  let best: MongolianColumns | null = null;
  // Columns may hold several short words: try every height that a run of words gives.
  for (const tallest of columnHeights(line)) {
    const columns = packed(line, tallest);
    const across = columnsWidth(line, 1, columns.length, PLATE);
    const size = Math.min(ask.largest, ask.height / tallest, ask.width / across);
    if (best === null || size > best.size * 1.02) best = columnsOf(line, columns, size, PLATE);
  }
  if (best === null || best.size < ask.smallest) {
    const width = columnsWidth(line, ask.smallest, line.words.length, PLATE);
    const height = longestWord(line, ask.smallest);
    return height > ask.height
      ? { needed: height, available: ask.height, along: 'height' }
      : { needed: width, available: ask.width, along: 'width' };
  }
  return best;
}

/** Lengths in em that a column could have: one word, or neighbours together. */
function columnHeights(line: MongolianLine): readonly number[] {
  const longest = longestWord(line, 1);
  const heights = new Set<number>([longest]);
  line.words.forEach((_, from) => {
    let length = 0;
    for (const word of line.words.slice(from)) {
      length += (length === 0 ? 0 : line.space) + word.advance;
      if (length >= longest) heights.add(length);
    }
  });
  return [...heights].sort((a, b) => a - b);
}

/**
 * Running text: the lowest block that is not wider than `width` and at least `least` high (a row that is high already gives
 * longer, fewer columns). Null where not even one column fits.
 */
export function mongolianBlock(
  line: MongolianLine,
  size: Mm,
  width: Mm,
  { least = 0, pitch = RUNNING }: { readonly least?: Mm; readonly pitch?: Pitch } = {},
): MongolianColumns | null {
  const ink = columnInk(line, pitch) * size;
  const most = Math.floor((width / ink + pitch.space) / (1 + pitch.space) + 1e-9);
  if (most < 1) return null;
  let low = Math.max(least, longestWord(line, size)) / size;
  let high = Math.max(low, lengthOf(line.words, line.space) + line.space);
  if (packed(line, low).length > most) {
    while (high - low > 0.01) {
      const middle = (low + high) / 2;
      if (packed(line, middle).length <= most) high = middle;
      else low = middle;
    }
  } else high = low;
  return columnsOf(line, packed(line, high), size, pitch);
}

/** Sets columns with their upper left corner at (x, y). */
export function setColumns(
  line: MongolianLine,
  { size, columns, step, baseline }: MongolianColumns,
  at: { readonly x: Mm; readonly y: Mm },
  look: RunLook,
  shaper: Shaper,
): readonly GlyphRun[] {
  const setting = { size, scale: 1, space: line.space * size };
  return columns.flatMap((words, index) => {
    const x = at.x + baseline + index * step;
    return setMongolian(line, words, setting, { x, y: at.y, direction: 'down' }, look, shaper);
  });
}
