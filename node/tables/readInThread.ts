import { Worker } from 'node:worker_threads';
import { type ImportProblem } from '../../app/lists/problems.ts';
import { type ReadWorkbook, type Workbook } from '../../app/lists/workbook/workbook.ts';
import { problem } from '../../core/problem.ts';
import { failure, type Result } from '../../core/result.ts';

/** A list of 20,000 rows takes about a second; what takes this long is no list. Milliseconds. */
const MOST_TIME = 90_000;
/** Memory of the thread, MiB; the rest of the program keeps its own. */
const MOST_MEMORY = 1536;

/** The built thread stands beside the bundles (scripts/build.mjs). */
const THREAD = new URL('./tableWorker.mjs', import.meta.url);

/** Reads a workbook in a thread of its own, which is ended when it takes too long or too much. */
export function readInThread(thread: URL = THREAD, mostTime: number = MOST_TIME): ReadWorkbook {
  return (bytes, ask) =>
    new Promise<Result<Workbook, ImportProblem>>((resolve, reject) => {
      const worker = new Worker(thread, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
      const slow = () => failure(problem('import-too-slow' as const, { file: ask.fileName }));
      const end = (answer: Result<Workbook, ImportProblem>) => {
        clearTimeout(timer);
        resolve(answer);
        void worker.terminate();
      };
      const timer = setTimeout(() => end(slow()), mostTime);
      worker.once('message', end);
      worker.once('error', (fault: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        if (fault.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(slow());
        else reject(fault);
      });
      // After an answer this changes nothing.
      worker.once('exit', () => {
        clearTimeout(timer);
        resolve(slow());
      });
      worker.postMessage({ bytes, ask });
    });
}
