/** A row as the dividing sees it: its height, the section it belongs to, and the height of that section's head. */
export type RowHeight = {
  readonly height: number;
  readonly section: number | null;
  readonly sectionHeight: number;
};

/** Rows of one board: indexes from–to (exclusive). */
export type Page = { readonly from: number; readonly to: number };

/**
 * Divides rows over boards of one capacity without splitting one; a section's heading is counted again where it
 * goes on. Null where a row is higher than a whole board.
 */
function dividePages(rows: readonly RowHeight[], capacity: number): readonly Page[] | null {
  const pages: { from: number; to: number }[] = [];
  let used = Infinity;
  for (const [index, row] of rows.entries()) {
    const begins = row.section !== null && row.section !== rows[index - 1]?.section;
    const here = row.height + (begins ? row.sectionHeight : 0);
    const page = pages.at(-1);
    if (page !== undefined && used + here <= capacity + 1e-6) {
      page.to = index + 1;
      used += here;
      continue;
    }
    const first = row.height + (row.section === null ? 0 : row.sectionHeight);
    if (first > capacity + 1e-6) return null;
    pages.push({ from: index, to: index + 1 });
    used = first;
  }
  return pages;
}

/**
 * The same number of boards, filled as evenly as whole rows allow; `folds` pages stand side by side on a board, and
 * all places are used.
 */
export function evenPages(rows: readonly RowHeight[], capacity: number, folds = 1): readonly Page[] | null {
  const full = dividePages(rows, capacity);
  if (full === null) return null;
  const places = Math.ceil(full.length / folds) * folds;
  let best = full;
  let [low, high] = [0, capacity];
  for (let turn = 0; turn < 30 && places > 1 && Number.isFinite(capacity); turn += 1) {
    const middle = (low + high) / 2;
    const tried = dividePages(rows, middle);
    if (tried !== null && tried.length <= places) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  return best;
}
