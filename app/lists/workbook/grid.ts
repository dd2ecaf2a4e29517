import { problem } from '../../../core/problem.ts';
import { EMPTY_CELL, isBlank, type TableCell, type TableRow } from '../tableRow.ts';
import { type ImportLimits } from '../tableSource.ts';
import { columnLetters } from './references.ts';
import { ReadFault, type Grid, type Range, type ReadSheet } from './workbook.ts';

/** Puts a cell into the grid where it has something in it. Throws `ReadFault` past the limits. */
export function putCell(
  grid: Grid,
  row: number,
  column: number,
  cell: TableCell,
  limits: ImportLimits,
): void {
  if (isBlank(cell)) return;
  if (column >= limits.columns) {
    const data = { columns: column + 1, most: limits.columns, row: row + 1 };
    throw new ReadFault(problem('import-too-many-columns', data));
  }
  if (cell.text.length > limits.cellCharacters) {
    throw new ReadFault(problem('import-cell-too-long', { row: row + 1, most: limits.cellCharacters }));
  }
  if (cell.text.includes('\0')) throw new ReadFault(problem('import-nul-cell', { row: row + 1 }));
  grid.filled += 1;
  if (grid.filled > limits.cells)
    throw new ReadFault(problem('import-too-many-cells', { most: limits.cells }));
  const cells = grid.rows.get(row);
  if (cells !== undefined) cells[column] = cell;
  else if (grid.rows.size >= limits.rows) {
    throw new ReadFault(problem('import-too-many-rows', { most: limits.rows }));
  } else {
    const fresh: TableCell[] = [];
    fresh[column] = cell;
    grid.rows.set(row, fresh);
  }
}

/** Rows that a merge may fill; more is no table any more. */
const MERGED_ROWS = 20_000;

/** The rows that people see: pictures in their cells, merges filled, hidden rows and columns out and counted. */
export function seenRows(grid: Grid, limits: ImportLimits): Omit<ReadSheet, 'name'> {
  const lostPictures = [...grid.lost];
  for (const { row, column, bytes, name } of grid.pictures) {
    if (column >= limits.columns) continue;
    const cells = grid.rows.get(row) ?? [];
    const under = cells[column];
    if (under?.picture !== undefined) {
      lostPictures.push({ row: row + 1, why: 'second' });
      continue;
    }
    cells[column] = { ...(under ?? EMPTY_CELL), picture: { name, bytes } };
    grid.rows.set(row, cells);
  }
  const filled = new Set(grid.rows.keys());
  for (const merge of grid.merges) fillMerge(grid, merge, filled, limits);
  const hidden = hiddenColumnsOf(grid, limits);
  const rows: TableRow[] = [];
  let hiddenRows = 0;
  for (const number of [...grid.rows.keys()].sort((one, other) => one - other)) {
    const cells = Array.from(grid.rows.get(number) ?? [], (cell, column) =>
      cell === undefined || hidden.has(column) ? EMPTY_CELL : cell,
    );
    if (cells.every((cell) => isBlank(cell))) continue;
    if (grid.hiddenRows.has(number)) hiddenRows += 1;
    else rows.push({ number: number + 1, cells });
  }
  return { rows, hiddenRows, hiddenColumns: namesOf(hidden, grid), lostPictures };
}

/** The merge's value counts for each of its cells, in rows that have something in them. */
function fillMerge(
  grid: Grid,
  { top, left, bottom, right }: Range,
  filled: ReadonlySet<number>,
  limits: ImportLimits,
): void {
  if (top === bottom && left === right) return;
  const origin = grid.rows.get(top)?.[left];
  const last = Math.min(bottom, top + MERGED_ROWS);
  const lastColumn = Math.min(right, limits.columns - 1);
  for (let row = top; row <= last; row += 1) {
    const cells = grid.rows.get(row);
    if (cells === undefined || !filled.has(row)) continue;
    for (let column = left; column <= lastColumn; column += 1) {
      if (row === top && column === left) continue;
      // What a file keeps under a merge nobody sees.
      if (origin === undefined) delete cells[column];
      else cells[column] = { ...origin, merged: row === top ? 'left' : column === left ? 'above' : 'both' };
    }
  }
}

/** Hidden columns that have something in them. */
function hiddenColumnsOf(grid: Grid, limits: ImportLimits): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const [first, last] of grid.hiddenColumns) {
    for (let column = Math.max(0, first); column <= Math.min(last, limits.columns - 1); column += 1)
      hidden.add(column);
  }
  if (hidden.size === 0) return hidden;
  const used = new Set<number>();
  for (const cells of grid.rows.values()) {
    for (const column of hidden) {
      const cell = cells[column];
      if (cell !== undefined && !isBlank(cell) && cell.merged === undefined) used.add(column);
    }
  }
  return used;
}

/** A hidden column by the first words in it, which are its heading mostly; else by its letters. */
function namesOf(hidden: ReadonlySet<number>, grid: Grid): readonly string[] {
  const order = [...grid.rows.keys()].sort((one, other) => one - other);
  return [...hidden]
    .sort((one, other) => one - other)
    .map((column) => {
      const words = order
        .map((row) => grid.rows.get(row)?.[column])
        .find((cell) => cell !== undefined && !isBlank(cell))
        ?.text.trim();
      return words === undefined || words === ''
        ? columnLetters(column)
        : `${columnLetters(column)} ${words.slice(0, 20)}`;
    });
}
