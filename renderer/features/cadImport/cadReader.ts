import { type Point } from '../../../core/geometry/point.ts';
import { latest, WorkerCalls } from '../../kit/session/workerCalls.ts';
import { type CadCalls, type CadLook, type CadProgress, type CadRead } from './messages.ts';

type Ask<Name extends keyof CadCalls> = CadCalls[Name]['ask'];

type Heard = {
  readonly progress: (at: CadProgress) => void;
  readonly told: (
    message:
      | CadRead
      | { readonly tell: 'looked'; readonly look: CadLook }
      | { readonly tell: 'broke'; readonly thrown: unknown },
  ) => void;
  readonly painted: (picture: NonNullable<CadCalls['paint']['answer']>) => void;
};

/** One file in its worker. While one choice is tried, or one picture painted, the latest wish waits. */
export class CadReader {
  readonly #heard: Heard;
  readonly #calls: WorkerCalls<CadCalls>;
  readonly #look = latest((ask: Ask<'look'>) => this.#calls.ask('look', ask));
  readonly #paint = latest((ask: Ask<'paint'>) => this.#calls.ask('paint', ask));
  #looked = 0;

  constructor(heard: Heard) {
    this.#heard = heard;
    const worker = new Worker(new URL('./cadWorker.ts', import.meta.url), { type: 'module' });
    this.#calls = new WorkerCalls(worker, (thrown) => heard.told({ tell: 'broke', thrown }));
  }

  async read(ask: Ask<'read'>): Promise<void> {
    const read = await this.#calls.ask('read', ask, this.#heard.progress);
    if (read !== null) this.#heard.told(read);
  }

  async look(ask: Ask<'look'>): Promise<void> {
    this.#looked += 1;
    const mine = this.#looked;
    const look = await this.#look(ask);
    // What came of an older choice is not shown.
    if (look !== null && mine === this.#looked) this.#heard.told({ tell: 'looked', look });
  }

  async paint(ask: Ask<'paint'>): Promise<void> {
    const painted = await this.#paint(ask);
    if (painted !== null) this.#heard.painted(painted);
  }

  nearest(at: Point, within: number): Promise<Point | null> {
    return this.#calls.ask('nearest', { at, within });
  }

  end(): void {
    this.#calls.end();
  }
}
