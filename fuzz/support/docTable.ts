import { readFileSync, writeFileSync } from 'node:fs';

/** Puts a table between `<!-- NAME -->` and `<!-- /NAME -->` of a document, written as prettier writes it. */
export function writeDocTable(
  file: string,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const text = readFileSync(file, 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for ${name}`);
  const table = [columns, columns.map(() => '---'), ...rows.map((row) => row.map(shown))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
  writeFileSync(file, `${text.slice(0, from)}${open}\n\n${table}\n\n${text.slice(to)}`);
}

const shown = (value: string | number): string =>
  typeof value === 'number' ? value.toLocaleString('en-US') : value;
