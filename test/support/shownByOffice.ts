import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readWorkbook } from '../../app/lists/workbook/readWorkbook.ts';
import { IMPORT_LIMITS } from '../../app/lists/tableSource.ts';

/** LibreOffice as a Chinese office has it: dates and names of days are Chinese. */
const CHINESE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
</oor:items>`;

export type RunOffice = (args: readonly string[]) => { readonly status: number | null };

export const runOffice: RunOffice = (args) =>
  spawnSync('soffice', args, { encoding: 'utf8', maxBuffer: 1 << 28 });

/** Converts files in one run of LibreOffice, with a profile of its own in `folder`. */
export function convertAll(
  files: readonly string[],
  to: string,
  out: string,
  folder: string,
  run: RunOffice,
): void {
  const profile = join(folder, 'office');
  mkdirSync(join(profile, 'user'), { recursive: true });
  const settings = join(profile, 'user', 'registrymodifications.xcu');
  if (!existsSync(settings)) writeFileSync(settings, CHINESE);
  const ended = run([
    '--headless',
    `-env:UserInstallation=file://${profile}`,
    '--convert-to',
    to,
    '--outdir',
    out,
    ...files,
  ]);
  if (ended.status !== 0) throw new Error(`soffice ended with ${ended.status}`);
}

/** A sheet of each file as LibreOffice shows it, by the file's name without its ending and the sheet's. */
export function shownByOffice(
  files: readonly string[],
  folder: string,
  run: RunOffice,
): (name: string, sheet: string) => readonly (readonly string[])[] | null {
  const out = join(folder, 'shown');
  // Comma, quotation mark, UTF-8, from the first row, cells as shown (the ninth), every sheet (-1).
  convertAll(
    files,
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1',
    out,
    folder,
    run,
  );
  return (name, sheet) => {
    const file = join(out, `${name}-${sheet}.csv`);
    if (!existsSync(file)) return null;
    return parse(readFileSync(file, 'utf8'), {
      relax_column_count: true,
      skip_empty_lines: false,
      bom: true,
    });
  };
}

/** The same as we read it: merges are not filled, for LibreOffice's csv does not. */
export async function shownByUs(
  bytes: Uint8Array,
  fileName: string,
): Promise<readonly (readonly string[])[] | string> {
  const read = await readWorkbook(bytes, { fileName, sheet: null, limits: IMPORT_LIMITS });
  if (!read.ok) return read.problem.code;
  const rows: string[][] = [];
  for (const { number, cells } of read.value.sheet.rows) {
    rows[number - 1] = cells.map(({ text, merged }) => (merged === undefined ? text : ''));
  }
  return Array.from(rows, (row) => row ?? []);
}

/** Cells that differ, `B3 ours|theirs`; spaces at the ends and how lines end do not count. */
export function differences(
  ours: readonly (readonly string[])[],
  theirs: readonly (readonly string[])[],
): readonly string[] {
  const plain = (text: string | undefined) =>
    (text ?? '')
      .replace(/\r\n?/gu, '\n')
      .replace(/\u00a0/gu, ' ')
      .trim();
  const found: string[] = [];
  for (let row = 0; row < Math.max(ours.length, theirs.length); row += 1) {
    const width = Math.max(ours[row]?.length ?? 0, theirs[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const [our, their] = [plain(ours[row]?.[column]), plain(theirs[row]?.[column])];
      if (our !== their) found.push(`${String.fromCharCode(65 + column)}${row + 1} ${our}|${their}`);
    }
  }
  return found;
}
