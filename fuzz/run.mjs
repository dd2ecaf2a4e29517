// `npm run fuzz -- artwork --runs 2000 --seed 1`: seeded inputs for one target, each by itself again with `--only N`.
// Every case runs in a process that is watched: one that throws or does not end is told, and the run fails.
import { fork } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('./', import.meta.url));
const root = fileURLToPath(new URL('../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    /** Seconds after which a case counts as one that does not end. */
    patience: { type: 'string', default: '120' },
  },
});
const [target = ''] = positionals;
const source = `${folder}${target}.ts`;
if (!existsSync(source) || target === '') {
  const known = readdirSync(folder).flatMap((name) => (name.endsWith('.ts') ? [name.slice(0, -3)] : []));
  console.error(`no fuzz target “${target}”; there are: ${known.join(' ')}`);
  process.exit(2);
}
// One folder below the root, as the program's own bundle: what it reads stands beside it.
const bundle = `${root}dist/.fuzz-${target}.mjs`;
await build({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
  stdin: {
    contents: `import { oneCase } from ${JSON.stringify(source)};
process.on('message', async ({ seed, index }) => {
  try { process.send({ index, outcome: await oneCase(seed, index) }); }
  catch (fault) { process.send({ index, fault: String(fault?.stack ?? fault) }); }
});`,
    resolveDir: root,
  },
  outfile: bundle,
});

const seed = Number(values.seed);
const cases =
  values.only === undefined
    ? Array.from({ length: Number(values.runs) }, (_, index) => index)
    : [Number(values.only)];
const outcomes = new Map();
const faults = [];
let runner = fork(bundle);

function answer(index) {
  return new Promise((resolve) => {
    const end = (found) => {
      clearTimeout(timer);
      runner.off('message', end);
      runner.off('exit', died);
      resolve(found);
    };
    const died = (code) => end({ index, fault: `the process ended with ${code}`, lost: true });
    const timer = setTimeout(
      () => end({ index, fault: 'does not end', lost: true }),
      Number(values.patience) * 1000,
    );
    runner.on('message', end);
    runner.on('exit', died);
    runner.send({ seed, index });
  });
}

for (const index of cases) {
  const found = await answer(index);
  if (found.lost) {
    runner.kill('SIGKILL');
    runner = fork(bundle);
  }
  if (found.outcome !== undefined) outcomes.set(found.outcome, (outcomes.get(found.outcome) ?? 0) + 1);
  else {
    faults.push(found);
    console.log(`case ${index}: ${found.fault}`);
  }
}
runner.kill();
for (const [outcome, count] of [...outcomes].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(6)}  ${outcome}`);
console.log(`${cases.length} cases of ${target}, seed ${seed}: ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
