import { parentPort, workerData } from 'node:worker_threads';
import { tellThrown } from '../files/thrown.ts';
import { systemClock } from './clock.ts';
import { makers } from './makers.ts';
import { type FromMakers, HEARTBEAT_MS, type MakersAt, type ToMakers } from './makerTalk.ts';

/** The thread of all makers: asks come with a number, and are answered by it in any order. */
const { documents, faultFolder } = workerData as MakersAt;
const say = (said: FromMakers) => parentPort?.postMessage(said);
const running = new Map<number, AbortController>();
const made = makers(documents, systemClock, {
  folder: faultFolder,
  // The host keeps the log: two writers would tear its lines.
  keep: (fault) => {
    say({ fault });
    return Promise.resolve(true);
  },
});

parentPort?.on('message', (ask: ToMakers) => {
  if ('cancel' in ask) running.get(ask.cancel)?.abort();
  else void answer(ask);
});
setInterval(() => say({ alive: true }), HEARTBEAT_MS).unref();

async function answer({ id, maker, method, ask }: Exclude<ToMakers, { cancel: number }>): Promise<void> {
  const abort = new AbortController();
  running.set(id, abort);
  const watch = { signal: abort.signal, progress: (progress: unknown) => say({ id, progress }) };
  try {
    // Names come from makerTalk.ts alone, whose types pair them with their asks.
    const call = (made[maker] as unknown as Record<string, (ask: object) => Promise<unknown>>)[method];
    say({ id, answer: await call?.({ ...ask, ...watch }) });
  } catch (thrown) {
    say({ id, thrown: tellThrown(thrown) });
  } finally {
    running.delete(id);
  }
}
