// `npm run bench -- batch`: villages a second with one thread and with two, and the memory at 10, 100 … villages (VILLAGES=10,100,1000).
// WHAT=signs,plans,reports,package chooses what is made. Processor time and ratios of one run: machines are noisy.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WHAT = process.env.WHAT ?? 'signs';
const COUNTS = (process.env.VILLAGES ?? '10,100').split(',').map(Number);
const PACE = Number(process.env.PACE ?? 24);
const work = mkdtempSync(join(tmpdir(), 'paijiang-bench-'));

try {
  process.stdout.write(`\nbatch: ${WHAT}\n`);
  const one = await run(PACE, 1);
  const two = await run(PACE, 2);
  for (const [jobs, made] of [
    [1, one],
    [2, two],
  ])
    process.stdout.write(
      `  ${PACE} villages, ${jobs} at a time: ${made.wall.toFixed(1)} s, ${(PACE / made.wall).toFixed(2)} a second, ` +
        `processor ${(made.cpu / PACE).toFixed(2)} s a village\n`,
    );
  process.stdout.write(`  two threads make ${(one.wall / two.wall).toFixed(2)} times as many\n`);
  for (const count of COUNTS) {
    const { peak, bytes, files } = await run(count, 1);
    process.stdout.write(
      `  ${count} villages, one thread: at most ${Math.round(peak)} MiB, ${(bytes / count / 1e6).toFixed(2)} MB and ` +
        `${Math.round(files / count)} files a village\n`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** A run in a process of its own: seconds, processor seconds, most memory in MiB, and what it wrote. */
async function run(count, jobs) {
  writeFileSync(join(work, 'roster.csv'), roster(count));
  const out = mkdtempSync(join(work, 'out-'));
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'bin/paijiang.mjs'),
      ...[
        'batch',
        'roster.csv',
        '--out',
        out,
        '--what',
        WHAT,
        '--jobs',
        String(jobs),
        '--day',
        '2026-11-23',
        '--shard',
        '1/1',
      ],
    ],
    {
      cwd: work,
      env: { ...process.env, PAIJIANG_HOME: join(work, 'home') },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  let peak = 0;
  let cpu = 0;
  // Linux alone tells these of a process that is no child's child.
  const poll = setInterval(() => {
    try {
      peak =
        Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      cpu = (Number(fields[11]) + Number(fields[12])) / 100;
    } catch {
      // It has ended.
    }
  }, 50);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(poll);
  if (code !== 0 && code !== 1) throw new Error(`exit ${code}`);
  const wall = (performance.now() - started) / 1000;
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  rmSync(out, { recursive: true });
  return { wall, cpu, peak, bytes, files: files.length };
}

/** Villages of real townships, as a roster has them. */
function roster(count) {
  const townships = readFileSync(join(ROOT, 'templates/places/townships.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','));
  const rows = Array.from({ length: count }, (_, at) => {
    const [, , banner, township] = townships[at % townships.length];
    const village = `第${1 + Math.floor(at / townships.length)}村`;
    const collective = `${banner}${township}${village}股份经济合作社`;
    return [
      banner,
      township,
      village,
      '农区',
      '支部',
      collective,
      '2021-06-18',
      String(210 + (at % 200)),
    ].join(',');
  });
  return `旗县市区,苏木乡镇,嘎查村,类型,党组织形式,集体经济组织名称,集体登记日期,建筑面积\n${rows.join('\n')}\n`;
}
