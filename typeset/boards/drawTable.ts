import { type Item } from '../../core/drawing/drawing.ts';
import { sourced } from '../../core/drawing/sourced.ts';
import { type Mm } from '../../core/units/length.ts';
import { type RunLook } from '../text/mongolianLine.ts';
import { keptMeasures } from '../text/kept.ts';
import { senseLines } from '../text/paragraph/breakLines.ts';
import { type HanParagraph } from '../text/paragraph/hanParagraph.ts';
import { mongolianBlock, setColumns } from '../text/mongolianColumns.ts';
import { mongolianRows, setRows } from '../text/mongolianRows.ts';
import { setLine } from '../text/paragraph/setLines.ts';
import { rectangle } from '../sign/cutAndHoles.ts';
import { type Box } from '../sign/stack.ts';
import { type Page } from './pages.ts';
import { drawCode } from './qrCode.ts';
import {
  type Letters,
  type ShapedEntry,
  type ShapedMongolian,
  type ShapedTable,
  type TableLook,
} from './table.ts';
import { asColumns, SECTION_HEIGHT, type TableLayout } from './tableLayout.ts';
import { BOARD_RULES, TABLE } from './boardStyle.ts';
import { entryHeight, hangOf, minorTop, textHeight } from './tableMeasure.ts';

export type DrawTableAsk = {
  readonly table: ShapedTable;
  readonly layout: TableLayout;
  readonly look: TableLook;
  readonly letters: Letters;
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
};

/** Draws the strips of one board side by side, spread over the whole width. */
export function drawStrips(
  ask: Omit<DrawTableAsk, 'x' | 'y' | 'width'> & { readonly area: Box },
  strips: readonly Page[],
): readonly Item[] {
  const { area, layout } = ask;
  const step = layout.folds === 1 ? 0 : (area.width - layout.width) / (layout.folds - 1);
  return strips.flatMap((strip, index) => {
    const at = { ...ask, x: area.x + index * step, y: area.y, width: layout.width };
    return drawTable(at, strip).items;
  });
}

const { hairline: HAIRLINE, rule: RULE } = BOARD_RULES;

/** On sheets that are read in the hand rules are finer. */
function ruleWidth(ask: DrawTableAsk, thickness: Mm): Mm {
  return Math.min(
    thickness,
    Math.max(BOARD_RULES.finest, thickness * BOARD_RULES.ofLetters * ask.layout.size),
  );
}

/** Draws the heading and the rows of one board; the lower end in mm is given back. */
function drawTable(ask: DrawTableAsk, page: Page): { readonly items: readonly Item[]; readonly foot: Mm } {
  const { table, layout, look } = ask;
  const em = layout.size;
  const items: Item[] = [rule(ask, ask.y, RULE, look.strong), ...drawHead(ask)];
  let y = ask.y + layout.head * em;
  items.push(rule(ask, y, RULE / 2, look.strong));
  for (let index = page.from; index < page.to; index += 1) {
    const row = table.rows[index];
    if (row === undefined) continue;
    const first = index === page.from;
    const goesOn = row.section === table.rows[index - 1]?.section;
    const newSection = row.section !== null && (first || !goesOn);
    if (!first && !newSection) items.push(rule(ask, y, HAIRLINE, look.rule));
    const { [row.section ?? -1]: section } = goesOn ? table.continued : table.sections;
    if (newSection && section !== undefined) {
      if (!first) items.push(rule(ask, y, RULE / 2, look.strong));
      items.push(...drawSection(ask, section, y, index));
      y += SECTION_HEIGHT * em;
    }
    items.push(...drawRow(ask, row.entries, y, index));
    y += (layout.rows[index] ?? 0) * em;
  }
  items.push(rule(ask, y, RULE, look.strong));
  return { items, foot: y };
}

function rule(ask: DrawTableAsk, y: Mm, thickness: Mm, ink: string): Item {
  return {
    kind: 'shape',
    layer: 'artwork',
    path: rectangle(ask.x, y - ruleWidth(ask, thickness) / 2, ask.width, ruleWidth(ask, thickness)),
    fill: ink,
  };
}

function columnLefts(ask: DrawTableAsk): readonly Mm[] {
  let x = ask.x;
  return ask.layout.widths.map((width) => {
    const left = x;
    x += (width + ask.table.gutter) * ask.layout.size;
    return left;
  });
}

function drawHead(ask: DrawTableAsk): readonly Item[] {
  const { table, layout, look, letters } = ask;
  const size = layout.size * table.headSize;
  const lefts = columnLefts(ask);
  const runLook = artwork(look.heading);
  return table.columns.flatMap((column, index): readonly Item[] => {
    const width = (layout.widths[index] ?? 0) * layout.size;
    const zh = textHeight([column.head], width / size) * size;
    const x = lefts[index] ?? ask.x;
    if (column.headMn === null) {
      // Headings stand on the rule under them, so that one line and two lines end together.
      const top = ask.y + (layout.head - TABLE.padding) * layout.size - zh;
      return setHan(column.head, { x, y: top, width, size }, runLook, letters);
    }
    const top = ask.y + TABLE.padding * layout.size;
    const lies = entryHeight(column.headMn, Math.max(width / layout.size, TABLE.headMn)) < Infinity;
    const entry = lies ? column.headMn : asColumns(column.headMn);
    const at = { x, y: top + zh + TABLE.between * layout.size };
    const room = { width: Math.max(width, TABLE.headMn * layout.size), size: layout.size, least: 0 };
    return [
      ...setHan(column.head, { x, y: top, width, size }, runLook, letters),
      ...drawMongolian(entry, at, room, runLook, letters),
    ];
  });
}

/** Lying lines on the lines of the Chinese, or word columns `least` high; nothing where not even a word fits. */
export function drawMongolian(
  entry: ShapedMongolian,
  at: { readonly x: Mm; readonly y: Mm },
  room: { readonly width: Mm; readonly size: Mm; readonly least: Mm },
  look: RunLook,
  { shaper }: Letters,
): readonly Item[] {
  const size = entry.size * room.size;
  if (entry.lying) {
    const rows = mongolianRows(entry.line, room.width / size) ?? [];
    // The middle of the letters stands on the middle of the Chinese beside them.
    const top = at.y - ((TABLE.step - 1) / 2) * room.size;
    return setRows(entry.line, rows, { size, step: TABLE.step * room.size }, { ...at, y: top }, look, shaper);
  }
  const block = mongolianBlock(entry.line, size, room.width, { least: room.least });
  return block === null ? [] : setColumns(entry.line, block, at, look, shaper);
}

/** A heading is nearer to what follows it where rows are open. */
function drawSection(ask: DrawTableAsk, section: HanParagraph | null, y: Mm, row: number): readonly Item[] {
  const em = ask.layout.size;
  const size = TABLE.section * em;
  const open = (ask.layout.opened[row] ?? 0) / 2;
  const top = y + (TABLE.padding + TABLE.sectionDown + Math.min(0.35 * open, 0.8)) * em;
  const at = { x: ask.x, y: top, width: ask.width, size };
  if (section === null) return [blankLine(at, ask.look.rule)];
  return setHan(section, at, artwork(ask.look.section), ask.letters);
}

function drawRow(ask: DrawTableAsk, entries: readonly ShapedEntry[], top: Mm, row: number): readonly Item[] {
  const { layout, table } = ask;
  const em = layout.size;
  const lefts = columnLefts(ask);
  const heights = entries.map((entry, index) => entryHeight(entry, layout.widths[index] ?? 0));
  const own = Math.max(1, ...heights);
  // What a row was opened by beyond its own height goes above and below alike; in rows of one height each cell is in the middle.
  const above = (index: number) =>
    layout.even
      ? ((layout.rows[row] ?? 0) - Math.max(1, heights[index] ?? 0)) / 2
      : TABLE.padding + (layout.opened[row] ?? 0) / 2;
  return entries.flatMap((entry, index): readonly Item[] => {
    const column = table.columns[index];
    if (column === undefined) return [];
    const x = lefts[index] ?? ask.x;
    const width = (layout.widths[index] ?? 0) * em;
    const at = { x, y: top + above(index) * em, width, size: em, least: own * em };
    return drawEntry(entry, at, { own: artwork(column), look: ask.look }, ask.letters);
  });
}

/** Song weight that Mongolian under a name matches, as it does in a column of its own. */
const MONGOLIAN_WEIGHT = 600;

/** What stands in a cell; its width was measured before. */
export function drawEntry(
  entry: ShapedEntry,
  at: TextPlace & { readonly least?: Mm },
  { own, look }: { readonly own: RunLook; readonly look: Pick<TableLook, 'minor' | 'rule'> },
  letters: Letters,
): readonly Item[] {
  const em = at.size;
  switch (entry.kind) {
    case 'none':
      return [];
    case 'text': {
      const told = (set: readonly Item[]) => sourced(set, entry.source);
      const lines = [...told(setParagraphs(entry.paragraphs, at, own, letters))];
      if (entry.mn !== null) {
        const y = at.y + (textHeight(entry.paragraphs, at.width / em) + TABLE.beforeMn) * em;
        const strokes = { ...own, weight: MONGOLIAN_WEIGHT };
        lines.push(...told(drawMongolian(entry.mn, { ...at, y }, { ...at, least: 0 }, strokes, letters)));
      }
      if (entry.minor.length === 0) return lines;
      const under = at.y + minorTop(entry, at.width / em) * em;
      const minor = { ...at, y: under, size: TABLE.minor * em };
      return [...lines, ...setParagraphs(entry.minor, minor, artwork(look.minor), letters)];
    }
    case 'blank':
      return [blankLine(at, look.rule)];
    case 'mongolian':
      return sourced(drawMongolian(entry, at, { least: 0, ...at }, own, letters), entry.source);
    case 'qr':
      return drawCode(entry.matrix, at, TABLE.qr * em);
  }
}

/** What is missing where others are filled in is to be written on a line; its word stands once at the foot. */
function blankLine(at: TextPlace, ink: string): Item {
  const width = Math.min(at.width, TABLE.blank * at.size);
  const path = rectangle(at.x, at.y + at.size, width, BOARD_RULES.hairline);
  return { kind: 'shape', layer: 'artwork', path, fill: ink };
}

type TextPlace = { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly size: Mm };

/** Sets paragraphs one under the other, each at the left edge; lines that end with words are not spaced out. */
export function setParagraphs(
  paragraphs: readonly HanParagraph[],
  at: TextPlace,
  look: RunLook,
  letters: Letters,
): readonly Item[] {
  let y = at.y;
  return paragraphs.flatMap((paragraph) => {
    const measure = at.width / at.size;
    const hang = hangOf(paragraph, measure);
    const lines = linesOf(paragraph, measure);
    const items = lines.flatMap((line, index) => {
      const indent = index === 0 ? 0 : hang * at.size;
      const setting = { size: at.size, measure: at.width - indent, align: 'left' } as const;
      const place = { x: at.x + indent, y: y + index * TABLE.step * at.size };
      return setLine({ text: paragraph.text, from: 0 }, line, setting, place, look, letters.shaper);
    });
    y += (lines.length * TABLE.step + TABLE.between) * at.size;
    return items;
  });
}

/** A board is drawn at two sizes of its letters at the most, and at those of its other sizes. */
const linesOf = keptMeasures(8, (paragraph: HanParagraph, measure) =>
  senseLines(paragraph, measure - hangOf(paragraph, measure), { first: measure }),
);

function setHan(paragraph: HanParagraph, at: TextPlace, look: RunLook, letters: Letters): readonly Item[] {
  return setParagraphs([paragraph], at, look, letters);
}

export function artwork(look: { readonly weight: number; readonly ink: string }): RunLook {
  return { layer: 'artwork', ink: look.ink, weight: look.weight };
}
