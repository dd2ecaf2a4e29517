import { type Item } from '../../core/drawing/drawing.ts';
import { EMPTY, headSpans, type Cell, type Column, type Table } from '../../core/report/table.ts';
import { type Mm } from '../../core/units/length.ts';
import { bandsFor, widthOf, type Bands, type Placed } from './bands.ts';
import { endedBetweenWords } from './cellLines.ts';
import { box, filled, rule, type Lump } from './lump.ts';
import { setMongolianCell } from './mongolianCell.ts';
import { photoIn, type PageAsk } from './pageAsk.ts';
import { setParagraph, type Paragraph } from './setText.ts';
import { inSmall } from './specimenLumps.ts';
import { RULES, tableStyle, type TableStyle, type TextStyle } from './style.ts';
import { paragraphLine, textLumps, type Alignment } from './textLumps.ts';

/** Tables of so few rows stay on one page. */
const SHORT_TABLE = 6;

type TableAsk = PageAsk & { readonly look: TableStyle };

type Place = { readonly x: Mm; readonly width: Mm; readonly column: Column; readonly at: number };

/** Columns that stand in every line of a row, and those of each of its lines. */
type Frame = { readonly leads: readonly Place[]; readonly bands: readonly (readonly Place[])[] };

/** What a cell draws within its row, and the height that it needs. */
type CellSetting = {
  readonly height: Mm;
  readonly paragraph: Paragraph | null;
  readonly draw: (y: Mm, height: Mm, from?: number, to?: number) => readonly Item[];
};

/**
 * A table: its head repeated on every page, rows never split unless one alone is taller than a page. A fitted one has
 * letters, and lines a row, as the page allows.
 */
export function tableLumps(table: Table, page: PageAsk, isFitted = false): readonly Lump[] {
  const plain = { leads: [], bands: [table.columns.map((column, at) => ({ column, at }))] };
  const fitted = isFitted ? bandsFor(table, page.width) : plain;
  const ask: TableAsk = { ...page, look: tableStyle('points' in fitted ? fitted.points : undefined) };
  const frame = placesOf(fitted, ask);
  const head = headLump(frame, ask);
  // A wide one is as high as a page with few rows already: kept whole it would leave its title alone.
  const isShort = !isFitted && table.rows.length <= SHORT_TABLE;
  const rows = table.rows.flatMap((row, at) =>
    rowLumps(row, frame, head, ask, table.sums?.has(at) === true).map((lump) => ({
      ...lump,
      withNext:
        (isShort && at < table.rows.length - 1) || (at === table.rows.length - 1 && table.notes.length > 0),
    })),
  );
  const notes = table.notes.flatMap((note, at) =>
    textLumps(note, ask.look.note, ask, { align: 'spread', ...(at === 0 ? { above: 2 } : {}) }),
  );
  return [
    ...table.lines.flatMap((line) => textLumps(line, ask.look.note, ask, { align: 'left', withNext: true })),
    { ...head, above: 1.5, withNext: true },
    ...rows,
    ...notes,
  ];
}

/** Each line of a row fills the page's width; columns that reach through all lines are as wide in each. */
function placesOf({ leads, bands }: Pick<Bands, 'leads' | 'bands'>, ask: PageAsk): Frame {
  const widest = widthOf(leads) + Math.max(...bands.map(widthOf));
  const side = (ask.width * widthOf(leads)) / widest;
  const spread = (columns: readonly Placed[], from: Mm, width: Mm): readonly Place[] => {
    const scale = width / widthOf(columns);
    let x = from;
    return columns.map(({ column, at }) => {
      const place = { x, width: column.width * scale, column, at };
      x += place.width;
      return place;
    });
  };
  return {
    leads: spread(leads, ask.x, side),
    bands: bands.map((band) => spread(band, ask.x + side, ask.width - side)),
  };
}

function headLump({ leads, bands }: Frame, ask: TableAsk): Lump {
  const own = leads.map((place) => textSetting(place.column.heading, place, ask.look.head, 'centre', ask));
  const parts = bands.map((band) => bandHead(band, ask));
  const height = Math.max(rowHeight(own, ask), sum(parts.map((part) => part.height)));
  const tops = topsOf(
    parts.map((part) => part.height),
    height,
  );
  return {
    height,
    draw: (y) => [
      filled(ask.x, y, ask.width, height, 'tint'),
      ...own.flatMap((cell) => cell.draw(y, height)),
      ...parts.flatMap((part, at) =>
        part.draw(y + (tops[at] ?? 0), (tops[at + 1] ?? height) - (tops[at] ?? 0)),
      ),
      box(ask.x, y, ask.width, height, RULES.fine),
      ...frameRules({ leads, bands }, y, tops, height, ask),
      rule(ask.x, y, ask.x + ask.width, y, RULES.frame),
    ],
  };
}

/** The head of one line of a row: its groups over their columns. */
function bandHead(places: readonly Place[], ask: TableAsk) {
  const cells = places.map((place) => textSetting(place.column.heading, place, ask.look.head, 'centre', ask));
  const groups = headSpans(places.map(({ column }) => column)).flatMap(({ from, count, group }) => {
    const first = places[from];
    if (group === null || first === undefined) return [];
    const width = sum(places.slice(from, from + count).map((each) => each.width));
    const place = { ...first, width };
    return [{ from, count, place, cell: textSetting(group, place, ask.look.head, 'centre', ask) }];
  });
  const isGrouped = (at: number) => groups.some(({ from, count }) => at >= from && at < from + count);
  const heightOf = (settings: readonly CellSetting[]) => rowHeight(settings, ask);
  const upper = groups.length === 0 ? 0 : heightOf(groups.map(({ cell }) => cell));
  const lower = Math.max(
    heightOf(cells.filter((_, at) => isGrouped(at))),
    heightOf(cells.filter((_, at) => !isGrouped(at))) - upper,
  );
  return {
    height: upper + lower,
    draw: (y: Mm, height: Mm): readonly Item[] => [
      ...groups.flatMap(({ place, cell }) => [
        ...cell.draw(y, upper),
        rule(place.x, y + upper, place.x + place.width, y + upper, RULES.fine),
      ]),
      ...cells.flatMap((cell, at) =>
        isGrouped(at) ? cell.draw(y + upper, height - upper) : cell.draw(y, height),
      ),
      ...places.slice(1).map(({ x }, at) => {
        const within = groups.some(({ from, count }) => at + 1 > from && at + 1 < from + count);
        return rule(x, within ? y + upper : y, x, y + height, RULES.fine);
      }),
    ],
  };
}

function rowLumps(
  row: readonly Cell[],
  frame: Frame,
  head: Lump,
  ask: TableAsk,
  isSum: boolean,
): readonly Lump[] {
  const style = isSum ? ask.look.head : ask.look.cell;
  const settings = (places: readonly Place[]) =>
    places.map((place) => settingOf(row[place.at] ?? EMPTY, place, style, ask));
  const leads = settings(frame.leads);
  const bands = frame.bands.map(settings);
  const heights = bands.map((cells) => rowHeight(cells, ask));
  const height = Math.max(rowHeight(leads, ask), sum(heights));
  const most = ask.height - head.height - 2;
  const tops = topsOf(heights, height);
  if (height <= most) {
    return [
      {
        height,
        repeat: head,
        draw: (y) => [
          ...(isSum ? [filled(ask.x, y, ask.width, height, 'tint')] : []),
          ...leads.flatMap((cell) => cell.draw(y, height)),
          ...bands.flatMap((cells, at) => {
            const top = tops[at] ?? 0;
            return cells.flatMap((cell) => cell.draw(y + top, (tops[at + 1] ?? height) - top));
          }),
          ...grid(frame, y, tops, height, ask),
        ],
      },
    ];
  }
  // Taller than a page: each line of the row for itself, and those that are still too tall in parts.
  return bands.flatMap((cells, at) => {
    const beside = at === 0 ? leads : [];
    const band = { leads: frame.leads, bands: frame.bands.slice(at, at + 1) };
    return partLumps([...beside, ...cells], band, head, most, ask);
  });
}

/** One line of a row that may be taller than a page, cut between lines of its letters. */
function partLumps(
  cells: readonly CellSetting[],
  frame: Frame,
  head: Lump,
  most: Mm,
  ask: TableAsk,
): readonly Lump[] {
  const { padding, cell: style } = ask.look;
  const whole = rowHeight(cells, ask);
  const linesEach = Math.floor((most - 2 * padding.y) / style.leading);
  const isWhole = whole <= most;
  const parts = isWhole
    ? 1
    : Math.max(1, ...cells.map((cell) => Math.ceil((cell.paragraph?.lines.length ?? 1) / linesEach)));
  return Array.from({ length: parts }, (_, part): Lump => {
    const from = part * linesEach;
    const longest = Math.max(
      1,
      ...cells.map((cell) => Math.min(linesEach, (cell.paragraph?.lines.length ?? 1) - from)),
    );
    const height = isWhole ? whole : longest * style.leading + 2 * padding.y;
    return {
      height,
      repeat: head,
      draw: (y) => [
        ...cells.flatMap((cell) => cell.draw(y, height, from, from + linesEach)),
        ...grid(frame, y, [0], height, ask),
      ],
    };
  });
}

function rowHeight(cells: readonly CellSetting[], { look }: TableAsk): Mm {
  return Math.max(look.cell.leading, ...cells.map((cell) => cell.height)) + 2 * look.padding.y;
}

/** Where each line of a row begins; what the row is higher than its lines together goes to them in equal parts. */
function topsOf(heights: readonly Mm[], height: Mm): readonly Mm[] {
  const extra = (height - sum(heights)) / heights.length;
  let top = 0;
  return heights.map((each) => {
    const own = top;
    top += each + extra;
    return own;
  });
}

/** Every cell's own fine frame: whatever rows meet on a page, no rule is missing or doubled. */
function grid(frame: Frame, y: Mm, tops: readonly Mm[], height: Mm, ask: TableAsk): readonly Item[] {
  const isSingle = frame.bands.length === 1 && frame.leads.length === 0;
  return [
    box(ask.x, y, ask.width, height, RULES.fine),
    // Where a row has several lines, a stronger rule parts it from the next.
    ...(isSingle ? [] : [rule(ask.x, y + height, ask.x + ask.width, y + height, RULES.frame)]),
    ...frameRules(frame, y, tops, height, ask),
    ...frame.bands.flatMap((band, at) => {
      const top = tops[at] ?? 0;
      return band.slice(1).map(({ x }) => rule(x, y + top, x, y + (tops[at + 1] ?? height), RULES.fine));
    }),
  ];
}

/** The rules behind the columns that reach through a row, and between its lines. */
function frameRules(
  { leads, bands }: Frame,
  y: Mm,
  tops: readonly Mm[],
  height: Mm,
  ask: PageAsk,
): readonly Item[] {
  const side = bands[0]?.[0]?.x ?? ask.x;
  return [
    ...leads.map(({ x, width }) => rule(x + width, y, x + width, y + height, RULES.fine)),
    ...tops.slice(1).map((top) => rule(side, y + top, ask.x + ask.width, y + top, RULES.fine)),
  ];
}

function sum(values: readonly Mm[]): Mm {
  return values.reduce((all, each) => all + each, 0);
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
      const set = setMongolianCell(cell.text, place.width - 2 * padding.x, ask, cell.size);
      if (set === null) return textSetting('〓', place, style, 'centre', ask);
      return {
        height: set.height,
        paragraph: null,
        draw: (y, height, from = 0) =>
          from > 0 ? [] : set.draw(place.x + (place.width - set.width) / 2, y + (height - set.height) / 2),
      };
    }
    case 'drawing': {
      const { drawing, scale } = cell;
      const [width, own] = [drawing.width / scale, drawing.height / scale];
      return {
        height: own,
        paragraph: null,
        draw: (y, height, from = 0) =>
          from > 0
            ? []
            : [inSmall(drawing, 1 / scale, place.x + (place.width - width) / 2, y + (height - own) / 2)],
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
  const linesOf = (each: string) => setParagraph(ask.setText, each, style, width).lines;
  const paragraph = setParagraph(ask.setText, endedBetweenWords(text, linesOf), style, width);
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
