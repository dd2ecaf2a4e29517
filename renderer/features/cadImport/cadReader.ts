import { type Point } from '../../../core/geometry/point.ts';
import { workerEnded } from '../../kit/session/workerEnded.ts';
import { type CadAsk, type CadTell } from './messages.ts';

type Look = Extract<CadAsk, { ask: 'look' }>;
type Paint = Extract<CadAsk, { ask: 'paint' }>;

type Heard = {
  readonly progress: (at: { readonly share: number; readonly entities: number }) => void;
  readonly told: (message: Exclude<CadTell, { tell: 'progress' | 'nearest' | 'painted' }>) => void;
  readonly painted: (picture: ImageBitmap, view: Paint['view']) => void;
};

/**
 * One file in its worker. While one choice is tried, or one picture painted, the latest wish waits and those
 * between are left out. `end` stops whatever goes on.
 */
export class CadReader {
  readonly #worker: Worker;
  readonly #heard: Heard;
  readonly #nearest = new Map<number, (at: Point | null) => void>();
  #asked = 0;
  readonly #looks = new Latest<Look>((ask) => this.#send(ask));
  readonly #paints = new Latest<Paint>((ask) => this.#send(ask));

  constructor(heard: Heard) {
    this.#heard = heard;
    this.#worker = new Worker(new URL('./cadWorker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<CadTell>) => this.#hear(data);
    // The worker itself has gone: it would not load, or its memory is used up.
    this.#worker.onerror = (event) => heard.told({ tell: 'broke', thrown: workerEnded(event) });
  }

  read(ask: Omit<Extract<CadAsk, { ask: 'read' }>, 'ask'>): void {
    this.#send({ ask: 'read', ...ask });
  }

  look(ask: Omit<Look, 'ask'>): void {
    this.#looks.wish({ ask: 'look', ...ask });
  }

  paint(ask: Omit<Paint, 'ask'>): void {
    this.#paints.wish({ ask: 'paint', ...ask });
  }

  nearest(at: Point, within: number): Promise<Point | null> {
    this.#asked += 1;
    const number = this.#asked;
    this.#send({ ask: 'nearest', number, at, within });
    return new Promise((resolve) => this.#nearest.set(number, resolve));
  }

  end(): void {
    this.#worker.terminate();
  }

  #send(ask: CadAsk): void {
    this.#worker.postMessage(ask);
  }

  #hear(message: CadTell): void {
    switch (message.tell) {
      case 'progress':
        return this.#heard.progress(message);
      case 'painted':
        this.#paints.done();
        return this.#heard.painted(message.picture, message.view);
      case 'nearest':
        this.#nearest.get(message.number)?.(message.at);
        this.#nearest.delete(message.number);
        return undefined;
      case 'looked':
        // What came of an older choice is not shown.
        if (!this.#looks.done()) this.#heard.told(message);
        return undefined;
      default:
        return this.#heard.told(message);
    }
  }
}

/** One at a time; the newest wish waits for its turn. */
class Latest<Ask> {
  readonly #send: (ask: Ask) => void;
  #busy = false;
  #next: Ask | null = null;

  constructor(send: (ask: Ask) => void) {
    this.#send = send;
  }

  wish(ask: Ask): void {
    if (this.#busy) this.#next = ask;
    else {
      this.#busy = true;
      this.#send(ask);
    }
  }

  /** The one under way has ended; true = another has begun. */
  done(): boolean {
    const next = this.#next;
    this.#busy = false;
    this.#next = null;
    if (next !== null) this.wish(next);
    return next !== null;
  }
}
