import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { type NotedFault } from '../../../app/faults/notedFault.ts';
import { threadedMakers } from '../../../node/desk/threadedMakers.ts';
import { starterCentre, STARTERS } from '../../support/sheets.ts';

const [starter] = STARTERS;
if (starter === undefined) throw new Error('no starter');
const project = starterCentre(starter);
const ASK = { project, assets: new Map<string, Uint8Array>() };
const PATIENT = { memory: 64, silence: 600_000, grace: 600_000 };

/** Makers behind a thread that does this with an ask; what the log heard. */
function makersWith(does: string, limits: Partial<typeof PATIENT> = {}) {
  const file = join(mkdtempSync(join(tmpdir(), 'paijiang-thread-')), 'thread.mjs');
  writeFileSync(
    file,
    `import { parentPort, threadId } from 'node:worker_threads';
     const say = (said) => parentPort.postMessage(said);
     let beats = setInterval(() => say({ alive: true }), 5);
     parentPort.on('message', async ({ id, maker, method, ask, cancel }) => { ${does} });`,
  );
  const heard: NotedFault[] = [];
  const faults = { folder: '/log', keep: (fault: NotedFault) => Promise.resolve(heard.push(fault) > 0) };
  const at = { documents: '/documents', faultFolder: '/log' };
  return { heard, makers: threadedMakers(at, faults, { ...PATIENT, ...limits }, pathToFileURL(file)) };
}

/** Bad the first time of a thread file, answered the next: by a mark beside the file. */
const ONCE = (bad: string) => `
  // Never answered by itself.
  if (method === 'preflight') return;
  const { existsSync, writeFileSync } = await import('node:fs');
  const mark = new URL('./mark', import.meta.url);
  if (existsSync(mark)) return say({ id, answer: { ok: true, value: [threadId] } });
  writeFileSync(mark, '');
  ${bad}`;

describe('the thread of the makers', () => {
  it('[DESK-31] hands the ask over without its watch, tells progress, and answers whoever asked', async () => {
    const { makers } = makersWith(`
      say({ id, progress: { made: 1, total: 2, current: maker + ' ' + method } });
      setTimeout(() => say({ id, answer: { ok: true, value: Object.keys(ask) } }), ask.options ? 40 : 0);`);
    const told: unknown[] = [];
    const made = makers.packages.make({
      ...ASK,
      options: { production: false, formats: ['svg'] },
      signal: new AbortController().signal,
      progress: (at) => told.push(at),
    });
    const standings = makers.packages.standings(ASK);
    expect(await standings).toEqual({ ok: true, value: ['project', 'assets'] });
    expect(await made).toEqual({ ok: true, value: ['project', 'assets', 'options'] });
    expect(told).toEqual([{ made: 1, total: 2, current: 'packages make' }]);
  });

  it('[DESK-31] what is asked after every change takes the artwork along, and no photos', async () => {
    const { makers } = makersWith('say({ id, answer: { ok: true, value: [...ask.assets.keys()] } });');
    const [mark, photo] = ['a'.repeat(64), 'b'.repeat(64)];
    const emblems = {
      ...project.emblems,
      centre: { asset: mark, supplied: { by: '某人', on: '2026-11-30' } },
    };
    const assets = new Map([mark, photo].map((key) => [key, new Uint8Array(3)]));
    const asked = { project: { ...project, emblems }, assets };
    expect(await makers.packages.standings(asked)).toEqual({ ok: true, value: [mark] });
    expect(await makers.packages.preflight(asked)).toEqual({ ok: true, value: [mark, photo] });
  });

  it('[DESK-31] a mistake of our own comes out as what it was, and goes into the host’s log', async () => {
    const { makers, heard } = makersWith(`
      say({ fault: { number: 'F-1', step: 'job', kind: 'Error', frames: [] } });
      say({ id, thrown: { name: 'TypeError', message: 'no', stack: 'TypeError: no', code: 'EIO' } });`);
    await expect(makers.packages.standings(ASK)).rejects.toMatchObject({
      name: 'TypeError',
      message: 'no',
      code: 'EIO',
    });
    expect(heard.map(({ number }) => number)).toEqual(['F-1']);
  });

  it.each([
    ['throws', 'throw new Error("boom");', 'making-ended'],
    ['ends', 'process.exit(7);', 'making-ended'],
    [
      'has no more memory',
      'const all = []; for (;;) all.push(new Array(1000).fill({ id }));',
      'making-no-memory',
    ],
  ])(
    '[DESK-32] one that %s is a message with its number, for all who wait; the next is answered',
    async (_, bad, code) => {
      const { makers, heard } = makersWith(
        ONCE(`setTimeout(() => { ${bad} }, 20); await new Promise(() => {});`),
      );
      const [first, second] = [makers.packages.standings(ASK), makers.packages.preflight(ASK)];
      const problem = { area: 'application', code, data: { fault: expect.stringMatching(/^F-/) } };
      expect(await first).toEqual({ ok: false, problem });
      expect(await second).toEqual(await first);
      expect(heard).toHaveLength(1);
      expect((await makers.packages.standings(ASK)).ok).toBe(true);
    },
  );

  it('[DESK-33] one that hangs is ended, and the next is answered', async () => {
    const { makers } = makersWith(ONCE('for (;;);'), { silence: 300 });
    expect(await makers.packages.standings(ASK)).toMatchObject({
      ok: false,
      problem: { code: 'making-stuck' },
    });
    expect((await makers.packages.standings(ASK)).ok).toBe(true);
  });

  it('[DESK-33] one that works long is not, as long as it is heard', async () => {
    // The rounds of the watch are counted by the test, not by a clock.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { makers, heard } = makersWith(`
        clearInterval(beats);
        say({ alive: true });
        say({ fault: { number: 'F-' + id, step: 'job', kind: 'Error', frames: [] } });`);
      const waits = [];
      for (let round = 1; round <= 5; round += 1) {
        // Nothing is answered; that the thread is there is all that it says.
        waits.push(makers.packages.standings(ASK));
        while (heard.length < round) await new Promise((done) => setTimeout(done, 1));
        vi.advanceTimersByTime(0.8 * PATIENT.silence);
      }
      expect(heard.map(({ number }) => number)).toEqual(['F-1', 'F-2', 'F-3', 'F-4', 'F-5']);
      vi.advanceTimersByTime(0.4 * PATIENT.silence);
      for (const answer of await Promise.all(waits))
        expect(answer).toMatchObject({ ok: false, problem: { code: 'making-stuck' } });
    } finally {
      vi.useRealTimers();
    }
  });

  it('[DESK-34] a job that does not heed its end goes with its thread; one that does is answered', async () => {
    const stop = new AbortController();
    const job = (makers: ReturnType<typeof makersWith>['makers']) =>
      makers.plans.make({
        project,
        options: { formats: ['pdf'] } as never,
        signal: stop.signal,
        progress: () => stop.abort(),
      });
    const deaf = makersWith(`if (id) say({ id, progress: {} });`, { grace: 50 });
    expect(await job(deaf.makers)).toMatchObject({ ok: false, problem: { code: 'making-stuck' } });
    const heeds = makersWith(`if (cancel) say({ id: cancel, answer: { ok: true, value: 'stopped' } });`);
    expect(await job(heeds.makers)).toEqual({ ok: true, value: 'stopped' });
  });
});
