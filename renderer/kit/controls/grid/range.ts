/** A cell by its row and column, both from 0. */
export type CellAt = { readonly row: number; readonly column: number };

/** Where one is, and the other corner of what is chosen. */
export type Chosen = { readonly at: CellAt; readonly anchor: CellAt };

export type Box = { readonly rows: readonly [number, number]; readonly columns: readonly [number, number] };

export type TableSize = { readonly rows: number; readonly columns: number };

export function boxOf({ at, anchor }: Chosen): Box {
  return {
    rows: [Math.min(at.row, anchor.row), Math.max(at.row, anchor.row)],
    columns: [Math.min(at.column, anchor.column), Math.max(at.column, anchor.column)],
  };
}

export function within({ row, column }: CellAt, { rows, columns }: TableSize): CellAt {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}

/** Rows that a page key goes. */
const PAGE = 12;

type MoveKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/** Where a key of movement leads from a cell, as in a table program; null = it is none. */
export function movedBy({ key, ctrlKey, metaKey }: MoveKey, at: CellAt, size: TableSize): CellAt | null {
  const far = ctrlKey || metaKey;
  const to = stepOf(key, at, size, far);
  return to === null ? null : within(to, size);
}

function stepOf(key: string, { row, column }: CellAt, size: TableSize, far: boolean): CellAt | null {
  switch (key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: far ? size.rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: far ? size.columns - 1 : column + 1 };
    case 'PageUp':
      return { row: row - PAGE, column };
    case 'PageDown':
      return { row: row + PAGE, column };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? size.rows - 1 : row, column: size.columns - 1 };
    default:
      return null;
  }
}

/** The next cell in reading order; null = there is none, and the tab key leaves the table. */
export function tabbed(at: CellAt, by: 1 | -1, size: TableSize): CellAt | null {
  const place = at.row * size.columns + at.column + by;
  if (place < 0 || place >= size.rows * size.columns) return null;
  return { row: Math.floor(place / size.columns), column: place % size.columns };
}

/**
 * Where the texts of a clipboard go: one text fills everything chosen, rows or columns that fit a whole number of
 * times are repeated, everything else begins at the upper left corner and takes the room that it needs.
 */
export function spread(
  texts: readonly (readonly string[])[],
  { rows: [top, foot], columns: [left, right] }: Box,
): readonly (readonly string[])[] {
  const high = texts.length;
  const wide = Math.max(0, ...texts.map((row) => row.length));
  const [tall, broad] = [foot - top + 1, right - left + 1];
  const rows = tall % high === 0 ? tall : high;
  const columns = broad % wide === 0 ? broad : wide;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => texts[row % high]?.[column % wide] ?? ''),
  );
}
