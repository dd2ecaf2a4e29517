// `npm run bench -- signs`: 200 signs of four kinds for 50 villages, whole process, beside Typst's npm compiler
// and headless Chromium on the same pages (CHROMIUM='' leaves it out); and one sign from cold. Ratios in one run: machines
// are noisy.
import { execFileSync } from 'node:child_process';
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
import { compare, once, run } from './support/compare.mjs';
import { villages } from './support/villages.mjs';

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
  const projects = villages(50, work, withFourSigns);
  const list = pageList(projects);
  const one = join(work, 'one.json');
  const all = JSON.parse(readFileSync(list, 'utf8'));
  writeFileSync(one, JSON.stringify({ ...all, pages: all.pages.slice(0, 1) }));
  const single = oneSign(projects[0]);
  const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

  const printed = () => run(join(ROOT, 'bench/peers/chromium.mjs'), [list, fresh()], { CHROMIUM: chromium });
  const signs = {
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
    ...(chromium === '' ? {} : { chromium: once(printed) }),
  };
  compare('200 signs, one PDF each, whole process', signs, RUNS);
  const sign = {
    paijiang: () => run(cli, ['export', single, '--out', fresh(), '--no-list', '--day', '2026-11-23']),
    typst: () => run(join(ROOT, 'bench/peers/typst.mjs'), [one, fresh()]),
  };
  compare('one sign, whole process', sign, RUNS);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Two strips, a plate and a door plate. */
function withFourSigns(project) {
  const pick = (of) => project.signs.filter((sign) => sign.subject.of === of);
  project.signs = [
    ...pick('organisation').slice(0, 2),
    ...pick('serviceInstitution').slice(0, 1),
    ...pick('room').slice(0, 1),
  ];
  if (project.signs.length !== 4) throw new Error('the sample lacks one of the four kinds');
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

function fresh() {
  const folder = join(work, `out-${(folders += 1)}`);
  mkdirSync(folder);
  return folder;
}
