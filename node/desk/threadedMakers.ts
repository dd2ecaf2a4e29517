import { Worker } from 'node:worker_threads';
import { type SentProblem } from '../../app/bridge/contract.ts';
import { type FaultLog } from '../../app/faults/faultLog.ts';
import { programFault } from '../../app/faults/programFault.ts';
import { type JobWatch } from '../../app/host/jobs.ts';
import { applicationProblem } from '../../app/host/problems.ts';
import { failure, type Result } from '../../core/result.ts';
import { thrownAgain } from '../files/thrown.ts';
import { artworkFiles } from '../writers/suppliedArtwork.ts';
import { type Makers } from './makers.ts';
import { type FromMakers, type MakerName, type MakersAt, type ToMakers } from './makerTalk.ts';

/** The built thread stands beside the bundles (scripts/build.mjs). */
const THREAD = new URL('./makerThread.mjs', import.meta.url);

type ThreadLimits = {
  /** Heap of the thread, MiB: a whole package takes a quarter of it. */
  readonly memory: number;
  /** Silence after which the thread hangs, ms: the longest work that does not let go takes some seconds. */
  readonly silence: number;
  /** Time to end by itself after it was asked to, ms. */
  readonly grace: number;
};
const LIMITS: ThreadLimits = { memory: 3072, silence: 300_000, grace: 30_000 };

type Waiting = {
  readonly watch: Partial<JobWatch>;
  readonly answer: (answer: unknown) => void;
  readonly throw: (thrown: unknown) => void;
};
type Answer = Result<never, SentProblem>;

/**
 * The makers in a thread of their own, which is started when it is first asked and anew when it ended. What ends it
 * (a crash, too much memory, a hang, a job that does not heed its end) ends the asks that were with it, by a problem
 * and a line in the log; the host and its documents stay.
 */
export function threadedMakers(at: MakersAt, faults: FaultLog, limits = LIMITS, thread = THREAD): Makers {
  let worker: RunningThread | null = null;
  const ask = <Answered>(maker: MakerName, method: string, given: object): Promise<Answered> => {
    if (worker?.ended !== false) worker = new RunningThread(at, faults, limits, thread);
    // The thread answers by the port's own types (makerThread.ts).
    return worker.ask({ maker, method, ask: given }) as Promise<Answered>;
  };
  return {
    packages: {
      // Asked after every change: photos, which it does not look at, are not copied each time.
      standings: ({ project, assets }) =>
        ask('packages', 'standings', { project, assets: artworkFiles({ project, assets }) }),
      preflight: (given) => ask('packages', 'preflight', given),
      make: (given) => ask('packages', 'make', given),
    },
    plans: { make: (given) => ask('plans', 'make', given) },
    reports: {
      make: (given) => ask('reports', 'make', given),
      makeLevel: (given) => ask('reports', 'makeLevel', given),
      makeLedgers: (given) => ask('reports', 'makeLedgers', given),
    },
    artwork: { read: (given) => ask('artwork', 'read', given) },
    translations: { workbook: (given) => ask('translations', 'workbook', given) },
  };
}

class RunningThread {
  readonly #worker: Worker;
  readonly #faults: FaultLog;
  readonly #limits: ThreadLimits;
  readonly #waiting = new Map<number, Waiting>();
  readonly #rounds: NodeJS.Timeout;
  #asked = 0;
  #silent = 0;
  #ended = false;

  constructor(workerData: MakersAt, faults: FaultLog, limits: ThreadLimits, thread: URL) {
    this.#faults = faults;
    this.#limits = limits;
    const resourceLimits = { maxOldGenerationSizeMb: limits.memory };
    this.#worker = new Worker(thread, { workerData, resourceLimits, stdin: false });
    // A host that ends does not wait for it.
    this.#worker.unref();
    this.#worker.on('message', (said: FromMakers) => this.#hear(said));
    this.#worker.on('error', (thrown: NodeJS.ErrnoException) =>
      this.#end(thrown.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'making-no-memory' : 'making-ended', thrown),
    );
    this.#worker.on('exit', (code) =>
      this.#end('making-ended', new Error(`the thread of makers ended, ${code}`)),
    );
    // Rounds are counted, not time: a machine that slept has not been silent.
    const round = Math.max(10, Math.round(limits.silence / SILENT_ROUNDS));
    this.#rounds = setInterval(() => this.#listen(), round);
    this.#rounds.unref();
  }

  get ended(): boolean {
    return this.#ended;
  }

  ask({ maker, method, ask: given }: Omit<Extract<ToMakers, { id: number }>, 'id'>): Promise<unknown> {
    const { signal, progress, ...ask } = given as Partial<JobWatch>;
    const id = (this.#asked += 1);
    const answered = new Promise((answer, refuse) => {
      const watch = { ...(signal && { signal }), ...(progress && { progress }) };
      this.#waiting.set(id, { watch, answer, throw: refuse });
    });
    if (this.#waiting.size === 1) {
      this.#silent = 0;
      this.#worker.ref();
    }
    this.#say({ id, maker, method, ask });
    signal?.addEventListener('abort', () => this.#cancel(id), { once: true });
    if (signal?.aborted === true) this.#cancel(id);
    return answered;
  }

  #cancel(id: number): void {
    this.#say({ cancel: id });
    setTimeout(() => {
      if (this.#waiting.has(id)) this.#end('making-stuck', new Error('a job did not heed its end'));
    }, this.#limits.grace).unref();
  }

  #say(said: ToMakers): void {
    if (!this.#ended) this.#worker.postMessage(said);
  }

  #hear(said: FromMakers): void {
    this.#silent = 0;
    if ('fault' in said) return void this.#faults.keep(said.fault);
    if ('alive' in said) return;
    const asked = this.#waiting.get(said.id);
    // What was sent with the ask tells what comes of it (makerThread.ts).
    if ('progress' in said)
      return asked?.watch.progress?.(said.progress as Parameters<JobWatch['progress']>[0]);
    this.#waiting.delete(said.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('answer' in said) asked?.answer(said.answer);
    else asked?.throw(thrownAgain(said.thrown));
  }

  #listen(): void {
    this.#silent = this.#waiting.size === 0 ? 0 : this.#silent + 1;
    if (this.#silent > SILENT_ROUNDS) this.#end('making-stuck', new Error('the thread of makers is silent'));
  }

  #end(code: 'making-no-memory' | 'making-ended' | 'making-stuck', thrown: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#rounds);
    const fault = programFault(thrown, 'job');
    if (this.#waiting.size > 0) void this.#faults.keep(fault);
    const answer: Answer = failure(applicationProblem(code, { fault: fault.number }));
    for (const asked of this.#waiting.values()) asked.answer(answer);
    this.#waiting.clear();
    void this.#worker.terminate();
  }
}

const SILENT_ROUNDS = 30;
