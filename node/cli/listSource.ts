import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Imported } from '../../app/lists/importRecords.ts';
import { type ImportProblem } from '../../app/lists/problems.ts';
import { type TableSource } from '../../app/lists/tableSource.ts';
import { IMPORT_WORDS } from '../../app/words/imports.ts';
import { READ_PROJECT } from '../../app/words/readProject.ts';
import { say } from '../../app/words/words.ts';
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

/** Says what of a list was read, and what was not taken, by row and column. */
export function tellImported(imported: Imported<unknown>, host: Host, told: number = TOLD): void {
  const tell = (key: keyof typeof IMPORT_WORDS.zh, data: Record<string, string | number> = {}) =>
    host.err(`${say(IMPORT_WORDS, host.language, key, data)}\n`);
  const { sheet, problems, formulas, unknown, captions, sizesAssumed, picturesLeft } = imported;
  if (sheet !== null) {
    tell('sheet', { sheet: sheet.name });
    if (sheet.fitting.length > 0) tell('sheet-fitting', { sheets: sheet.fitting.join('、') });
    if (sheet.hiddenRows > 0) tell('hidden-rows', { count: sheet.hiddenRows });
    if (sheet.hiddenColumns.length > 0) tell('hidden-columns', { columns: sheet.hiddenColumns.join('、') });
    for (const { row, why } of sheet.lostPictures.slice(0, told)) {
      tell('picture-lost', { row, why: say(IMPORT_WORDS, host.language, `picture-${why}`) });
    }
    const more = sheet.lostPictures.length - told;
    if (more > 0) tell('bad-more', { count: more });
  }
  if (captions.length > 0)
    tell('captions', { rows: captions.slice(0, told).join('、'), count: captions.length });
  if (picturesLeft > 0) tell('pictures-left', { count: picturesLeft });
  for (const { row, column, code, value } of problems.slice(0, told)) {
    tell(value === '' ? 'bad-blank' : 'bad-cell', {
      row,
      column,
      what: say(IMPORT_WORDS, host.language, code),
      value,
    });
  }
  if (problems.length > told) tell('bad-more', { count: problems.length - told });
  if (sizesAssumed.length > 0)
    tell('sizes-assumed', { rows: sizesAssumed.slice(0, told).join('、'), count: sizesAssumed.length });
  if (formulas > 0) tell('formulas', { count: formulas });
  if (unknown.length > 0)
    tell('unknown-columns', {
      columns: unknown.map((heading) => heading.replace(/\s*\n\s*/gu, '')).join('、'),
    });
  tell('kept', { kept: imported.items.length, refused: imported.refused });
}

/** Why a list was not read; of a workbook, which sheet it was, and which others would do. */
export function tellImportProblem(found: ImportProblem, host: Host): void {
  const tell = (key: keyof typeof IMPORT_WORDS.zh, data: Record<string, string | number>) =>
    host.err(`${say(IMPORT_WORDS, host.language, key, data)}\n`);
  const { sheet, fitting } = found.data;
  if (typeof sheet === 'string' && typeof fitting === 'string') tell('sheet', { sheet });
  tell(found.code, found.data);
  if (typeof fitting === 'string' && fitting !== '') tell('sheet-fitting', { sheets: fitting });
}
