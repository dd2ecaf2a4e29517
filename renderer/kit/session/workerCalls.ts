/** What a worker can be asked, by its name: what goes over, and what comes back. */
type Calls = Readonly<Record<string, { readonly ask: unknown; readonly answer: unknown }>>;

export type Sent<Table extends Calls> = {
  [Name in keyof Table]: { readonly id: number; readonly name: Name; readonly ask: Table[Name]['ask'] };
}[keyof Table];

export type Told =
  /** Said first: what is posted to a module worker before its script has run (HarfBuzz awaits) is lost. */
  | { readonly ready: true }
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly name: string; readonly answer: unknown }
  /** A mistake of our own; it goes to whoever reports it. */
  | { readonly id: number; readonly thrown: unknown };

/** What is needed of a worker; tests hand in one of their own. */
export type AskedWorker<Table extends Calls> = Pick<Worker, 'terminate'> & {
  postMessage(message: Sent<Table>): void;
  onmessage: ((event: MessageEvent<Told>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

type Waiting = {
  readonly progress: ((at: never) => void) | undefined;
  readonly done: (answer: never) => void;
};

/**
 * The window's end of a worker. An answer of null = none will come: the worker was ended, or something in it broke,
 * which `broken` is told. To stop whatever it does is to end it; its memory goes at once.
 */
export class WorkerCalls<Table extends Calls> {
  readonly #worker: AskedWorker<Table>;
  readonly #broken: (thrown: unknown) => void;
  readonly #waiting = new Map<number, Waiting>();
  /** What waits for the worker to be ready; null once it is. */
  #early: Sent<Table>[] | null = [];
  #last = 0;
  #ended = false;

  constructor(worker: AskedWorker<Table>, broken: (thrown: unknown) => void) {
    this.#worker = worker;
    this.#broken = broken;
    worker.onmessage = ({ data }) => this.#hear(data);
    // The worker itself has gone: it would not load, or its memory is used up.
    worker.onerror = (event) => {
      this.letGo();
      broken(workerEnded(event));
    };
  }

  ask<Name extends keyof Table>(
    name: Name,
    ask: Table[Name]['ask'],
    progress?: (at: never) => void,
  ): Promise<Table[Name]['answer'] | null> {
    if (this.#ended) return Promise.resolve(null);
    this.#last += 1;
    const sent = { id: this.#last, name, ask };
    return new Promise((done) => {
      this.#waiting.set(sent.id, { progress, done });
      if (this.#early === null) this.#worker.postMessage(sent);
      else this.#early.push(sent);
    });
  }

  end(): void {
    this.#ended = true;
    this.#worker.terminate();
    this.letGo();
  }

  /** Nobody waits for ever. */
  letGo(): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { done } of waiting) done(null as never);
  }

  #hear(told: Told): void {
    if ('ready' in told) {
      for (const sent of this.#early ?? []) this.#worker.postMessage(sent);
      this.#early = null;
      return;
    }
    const waiting = this.#waiting.get(told.id);
    // The two ends share one table, so that each call gets its own shape.
    if ('progress' in told) return waiting?.progress?.(told.progress as never);
    this.#waiting.delete(told.id);
    waiting?.done(('answer' in told ? told.answer : null) as never);
    if ('thrown' in told) this.#broken(told.thrown);
  }
}

/** The worker that ended by itself, as an error with what place the browser tells. */
function workerEnded({ message, filename, lineno, colno }: ErrorEvent): Error {
  const ended = new Error(message);
  ended.stack = `${message}\n@${filename}:${lineno}:${colno}`;
  return ended;
}

/** One at a time; the newest wish waits for its turn, and one that it overtakes answers null. */
export function latest<Ask, Answer>(run: (ask: Ask) => Promise<Answer | null>): typeof run {
  let busy = false;
  let next: { readonly ask: Ask; readonly done: (answer: Answer | null) => void } | null = null;
  const begin = async (ask: Ask): Promise<Answer | null> => {
    busy = true;
    const answer = await run(ask);
    busy = false;
    const waiting = next;
    next = null;
    if (waiting !== null) void begin(waiting.ask).then(waiting.done);
    return answer;
  };
  return (ask) => {
    if (!busy) return begin(ask);
    next?.done(null);
    return new Promise((done) => (next = { ask, done }));
  };
}

type Answers<Table extends Calls> = {
  readonly [Name in keyof Table]: (
    ask: Table[Name]['ask'],
    progress: (at: unknown) => void,
  ) => Table[Name]['answer'] | Promise<Table[Name]['answer']>;
};

/** The worker's end. What is asked is answered at once, or `inTurn`. */
export function answering<Table extends Calls>(answers: Answers<Table>, inTurn = false): void {
  const tell = (told: Told, transfer: Transferable[] = []): void => self.postMessage(told, { transfer });
  let queue: Promise<unknown> = Promise.resolve();
  self.onmessage = ({ data: { id, name, ask } }: MessageEvent<Sent<Table>>): void => {
    const answer = async (): Promise<void> => {
      try {
        const made = await answers[name](ask, (progress) => tell({ id, progress }));
        tell({ id, name: String(name), answer: made }, [...(handedOver.get(Object(made)) ?? [])]);
      } catch (thrown) {
        tell({ id, thrown });
      }
    };
    queue = inTurn ? queue.then(answer) : answer();
  };
  tell({ ready: true });
}

const handedOver = new WeakMap<object, readonly ImageBitmap[]>();

/** An answer whose pictures are handed over, not copied. */
export function handing<Answer extends object>(answer: Answer, pictures: readonly ImageBitmap[]): Answer {
  handedOver.set(answer, pictures);
  return answer;
}
