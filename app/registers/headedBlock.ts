import { sizeAlone } from '../cells/readSize.ts';
import { recogniseColumns } from '../lists/columns.ts';
import { LIST_COLUMNS, type ListName } from './listColumns.ts';

/** A block that came with its headings: its cells by the register's columns, and what stood above them. */
export type HeadedBlock = {
  readonly columns: readonly string[];
  readonly texts: readonly (readonly string[])[];
  /** The headings that are known, in the block's order. */
  readonly known: readonly string[];
  /** Headings that are not, or are those of two columns: their cells have no place. */
  readonly unknown: readonly string[];
};

/** Titles and units stand above the headings of a list that was copied whole. */
const ABOVE = 3;

/**
 * Reads a pasted block by its headings, as the import of that register knows them; null where it has none. Of a block
 * of one column only the heading of that very column (`into`) is one: 联系人 may be anybody's post.
 */
export function headedBlock(
  name: ListName,
  given: readonly (readonly string[])[],
  into: string,
): HeadedBlock | null {
  const wide = Math.max(0, ...given.map((row) => row.length));
  for (const [at, row] of given.slice(0, ABOVE + 1).entries()) {
    const found = headingsIn(name, row);
    const isAlone = wide === 1;
    if (found !== null && given.length > at + 1 && (!isAlone || found.columns[0]?.key === into)) {
      const below = given.slice(at + 1);
      return {
        columns: found.columns.map(({ key }) => key),
        texts: below.map((cells) =>
          found.columns.map(({ key, place, heading }) => {
            const text = (cells[place] ?? '').trim();
            return key === 'size' ? sizeAlone(text, heading) : text;
          }),
        ),
        known: found.columns.map(({ heading }) => heading),
        unknown: found.unknown,
      };
    }
    if (row.filter((text) => text.trim() !== '').length > 1) return null;
  }
  return null;
}

function headingsIn(name: ListName, row: readonly string[]) {
  const headings = row.map((text) => ({ text: text.trim(), names: [text.trim()] }));
  const free = LIST_COLUMNS[name].map((column) => ({ ...column, required: false }));
  // Where two columns go by one name nobody can say which is meant: neither is taken, and both are told.
  const single = free.filter((column) => recogniseColumns(headings, [column]).ok);
  const found = recogniseColumns(headings, single);
  if (!found.ok || found.value === null) return null;
  const columns = [...found.value.found].map(([key, { at, heading }]) => ({ key, place: at, heading }));
  return { columns: columns.sort((a, b) => a.place - b.place), unknown: found.value.unknown };
}
