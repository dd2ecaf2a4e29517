// `npm run bench -- signs`: 200 signs of four kinds for 50 villages, whole process, beside Typst's npm compiler
// and headless Chromium on the same pages; and one sign from cold. Ratios in one run: machines are noisy.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const RUNS = Number(process.env.RUNS ?? 5);
const work = mkdtempSync(join(tmpdir(), 'paijiang-bench-'));
const cli = join(ROOT, 'bin/paijiang.mjs');
const KINDS = 'strip,plate,door-plate';
let folders = 0;

if (!existsSync(join(ROOT, 'bench/peers/node_modules/@myriaddreamin'))) {
  const install = ['install', '--no-package-lock', '--prefix', join(ROOT, 'bench/peers')];
  execFileSync('npm', install, { stdio: 'inherit' });
}

try {
  const projects = villages(50);
  const list = pageList(projects);
  const one = join(work, 'one.json');
  const all = JSON.parse(readFileSync(list, 'utf8'));
  writeFileSync(one, JSON.stringify({ ...all, pages: all.pages.slice(0, 1) }));
  const single = oneSign(projects[0]);
  const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

  report('200 signs, one PDF each, whole process', {
    paijiang: () =>
      run(cli, [
        'export',
        ...projects,
        '--out',
        fresh(),
        '--only',
        KINDS,
        '--no-list',
        '--day',
        '2026-11-23',
      ]),
    typst: () => run(join(ROOT, 'bench/peers/typst.mjs'), [list, fresh()]),
    chromium: once(() =>
      run(join(ROOT, 'bench/peers/chromium.mjs'), [list, fresh()], { CHROMIUM: chromium }),
    ),
  });
  report('one sign, whole process', {
    paijiang: () => run(cli, ['export', single, '--out', fresh(), '--no-list', '--day', '2026-11-23']),
    typst: () => run(join(ROOT, 'bench/peers/typst.mjs'), [one, fresh()]),
  });
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Projects of real townships: two strips, a plate and a door plate each. */
function villages(count) {
  const sample = JSON.parse(readFileSync(join(ROOT, 'templates/centres/sample-gacha.json'), 'utf8'));
  const townships = readFileSync(join(ROOT, 'templates/places/townships.csv'), 'utf8')
    .split('\n')
    .map((line) => line.trim().split(','))
    .filter(([code]) => /^\d/.test(code ?? ''));
  const step = Math.floor(townships.length / count);
  return Array.from({ length: count }, (_, index) => {
    const [, , banner, township] = townships[index * step];
    const project = structuredClone(sample);
    project.register.banner.zh = banner;
    project.register.township.zh = township;
    const pick = (of) => project.signs.filter((sign) => sign.subject.of === of);
    project.signs = [
      ...pick('organisation').slice(0, 2),
      ...pick('serviceInstitution').slice(0, 1),
      ...pick('room').slice(0, 1),
    ];
    if (project.signs.length !== 4) throw new Error('the sample lacks one of the four kinds');
    const file = join(work, `village-${String(index).padStart(2, '0')}.json`);
    writeFileSync(file, JSON.stringify(project));
    return file;
  });
}

function oneSign(file) {
  const project = JSON.parse(readFileSync(file, 'utf8'));
  project.signs = project.signs.slice(0, 1);
  const single = join(work, 'single.json');
  writeFileSync(single, JSON.stringify(project));
  return single;
}

/** The same signs as plain pages for the peers. */
function pageList(projects) {
  const out = fresh();
  run(cli, ['export', ...projects, '--out', out, '--formats', 'json', '--day', '2026-11-23']);
  const drawings = readdirSync(out, { recursive: true })
    .filter((name) => name.endsWith('.json') && !name.endsWith('manifest.json'))
    .sort()
    .map((name) => join(out, name));
  const script = join(ROOT, 'dist/bench-pages.mjs');
  buildSync({
    entryPoints: [join(ROOT, 'bench/pages.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const list = join(work, 'pages.json');
  execFileSync(process.execPath, [script, list, ...drawings]);
  return list;
}

function run(script, args, env = {}) {
  const done = spawnSync(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  // 1: some sign was blocked, which the sample's empty emblem slots are meant to be.
  if (done.status !== 0 && done.status !== 1) throw new Error(`${script}: ${done.stderr}`);
}

function once(task) {
  return Object.assign(task, { once: true });
}

function fresh() {
  const folder = join(work, `out-${(folders += 1)}`);
  mkdirSync(folder);
  return folder;
}

/** Runs the contestants in turn, so that the machine's moods hit them alike; prints medians and ratios. */
function report(title, contestants) {
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < RUNS; round += 1) {
    for (const [name, task] of Object.entries(contestants)) {
      if (task.once && round > 0) continue;
      const start = performance.now();
      task();
      times[name].push(performance.now() - start);
    }
  }
  const base = median(times.paijiang);
  console.log(`\n${title} (median of ${RUNS})`);
  for (const [name, values] of Object.entries(times)) {
    const middle = median(values);
    console.log(
      `  ${name.padEnd(10)} ${(middle / 1000).toFixed(3)} s   ${(middle / base).toFixed(2)} × paijiang`,
    );
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
