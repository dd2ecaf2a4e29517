import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Imported } from '../app/import/importRecords.ts';
import { type ImportProblem } from '../app/import/problems.ts';
import { type TableSource } from '../app/import/tableSource.ts';
import { IMPORT_WORDS } from '../app/words/imports.ts';
import { READ_PROJECT } from '../app/words/readProject.ts';
import { say } from '../app/words/words.ts';
import { type Host } from './host.ts';
import { reasonOf } from './readProject.ts';

/** A list on disk, read in pieces; null after saying why it cannot be read. */
export async function listSource(path: string, shown: string, host: Host): Promise<TableSource | null> {
  try {
    const { size } = await stat(path);
    return { fileName: basename(path), size, open: () => createReadStream(path) };
  } catch (fault) {
    host.err(`${say(READ_PROJECT, host.language, reasonOf(fault), { file: shown })}\n`);
    return null;
  }
}

/** Cell problems that are told one by one. */
const TOLD = 20;

/** Says what of a list was not taken, by row and column. */
export function tellImported(imported: Imported<unknown>, host: Host): void {
  const tell = (key: keyof typeof IMPORT_WORDS.zh, data: Record<string, string | number>) =>
    host.err(`${say(IMPORT_WORDS, host.language, key, data)}\n`);
  for (const { row, column, code, value } of imported.problems.slice(0, TOLD)) {
    tell('bad-cell', { row, column, what: say(IMPORT_WORDS, host.language, code), value });
  }
  const more = imported.problems.length - TOLD;
  if (more > 0) tell('bad-more', { count: more });
  if (imported.formulas > 0) tell('formulas', { count: imported.formulas });
  if (imported.unknown.length > 0) tell('unknown-columns', { columns: imported.unknown.join('、') });
  tell('kept', { kept: imported.items.length, refused: imported.refused });
}

export function tellImportProblem(found: ImportProblem, host: Host): void {
  host.err(`${say(IMPORT_WORDS, host.language, found.code, found.data)}\n`);
}
