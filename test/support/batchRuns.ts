import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rightRow, rosterCsv } from './rosters.ts';
import { ROOT } from './fonts.ts';

/** Villages of a small roster: one is held, one comes twice, one has its rooms. Without an area no plan is drawn. */
export function smallRoster(count: number): string {
  const place = { banner: '土默特左旗', township: '台阁牧镇' };
  const villages = ['沙家营村', '东沙村', '西沙村', '南沙村', '北沙村', '上沙村', '下沙村', '前沙村'].slice(
    0,
    count,
  );
  const rows = villages.map((village) => ({ ...rightRow({ ...place, village }), area: '' }));
  const [first = {}] = rows;
  return rosterCsv([
    ...rows,
    first,
    { ...first, village: '后沙村', collective: '', registered: '', setting: '半农半牧' },
  ]);
}

/** Signs of roster.csv, on one day, into a folder. */
export const asked = (out: string) => [
  'batch',
  'roster.csv',
  '--out',
  out,
  '--what',
  'signs',
  '--day',
  '2026-11-23',
];

/** Every file below a folder, by name, with its checksum. */
export function treeOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  );
  const names = files.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
  return new Map(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** Which villages are done, and when their folders said so. */
export function doneIn(folder: string): ReadonlyMap<string, number> {
  const names = [...treeOf(folder).keys()].filter(
    (name) => name.endsWith('结果.json') && !name.startsWith('.'),
  );
  return new Map(names.map((name) => [name, statSync(join(folder, name)).mtimeMs]));
}

/** Runs the built program, killed after so many milliseconds (null = never); what it said, and its exit code. */
export function runKilled(
  args: readonly string[],
  cwd: string,
  killAfter: number | null,
): Promise<{ readonly code: number | null; readonly err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'bin/paijiang.mjs'), ...args], {
      cwd,
      env: { ...process.env, PAIJIANG_HOME: join(cwd, 'home') },
    });
    let err = '';
    child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
    child.stdout.resume();
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('close', (code) => {
      if (timer !== null) clearTimeout(timer);
      resolve({ code, err });
    });
  });
}
