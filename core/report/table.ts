import { type AssetKey, type Drawing } from '../drawing/drawing.ts';
import { type Day } from '../project/people.ts';
import { type Mm } from '../units/length.ts';
import { type PaperFrame } from './paper.ts';

/**
 * The tabular twin of Drawing: a ledger or list as it is to be read, whoever writes it (output/xlsx, the report
 * layout). Nothing in it is a formula: a text that begins with = + - @ is a text.
 */
export type Table = {
  readonly title: string;
  /** Lines under the title: the village, the day, the rulebook. */
  readonly lines: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Lines under the table. */
  readonly notes: readonly string[];
  /** Rows that sum others, by their index. */
  readonly sums?: ReadonlySet<number>;
  /** Size of the letters that the widths are meant for, in points; absent = 10.5. A workbook widens its columns by it. */
  readonly letters?: number;
  /** Absent for a table within a report. */
  readonly frame?: PaperFrame;
};

export type Column = {
  readonly heading: string;
  /** Columns side by side with the same words here share a head over theirs. */
  readonly group?: string;
  /** It says which row this is: where a paper sets a row in several lines, it reaches through all of them. */
  readonly lead?: true;
  readonly width: Mm;
  readonly align: 'left' | 'centre' | 'right';
  /** People fill it in: in a workbook it is the open one, and a workbook that has such a column locks every other cell. */
  readonly fill?: true;
};

/** A column with what fills it: one line is one column. */
export type FilledColumn<Row> = readonly [
  heading: string,
  width: Mm,
  align: Column['align'],
  cell: (row: Row, at: number) => Cell,
];

export function filledTable<Row>(
  columns: readonly FilledColumn<Row>[],
  rows: readonly Row[],
): Pick<Table, 'columns' | 'rows'> {
  return {
    columns: columns.map(([heading, width, align]) => ({ heading, width, align })),
    rows: rows.map((row, at) => columns.map(([, , , cell]) => cell(row, at))),
  };
}

export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** `digits` behind the point, cut off by whoever made the value and never rounded up. */
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  | { readonly kind: 'day'; readonly day: Day }
  /** `size`: em of its letters; absent = small. */
  | { readonly kind: 'mongolian'; readonly text: string; readonly size?: Mm }
  /** The trim of a drawing, 1 to `scale`; a workbook leaves it out. */
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly scale: number }
  | { readonly kind: 'picture'; readonly asset: AssetKey };

export const EMPTY: Cell = { kind: 'empty' };

export function textCell(text: string | undefined | null): Cell {
  return text === undefined || text === null || text === '' ? EMPTY : { kind: 'text', text };
}

export function numberCell(value: number | null, digits = 0): Cell {
  return value === null ? EMPTY : { kind: 'number', value, digits };
}

export function dayCell(day: Day | undefined | null): Cell {
  return day === undefined || day === null ? EMPTY : { kind: 'day', day };
}

/** Columns of the head's upper row: each stretch of one group, and each column without one. */
export type HeadSpan = { readonly from: number; readonly count: number; readonly group: string | null };

export function headSpans(columns: readonly Column[]): readonly HeadSpan[] {
  const spans: HeadSpan[] = [];
  for (const [from, { group }] of columns.entries()) {
    const last = spans.at(-1);
    if (last !== undefined && group !== undefined && last.group === group) {
      spans[spans.length - 1] = { ...last, count: last.count + 1 };
    } else spans.push({ from, count: 1, group: group ?? null });
  }
  return spans;
}
