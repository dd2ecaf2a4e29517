// `VILLAGES=list.csv node scripts/make-villages.mjs`: writes templates/places/villages.csv from a list with the columns code,
// league, banner, township, listed. Names as test/support/villageOfListed.ts reads them; pinyin is worked out here, so that
// the program needs no dictionary for it.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'csv-parse/sync';
import { pinyin } from 'pinyin-pro';

const root = fileURLToPath(new URL('../', import.meta.url));
const list = process.env.VILLAGES;
if (list === undefined) throw new Error('VILLAGES=list.csv is needed');
const built = await build({
  entryPoints: [`${root}test/support/villageOfListed.ts`],
  bundle: true,
  format: 'esm',
  write: false,
});
const { villageOfListed } = await import(
  `data:text/javascript;base64,${Buffer.from(built.outputFiles[0].text).toString('base64')}`
);

const townships = new Set(
  readFileSync(`${root}templates/places/townships.csv`, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((row) => row.split(',')[0]),
);
const rows = new Set();
for (const { code, listed, ...place } of parse(readFileSync(list), {
  columns: true,
  bom: true,
  trim: true,
})) {
  const township = code.slice(0, 9);
  const read = villageOfListed(listed, place);
  if (read === null || !townships.has(township) || /[",]/.test(read.village)) continue;
  const syllables = pinyin(read.village, { toneType: 'none', type: 'array', v: true });
  rows.add([township, read.village, syllables.join(' ')].join(','));
}
writeFileSync(`${root}templates/places/villages.csv`, `township,village,pinyin\n${[...rows].join('\n')}\n`);
process.stdout.write(`${rows.size} villages\n`);
