/** A list longer than this is not read but searched, and would take long to put on the screen. */
const MOST_ROWS = 100;

/** The rows that a search leaves, in order, as many as can be shown; `more` were left out. */
export function shownRows<Row>(
  all: readonly Row[],
  order: (row: Row) => readonly number[],
  found: (row: Row) => boolean,
): { readonly rows: readonly Row[]; readonly more: number } {
  const sorted = all
    .filter(found)
    .map((row) => ({ row, keys: order(row) }))
    .sort((p, q) => {
      const at = p.keys.findIndex((key, i) => key !== q.keys[i]);
      return at === -1 ? 0 : (p.keys[at] ?? 0) - (q.keys[at] ?? 0);
    })
    .map(({ row }) => row);
  return { rows: sorted.slice(0, MOST_ROWS), more: Math.max(0, sorted.length - MOST_ROWS) };
}

/** Whether a name has the words in it. Without pinyin: thousands of names would take it too long. */
export function holds(name: string, words: string): boolean {
  return name.toLowerCase().includes(words.trim().toLowerCase());
}
