import { type Item } from '../../core/drawing/drawing.ts';
import { type Cell, type Column, type Table } from '../../core/report/table.ts';
import { type Mm } from '../../core/units/length.ts';
import { box, filled, rule, type Lump } from './lump.ts';
import { setMongolianCell } from './mongolianCell.ts';
import { photoIn, type PageAsk } from './pageAsk.ts';
import { setParagraph, type Paragraph } from './setText.ts';
import { CELL_PADDING, RULES, STYLES, type TextStyle } from './style.ts';
import { paragraphLine, textLumps, type Alignment } from './textLumps.ts';

/** Height that a photo takes in a row. */
const PHOTO_HEIGHT = 20;

/** Tables of so few rows stay on one page. */
const SHORT_TABLE = 6;

type Place = { readonly x: Mm; readonly width: Mm; readonly column: Column };

/** What a cell draws within its row, and the height that it needs. */
type CellSetting = {
  readonly height: Mm;
  readonly paragraph: Paragraph | null;
  readonly draw: (y: Mm, height: Mm, from?: number, to?: number) => readonly Item[];
};

/** A table: its head repeated on every page, rows never split unless one alone is taller than a page. */
export function tableLumps(table: Table, ask: PageAsk): readonly Lump[] {
  const places = placesOf(table.columns, ask);
  const head = headLump(places, ask);
  const isShort = table.rows.length <= SHORT_TABLE;
  const rows = table.rows.flatMap((row, at) =>
    rowLumps(row, places, head, ask).map((lump) => ({
      ...lump,
      withNext:
        (isShort && at < table.rows.length - 1) || (at === table.rows.length - 1 && table.notes.length > 0),
    })),
  );
  const notes = table.notes.flatMap((note, at) =>
    textLumps(note, STYLES.note, ask, { align: 'spread', ...(at === 0 ? { above: 2 } : {}) }),
  );
  return [
    ...table.lines.flatMap((line) => textLumps(line, STYLES.note, ask, { align: 'left', withNext: true })),
    { ...head, above: 1.5, withNext: true },
    ...rows,
    ...notes,
  ];
}

function placesOf(columns: readonly Column[], ask: PageAsk): readonly Place[] {
  const scale = ask.width / columns.reduce((sum, column) => sum + column.width, 0);
  let { x } = ask;
  return columns.map((column) => {
    const place = { x, width: column.width * scale, column };
    x += place.width;
    return place;
  });
}

function headLump(places: readonly Place[], ask: PageAsk): Lump {
  const cells = places.map((place) => textSetting(place.column.heading, place, STYLES.head, 'centre', ask));
  const height = rowHeight(cells);
  return {
    height,
    draw: (y) => [
      filled(ask.x, y, ask.width, height, 'tint'),
      ...cells.flatMap((cell) => cell.draw(y, height)),
      ...grid(places, y, height, ask),
      rule(ask.x, y, ask.x + ask.width, y, RULES.frame),
    ],
  };
}

function rowLumps(row: readonly Cell[], places: readonly Place[], head: Lump, ask: PageAsk): readonly Lump[] {
  const cells = places.map((place, at) => settingOf(row[at] ?? { kind: 'empty' }, place, ask));
  const height = rowHeight(cells);
  const most = ask.height - head.height - 2;
  if (height <= most) {
    return [
      {
        height,
        repeat: head,
        draw: (y) => [...cells.flatMap((cell) => cell.draw(y, height)), ...grid(places, y, height, ask)],
      },
    ];
  }
  const linesEach = Math.floor((most - 2 * CELL_PADDING.y) / STYLES.cell.leading);
  const parts = Math.max(
    1,
    ...cells.map((cell) => Math.ceil((cell.paragraph?.lines.length ?? 1) / linesEach)),
  );
  return Array.from({ length: parts }, (_, part): Lump => {
    const from = part * linesEach;
    const longest = Math.max(
      1,
      ...cells.map((cell) => Math.min(linesEach, (cell.paragraph?.lines.length ?? 1) - from)),
    );
    const partHeight = longest * STYLES.cell.leading + 2 * CELL_PADDING.y;
    return {
      height: partHeight,
      repeat: head,
      draw: (y) => [
        ...cells.flatMap((cell) => cell.draw(y, partHeight, from, from + linesEach)),
        ...grid(places, y, partHeight, ask),
      ],
    };
  });
}

function rowHeight(cells: readonly CellSetting[]): Mm {
  return Math.max(STYLES.cell.leading, ...cells.map((cell) => cell.height)) + 2 * CELL_PADDING.y;
}

/** Every cell's own fine frame: whatever rows meet on a page, no rule is missing or doubled. */
function grid(places: readonly Place[], y: Mm, height: Mm, ask: PageAsk): readonly Item[] {
  return [
    box(ask.x, y, ask.width, height, RULES.fine),
    ...places.slice(1).map(({ x }) => rule(x, y, x, y + height, RULES.fine)),
  ];
}

function settingOf(cell: Cell, place: Place, ask: PageAsk): CellSetting {
  const { align } = place.column;
  switch (cell.kind) {
    case 'empty':
      return { height: 0, paragraph: null, draw: () => [] };
    case 'text':
      return textSetting(cell.text, place, STYLES.cell, align, ask);
    case 'number':
      return textSetting(cell.value.toFixed(cell.digits), place, STYLES.cell, align, ask);
    case 'day':
      return textSetting(cell.day, place, STYLES.cell, align, ask);
    case 'mongolian': {
      const set = setMongolianCell(cell.text, place.width - 2 * CELL_PADDING.x, ask);
      if (set === null) return textSetting('〓', place, STYLES.cell, 'centre', ask);
      return {
        height: set.height,
        paragraph: null,
        draw: (y, height, from = 0) =>
          from > 0 ? [] : set.draw(place.x + (place.width - set.width) / 2, y + (height - set.height) / 2),
      };
    }
    case 'picture': {
      const photo = ask.photo(cell.asset);
      if (photo === null) return { height: 0, paragraph: null, draw: () => [] };
      return {
        height: PHOTO_HEIGHT,
        paragraph: null,
        draw: (y, height, from = 0) =>
          from > 0
            ? []
            : [
                photoIn(cell.asset, photo, {
                  x: place.x + CELL_PADDING.x,
                  y: y + (height - PHOTO_HEIGHT) / 2,
                  width: place.width - 2 * CELL_PADDING.x,
                  height: PHOTO_HEIGHT,
                }),
              ],
      };
    }
  }
}

function textSetting(
  text: string,
  place: Place,
  style: TextStyle,
  align: Alignment,
  ask: PageAsk,
): CellSetting {
  const width = place.width - 2 * CELL_PADDING.x;
  const paragraph = setParagraph(ask.setText, text, style, width);
  return {
    height: paragraph.height,
    paragraph,
    draw: (y, height, from = 0, to = paragraph.lines.length) => {
      const shown = paragraph.lines.slice(from, to);
      const top = y + (height - shown.length * style.leading) / 2;
      return shown.flatMap((_, at) =>
        paragraphLine(paragraph, from + at, ask, {
          x: place.x + CELL_PADDING.x,
          y: top + at * style.leading,
          width,
          align,
        }),
      );
    },
  };
}
