import { availableParallelism } from 'node:os';
import { basename, dirname } from 'node:path';
import { Tinypool } from 'tinypool';
import { type FaultLog } from '../../app/faults/faultLog.ts';
import { programFault } from '../../app/faults/programFault.ts';
import { type SentProblem } from '../../app/bridge/contract.ts';
import { type Changed, type Clock, type Looked, type VillageDesk } from '../../app/host/ports.ts';
import { applicationProblem } from '../../app/host/problems.ts';
import { failure, type Result } from '../../core/result.ts';
import { type ChangeTask, type LookTask } from './deskThread.ts';

/** The built thread stands beside the bundles (scripts/build.mjs). */
const THREAD = new URL('./deskThread.mjs', import.meta.url);
/** Memory of a thread, MiB: the largest project, unpacked. */
const MOST_MEMORY = 1536;
/** A thread that has had nothing to do for so long ends, ms. */
const IDLE_MS = 30_000;

/** Villages in threads that are there while they are needed: one that dies takes its village with it, and no other. */
export function villageDesk(
  documents: string,
  clock: Clock,
  faults: FaultLog,
  thread: URL = THREAD,
): VillageDesk {
  let pool: Tinypool | null = null;
  const run = async (task: LookTask | ChangeTask): Promise<unknown> => {
    pool ??= new Tinypool({
      filename: thread.href,
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    return pool.run(task);
  };
  const stopped = (path: string, thrown: unknown): Result<never, SentProblem> => {
    void faults.keep(programFault(thrown, 'job'));
    return failure(applicationProblem('village-stopped', { name: basename(path) }));
  };
  return {
    look: async (path, known) => {
      const task: LookTask = { of: 'look', path, documents, known, today: clock.today() };
      // What deskThread.ts answers.
      return run(task).then(
        (answer) => answer as Looked,
        (thrown: unknown) => ({ package: 'none', seen: stopped(path, thrown) }),
      );
    },
    change: (path, ask) => {
      const task: ChangeTask = { of: 'change', path, ask, home: dirname(faults.folder) };
      return run(task).then(
        (answer) => answer as Result<Changed, SentProblem>,
        (thrown: unknown) => stopped(path, thrown),
      );
    },
  };
}
