import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { FAULT_COLUMNS, FAULT_KINDS, READER_COLUMNS } from '../support/reliability.ts';
import { READERS } from '../support/readers.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const document = (name: string): string => readFileSync(join(ROOT, 'docs', name), 'utf8');

/** Cells of the rows of a part of a document, without the line under the headings. */
function tableIn(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => /^\|(?! ---)/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

it('[SERVE-27] every attack of docs/security.md names a test that is there', () => {
  const sources = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('docs'))
    .map((name) => readFileSync(join(ROOT, 'test', name), 'utf8'))
    .join('\n');
  const attacks = document('security.md').split('## Attacks from this machine')[1]?.split('\n## ')[0] ?? '';
  const named = tableIn(attacks)
    .slice(1)
    .map((row) => row[2] ?? '');
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((title) => !/^\[[A-Z]+-\d+\] /.test(title) || !sources.includes(title))).toEqual([]);
});

it('[FUZZ-3] the tables of docs/reliability.md are those that the programs write, of every reader and kind of fault', () => {
  const part = (name: string): readonly (readonly string[])[] =>
    tableIn(document('reliability.md').split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0] ?? '');
  const [readers, ...read] = part('readers');
  expect(readers).toEqual(READER_COLUMNS);
  expect(read.map(([name]) => name)).toEqual([...Object.keys(READERS), 'all']);
  const [faults, ...met] = part('faults');
  expect(faults).toEqual(FAULT_COLUMNS);
  expect(met.map(([name]) => name)).toEqual([...Object.values(FAULT_KINDS).map(({ words }) => words), 'all']);
});
