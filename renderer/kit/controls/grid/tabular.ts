/**
 * Cells as table programs put them on the clipboard: tabs between cells, line ends between rows, and quotes about a
 * cell that has tabs or line ends of its own. A cell in quotes without such need is text with quotes: Excel and WPS
 * leave “"甲"” as it is.
 */
export function readTabular(text: string): readonly (readonly string[])[] {
  const whole = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = quotedAt(whole, at);
    const end = quoted?.end ?? endOfPlain(whole, at);
    row.push(quoted?.text ?? whole.slice(at, end));
    const mark = whole[end];
    at = end + 1;
    if (mark === '\t') continue;
    rows.push(row);
    row = [];
    // The line end after the last row begins no other.
    if (mark === undefined || at >= whole.length) return rows;
  }
}

/** As `readTabular` reads it again, to the letter. */
export function writeTabular(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(written).join('\t')).join('\r\n');
}

function written(text: string): string {
  const cell = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '');
  return /[\t\n]|^"/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function endOfPlain(text: string, from: number): number {
  const end = text.slice(from).search(/[\t\n]/u);
  return end === -1 ? text.length : from + end;
}

/** A cell in quotes that needs them and ends properly; null = a quote is a letter here. */
function quotedAt(text: string, from: number): { readonly text: string; readonly end: number } | null {
  if (text[from] !== '"') return null;
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    if (end < text.length && text[end] !== '\t' && text[end] !== '\n') return null;
    const inside = text.slice(from + 1, quote);
    return /[\t\n]|""/u.test(inside) ? { text: inside.replaceAll('""', '"'), end } : null;
  }
}
