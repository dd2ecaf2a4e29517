import { type GlyphRun } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Misfit } from './fit.ts';
import { type MongolianLine, type MongolianWord, type RunLook, setMongolian } from './mongolianLine.ts';
import { type Shaper } from './shaper.ts';

/** Mongolian on a horizontal plate as short columns, left to right, level at the top (上齐). */
export type WordColumns = {
  readonly size: Mm;
  /** Words of each column. */
  readonly columns: readonly (readonly MongolianWord[])[];
  readonly step: Mm;
  readonly width: Mm;
  readonly height: Mm;
};

/** Space between columns as a share of a column's ink. */
const COLUMN_SPACE = 0.24;

export function fitWordColumns(ask: {
  readonly line: MongolianLine;
  readonly width: Mm;
  readonly height: Mm;
  readonly largest: Mm;
  readonly smallest: Mm;
}): WordColumns | (Misfit & { readonly along: 'width' | 'height' }) {
  const { line } = ask;
  const ink = line.high - line.low;
  let best: WordColumns | null = null;
  // Columns may hold several short words: try every height that a run of words gives.
  for (const tallest of columnHeights(line)) {
    const columns = packed(line, tallest);
    const count = columns.length;
    const size = Math.min(
      ask.largest,
      ask.height / tallest,
      ask.width / (ink * (count + (count - 1) * COLUMN_SPACE)),
    );
    if (best !== null && size <= best.size * 1.02) continue;
    const step = ink * (1 + COLUMN_SPACE) * size;
    best = { size, columns, step, width: step * (count - 1) + ink * size, height: tallest * size };
  }
  if (best === null || best.size < ask.smallest) {
    const columns = line.words.length;
    const width = ask.smallest * ink * (columns + (columns - 1) * COLUMN_SPACE);
    const height = ask.smallest * Math.max(...line.words.map((word) => word.advance));
    return height > ask.height
      ? { needed: height, available: ask.height, along: 'height' }
      : { needed: width, available: ask.width, along: 'width' };
  }
  return best;
}

/** Lengths in em that a column could have: one word, or neighbours together. */
function columnHeights(line: MongolianLine): readonly number[] {
  const longest = Math.max(...line.words.map((word) => word.advance));
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

export function setWordColumns(
  line: MongolianLine,
  fit: WordColumns,
  at: { readonly middle: Mm; readonly top: Mm },
  look: RunLook,
  shaper: Shaper,
): readonly GlyphRun[] {
  return fit.columns.flatMap((words, index) =>
    setMongolian(
      line,
      words,
      { size: fit.size, scale: 1, space: line.space * fit.size },
      {
        x: at.middle - fit.width / 2 + index * fit.step - line.low * fit.size,
        y: at.top,
        direction: 'down',
      },
      look,
      shaper,
    ),
  );
}
