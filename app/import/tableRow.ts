/** One cell as text. A formula is never evaluated: its stored result is the text, and `formula` says so. */
export type TableCell = {
  readonly text: string;
  readonly kind: 'text' | 'formula' | 'formula-without-value' | 'error';
};

/** One row with the number that the table program shows for it (the first row is 1). */
export type TableRow = { readonly number: number; readonly cells: readonly TableCell[] };

export const EMPTY_CELL: TableCell = { text: '', kind: 'text' };
