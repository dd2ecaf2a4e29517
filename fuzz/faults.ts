import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lockFile } from '../node/files/fileLock.ts';
import { writeWhole } from '../node/files/wholeFile.ts';
import { type Chance, chanceOf } from '../test/support/chance.ts';
import {
  type FaultJob,
  forget,
  packageJob,
  placeIn,
  type Said,
  saveJob,
  type SavePlace,
} from '../test/support/faultJobs.ts';
import { type DiskFault, underFault } from '../test/support/faultyDisk.ts';
import { FAULT_COLUMNS, FAULT_KINDS } from '../test/support/reliability.ts';
import { docTableRows, writeDocTable } from './support/docTable.ts';

/**
 * `npm run faults -- [--count N] [--seed S] [--kind NAME …] [--write]`: faults during saves and packages, and what is
 * found afterwards (test/support/faultJobs.ts). Real ones where the kernel can be asked (SIGKILL, a file system that is full or
 * turns read-only, rights that are lost, two programs), else by a door to the file system that fails at one call.
 * Exit 1 where something is wrong. `--write` puts the table into docs/reliability.md.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1200' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', multiple: true, default: Object.keys(FAULT_KINDS) },
    write: { type: 'boolean', default: false },
    /** What a process of ours is started for. */
    child: { type: 'string' },
    folder: { type: 'string', default: '' },
  },
});
const seed = Number(values.seed);
const [, SCRIPT = ''] = process.argv;

type Tally = { met: number; old: number; wrong: string[]; skipped: string | null };
type Kind = (count: number, tally: Tally) => Promise<void>;

const CODES = ['ENOSPC', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOENT', 'EMFILE', 'EDQUOT'];

/** A fault at one call of a job in a folder of its own. */
async function inFolder(
  index: number,
  make: typeof saveJob,
  faultOf: (chance: Chance, calls: number, place: SavePlace) => DiskFault,
  after: (place: SavePlace) => void,
  tally: Tally,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'paijiang-fault-'));
  try {
    const calls = await callsOf(make);
    const chance = chanceOf(seed, index);
    const place = placeIn(folder);
    const job = await make(place, chance);
    const fault = faultOf(chance, calls, place);
    const run = await underFault(fault, job.run);
    after(place);
    const died = 'die' in fault.what && run.met !== null;
    // From a folder that is gone nothing can be taken back: what is there is judged, not what was said.
    const away = 'act' in fault.what && run.value !== 'done';
    const said: Said = died || away ? 'gone' : (run.value ?? 'refused');
    if (run.thrown !== null && !died) tally.wrong.push(`#${index} thrown: ${String(run.thrown)}`);
    if (run.met !== null) tally.met += 1;
    if (said !== 'done') tally.old += 1;
    for (const each of await job.judge(said)) tally.wrong.push(`#${index} at ${run.met}: ${each}`);
  } finally {
    forget(folder);
  }
}

const known = new Map<unknown, number>();

/** How many calls such a job makes where nothing fails. */
async function callsOf(make: typeof saveJob): Promise<number> {
  const before = known.get(make);
  if (before !== undefined) return before;
  const folder = mkdtempSync(join(tmpdir(), 'paijiang-fault-'));
  const job = await make(placeIn(folder), chanceOf(seed, 0));
  const { calls } = await underFault(null, job.run);
  forget(folder);
  known.set(make, calls);
  return calls;
}

const nothing = (): void => undefined;

const atCalls =
  (make: typeof saveJob, what: (chance: Chance) => DiskFault['what']): Kind =>
  async (count, tally) => {
    for (let index = 0; index < count; index += 1)
      await inFolder(
        index,
        make,
        (chance, calls) => ({ at: chance.below(calls), what: what(chance) }),
        nothing,
        tally,
      );
  };

const refusedCall = (chance: Chance): DiskFault['what'] => ({ refuse: chance.pick(CODES) });
const refusedRename = (chance: Chance): DiskFault['what'] => ({
  refuse: chance.pick(['EPERM', 'EACCES', 'EBUSY', 'EXDEV']),
  calls: ['rename'],
});

/** The folder goes in the middle, as a stick that is pulled out, and is there again afterwards. */
const folderGone: Kind = async (count, tally) => {
  for (let index = 0; index < count; index += 1) {
    await inFolder(
      index,
      index % 3 === 0 ? packageJob : saveJob,
      (chance, calls, { documents }) => ({
        at: chance.below(calls),
        what: { act: () => renameSync(documents, `${documents}-away`) },
      }),
      ({ documents }) => {
        if (!existsSync(`${documents}-away`)) return;
        // What was written meanwhile lies where the folder was: what is judged is what people find there.
        if (!existsSync(documents)) renameSync(`${documents}-away`, documents);
      },
      tally,
    );
  }
};

/** A child of ours does the job and is killed in it, at a moment within the time that such a job takes. */
const killed =
  (job: 'save' | 'package'): Kind =>
  async (count, tally) => {
    let takes = 60;
    for (let index = 0; index < count; index += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'paijiang-kill-'));
      const chance = chanceOf(seed, index);
      const child = fork(SCRIPT, ['--child', job, '--folder', folder, '--seed', String(seed + index)], {
        silent: true,
      });
      await heard(child, 'ready');
      const began = performance.now();
      const done = heard(child, 'done');
      child.send('go');
      const wait = (chance.below(1000) / 1000) * takes * 1.1;
      const first = await Promise.race([
        done,
        new Promise<null>((resolve) => setTimeout(() => resolve(null), wait)),
      ]);
      if (first === 'done') takes = Math.max(5, 0.8 * takes + 0.2 * (performance.now() - began));
      else tally.met += 1;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      // It may have done the last step before the signal came.
      const judged = await judgeOf(job === 'save' ? saveJob : packageJob, folder, seed + index);
      for (const each of await judged.judge(first === 'done' ? 'done' : 'gone'))
        tally.wrong.push(`#${index}: ${each}`);
      if (first !== 'done') tally.old += 1;
      forget(folder);
    }
  };

function heard(child: ChildProcess, word: string): Promise<string> {
  return new Promise((resolve) => {
    child.on('message', (said) => {
      if (said === word) resolve(word);
    });
    child.on('exit', () => resolve('exit'));
  });
}

/** The same job prepared beside the folder, for what it judges by: its sums come from the seed. */
async function judgeOf(make: typeof saveJob, folder: string, number: number): Promise<FaultJob> {
  const beside = mkdtempSync(join(tmpdir(), 'paijiang-beside-'));
  try {
    return await make(placeIn(beside), chanceOf(number, 0), placeIn(folder));
  } finally {
    forget(beside);
  }
}

/** Faults of the kernel's own, in a process that may be asked for them. */
const insideOf =
  (child: 'full' | 'readonly' | 'denied'): Kind =>
  async (count, tally) => {
    const folder = mkdtempSync(join(tmpdir(), 'paijiang-real-'));
    const args = [
      SCRIPT,
      '--child',
      child,
      '--folder',
      folder,
      '--seed',
      String(seed),
      '--count',
      String(count),
    ];
    const mount = 'mount -t tmpfs -o size=1m tmpfs "$1" && shift && exec "$@"';
    const [program, given, options] =
      child === 'denied'
        ? ([process.execPath, args, process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}] as const)
        : (['unshare', ['-Urm', 'sh', '-c', mount, 'sh', folder, process.execPath, ...args], {}] as const);
    if (child === 'denied' && process.getuid?.() === 0) chownSync(folder, 65_534, 65_534);
    const run = spawn(program, [...given], {
      ...options,
      env: { ...process.env, HOME: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [said, words] = ['', ''];
    run.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    run.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
    const code = await new Promise((resolve) => {
      run.on('error', () => resolve('no such program'));
      run.on('close', resolve);
    });
    forget(folder);
    const told = /^TALLY (.*)$/m.exec(said)?.[1];
    if (told === undefined)
      tally.skipped = `not here: ${code} ${words.trim().split('\n').slice(-1).join('')}`.slice(0, 200);
    // What our own child writes.
    else Object.assign(tally, JSON.parse(told) as Tally);
  };

/** Two programs that write one file by turns, each when it has the lock: nothing of either is lost. */
const twoPrograms: Kind = async (count, tally) => {
  const folder = mkdtempSync(join(tmpdir(), 'paijiang-two-'));
  const path = join(folder, '村.paijiang');
  writeFileSync(path, '0');
  const each = Math.ceil(count / 2);
  const children = [0, 1].map(() =>
    fork(SCRIPT, ['--child', 'two', '--folder', folder, '--count', String(each)], { silent: true }),
  );
  await Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve))));
  const found = readFileSync(path, 'utf8');
  tally.met += 2 * each;
  if (found !== String(2 * each)) tally.wrong.push(`${2 * each} savings left ${found}`);
  forget(folder);
};

const KINDS: Readonly<Record<keyof typeof FAULT_KINDS, Kind>> = {
  'killed-save': killed('save'),
  'killed-package': killed('package'),
  full: insideOf('full'),
  readonly: insideOf('readonly'),
  denied: insideOf('denied'),
  'refused-save': atCalls(saveJob, refusedCall),
  'refused-package': atCalls(packageJob, refusedCall),
  rename: atCalls(saveJob, refusedRename),
  'died-save': atCalls(saveJob, () => ({ die: true })),
  'died-package': atCalls(packageJob, () => ({ die: true })),
  gone: folderGone,
  two: twoPrograms,
};

if (values.child !== undefined) await beChild(values.child, values.folder);
else process.exitCode = await run();

async function run(): Promise<number> {
  const shares = Object.values(FAULT_KINDS).reduce((sum, { share }) => sum + share, 0);
  const rows: (string | number)[][] = [];
  let wrong = 0;
  let faults = 0;
  for (const [name, { words, how, share }] of Object.entries(FAULT_KINDS)) {
    if (!values.kind.includes(name)) continue;
    const count = Math.max(2, Math.ceil((Number(values.count) * share) / shares));
    const tally: Tally = { met: 0, old: 0, wrong: [], skipped: null };
    await KINDS[name as keyof typeof FAULT_KINDS](count, tally);
    for (const each of tally.wrong) console.log(`${name} ${each}`);
    const shown = tally.skipped ?? tally.met;
    console.log(`${name}: ${shown} of ${count}, ${tally.wrong.length} wrong`);
    rows.push([words, how, tally.skipped === null ? tally.met : 'not here', tally.wrong.length]);
    wrong += tally.wrong.length;
    faults += tally.met;
  }
  console.log(`${faults} faults, seed ${seed}: ${wrong} wrong`);
  if (values.write) writeRows(rows);
  return wrong === 0 ? 0 : 1;
}

/** Kinds that were not run this time keep the rows they have: what takes long may be run by itself. */
function writeRows(rows: readonly (readonly (string | number)[])[]): void {
  const file = 'docs/reliability.md';
  const known = docTableRows(file, 'faults');
  const all = Object.values(FAULT_KINDS).flatMap(({ words }) => {
    const row = rows.find(([first]) => first === words) ?? known.get(words);
    return row === undefined ? [] : [row];
  });
  const sum = (column: number): number =>
    all.reduce((total, row) => total + (Number(String(row[column]).replaceAll(',', '')) || 0), 0);
  writeDocTable(file, 'faults', FAULT_COLUMNS, [...all, ['all', '', sum(2), sum(3)]]);
}

async function beChild(child: string, folder: string): Promise<void> {
  if (child === 'save' || child === 'package') {
    const make = child === 'save' ? saveJob : packageJob;
    const job = await make(placeIn(folder), chanceOf(seed, 0));
    process.send?.('ready');
    await new Promise((resolve) => process.once('message', resolve));
    await job.run();
    process.send?.('done');
    return new Promise(() => undefined);
  }
  if (child === 'two') {
    const path = join(folder, '村.paijiang');
    for (let left = Number(values.count); left > 0;) {
      const lock = await lockFile(path, new Date());
      if (!lock.ok) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        continue;
      }
      await writeWhole(path, Buffer.from(String(Number(readFileSync(path, 'utf8')) + 1)), { backup: true });
      await lock.value.release();
      left -= 1;
    }
    process.exit(0);
  }
  const tally: Tally = { met: 0, old: 0, wrong: [], skipped: null };
  for (let index = 0; index < Number(values.count); index += 1)
    await realFault(child, join(folder, `${index}`), index, tally);
  console.log(`TALLY ${JSON.stringify(tally)}`);
  process.exit(0);
}

/** One fault of the kernel's own, in a small file system of ours (`full`, `readonly`) or a folder whose rights go (`denied`). */
async function realFault(child: string, folder: string, index: number, tally: Tally): Promise<void> {
  const chance = chanceOf(seed, index);
  const place = placeIn(folder);
  const make = index % 4 === 3 ? packageJob : saveJob;
  const calls = child === 'full' ? 0 : await callsIn(make, `${folder}-count`);
  const job = await make(place, chance);
  const filler = join(values.folder, 'filler');
  let met = false;
  const mountAs = (how: string): boolean =>
    spawnSync('mount', ['-o', `remount,${how}`, values.folder]).status === 0;
  const lost: Readonly<Record<string, () => void>> = {
    // Busy while a file is being written: then that moment is let pass.
    readonly: () => void (met = mountAs('ro')),
    denied: () => {
      chmodSync(place.documents, 0o500);
      met = true;
    },
  };
  if (child === 'full') {
    const { bavail, bsize } = statfsSync(values.folder);
    const rest = chance.below(90) * bsize;
    writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - rest)));
  }
  const act = lost[child];
  const run = await underFault(
    act === undefined ? null : { at: chance.below(calls), what: { act } },
    job.run,
  );
  if (child === 'readonly' && met) mountAs('rw');
  if (child === 'denied') chmodSync(place.documents, 0o700);
  if (child === 'full') met = run.value !== 'done';
  rmSync(filler, { force: true });
  if (met) tally.met += 1;
  if (run.thrown !== null) tally.wrong.push(`#${index} thrown: ${String(run.thrown)}`);
  for (const each of await job.judge(run.value ?? 'refused'))
    tally.wrong.push(`#${index} at ${run.met}: ${each}`);
  rmSync(folder, { recursive: true, force: true });
}

async function callsIn(make: typeof saveJob, folder: string): Promise<number> {
  const before = known.get(make);
  if (before !== undefined) return before;
  mkdirSync(folder, { recursive: true });
  const job = await make(placeIn(folder), chanceOf(seed, 0));
  const { calls } = await underFault(null, job.run);
  forget(folder);
  known.set(make, calls);
  return calls;
}
