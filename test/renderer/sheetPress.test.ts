import { describe, expect, it } from 'vitest';
import { type Library } from '../../app/bridge/contract.ts';
import { type Laid, type SheetCalls, type SheetsAsk } from '../../renderer/features/print/sheetMessages.ts';
import { SheetPress } from '../../renderer/features/print/sheetPress.ts';
import { type AskedWorker, type Sent, type Told } from '../../renderer/kit/session/workerCalls.ts';

const LIBRARY = {} as Library; // only handed on
const NOTHING_LAID: Laid = { ok: true, sheets: [], left: null };
const ask = (scale: number): SheetsAsk => ({ options: { scale } }) as SheetsAsk; // only handed on
const PAINT = { sheet: 0, width: 1, height: 1, scale: 1, x: 0, y: 0 };

function press() {
  const posted: Sent<SheetCalls>[] = [];
  const broken: string[] = [];
  let ended = false;
  const worker: AskedWorker<SheetCalls> = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => void posted.push(message),
    terminate: () => void (ended = true),
  };
  const made = new SheetPress(
    LIBRARY,
    (message) => broken.push(message),
    () => worker,
  );
  const say = (data: Told): void => worker.onmessage?.({ data } as MessageEvent<Told>); // all that the press reads of it
  const laid = (): void => {
    const last = posted.at(-1);
    if (last?.name !== 'lay') throw new Error('nothing is being laid out');
    say({ id: last.id, name: 'lay', answer: NOTHING_LAID });
  };
  return { made, posted, broken, say, laid, ended: () => ended };
}

describe('the press', () => {
  it('[PRINT-6] posts nothing before the worker is ready, and nothing is lost', () => {
    const { made, posted, say } = press();
    void made.lay(ask(100));
    expect(posted).toEqual([]);
    say({ ready: true });
    expect(posted.map(({ name }) => name)).toEqual(['open', 'lay']);
  });

  it('[PRINT-6] works on the newest layout alone: one that is overtaken answers null', async () => {
    const { made, posted, say, laid } = press();
    say({ ready: true });
    const first = made.lay(ask(100));
    const second = made.lay(ask(75));
    const third = made.lay(ask(50));
    expect(await second).toBeNull();
    expect(posted.filter(({ name }) => name === 'lay')).toHaveLength(1);
    laid();
    expect(await first).toEqual(NOTHING_LAID);
    laid();
    expect(await third).toEqual(NOTHING_LAID);
    expect(posted.at(-1)).toMatchObject({ name: 'lay', ask: { options: { scale: 50 } } });
  });

  it('[PRINT-6] a fault of the worker is told, and nobody waits for ever', async () => {
    const { made, broken, say } = press();
    say({ ready: true });
    const laying = made.lay(ask(100));
    const painting = made.paint(PAINT);
    say({ id: 1, thrown: new Error('no font') });
    expect(broken).toEqual(['no font']);
    expect(await laying).toBeNull();
    expect(await painting).toBeNull();
  });

  it('[PRINT-6] closing ends the worker and lets go of what waits', async () => {
    const { made, say, ended } = press();
    say({ ready: true });
    const painting = made.paint(PAINT);
    made.close();
    expect(ended()).toBe(true);
    expect(await painting).toBeNull();
  });
});
