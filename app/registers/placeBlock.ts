import { type CellProblemCode } from '../cells/cellProblem.ts';
import { type CellContext, type RegisterForm } from './registerColumn.ts';

/** Texts for a rectangle of cells; a row that is null is one to be added. */
export type CellTexts = {
  readonly rows: readonly (string | null)[];
  readonly columns: readonly string[];
  /** undefined = the cell stays as it is. */
  readonly texts: readonly (readonly (string | undefined)[])[];
};

/** A text that could not be read, where it was meant to stand. */
type UnreadText = {
  readonly id: string;
  readonly column: string;
  readonly text: string;
  readonly code: CellProblemCode;
};

export type Placed<Record> = {
  /** Records that changed or are new, in the order of the rows. */
  readonly records: readonly Record[];
  /** The record of each row; null = the row was empty, or is not there. */
  readonly rows: readonly (string | null)[];
  /** Ids of the new ones. */
  readonly added: readonly string[];
  readonly unread: readonly UnreadText[];
  /** Cells that were read or cleared: whatever was kept there as unread is done with. */
  readonly settled: readonly { readonly id: string; readonly column: string }[];
};

/**
 * Reads texts into a register's records. What cannot be read leaves its cell as it is and is told with its text: it is
 * never dropped. A row of empty texts only adds no record.
 */
export function placeBlock<Record extends { readonly id: string }>(
  form: RegisterForm<Record>,
  now: readonly Record[],
  { rows, columns, texts }: CellTexts,
  { ids, context }: { readonly ids: readonly string[]; readonly context: CellContext },
): Placed<Record> {
  const records: Record[] = [];
  const placed: (string | null)[] = rows.map(() => null);
  const added: string[] = [];
  const unread: UnreadText[] = [];
  const settled: { id: string; column: string }[] = [];
  const byId = new Map(now.map((record) => [record.id, record]));
  // Columns in the order of the register: what a later one reads may rest on an earlier.
  const places = form.columns.flatMap((column) => {
    const at = columns.indexOf(column.key);
    return at === -1 || column.fixed === true ? [] : [{ column, at }];
  });
  rows.forEach((id, row) => {
    const own = texts[row] ?? [];
    if (id === null && places.every(({ at }) => (own[at] ?? '').trim() === '')) return;
    const there = id === null ? undefined : byId.get(id);
    if (id !== null && there === undefined) return;
    let record = there ?? form.blank(ids[added.length] ?? '');
    placed[row] = record.id;
    if (there === undefined) added.push(record.id);
    for (const { column, at } of places) {
      const text = own[at]?.trim();
      if (text === undefined) continue;
      // There is nothing to be cleared in a new row.
      if (text === '' && there === undefined) continue;
      const next = isUnfit(text) ? 'cell-control' : column.put(record, text, context);
      if (typeof next === 'string') unread.push({ id: record.id, column: column.key, text, code: next });
      else {
        record = next;
        settled.push({ id: record.id, column: column.key });
      }
    }
    if (record !== there) records.push(record);
  });
  return { records, rows: placed, added, unread, settled };
}

/** Controls other than tab and line ends. */
function isUnfit(text: string): boolean {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u.test(text);
}
