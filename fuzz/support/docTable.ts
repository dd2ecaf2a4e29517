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

/** The rows that stand there, by their first cell. */
export function docTableRows(file: string, name: string): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(file, 'utf8');
  const table = text.slice(text.indexOf(`<!-- ${name} -->`), text.indexOf(`<!-- /${name} -->`));
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  return new Map(
    rows.slice(2).map((line) => {
      const cells = line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim());
      return [cells[0] ?? '', cells];
    }),
  );
}

const shown = (value: string | number): string =>
  typeof value === 'number' ? value.toLocaleString('en-US') : value;
