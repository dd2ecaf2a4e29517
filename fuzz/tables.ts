import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomWorkbook } from '../test/support/randomWorkbook.ts';
import { differences, runOffice, shownByOffice, shownByUs } from '../test/support/shownByOffice.ts';
import { xlsxFile } from '../test/support/xlsxFiles.ts';

/** Workbooks of one run of LibreOffice. */
const BATCH = 100;

/** Random workbooks: what we read of each cell is what LibreOffice shows (docs/spec/lists.md, READ-11). */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const [allRuns, firstSeed] = [Number(values.runs), Number(values.seed)];
const failed = await disagreements(allRuns, firstSeed, console.log);
console.log(`tables: ${allRuns} workbooks from seed ${firstSeed}, ${failed} failures`);
process.exit(failed === 0 ? 0 : 1);

/** How many of the workbooks are read otherwise than they are shown. */
async function disagreements(runs: number, seed: number, say: (text: string) => void): Promise<number> {
  let failures = 0;
  for (let from = 0; from < runs; from += BATCH) {
    const folder = mkdtempSync(join(tmpdir(), 'paijiang-tables-'));
    try {
      const seeds = Array.from({ length: Math.min(BATCH, runs - from) }, (_, at) => seed + from + at);
      mkdirSync(join(folder, 'in'));
      const made = seeds.map((each) => {
        const { book, dialect } = randomWorkbook(each);
        const bytes = xlsxFile(book, dialect);
        const file = join(folder, 'in', `s${each}.xlsx`);
        writeFileSync(file, bytes);
        return { each, bytes, file, book, dialect };
      });
      const shown = shownByOffice(
        made.map(({ file }) => file),
        folder,
        runOffice,
      );
      for (const { each, bytes, dialect, book } of made) {
        const theirs = shown(`s${each}`, '清单');
        const ours = await shownByUs(bytes, `s${each}.xlsx`);
        const found =
          theirs === null || typeof ours === 'string'
            ? [`${String(ours)} | ${theirs === null ? 'not converted' : 'read'}`]
            : differences(ours, theirs);
        if (found.length === 0) continue;
        failures += 1;
        say(`seed ${each} ${JSON.stringify(dialect)} ${book.dates1904 === true ? '1904' : ''}`);
        for (const each of found.slice(0, 12)) say(`  ${each} ${JSON.stringify(formatAt(each, book))}`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return failures;
}

/** The cell behind a difference, for whoever looks for its reason. */
function formatAt(difference: string, { sheets }: ReturnType<typeof randomWorkbook>['book']): unknown {
  const found = /^([A-Z])(\d+) /u.exec(difference);
  const sheet = sheets.find(({ state }) => state === undefined);
  return sheet?.rows[Number(found?.[2]) - 1]?.[(found?.[1] ?? 'A').charCodeAt(0) - 65] ?? null;
}
