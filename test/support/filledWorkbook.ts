import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type OutsideTool } from './outside.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** The open cells of a workbook that we wrote, as a person fills them: address → text. A cell that is locked throws. */
export function filledWorkbook(bytes: Uint8Array, cells: ReadonlyMap<string, string>): Uint8Array {
  const parts = unzipSync(bytes);
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
  const looks = [
    ...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/su.exec(styles)?.[1] ?? '').matchAll(/<xf (?:[^>]*\/>|.*?<\/xf>)/gsu),
  ];
  let sheet = strFromU8(parts[SHEET] ?? new Uint8Array());
  for (const [address, text] of cells) {
    const cell = new RegExp(
      `<c r="${address}" s="(\\d+)"[^>/]*>.*?</c>|<c r="${address}" s="(\\d+)"/>`,
      'su',
    ).exec(sheet);
    const look = Number(cell?.[1] ?? cell?.[2] ?? Number.NaN);
    if (cell === null || looks[look]?.[0].includes('locked="0"') !== true)
      throw new Error(`${address} is locked`);
    sheet = sheet.replace(cell[0], `<c r="${address}" s="${look}" t="inlineStr"><is><t>${text}</t></is></c>`);
  }
  return zipSync({ ...parts, [SHEET]: strToU8(sheet) });
}

/** The workbook as LibreOffice opens it and saves it again. */
export function throughOffice(bytes: Uint8Array, office: OutsideTool['run']): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'paijiang-office-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const made = office([
      ...[`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML'],
      ...['--outdir', join(folder, 'out'), join(folder, 'in.xlsx')],
    ]);
    if (made.status !== 0) throw new Error(made.stderr);
    return readFileSync(join(folder, 'out', 'in.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
