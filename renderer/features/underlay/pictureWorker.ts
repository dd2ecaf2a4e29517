import { type Result, failure } from '../../../core/result.ts';
import { WorkerCalls } from '../../kit/session/workerCalls.ts';
import { type Refusal } from '../../kit/strings/underlayRefusal.ts';
import { type AskKind, type Asks, type PictureCalls, type Tell } from './work.ts';

const GONE: Refusal = { code: 'worker-failed', data: {} };

/** Decodes, straightens and draws pages away from the window's thread. */
export class PictureWorker {
  readonly #calls = new WorkerCalls<PictureCalls>(
    new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module' }),
    // The window's listener keeps it in the log (session/thrownFaults.ts).
    (thrown) => reportError(thrown),
  );

  async ask<Kind extends AskKind>(
    kind: Kind,
    ask: Asks[Kind]['ask'],
    progress?: Tell,
  ): Promise<Result<Asks[Kind]['answer'], Refusal>> {
    return (await this.#calls.ask(kind, ask, progress)) ?? failure(GONE);
  }

  stop(): void {
    this.#calls.end();
  }
}

/** One ask with a worker of its own, which ends with the answer or when it is cancelled. */
export async function askOnce<Kind extends AskKind>(
  kind: Kind,
  ask: Asks[Kind]['ask'],
  { signal, progress }: { readonly signal: AbortSignal; readonly progress?: Tell },
): Promise<Result<Asks[Kind]['answer'], Refusal>> {
  if (signal.aborted) return failure(GONE);
  const worker = new PictureWorker();
  const stop = (): void => worker.stop();
  signal.addEventListener('abort', stop);
  const answer = await worker.ask(kind, ask, progress);
  signal.removeEventListener('abort', stop);
  worker.stop();
  return answer;
}
