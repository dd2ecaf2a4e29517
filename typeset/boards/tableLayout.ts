import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { evenPages, type Page, type RowHeight } from './pages.ts';
import { type ShapedTable } from './table.ts';
import { divideWidth } from './tableColumns.ts';
import { TABLE } from './boardStyle.ts';
import { entryHeight, measureTable, type TableMeasures, textHeight } from './tableMeasure.ts';

export type TableAsk = {
  readonly title: string;
  readonly table: ShapedTable;
  /** Room for the table on each board. */
  readonly width: Mm;
  readonly height: Mm;
  /** Letters are never larger; wanted not to be smaller than `least`; refused under `smallest`. */
  readonly largest: Mm;
  readonly least: Mm;
  readonly smallest: Mm;
  /** How many boards the user has room for; null = as many as letters of the least height need. */
  readonly boards: number | null;
  /** All rows are as high as the highest, unless that is {@link EVEN} times as high as they usually are. */
  readonly even?: boolean;
  /** Letters may be a tenth smaller where that puts rows on fewer lines. */
  readonly airy?: boolean;
};

/** Rows of one height are not kept where so few are high that the others would stand in holes. */
const EVEN = 1.6;

export type TableLayout = {
  readonly size: Mm;
  /** Column widths and row heights (padding included) in em. */
  readonly widths: readonly number[];
  readonly rows: readonly number[];
  readonly head: number;
  /** Rows of each strip; a board holds `folds` of them side by side, each `width` wide. */
  readonly strips: readonly Page[];
  readonly folds: number;
  readonly width: Mm;
  /** By how much each row was opened, half of it above and half below what stands in it. */
  readonly opened: readonly number[];
  /** Whether all rows are of one height. */
  readonly even: boolean;
  /** Share of the room that its rows leave below them. */
  readonly free: number;
};

/** Strips of one board, left to right. */
export function boardStrips(layout: TableLayout): readonly (readonly Page[])[] {
  const boards = Math.ceil(layout.strips.length / layout.folds);
  return Array.from({ length: boards }, (_, board) =>
    layout.strips.slice(board * layout.folds, (board + 1) * layout.folds),
  );
}

/**
 * Finds the largest letters at which the rows, none split, fill the fewest boards. Where rows are short for the
 * board, the table goes down it in several strips, if that makes the letters an eighth larger.
 */
export function layoutTable(ask: TableAsk): Result<TableLayout, TypesetProblem> {
  const measures = measureTable(ask.table);
  const wanted = Math.min(ask.least, ask.largest);
  const boards =
    ask.boards ??
    Math.min(...foldsOf(ask).map((folds) => boardsOf(layoutAt(ask, measures, wanted, folds)) ?? Infinity));
  const most = Number.isFinite(boards) ? boards : 1;
  let best: TableLayout | null = null;
  for (const folds of foldsOf(ask)) {
    const at = (size: Mm) => {
      const layout = layoutAt(ask, measures, size, folds);
      return (boardsOf(layout) ?? Infinity) <= most ? layout : null;
    };
    const stepped = largestFitting(ask, at);
    const fitted = stepped === null || stepped.size < wanted ? (at(wanted) ?? stepped) : stepped;
    if (fitted !== null && (best === null || isBetter(filled(ask, fitted), filled(ask, best)))) best = fitted;
  }
  if (best === null) return failure(tooMuch(ask, most, measures));
  return success(
    filled(ask, ask.airy === true ? fewerLines(ask, measures, best) : lowerRows(ask, measures, best)),
  );
}

/** Letters so much smaller are worth rows that are together so much lower in em. */
const AIRY = { size: 0.9, rows: 0.95 } as const;

function fewerLines(ask: TableAsk, measures: TableMeasures, best: TableLayout): TableLayout {
  const height = ({ rows }: TableLayout) => rows.reduce((sum, row) => sum + row, 0);
  const least = Math.max(ask.smallest, Math.min(ask.least, best.size), best.size * AIRY.size);
  let found = best;
  for (let size = best.size; size >= least; size /= SIZE_STEP) {
    const tried = layoutAt(ask, measures, size, best.folds);
    if (tried !== null && height(tried) < height(found) * AIRY.rows) found = tried;
  }
  return found;
}

/** Rows of one height that are a line lower are worth letters so much smaller; rows that are no towers, so much. */
const A_LINE_LOWER = 0.92;
const NO_TOWER = 0.75;
/** A row of more than about six lines stands as a tower in a table, em. */
const TOWER = 10;

function lowerRows(ask: TableAsk, measures: TableMeasures, best: TableLayout): TableLayout {
  const highest = ({ rows }: TableLayout) => Math.max(...rows);
  const even = ask.even === true;
  const most = even ? highest(best) - 0.5 : TOWER;
  const least = Math.max(ask.smallest, ask.least, best.size * (even ? A_LINE_LOWER : NO_TOWER));
  for (let size = best.size; size >= least && highest(best) > most; size /= SIZE_STEP) {
    const tried = layoutAt(ask, measures, size, best.folds);
    if (tried?.even === even && highest(tried) < most) return tried;
  }
  return best;
}

/** Strips side by side are taken for letters an eighth larger, or where they fill a board that would stay open. */
function isBetter(tried: TableLayout, best: TableLayout): boolean {
  if (tried.size > best.size * 1.125) return true;
  return tried.size > best.size * 0.98 && tried.free < best.free - 0.1;
}

/** A table of many columns is read across: it is set in one strip, in two on a lying board. */
function foldsOf(ask: TableAsk): readonly number[] {
  const columns = ask.table.columns.length;
  if (columns > 5) return ask.width > 1.5 * ask.height ? [1, 2] : [1];
  return columns > 3 ? [1, 2] : [1, 2, 3];
}

function boardsOf(layout: TableLayout | null): number | null {
  return layout === null ? null : Math.ceil(layout.strips.length / layout.folds);
}

/** Sizes differ by this factor: nobody sees a smaller step. */
const SIZE_STEP = 1.02;

function largestFitting(ask: TableAsk, at: (size: Mm) => TableLayout | null): TableLayout | null {
  const steps = Math.max(0, Math.ceil(Math.log(ask.largest / ask.smallest) / Math.log(SIZE_STEP)));
  const sizeAt = (step: number) => Math.max(ask.smallest, ask.largest / SIZE_STEP ** step);
  let best = at(sizeAt(0));
  if (best !== null) return best;
  let [low, high] = [0, steps];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const tried = at(sizeAt(middle));
    if (tried === null) low = middle + 1;
    else {
      best = tried;
      high = middle;
    }
  }
  return best ?? at(sizeAt(low));
}

export function layoutAt(
  ask: Pick<TableAsk, 'table' | 'width' | 'height' | 'even'> & { readonly fold?: Mm },
  measures: TableMeasures,
  size: Mm,
  folds: number,
): TableLayout | null {
  const width = (ask.width - (folds - 1) * (ask.fold ?? TABLE.fold * size)) / folds;
  const widths = divideWidth(ask.table, measures, width / size, ask.even);
  if (widths === null) return null;
  const own = rowHeights(measures, widths);
  const highest = Math.max(...own);
  if (highest === Infinity) return null;
  const even = ask.even === true && highest * own.length <= EVEN * own.reduce((sum, row) => sum + row, 0);
  const rows = even ? own.map(() => highest) : own;
  const head = headHeight(ask.table, widths);
  const strips = evenPages(pageRows(ask, rows), ask.height / size - head, folds);
  return strips === null
    ? null
    : { size, widths, rows, head, strips, folds, width, opened: rows.map(() => 0), even, free: 0 };
}

function rowHeights(measures: TableMeasures, widths: readonly number[]): readonly number[] {
  const columns = widths.map((width, column) => measures.heights(column, width));
  const rows = columns[0] ?? [];
  return rows.map((_, row) => {
    const highest = columns.reduce((most, heights) => Math.max(most, heights[row] ?? 0), 1);
    return highest + 2 * TABLE.padding;
  });
}

function headHeight(table: ShapedTable, widths: readonly number[]): number {
  const heights = table.columns.map((column, index) => {
    const own = widths[index] ?? 0;
    const zh = textHeight([column.head], own / table.headSize) * table.headSize;
    if (column.headMn === null) return zh;
    const mn = entryHeight(column.headMn, Math.max(own, TABLE.headMn));
    return zh + TABLE.between + (mn === Infinity ? entryHeight(asColumns(column.headMn), own) : mn);
  });
  return Math.max(...heights) + 2 * TABLE.padding;
}

/** Mongolian of a heading that is too long for its narrow column lies no more. */
export function asColumns<Entry extends { readonly lying: boolean }>(entry: Entry): Entry {
  return { ...entry, lying: false };
}

/** Height of a section's heading, in em. */
export const SECTION_HEIGHT = TABLE.section + 2 * TABLE.padding;

function pageRows(ask: Pick<TableAsk, 'table'>, rows: readonly number[]): readonly RowHeight[] {
  return ask.table.rows.map((row, index) => ({
    height: rows[index] ?? 0,
    section: row.section,
    sectionHeight: SECTION_HEIGHT,
  }));
}

/** Opens the rows until every strip is full; those of an even table all alike, so that they stay level. */
export function filled(
  ask: Pick<TableAsk, 'table' | 'height'>,
  layout: TableLayout,
  most: number = TABLE.opening,
): TableLayout {
  const room = ask.height / layout.size - layout.head;
  const rows = pageRows(ask, layout.rows);
  const each = layout.strips.map((strip) => (room - pageHeight(rows, strip)) / (strip.to - strip.from));
  const least = Math.min(...each);
  const opened = layout.rows.map((_, row) => {
    const strip = layout.strips.findIndex(({ from, to }) => row >= from && row < to);
    return Math.max(0, Math.min(most, layout.even ? least : (each[strip] ?? 0)));
  });
  const heights = layout.rows.map((height, row) => height + (opened[row] ?? 0));
  const places = Math.ceil(layout.strips.length / layout.folds) * layout.folds;
  const openedRows = pageRows(ask, heights);
  const used = layout.strips.reduce((sum, strip) => sum + layout.head + pageHeight(openedRows, strip), 0);
  return { ...layout, rows: heights, opened, free: Math.max(0, 1 - used / (places * (room + layout.head))) };
}

/** Height in mm of the fullest strip with its heading. */
export function tableHeight(ask: Pick<TableAsk, 'table'>, layout: TableLayout): Mm {
  const rows = pageRows(ask, layout.rows);
  return (layout.head + Math.max(...layout.strips.map((strip) => pageHeight(rows, strip)))) * layout.size;
}

/** Height of a board's rows and section headings, in em. */
function pageHeight(rows: readonly RowHeight[], page: Page): number {
  let height = 0;
  for (let index = page.from; index < page.to; index += 1) {
    const row = rows[index];
    if (row === undefined) continue;
    const begins = index === page.from || row.section !== rows[index - 1]?.section;
    height += row.height + (begins && row.section !== null ? row.sectionHeight : 0);
  }
  return height;
}

function tooMuch(ask: TableAsk, boards: number, measures: TableMeasures): TypesetProblem {
  const least = layoutAt({ ...ask, height: Infinity }, measures, ask.smallest, 1);
  if (least === null) {
    return problem('table-too-wide', {
      sign: ask.title,
      columns: ask.table.columns.length,
      available: Math.floor(ask.width),
    });
  }
  const needed =
    (pageHeight(pageRows(ask, least.rows), { from: 0, to: least.rows.length }) + least.head) * ask.smallest;
  const tallest = Math.max(...least.rows) * ask.smallest;
  return problem('table-too-long', {
    sign: ask.title,
    rows: least.rows.length,
    boards,
    needed: Math.ceil(needed),
    tallest: Math.ceil(tallest),
    available: Math.floor(ask.height * boards),
  });
}
