import { headSpans, type Column, type Table } from '../../core/report/table.ts';
import { type Mm } from '../../core/units/length.ts';

/** The least and the largest letters of a wide table on paper, in points; 9 is 小五号. */
const LEAST_LETTERS = 8;
const LARGEST_LETTERS = 9;

/** A column with its place in the table's rows. */
export type Placed = { readonly column: Column; readonly at: number };

/**
 * How a row stands on a page: `leads` reach through all its lines, the other columns follow in `bands`, one under the
 * other, groups of columns whole. `points`: size of the letters.
 */
export type Bands = {
  readonly leads: readonly Placed[];
  readonly bands: readonly (readonly Placed[])[];
  readonly points: number;
};

/**
 * Sets a table's columns in as few lines a row as the page allows: one where the letters can be those that the widths
 * are meant for, else as many as it takes for {@link LEAST_LETTERS}, at most one for each group.
 */
export function bandsFor({ columns, letters = LARGEST_LETTERS }: Table, width: Mm): Bands {
  const placed = columns.map((column, at): Placed => ({ column, at }));
  // Of room that is over the cells get the first third, so that words and numbers stay whole; then the letters grow.
  const sized = (asked: Mm) => {
    const most = (letters * width) / asked;
    return most <= letters ? most : Math.max(letters, Math.min(LARGEST_LETTERS, most * 0.75));
  };
  const whole = sized(widthOf(placed));
  if (whole >= letters) return { leads: [], bands: [placed], points: whole };
  const leads = placed.filter(({ column }) => column.lead === true);
  const others = placed.filter(({ column }) => column.lead !== true);
  const groups = headSpans(others.map(({ column }) => column)).map(({ from, count }) =>
    others.slice(from, from + count),
  );
  for (let count = 2; ; count += 1) {
    const bands = divided(groups, count);
    const points = sized(widthOf(leads) + Math.max(...bands.map(widthOf)));
    if (points >= LEAST_LETTERS || count >= groups.length) {
      return { leads, bands, points: Math.max(LEAST_LETTERS, points) };
    }
  }
}

export function widthOf(placed: readonly Placed[]): Mm {
  return placed.reduce((sum, { column }) => sum + column.width, 0);
}

/** The groups in their order as `count` bands, the widest of them as narrow as can be. */
function divided(groups: readonly (readonly Placed[])[], count: number): readonly (readonly Placed[])[] {
  if (count <= 1 || groups.length <= 1) return [groups.flat()];
  const ways = groups.slice(1).map((_, at) => {
    const bands = [groups.slice(0, at + 1).flat(), ...divided(groups.slice(at + 1), count - 1)];
    return { bands, widest: Math.max(...bands.map(widthOf)) };
  });
  return ways.reduce((best, way) => (way.widest < best.widest - 1e-9 ? way : best)).bands;
}
