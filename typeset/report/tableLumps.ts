import { type Item } from '../../core/drawing/drawing.ts';
import { headSpans, type Cell, type Column, type Table } from '../../core/report/table.ts';
import { type Mm } from '../../core/units/length.ts';
import { box, filled, rule, type Lump } from './lump.ts';
import { setMongolianCell } from './mongolianCell.ts';
import { photoIn, type PageAsk } from './pageAsk.ts';
import { setParagraph, type Paragraph } from './setText.ts';
import { RULES, tableStyle, type TableStyle, type TextStyle } from './style.ts';
import { paragraphLine, textLumps, type Alignment } from './textLumps.ts';

/** Tables of so few rows stay on one page. */
const SHORT_TABLE = 6;

type TableAsk = PageAsk & { readonly look: TableStyle };

type Place = { readonly x: Mm; readonly width: Mm; readonly column: Column };

/** What a cell draws within its row, and the height that it needs. */
type CellSetting = {
  readonly height: Mm;
  readonly paragraph: Paragraph | null;
  readonly draw: (y: Mm, height: Mm, from?: number, to?: number) => readonly Item[];
};

/** A table: its head repeated on every page, rows never split unless one alone is taller than a page. */
export function tableLumps(table: Table, page: PageAsk, look = tableStyle()): readonly Lump[] {
  const ask: TableAsk = { ...page, look };
  const places = placesOf(table.columns, ask);
  const head = headLump(places, ask);
  const isShort = table.rows.length <= SHORT_TABLE;
  const rows = table.rows.flatMap((row, at) =>
    rowLumps(row, places, head, ask, table.sums?.has(at) === true).map((lump) => ({
      ...lump,
      withNext:
        (isShort && at < table.rows.length - 1) || (at === table.rows.length - 1 && table.notes.length > 0),
    })),
  );
  const notes = table.notes.flatMap((note, at) =>
    textLumps(note, look.note, ask, { align: 'spread', ...(at === 0 ? { above: 2 } : {}) }),
  );
  return [
    ...table.lines.flatMap((line) => textLumps(line, look.note, ask, { align: 'left', withNext: true })),
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

function headLump(places: readonly Place[], ask: TableAsk): Lump {
  const spans = headSpans(places.map(({ column }) => column));
  const cells = places.map((place) => textSetting(place.column.heading, place, ask.look.head, 'centre', ask));
  const groups = spans.flatMap(({ from, count, group }) => {
    const first = places[from];
    if (group === null || first === undefined) return [];
    const width = places.slice(from, from + count).reduce((sum, each) => sum + each.width, 0);
    const place = { ...first, width };
    return [{ from, count, place, cell: textSetting(group, place, ask.look.head, 'centre', ask) }];
  });
  const upper =
    groups.length === 0
      ? 0
      : rowHeight(
          groups.map(({ cell }) => cell),
          ask,
        );
  const lower = Math.max(
    rowHeight(
      cells.filter((_, at) => isGrouped(at)),
      ask,
    ),
    rowHeight(
      cells.filter((_, at) => !isGrouped(at)),
      ask,
    ) - upper,
  );
  const height = upper + lower;
  function isGrouped(at: number): boolean {
    return groups.some(({ from, count }) => at >= from && at < from + count);
  }
  return {
    height,
    draw: (y) => [
      filled(ask.x, y, ask.width, height, 'tint'),
      ...groups.flatMap(({ place, cell }) => [
        ...cell.draw(y, upper),
        rule(place.x, y + upper, place.x + place.width, y + upper, RULES.fine),
      ]),
      ...cells.flatMap((cell, at) => (isGrouped(at) ? cell.draw(y + upper, lower) : cell.draw(y, height))),
      box(ask.x, y, ask.width, height, RULES.fine),
      ...places.slice(1).map(({ x }, at) => {
        const within = groups.some(({ from, count }) => at + 1 > from && at + 1 < from + count);
        return rule(x, within ? y + upper : y, x, y + height, RULES.fine);
      }),
      rule(ask.x, y, ask.x + ask.width, y, RULES.frame),
    ],
  };
}

function rowLumps(
  row: readonly Cell[],
  places: readonly Place[],
  head: Lump,
  ask: TableAsk,
  isSum: boolean,
): readonly Lump[] {
  const { padding } = ask.look;
  const style = isSum ? ask.look.head : ask.look.cell;
  const cells = places.map((place, at) => settingOf(row[at] ?? { kind: 'empty' }, place, style, ask));
  const height = rowHeight(cells, ask);
  const most = ask.height - head.height - 2;
  if (height <= most) {
    return [
      {
        height,
        repeat: head,
        draw: (y) => [
          ...(isSum ? [filled(ask.x, y, ask.width, height, 'tint')] : []),
          ...cells.flatMap((cell) => cell.draw(y, height)),
          ...grid(places, y, height, ask),
        ],
      },
    ];
  }
  const linesEach = Math.floor((most - 2 * padding.y) / style.leading);
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
    const partHeight = longest * style.leading + 2 * padding.y;
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

function rowHeight(cells: readonly CellSetting[], { look }: TableAsk): Mm {
  return Math.max(look.cell.leading, ...cells.map((cell) => cell.height)) + 2 * look.padding.y;
}

/** Every cell's own fine frame: whatever rows meet on a page, no rule is missing or doubled. */
function grid(places: readonly Place[], y: Mm, height: Mm, ask: TableAsk): readonly Item[] {
  return [
    box(ask.x, y, ask.width, height, RULES.fine),
    ...places.slice(1).map(({ x }) => rule(x, y, x, y + height, RULES.fine)),
  ];
}

function settingOf(cell: Cell, place: Place, style: TextStyle, ask: TableAsk): CellSetting {
  const { align } = place.column;
  const { padding, photo: photoHeight } = ask.look;
  switch (cell.kind) {
    case 'empty':
      return { height: 0, paragraph: null, draw: () => [] };
    case 'text':
      return textSetting(cell.text, place, style, align, ask);
    case 'number':
      return textSetting(cell.value.toFixed(cell.digits), place, style, align, ask);
    case 'day':
      return textSetting(cell.day, place, style, align, ask);
    case 'mongolian': {
      const set = setMongolianCell(cell.text, place.width - 2 * padding.x, ask);
      if (set === null) return textSetting('〓', place, style, 'centre', ask);
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
        height: photoHeight,
        paragraph: null,
        draw: (y, height, from = 0) =>
          from > 0
            ? []
            : [
                photoIn(cell.asset, photo, {
                  x: place.x + padding.x,
                  y: y + (height - photoHeight) / 2,
                  width: place.width - 2 * padding.x,
                  height: photoHeight,
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
  ask: TableAsk,
): CellSetting {
  const { padding } = ask.look;
  const width = place.width - 2 * padding.x;
  const paragraph = setParagraph(ask.setText, text, style, width);
  return {
    height: paragraph.height,
    paragraph,
    draw: (y, height, from = 0, to = paragraph.lines.length) => {
      const shown = paragraph.lines.slice(from, to);
      const top = y + (height - shown.length * style.leading) / 2;
      return shown.flatMap((_, at) =>
        paragraphLine(paragraph, from + at, ask, {
          x: place.x + padding.x,
          y: top + at * style.leading,
          width,
          align,
        }),
      );
    },
  };
}
