/** One cell as it is shown. A formula is never evaluated: its stored result is the text, and `formula` says so. */
export type TableCell = {
  readonly text: string;
  readonly kind: 'text' | 'formula' | 'formula-without-value' | 'error';
  /** What a date cell shows of its date: 2023-05-01, 2023-05 or 2023; absent where it is no date. */
  readonly date?: string;
  /** The cell lies in a merge that begins to its left, above it, or both; its text is the merge's. */
  readonly merged?: 'left' | 'above' | 'both';
  /** A picture that stands in the cell. */
  readonly picture?: CellPicture;
};

export type CellPicture = { readonly name: string; readonly bytes: Uint8Array };

/** One row with the number that the table program shows for it (the first row is 1). */
export type TableRow = { readonly number: number; readonly cells: readonly TableCell[] };

export const EMPTY_CELL: TableCell = { text: '', kind: 'text' };

/** Whether there is nothing to read in it: spaces do not count. */
export function isBlank(cell: TableCell | undefined): boolean {
  return (
    cell === undefined || (cell.kind === 'text' && cell.picture === undefined && cell.text.trim() === '')
  );
}
/** How many headings a row has that the list is looked through for. */
export type HeadingCount = (row: TableRow, next: TableRow | null) => number;
