import { BASELINE } from '../text/hanCells.ts';
import { breakLines, lineCount } from '../text/paragraph/breakLines.ts';
import { keptMeasures } from '../text/kept.ts';
import { type HanParagraph } from '../text/paragraph/hanParagraph.ts';
import { columnsWidth, longestWord, mongolianBlock } from '../text/mongolianColumns.ts';
import { lengthOf } from '../text/mongolianLine.ts';
import { mongolianRows } from '../text/mongolianRows.ts';
import { TABLE } from './boardStyle.ts';
import { type ShapedEntry, type ShapedMongolian, type ShapedTable } from './table.ts';

/** A table's measures, remembered: columns are tried in many widths, and at many sizes of the letters. */
export type TableMeasures = {
  /** Heights in em of the cells of one column at a width in em. */
  readonly heights: (column: number, width: number) => readonly number[];
  readonly bounds: readonly ColumnBounds[];
};

/** Least and natural width of a column in em. */
export type ColumnBounds = { readonly least: number; readonly natural: number };

const measured = new WeakMap<ShapedTable, TableMeasures>();

/** The same for the same table: it is laid out once more under a smaller title. */
export function measureTable(table: ShapedTable): TableMeasures {
  const before = measured.get(table) ?? measuresOf(table);
  measured.set(table, before);
  return before;
}

function measuresOf(table: ShapedTable): TableMeasures {
  const known = table.columns.map(() => new Map<number, readonly number[]>());
  return {
    bounds: table.columns.map((_, column) => columnBounds(table, column)),
    heights: (column, width) => {
      let heights = known[column]?.get(width);
      if (heights === undefined) {
        heights = table.rows.map((row) => entryHeight(row.entries[column] ?? { kind: 'none' }, width));
        known[column]?.set(width, heights);
      }
      return heights;
    },
  };
}

/** Height in em of a cell's content; Infinity where it cannot be set in so little width. */
export function entryHeight(entry: ShapedEntry, width: number): number {
  switch (entry.kind) {
    case 'none':
      return 0;
    case 'qr':
      return width + 1e-9 >= TABLE.qr ? TABLE.qr : Infinity;
    case 'blank':
      return 1;
    case 'mongolian': {
      if (!entry.lying) return mongolianBlock(entry.line, entry.size, width)?.height ?? Infinity;
      const rows = mongolianRows(entry.line, width / entry.size);
      return rows === null ? Infinity : (rows.length - 1) * TABLE.step + 1;
    }
    case 'text': {
      const own = namesHeight(entry, width);
      if (entry.minor.length === 0) return own;
      return minorTop(entry, width) + textHeight(entry.minor, width / TABLE.minor) * TABLE.minor;
    }
  }
}

type TextEntry = Extract<ShapedEntry, { kind: 'text' }>;

/** Height in em of what a cell says in both scripts. */
function namesHeight({ paragraphs, mn }: TextEntry, width: number): number {
  const own = textHeight(paragraphs, width);
  return mn === null ? own : own + TABLE.beforeMn + entryHeight(mn, width);
}

/** Where what is read after the rest begins, em: under it; alone in its cell, so that its first baseline is its neighbours'. */
export function minorTop(entry: TextEntry, width: number): number {
  if (entry.paragraphs.length === 0) return BASELINE * (1 - TABLE.minor);
  return namesHeight(entry, width) + TABLE.beforeMinor;
}

/** How far the further lines of a numbered paragraph (`1. `) stand in: as far as its words do in the first. */
export function hangOf({ text, pieces }: HanParagraph, width: number): number {
  const [number] = pieces;
  if (number?.space === undefined || number.space === null || !/^\d+\. /u.test(text)) return 0;
  const hang = number.width + number.space.extent;
  return width - hang < LEAST_HUNG ? 0 : hang;
}

/** Nothing hangs in so narrow a column, em. */
const LEAST_HUNG = 5;

export function textHeight(paragraphs: readonly HanParagraph[], width: number): number {
  if (paragraphs.length === 0) return 0;
  if (width < 1) return Infinity;
  const lines = paragraphs.reduce((sum, paragraph) => sum + linesAt(paragraph, width), 0);
  return (lines - 1) * TABLE.step + 1 + (paragraphs.length - 1) * TABLE.between;
}

/** A column is tried in a few dozen widths, at each size of the board. */
const WIDTHS_TRIED = 256;

const linesAt = keptMeasures(WIDTHS_TRIED, (paragraph: HanParagraph, width) => {
  const hang = hangOf(paragraph, width);
  return Math.max(1, lineCount(paragraph, width - hang, { first: width }));
});

/** Lying Mongolian up to so many em stays on one line. */
const SHORT_MONGOLIAN = 8;

/** A name of up to eleven characters (村务监督委员会办公室) stays on one line, a longer one has room for ten. */
function shortName(natural: number): number {
  return natural <= 11.5 ? natural : LEAST_NAME;
}

/** Room in em of a long name in either script. */
export const LEAST_NAME = 10;
/** A longer word may be parted rather than push the other columns off the board, em. */
const LONGEST_WORD = 7.5;

function columnBounds(table: ShapedTable, column: number): ColumnBounds {
  const head = table.columns[column];
  if (head === undefined) throw new Error('no such column');
  const entries = table.rows.map((row): ShapedEntry => row.entries[column] ?? { kind: 'none' });
  // A heading of a word or two stays on one line.
  let least = Math.min(naturalWidth([head.head]), 5) * table.headSize;
  let natural = naturalWidth([head.head]) * table.headSize;
  for (const entry of entries) {
    if (entry.kind === 'qr') least = natural = Math.max(least, TABLE.qr);
    const mn = entry.kind === 'mongolian' ? entry : entry.kind === 'text' ? entry.mn : null;
    if (mn !== null) {
      const { line, size } = mn;
      const whole = lengthOf(line.words, line.space) * size;
      const lying = Math.max(longestWord(line, size), Math.min(whole, SHORT_MONGOLIAN)) + 0.01;
      least = Math.max(least, mn.lying ? lying : columnsWidth(line, size, 1));
      natural = Math.max(natural, mn.lying ? whole : naturalColumns(mn));
    }
    if (entry.kind === 'blank') natural = Math.max(natural, TABLE.blank);
    if (entry.kind === 'text') {
      const longest = Math.max(0, ...entry.paragraphs.map(longestPiece));
      const word = Math.max(0, ...entry.paragraphs.map(longestWordOf));
      const whole = Math.max(naturalWidth(entry.paragraphs), naturalWidth(entry.minor) * TABLE.minor);
      // Short words stay on one line; a long one may be cut rather than push the others off the board.
      const wanted: Readonly<Record<typeof head.kind, number>> = {
        text: Math.max(Math.min(word, LONGEST_WORD), Math.min(whole, 6)),
        name: shortName(naturalWidth(entry.paragraphs)),
        phone: longest,
        figure: whole,
        ...{ mongolian: 0, qr: 0 },
      };
      least = Math.max(least, wanted[head.kind]);
      natural = Math.max(natural, whole);
    }
  }
  return { least, natural: Math.max(least, natural) };
}

/** Columns of Mongolian that a row of hardly two lines of Chinese would carry. */
function naturalColumns(entry: ShapedMongolian): number {
  const height = Math.max(TABLE.mongolianLines * TABLE.step, longestWord(entry.line, entry.size));
  const total = lengthOf(entry.line.words, entry.line.space) + entry.line.space;
  return columnsWidth(entry.line, entry.size, Math.max(1, Math.ceil((total * entry.size) / height)));
}

export function naturalWidth(paragraphs: readonly HanParagraph[]): number {
  return Math.max(0, ...paragraphs.map((each) => widestLine(each, Infinity)));
}

const widestLine = keptMeasures(1, (paragraph: HanParagraph, measure) =>
  Math.max(0, ...breakLines(paragraph, measure).map((line) => line.width)),
);

function longestWordOf(paragraph: HanParagraph): number {
  return Math.max(0, ...paragraph.words.map(({ whole }) => whole.width - whole.left - whole.right));
}

export function longestPiece(paragraph: HanParagraph): number {
  return Math.max(0, ...paragraph.pieces.map((piece) => piece.width));
}
