import { type ColumnBounds, LEAST_NAME, type TableMeasures } from './tableMeasure.ts';
import { type ShapedTable } from './table.ts';

/** Widths are whole multiples of this, in em, so that heights once measured serve again. */
const GRAIN = 0.25;
/** Most rounds of giving width from one column to another. */
const ROUNDS = 60;

/**
 * Divides a width in em among the columns: each has its least; where not all can have their natural width, width
 * goes from column to column as long as the rows together become lower. Null where even the least does not fit.
 */
export function divideWidth(
  table: ShapedTable,
  measures: TableMeasures,
  width: number,
  even = false,
): readonly number[] | null {
  const gutters = (table.columns.length - 1) * table.gutter;
  const { bounds } = measures;
  const least = bounds.map((bound) => Math.ceil(bound.least / GRAIN) * GRAIN);
  const room = Math.floor((width - gutters) / GRAIN) * GRAIN;
  const spare = room - sum(least);
  if (spare < -1e-9) return null;
  const wanted = bounds.map((bound, index) => bound.natural - (least[index] ?? 0));
  const missing = sum(wanted);
  if (missing <= spare) return spread(table, bounds, room);
  // Twice the text in a column wants the square root of two more width: height and width share the growth.
  const roots = wanted.map((each) => Math.sqrt(Math.max(0, each)));
  const unit = spare / sum(roots);
  const start = least.map((each, index) => each + Math.floor(((roots[index] ?? 0) * unit) / GRAIN) * GRAIN);
  const widest = roots.indexOf(Math.max(...roots));
  start[widest] = (start[widest] ?? 0) + room - sum(start);
  for (const column of start.keys()) {
    const over = Math.ceil(excess(table, start, column) / (1 + BESIDE_NAME) / GRAIN) * GRAIN;
    const given = Math.max(0, Math.min(over, (start[column] ?? 0) - (least[column] ?? 0)));
    start[column] = (start[column] ?? 0) - given;
    start[column - 1] = (start[column - 1] ?? 0) + given;
  }
  return lowered(table, start, least, measures, even);
}

/** Mongolian is no wider than so many times the Chinese before it, which people look for first. */
const BESIDE_NAME = 1.1;

/** By how much a column of lying Mongolian is wider than that, in em. */
function excess(table: ShapedTable, widths: readonly number[], column: number): number {
  const [before, own] = [widths[column - 1] ?? 0, widths[column] ?? 0];
  const isMongolian = column > 0 && table.columns[column]?.kind === 'mongolian';
  return isMongolian ? own - Math.max(LEAST_NAME, BESIDE_NAME * before) - GRAIN : 0;
}

/** Columns of figures and codes take a smaller part of spare width than text does. */
const STIFF = 0.6;

/** All text fits on single lines: every column takes its part of what is left. */
function spread(table: ShapedTable, bounds: readonly ColumnBounds[], room: number): readonly number[] {
  const natural = bounds.map((bound) => Math.ceil(bound.natural / GRAIN) * GRAIN);
  const grows = natural.map((each, index) => each * (table.columns[index]?.kind === 'text' ? 1 : STIFF));
  const growing = sum(grows);
  const left = room - sum(natural);
  if (growing === 0 || left <= 0) return natural;
  const widths = natural.map((each, index) => each + ((grows[index] ?? 0) / growing) * left);
  return widths.map((each) => Math.floor(each / GRAIN) * GRAIN);
}

function lowered(
  table: ShapedTable,
  start: readonly number[],
  least: readonly number[],
  measures: TableMeasures,
  even: boolean,
): readonly number[] {
  let widths = [...start];
  let best = total(widths, measures, even);
  let step = 4;
  for (let round = 0; round < ROUNDS && step >= GRAIN; round += 1) {
    let better: number[] | null = null;
    for (let from = 0; from < widths.length; from += 1) {
      if ((widths[from] ?? 0) - step < (least[from] ?? 0) - 1e-9) continue;
      for (let to = 0; to < widths.length; to += 1) {
        if (to === from) continue;
        const tried = widths.map((each, at) => (at === from ? each - step : at === to ? each + step : each));
        const widens = (at: number) =>
          excess(table, tried, at) > Math.max(0, excess(table, widths, at)) + 1e-9;
        if (widens(to) || widens(from + 1)) continue;
        const height = total(tried, measures, even);
        if (height < best - 1e-6) {
          best = height;
          better = tried;
        }
      }
    }
    if (better === null) step /= 2;
    else widths = better;
  }
  return widths;
}

/** Height of all rows together (of an even table above all of its highest); a cell that does not fit weighs more than any row. */
function total(widths: readonly number[], { heights }: TableMeasures, even: boolean): number {
  const columns = widths.map((width, column) => heights(column, width));
  const rows = columns[0]?.length ?? 0;
  let height = 0;
  let most = 0;
  for (let row = 0; row < rows; row += 1) {
    let highest = 0;
    for (const column of columns) highest = Math.max(highest, column[row] ?? 0);
    height += Math.min(highest, 1e6);
    most = Math.max(most, Math.min(highest, 1e6));
  }
  return even ? most * rows + height / 100 : height;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
