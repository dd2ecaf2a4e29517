import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Imported, type ImportOptions } from '../../app/lists/importRecords.ts';
import { type ImportProblem } from '../../app/lists/problems.ts';
import { type TableSource } from '../../app/lists/tableSource.ts';
import { IMPORT_WORDS } from '../../app/words/imports.ts';
import { READ_PROJECT } from '../../app/words/readProject.ts';
import { say } from '../../app/words/words.ts';
import { type Result } from '../../core/result.ts';
import { type Host } from './host.ts';
import { reasonOf } from './readProject.ts';
import { refuse, Refused, tell } from './tell.ts';

/** A list on disk, read in pieces; refused where it cannot be read. */
export async function listSource(list: string, host: Host): Promise<TableSource> {
  const path = resolve(host.folder, list);
  try {
    const { size } = await stat(path);
    return { fileName: basename(path), size, open: () => createReadStream(path) };
  } catch (fault) {
    return refuse(host, READ_PROJECT, reasonOf(fault), { file: list });
  }
}

/** The reader of a list, from its bytes to the records. */
export type ReadList<Item> = (
  source: TableSource,
  options: Pick<ImportOptions<never>, 'readWorkbook' | 'sheet'>,
) => Promise<Result<Imported<Item>, ImportProblem>>;

/** Reads a list and tells what of it was not taken; refused where it is none. */
export async function readList<Item>(
  {
    list,
    sheet,
    read,
  }: { readonly list: string; readonly sheet: string | undefined; readonly read: ReadList<Item> },
  host: Host,
): Promise<Imported<Item>> {
  const imported = await read(await listSource(list, host), {
    readWorkbook: host.readWorkbook,
    ...(sheet === undefined ? {} : { sheet }),
  });
  if (!imported.ok) return refuseImport(imported.problem, host);
  tellImported(imported.value, host);
  return imported.value;
}

/** Cell problems that are told one by one. */
const TOLD = 20;

/** Says what of a list was read, and what was not taken, by row and column. */
export function tellImported(imported: Imported<unknown>, host: Host, most: number = TOLD): void {
  tellReading(imported, host, most);
  tell(host, IMPORT_WORDS, 'kept', { kept: imported.items.length, refused: imported.refused });
}

/** The same without how many rows were taken. */
export function tellReading(imported: Imported<unknown>, host: Host, most: number = TOLD): void {
  const told = (key: keyof typeof IMPORT_WORDS.zh, data: Record<string, string | number> = {}) =>
    tell(host, IMPORT_WORDS, key, data);
  const { sheet, problems, formulas, unknown, captions, sizesAssumed, picturesLeft } = imported;
  if (sheet !== null) {
    told('sheet', { sheet: sheet.name });
    if (sheet.fitting.length > 0) told('sheet-fitting', { sheets: sheet.fitting.join('、') });
    if (sheet.hiddenRows > 0) told('hidden-rows', { count: sheet.hiddenRows });
    if (sheet.hiddenColumns.length > 0) told('hidden-columns', { columns: sheet.hiddenColumns.join('、') });
    for (const { row, why } of sheet.lostPictures.slice(0, most)) {
      told('picture-lost', { row, why: say(IMPORT_WORDS, host.language, `picture-${why}`) });
    }
    const more = sheet.lostPictures.length - most;
    if (more > 0) told('bad-more', { count: more });
  }
  if (captions.length > 0)
    told('captions', { rows: captions.slice(0, most).join('、'), count: captions.length });
  if (picturesLeft > 0) told('pictures-left', { count: picturesLeft });
  for (const { row, column, code, value } of problems.slice(0, most)) {
    told(value === '' ? 'bad-blank' : 'bad-cell', {
      row,
      column,
      what: say(IMPORT_WORDS, host.language, code),
      value,
    });
  }
  if (problems.length > most) told('bad-more', { count: problems.length - most });
  if (sizesAssumed.length > 0)
    told('sizes-assumed', { rows: sizesAssumed.slice(0, most).join('、'), count: sizesAssumed.length });
  if (formulas > 0) told('formulas', { count: formulas });
  if (unknown.length > 0)
    told('unknown-columns', {
      columns: unknown.map((heading) => heading.replace(/\s*\n\s*/gu, '')).join('、'),
    });
}

/** Why a list was not read; of a workbook, which sheet it was, and which others would do. */
export function refuseImport({ code, data }: ImportProblem, host: Host): never {
  const { sheet, fitting } = data;
  if (typeof sheet === 'string' && typeof fitting === 'string') tell(host, IMPORT_WORDS, 'sheet', { sheet });
  tell(host, IMPORT_WORDS, code, data);
  if (typeof fitting === 'string' && fitting !== '')
    tell(host, IMPORT_WORDS, 'sheet-fitting', { sheets: fitting });
  throw new Refused();
}
