import { Tinypool } from 'tinypool';
import { type VillageResult, type VillageTask } from '../../app/batch/village.ts';
import { thrownAgain, type ToldThrown } from '../files/thrown.ts';
import { type VillageMakers } from './runBatch.ts';

/** The built thread stands beside the bundles (scripts/build.mjs). */
const THREAD = new URL('./villageThread.mjs', import.meta.url);
/** Memory of a thread, MiB; a village takes a tenth of it. */
const MOST_MEMORY = 2048;

/** What a thread says of a village. */
export type ThreadAnswer = { readonly made: VillageResult } | { readonly thrown: ToldThrown };

/** Threads that make villages, one each at a time. A thread that dies takes its village with it, and is replaced. */
export function villageThreads(jobs: number): VillageMakers {
  const pool = threads(jobs);
  const make = async (task: VillageTask): Promise<VillageResult> => {
    // What villageThread.ts answers.
    const answer = (await pool.run(task)) as ThreadAnswer;
    if ('made' in answer) return answer.made;
    throw thrownAgain(answer.thrown);
  };
  return { make, close: () => pool.destroy() };
}

/** Whether a face for Chinese has a character, as a thread says that has the faces. */
export async function threadCoverage(): Promise<(character: string) => boolean> {
  const pool = threads(1);
  try {
    // What villageThread.ts answers.
    const covered = new Set((await pool.run('coverage')) as Uint32Array);
    return (character) => covered.has(character.codePointAt(0) ?? 0);
  } finally {
    await pool.destroy();
  }
}

function threads(jobs: number): Tinypool {
  return new Tinypool({
    filename: THREAD.href,
    runtime: 'worker_threads',
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
}
