/** What was typed into a cell and could not be read: it stays there, with why, until it is mended or taken away. */
export type UnreadCell = { readonly text: string; readonly why: string };

/** By `unreadKey`. */
export type Unread = ReadonlyMap<string, UnreadCell>;

export function unreadKey(row: string, column: string): string {
  return `${row}/${column}`;
}
