import { unreadKey } from '../../session/unread.ts';
import { type CellBlock } from './gridColumn.ts';

/** What was typed for a cell of a list in a file: the row's number there, the column, the text. */
type TypedCell<Column extends string> = {
  readonly row: number;
  readonly column: Column;
  readonly text: string;
};

/** By `unreadKey` of row and column. */
export type TypedCells<Column extends string> = ReadonlyMap<string, TypedCell<Column>>;

/** With the cells of a block; `rowOf`, `columnOf`: undefined for what can not be typed. */
export function withTyped<Column extends string>(
  typed: TypedCells<Column>,
  { rows, columns, texts }: CellBlock,
  rowOf: (id: string) => number | undefined,
  columnOf: (name: string) => Column | undefined,
): TypedCells<Column> {
  const next = new Map(typed);
  rows.forEach((id, at) => {
    const row = id === null ? undefined : rowOf(id);
    columns.forEach((name, place) => {
      const column = columnOf(name);
      if (row === undefined || column === undefined) return;
      next.set(unreadKey(String(row), name), { row, column, text: texts[at]?.[place] ?? '' });
    });
  });
  return next;
}
