import { type Item } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { mongolianLine, type MongolianWord, placedGlyph } from '../text/mongolianLine.ts';
import { type PageAsk } from './pageAsk.ts';

/** Mongolian in a table's cell: upright columns, left to right. */
const SIZE = 3.3;
const COLUMN = SIZE * 1.25;

export type MongolianCell = {
  readonly width: Mm;
  readonly height: Mm;
  readonly draw: (x: Mm, y: Mm) => readonly Item[];
};

/**
 * As many columns as the width holds, and those as short and as even as the words allow. Null where the face
 * cannot set it: the caller says so in words.
 */
export function setMongolianCell(text: string, width: Mm, ask: PageAsk): MongolianCell | null {
  const line = mongolianLine(text, [ask.faces.mongolian], ask.shaper);
  if (!line.ok || line.value.words.length === 0) return null;
  const { words, space, low, high } = line.value;
  const most = Math.max(1, Math.floor(width / COLUMN));
  const whole = words.reduce((sum, word) => sum + word.advance + space, 0) * SIZE;
  let height = Math.max(...words.map((word) => word.advance * SIZE), whole / most);
  let columns = columnsOf(words, space, height);
  while (columns.length > most) {
    height *= 1.04;
    columns = columnsOf(words, space, height);
  }
  const heights = columns.map(
    (column) =>
      column.reduce((sum, word) => sum + word.advance * SIZE, 0) + (column.length - 1) * space * SIZE,
  );
  const middle = ((low + high) / 2) * SIZE;
  return {
    width: columns.length * COLUMN,
    height: Math.max(...heights),
    draw: (x, y) =>
      columns.flatMap((column, index) => {
        // A turned run keeps the font’s up towards the right (Mongolian columns read so): the ink is centred.
        const baseline = x + (index + 0.5) * COLUMN - middle;
        let pen = y;
        return column.flatMap((word) => {
          const start = pen;
          pen += (word.advance + space) * SIZE;
          return wordRuns(word, baseline, start);
        });
      }),
  };
}

function wordRuns(word: MongolianWord, baseline: Mm, top: Mm): readonly Item[] {
  const kinds = new Map(
    word.glyphs.map(({ font, upright }) => [`${font} ${upright === null}`, { font, upright }]),
  );
  return [...kinds.values()].map(({ font, upright }): Item => ({
    kind: 'glyphs',
    layer: 'artwork',
    ink: 'black',
    font,
    size: SIZE,
    turn: upright === null ? 90 : 0,
    stretchX: 1,
    stretchY: 1,
    outline: 0,
    script: 'Mong',
    text: word.text,
    glyphs: word.glyphs
      .filter((glyph) => glyph.font === font && (glyph.upright === null) === (upright === null))
      .map((glyph) => {
        const placed = placedGlyph(
          glyph,
          0,
          { size: SIZE, scale: 1 },
          { x: baseline, y: top, direction: 'down' },
        );
        return { ...placed, start: glyph.start - word.start, end: glyph.end - word.start };
      }),
  }));
}

function columnsOf(
  words: readonly MongolianWord[],
  space: number,
  height: Mm,
): readonly (readonly MongolianWord[])[] {
  const columns: MongolianWord[][] = [];
  let used = 0;
  for (const word of words) {
    const length = word.advance * SIZE;
    const last = columns.at(-1);
    if (last === undefined || used + space * SIZE + length > height + 1e-6) {
      columns.push([word]);
      used = length;
    } else {
      last.push(word);
      used += space * SIZE + length;
    }
  }
  return columns;
}
