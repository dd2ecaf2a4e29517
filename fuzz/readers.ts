import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { forgetReaders, READERS } from '../test/support/readers.ts';
import { READER_COLUMNS } from '../test/support/reliability.ts';
import { writeDocTable } from './support/docTable.ts';

/**
 * `npm run fuzz -- readers [--seconds N] [--inputs N] [--each N] [--seed S] [--reader NAME …] [--only INDEX] [--patience S] [--write]`:
 * every reader in turn (test/support/readers.ts), each in a process that is watched, until the time is over or so many
 * inputs are read. What throws, ends its process or does not end within its patience is told with its index, and the
 * run fails. `--write` puts the figures into docs/reliability.md.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    inputs: { type: 'string', default: '1000000000' },
    /** Of one reader: the quickest would make up the sum alone. */
    each: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    reader: { type: 'string', multiple: true, default: Object.keys(READERS) },
    only: { type: 'string' },
    patience: { type: 'string', default: '60' },
    write: { type: 'boolean', default: false },
    progress: { type: 'string' },
  },
});

type Turn = {
  readonly reader: string;
  readonly from: number;
  readonly until: number;
  readonly seconds: number;
};
type Told = {
  readonly next: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly faults: readonly { readonly index: number; readonly fault: string }[];
  readonly slowest: { readonly index: number; readonly ms: number };
  /** The process holds much memory: another goes on. */
  readonly full: boolean;
};
type Figures = {
  next: number;
  inputs: number;
  faults: number;
  slowest: { index: number; ms: number };
  seconds: number;
  readonly outcomes: Map<string, number>;
};

/** A turn of one reader, seconds: so none waits long, and one that is slow does not take the time of all. */
const TURN = 10;

/** Memory after which a process is of no more use, bytes: HarfBuzz frees by garbage collection alone. */
const MEMORY = 1.2e9;

const seed = Number(values.seed);
if (process.send !== undefined) answerParent();
else process.exitCode = await run();

async function run(): Promise<number> {
  const unknown = values.reader.find((name) => READERS[name] === undefined);
  if (unknown !== undefined)
    throw new Error(`no reader ${unknown}; there are: ${Object.keys(READERS).join(', ')}`);
  const home = mkdtempSync(join(tmpdir(), 'paijiang-fuzz-'));
  const figures = new Map<string, Figures>(
    values.reader.map((name) => [
      name,
      {
        next: Number(values.only ?? 0),
        inputs: 0,
        faults: 0,
        slowest: { index: 0, ms: 0 },
        seconds: 0,
        outcomes: new Map(),
      },
    ]),
  );
  const [all, most] = [Number(values.seconds), Number(values.inputs)];
  const began = Date.now();
  const left = (): number => all - (Date.now() - began) / 1000;
  const total = (): number => [...figures.values()].reduce((sum, { inputs }) => sum + inputs, 0);
  let worker = start(home);
  while (
    left() > 0 &&
    total() < most &&
    [...figures.values()].some(({ inputs }) => inputs < Number(values.each))
  ) {
    for (const [reader, at] of figures) {
      if (at.inputs >= Number(values.each)) continue;
      const share = Math.max(1, Math.min(TURN, all / figures.size));
      const rest = Math.min(most - total(), Number(values.each) - at.inputs);
      const until = values.only === undefined ? at.next + rest : at.next + 1;
      const from = Date.now();
      const told = await turn(
        worker,
        { reader, from: at.next, until, seconds: share },
        Number(values.patience),
      );
      at.seconds += (Date.now() - from) / 1000;
      if ('lost' in told) {
        // What the process had counted is gone with it: only the input that ended it is counted.
        worker.child.kill('SIGKILL');
        worker = start(home);
        at.faults += 1;
        at.inputs += 1;
        at.next = told.lost + 1;
        console.log(`${reader} ${told.lost}: ${told.how}`);
        continue;
      }
      at.inputs += told.next - at.next;
      at.next = told.next;
      at.faults += told.faults.length;
      if (told.slowest.ms > at.slowest.ms) at.slowest = told.slowest;
      for (const [outcome, count] of Object.entries(told.outcomes))
        at.outcomes.set(outcome, (at.outcomes.get(outcome) ?? 0) + count);
      for (const { index, fault } of told.faults) console.log(`${reader} ${index}: ${fault}`);
      if (told.full) {
        worker.child.kill('SIGKILL');
        worker = start(home);
      }
      if (total() >= most) break;
    }
    if (values.only !== undefined) break;
    console.log(`${total().toLocaleString('en-US')} inputs, ${Math.round(left())} s left`);
  }
  worker.child.send('end');
  await new Promise((resolve) => worker.child.once('exit', resolve));
  // The readers' own folder stays where their process is ended.
  const strays = readdirSync(home).filter((name) => !/^progress$|^paijiang-readers-/.test(name));
  rmSync(home, { recursive: true });
  for (const name of strays) console.log(`left behind: ${name}`);
  const rows = [...figures].map(([reader, { inputs, faults, outcomes, slowest }]) => {
    const accepted = outcomes.get('accepted') ?? 0;
    return [
      reader,
      inputs,
      inputs - accepted - faults,
      accepted,
      faults,
      Math.round(slowest.ms),
      slowest.index,
    ];
  });
  for (const [reader, { outcomes }] of figures)
    console.log(
      `${reader}: ${[...outcomes]
        .sort((a, b) => b[1] - a[1])
        .map(([name, count]) => `${name} ${count}`)
        .join(', ')}`,
    );
  console.log([READER_COLUMNS, ...rows].map((row) => row.join('\t')).join('\n'));
  const faults = [...figures.values()].reduce((sum, each) => sum + each.faults, 0);
  console.log(
    `${total()} inputs, seed ${seed}, ${Math.round((Date.now() - began) / 1000)} s: ${faults} faults`,
  );
  if (values.write) {
    const sum = (column: number): number => rows.reduce((all, row) => all + Number(row[column]), 0);
    const whole = ['all', sum(1), sum(2), sum(3), sum(4), Math.max(...rows.map((row) => Number(row[5]))), ''];
    writeDocTable('docs/reliability.md', 'readers', READER_COLUMNS, [
      ...rows.map((row) => [...row.slice(0, 6), `#${row[6]}`]),
      whole,
    ]);
  }
  return faults + strays.length === 0 ? 0 : 1;
}

type Worker = { readonly child: ChildProcess; readonly progress: string };

/** The process that reads: what is temporary, and what is its user's own, lies in a folder of the run. */
function start(home: string): Worker {
  const [, script = ''] = process.argv;
  const progress = join(home, 'progress');
  const env = { ...process.env, TMPDIR: home, HOME: home };
  return { child: fork(script, ['--seed', String(seed), '--progress', progress], { env }), progress };
}

function turn(
  { child, progress }: Worker,
  asked: Turn,
  patience: number,
): Promise<Told | { readonly lost: number; readonly how: string }> {
  return new Promise((resolve) => {
    let [last, since] = [-1, Date.now()];
    const end = (told: Told | { readonly lost: number; readonly how: string }): void => {
      clearInterval(watch);
      child.off('message', heard);
      child.off('exit', died);
      resolve(told);
    };
    // What our own child sends.
    const heard = (message: unknown): void => end(message as Told);
    const died = (code: number | null, signal: string | null): void =>
      end({ lost: reached(progress, asked.from), how: `the process ended with ${code ?? signal}` });
    const watch = setInterval(() => {
      const now = reached(progress, asked.from);
      if (now !== last) [last, since] = [now, Date.now()];
      else if (Date.now() - since > patience * 1000) end({ lost: now, how: `does not end in ${patience} s` });
    }, 1000);
    child.on('message', heard);
    child.on('exit', died);
    child.send(asked);
  });
}

function reached(progress: string, from: number): number {
  try {
    return Math.max(from, readFileSync(progress).readUInt32LE(0));
  } catch {
    return from;
  }
}

function answerParent(): void {
  const file = openSync(values.progress ?? '', 'w');
  const at = Buffer.alloc(4);
  process.on('message', (asked: Turn | 'end') => {
    if (asked === 'end') {
      forgetReaders();
      process.exit(0);
    }
    void takeTurn(asked).then((told) => process.send?.(told));
  });

  async function takeTurn({ reader, from, until, seconds }: Turn): Promise<Told> {
    const oneCase = READERS[reader];
    if (oneCase === undefined) throw new Error(`no reader ${reader}`);
    const outcomes: Record<string, number> = {};
    const faults: { index: number; fault: string }[] = [];
    let slowest = { index: from, ms: 0 };
    const end = performance.now() + seconds * 1000;
    let index = from;
    for (; index < until && performance.now() < end && process.memoryUsage.rss() < MEMORY; index += 1) {
      at.writeUInt32LE(index);
      writeSync(file, at, 0, 4, 0);
      const began = performance.now();
      try {
        const outcome = await oneCase(seed, index);
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      } catch (thrown) {
        faults.push({
          index,
          fault: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
        });
      }
      const ms = performance.now() - began;
      if (ms > slowest.ms) slowest = { index, ms };
    }
    return { next: index, outcomes, faults, slowest, full: process.memoryUsage.rss() >= MEMORY };
  }
}
