import { type Item } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { mongolianLine, type MongolianWord } from '../mongolianLine.ts';
import { type PageAsk } from './pageAsk.ts';

/** Mongolian in a table's cell: upright columns, left to right, of at most this height. */
const MOST_HEIGHT = 30;
const SIZE = 3.3;
const COLUMN = SIZE * 1.25;

export type MongolianCell = {
  readonly width: Mm;
  readonly height: Mm;
  readonly draw: (x: Mm, y: Mm) => readonly Item[];
};

/** Null where the face cannot set it: the caller says so in words. */
export function setMongolianCell(text: string, ask: PageAsk): MongolianCell | null {
  const line = mongolianLine(text, [ask.faces.mongolian], ask.shaper);
  if (!line.ok || line.value.words.length === 0) return null;
  const { words, space, low, high } = line.value;
  const columns: MongolianWord[][] = [];
  let used = 0;
  for (const word of words) {
    const length = word.advance * SIZE;
    const gap = used === 0 ? 0 : space * SIZE;
    if (columns.length === 0 || used + gap + length > MOST_HEIGHT) {
      columns.push([word]);
      used = length;
    } else {
      columns.at(-1)?.push(word);
      used += gap + length;
    }
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
  const fonts = [...new Set(word.glyphs.map((glyph) => glyph.font))];
  return fonts.map((font): Item => ({
    kind: 'glyphs',
    layer: 'artwork',
    ink: 'black',
    font,
    size: SIZE,
    turn: 90,
    stretchX: 1,
    stretchY: 1,
    outline: 0,
    script: 'Mong',
    text: word.text,
    glyphs: word.glyphs
      .filter((glyph) => glyph.font === font)
      .map((glyph) => ({
        id: glyph.id,
        x: baseline + glyph.across * SIZE,
        y: top + glyph.along * SIZE,
        start: glyph.start - word.start,
        end: glyph.end - word.start,
      })),
  }));
}
