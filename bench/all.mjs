// `npm run bench -- all`: what the program is held to (docs/performance.md), one table with ratios, and as JSON in
// out/bench.json. What has a peer runs beside it, in turn; all in one run, for machines have moods.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PARTS = (process.env.PARTS ?? 'signs,package,boards,dxf').split(',');
const work = mkdtempSync(join(tmpdir(), 'paijiang-bench-'));
const file = join(work, 'records.jsonl');
process.env.BENCH_RECORDS = file;
const load = loadavg().map((each) => Math.round(each * 10) / 10);
for (const part of PARTS) await import(new URL(`${part}.mjs`, import.meta.url));

const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
const rows = lines.map((line) => withRatio(JSON.parse(line), lines));
rmSync(work, { recursive: true });
const out = fileURLToPath(new URL('../out/', import.meta.url));
mkdirSync(out, { recursive: true });
const machine = { processors: cpus().length, model: cpus()[0]?.model ?? '', node: process.version, load };
writeFileSync(join(out, 'bench.json'), `${JSON.stringify({ machine, rows }, null, 2)}\n`);

console.log(`\n| work | who | clock | processor | memory | × peer, clock | × peer, processor |`);
console.log('|---|---|---|---|---|---|---|');
for (const { work: what, who, wall, processor, memory, ratio } of rows) {
  const cells = [seconds(wall), seconds(processor), memory === undefined ? '' : `${memory.toFixed(0)} MB`];
  const ratios = [ratio?.wall, ratio?.processor].map((each) => each?.toFixed(2) ?? '');
  console.log(`| ${[what, who, ...cells, ...ratios].join(' | ')} |`);
}
console.log(`\nload average at the start ${load.join(', ')}; as JSON in out/bench.json`);

/** The row, with what it is of the first peer's row of the same work. */
function withRatio(row, all) {
  if (row.who !== 'paijiang') return row;
  const peer = all
    .map((line) => JSON.parse(line))
    .find(({ work: what, who }) => what === row.work && who !== row.who);
  if (peer === undefined) return row;
  const share = (figure) => row[figure] / peer[figure];
  return { ...row, ratio: { peer: peer.who, wall: share('wall'), processor: share('processor') } };
}

function seconds(time) {
  return time === undefined ? '' : `${time.toFixed(time < 1 ? 3 : 2)} s`;
}
