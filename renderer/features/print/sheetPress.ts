import { type Library } from '../../../app/bridge/contract.ts';
import { workerEnded } from '../../kit/session/workerEnded.ts';
import {
  type FromSheetWorker,
  type Laid,
  type PaintAsk,
  type SheetsAsk,
  type ToSheetWorker,
} from './sheetMessages.ts';

/** What the press needs of a worker; tests hand in one of their own. */
export type SheetWorker = Pick<Worker, 'terminate'> & {
  postMessage(message: ToSheetWorker): void;
  onmessage: ((event: MessageEvent<FromSheetWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

function startWorker(): SheetWorker {
  return new Worker(new URL('./sheetWorker.ts', import.meta.url), { type: 'module' });
}

type Waiting = {
  readonly laid: (laid: Laid | null) => void;
  readonly painted: (picture: ImageBitmap | null) => void;
};

/**
 * The window's end of the worker that lays out and paints sheets. Only the newest layout is worked on: one that is
 * overtaken while it waits answers null.
 */
export class SheetPress {
  readonly #worker: SheetWorker;
  readonly #waiting = new Map<number, Partial<Waiting>>();
  #next = 0;
  /** What waits for the worker to be ready; null once it is. */
  #early: ToSheetWorker[] | null = [];
  #laying = false;
  #pending: { readonly ask: SheetsAsk; readonly laid: Waiting['laid'] } | null = null;
  readonly #broken: (message: string, thrown: unknown) => void;

  constructor(library: Library, broken: (message: string, thrown: unknown) => void, start = startWorker) {
    this.#broken = broken;
    this.#worker = start();
    this.#worker.onmessage = ({ data }) => this.#heard(data);
    this.#worker.onerror = (event) => this.#fail(event.message, workerEnded(event));
    this.#post({ kind: 'open', library });
  }

  lay(ask: SheetsAsk): Promise<Laid | null> {
    return new Promise((resolve) => {
      this.#pending?.laid(null);
      this.#pending = { ask, laid: resolve };
      this.#layNext();
    });
  }

  paint(ask: PaintAsk): Promise<ImageBitmap | null> {
    return new Promise((resolve) => {
      const id = this.#wait({ painted: resolve });
      this.#post({ kind: 'paint', id, ask });
    });
  }

  close(): void {
    this.#worker.terminate();
    this.#pending?.laid(null);
    this.#letGo();
  }

  #layNext(): void {
    if (this.#laying || this.#pending === null) return;
    const { ask, laid } = this.#pending;
    this.#pending = null;
    this.#laying = true;
    const id = this.#wait({ laid });
    this.#post({ kind: 'lay', id, ask });
  }

  #post(message: ToSheetWorker): void {
    if (this.#early === null) this.#worker.postMessage(message);
    else this.#early.push(message);
  }

  #wait(waiting: Partial<Waiting>): number {
    this.#next += 1;
    this.#waiting.set(this.#next, waiting);
    return this.#next;
  }

  #heard(message: FromSheetWorker): void {
    if (message.kind === 'ready') {
      const early = this.#early ?? [];
      this.#early = null;
      for (const one of early) this.#worker.postMessage(one);
      return;
    }
    if (message.kind === 'broken') return this.#fail(message.message, message.thrown);
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    switch (message.kind) {
      case 'laid':
        this.#laying = false;
        waiting?.laid?.(message.laid);
        return this.#layNext();
      case 'painted':
        return waiting?.painted?.(message.picture);
    }
  }

  /** A fault of our own: told, and nobody waits for ever. */
  #fail(message: string, thrown: unknown): void {
    this.#laying = false;
    this.#letGo();
    this.#broken(message, thrown);
  }

  #letGo(): void {
    for (const { laid, painted } of this.#waiting.values()) {
      laid?.(null);
      painted?.(null);
    }
    this.#waiting.clear();
  }
}
