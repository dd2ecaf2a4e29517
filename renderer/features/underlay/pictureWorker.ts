import { type Result, failure, success } from '../../../core/result.ts';
import { workerEnded } from '../../kit/session/workerEnded.ts';
import { type AskKind, type Asks, type Sent, type Tell, type Told } from './work.ts';
import { type Refusal } from '../../kit/strings/underlayRefusal.ts';

type Waiting = {
  readonly progress: Tell;
  readonly done: (answer: Result<unknown, Refusal>) => void;
};

const GONE: Refusal = { code: 'worker-failed', data: {} };

/**
 * Decodes, straightens and draws pages away from the window's thread. To stop it is to end the worker: its memory
 * goes at once, whatever it was doing.
 */
export class PictureWorker {
  readonly #worker = new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Told>) => {
      const waiting = this.#waiting.get(data.id);
      if (waiting === undefined) return;
      if ('progress' in data) return waiting.progress(data.progress);
      this.#waiting.delete(data.id);
      // The window's listener keeps it in the log (session/hostCalls.ts).
      if ('thrown' in data) reportError(data.thrown);
      waiting.done('refused' in data ? failure(data.refused) : success(data.answer));
    };
    // Out of memory, or a file that the browser's own decoder breaks on.
    this.#worker.onerror = (event) => {
      reportError(workerEnded(event));
      this.stop();
    };
  }

  ask<Kind extends AskKind>(
    kind: Kind,
    ask: Asks[Kind]['ask'],
    progress: Tell = () => undefined,
  ): Promise<Result<Asks[Kind]['answer'], Refusal>> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      // The worker answers each kind with its own shape (picture.worker.ts).
      this.#waiting.set(id, { progress, done: resolve as Waiting['done'] });
      this.#worker.postMessage({ id, kind, ask } as Sent);
    });
  }

  stop(): void {
    this.#worker.terminate();
    for (const { done } of this.#waiting.values()) done(failure(GONE));
    this.#waiting.clear();
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
