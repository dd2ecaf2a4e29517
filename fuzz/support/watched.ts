import { type ChildProcess, fork } from 'node:child_process';
import { parseArgs } from 'node:util';

/** What became of a case: its outcome, or how it failed. `lost`: its process is of no use any more. */
type Found = {
  readonly index: number;
  readonly outcome?: string;
  readonly fault?: string;
  readonly lost?: boolean;
};

/**
 * Runs seeded cases one after the other in a process that is watched: one that throws, ends the process or does not
 * end is told, and the run fails. `--only N` runs a single case again. The script that calls this is its own child.
 */
export async function watchedCases(
  target: string,
  oneCase: (seed: number, index: number) => Promise<string>,
): Promise<void> {
  if (process.send !== undefined) return answerParent(oneCase);
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      /** Seconds after which a case counts as one that does not end. */
      patience: { type: 'string', default: '120' },
    },
  });
  const seed = Number(values.seed);
  const cases =
    values.only === undefined
      ? Array.from({ length: Number(values.runs) }, (_, index) => index)
      : [Number(values.only)];
  const outcomes = new Map<string, number>();
  let faults = 0;
  let child = forkSelf();
  for (const index of cases) {
    const found = await ask(child, seed, index, Number(values.patience));
    if (found.lost === true) {
      child.kill('SIGKILL');
      child = forkSelf();
    }
    if (found.outcome !== undefined) outcomes.set(found.outcome, (outcomes.get(found.outcome) ?? 0) + 1);
    else {
      faults += 1;
      console.log(`case ${index}: ${found.fault}`);
    }
  }
  child.kill();
  for (const [outcome, count] of [...outcomes].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(6)}  ${outcome}`);
  console.log(`${cases.length} cases of ${target}, seed ${seed}: ${faults} faults`);
  process.exit(faults === 0 ? 0 : 1);
}

function forkSelf(): ChildProcess {
  const [, script] = process.argv;
  if (script === undefined) throw new Error('no script to run again');
  return fork(script);
}

function answerParent(oneCase: (seed: number, index: number) => Promise<string>): void {
  process.on('message', ({ seed, index }: { readonly seed: number; readonly index: number }) => {
    oneCase(seed, index).then(
      (outcome) => process.send?.({ index, outcome }),
      (fault: unknown) =>
        process.send?.({
          index,
          fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
        }),
    );
  });
}

function ask(child: ChildProcess, seed: number, index: number, patience: number): Promise<Found> {
  return new Promise((resolve) => {
    const end = (found: Found): void => {
      clearTimeout(timer);
      child.off('message', heard);
      child.off('exit', died);
      resolve(found);
    };
    // What our own child sends.
    const heard = (message: unknown): void => end(message as Found);
    const died = (code: number | null): void =>
      end({ index, fault: `the process ended with ${code}`, lost: true });
    const timer = setTimeout(() => end({ index, fault: 'does not end', lost: true }), patience * 1000);
    child.on('message', heard);
    child.on('exit', died);
    child.send({ seed, index });
  });
}
