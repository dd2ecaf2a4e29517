import { type Library } from '../../../app/bridge/contract.ts';
import { type AskedWorker, latest, WorkerCalls } from '../../kit/session/workerCalls.ts';
import { type Laid, type PaintAsk, type SheetCalls, type SheetsAsk } from './sheetMessages.ts';

function startWorker(): AskedWorker<SheetCalls> {
  return new Worker(new URL('./sheetWorker.ts', import.meta.url), { type: 'module' });
}

/**
 * The window's end of the worker that lays out and paints sheets. Only the newest layout is worked on: one that is
 * overtaken while it waits answers null.
 */
export class SheetPress {
  readonly #calls: WorkerCalls<SheetCalls>;
  readonly lay = latest((ask: SheetsAsk): Promise<Laid | null> => this.#calls.ask('lay', ask));

  constructor(library: Library, broken: (message: string, thrown: unknown) => void, start = startWorker) {
    this.#calls = new WorkerCalls(start(), (thrown) => {
      this.#calls.letGo();
      broken(thrown instanceof Error ? thrown.message : String(thrown), thrown);
    });
    void this.#calls.ask('open', library);
  }

  async paint(ask: PaintAsk): Promise<ImageBitmap | null> {
    return (await this.#calls.ask('paint', ask))?.picture ?? null;
  }

  close(): void {
    this.#calls.end();
  }
}
