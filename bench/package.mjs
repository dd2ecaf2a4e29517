// `npm run bench -- package`: the whole package of the sample (docs/spec/package.md) from cold, again in the same process,
// and of VILLAGES villages (30) by two processes at once.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, run } from './support/compare.mjs';
import { record } from './support/records.mjs';
import { bundled, runAll } from './support/runBundled.mjs';
import { SAMPLE, villages } from './support/villages.mjs';

const RUNS = Number(process.env.RUNS ?? 3);
const VILLAGES = Number(process.env.VILLAGES ?? 30);
const cli = fileURLToPath(new URL('../bin/paijiang.mjs', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'paijiang-bench-'));
let folders = 0;
try {
  const sample = ['package', SAMPLE, '--day', '2026-11-23', '--out'];
  const cold = { paijiang: () => run(cli, [...sample, join(work, `out-${(folders += 1)}`)]) };
  compare('whole package of the sample, whole process', cold, RUNS);

  const script = await bundled('package');
  console.log('\nwhole package of the sample, again and again in one process');
  await runAll(script, [['sample', SAMPLE, SAMPLE, SAMPLE]]);

  const folder = join(work, 'villages');
  mkdirSync(folder);
  const files = villages(VILLAGES, folder);
  console.log(`\nwhole packages of ${VILLAGES} villages, two processes at once`);
  const started = performance.now();
  await runAll(
    script,
    [0, 1].map((half) => ['villages', ...files.filter((_, at) => at % 2 === half)]),
  );
  const wall = (performance.now() - started) / 1000;
  console.log(`  in all ${wall.toFixed(1)} s by the clock`);
  record({ work: `whole packages of ${VILLAGES} villages, two processes at once`, wall });
} finally {
  rmSync(work, { recursive: true, force: true });
}
