import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ASK_NAMES, type Outcome } from '../../app/bridge/contract.ts';
import { PROJECT, RIGHT_ASKS as RIGHT } from './rightAsks.ts';

/** How a transport is asked from the untrusted side: any name, any payload. */
export type Asked = {
  readonly ask: (name: string, payload: unknown) => Promise<Outcome<unknown>>;
  readonly stop: () => Promise<void>;
};

/** The same promises through every transport. */
export function contractSuite(transport: string, start: () => Promise<Asked>): void {
  describe(`the contract over ${transport}`, () => {
    let asked: Asked;
    beforeEach(async () => {
      asked = await start();
    });
    afterEach(() => asked.stop());

    it('[APP-1] every ask is answered in its shape or with a problem that has words', async () => {
      for (const name of ASK_NAMES) {
        const outcome = await asked.ask(name, RIGHT[name] ?? {});
        if (!outcome.ok) expect(outcome.problem.code, name).not.toMatch(/bad-|unknown-ask|host-fault/);
      }
    });

    it('[APP-1] a whole project crosses and comes back the same', async () => {
      const saved = await asked.ask('saveFile', RIGHT['saveFile']);
      expect(saved).toMatchObject({ ok: true, value: { saved: true, name: '台阁牧村.paijiang' } });
      const listed = await asked.ask('folderFiles', {});
      const handle = listed.ok ? handleIn(listed.value) : '';
      expect(await asked.ask('openFile', { handle })).toMatchObject({
        ok: true,
        value: { project: PROJECT },
      });
      const kept = await asked.ask('keepCopy', RIGHT['keepCopy']);
      expect(kept).toMatchObject({ ok: true });
      expect(await asked.ask('copies', {})).toMatchObject({
        ok: true,
        value: { copies: [{ document: 'x' }] },
      });
    });

    it.each(['startPackage', 'startPlans'])('[APP-14] a job of %s is followed to its end', async (name) => {
      const started = await asked.ask(name, RIGHT[name]);
      expect(started).toMatchObject({ ok: true, value: { job: expect.any(String) } });
      const { job } = (started.ok ? started.value : {}) as { job: string }; // the line above saw it
      const ended = await asked.ask('packageState', { job, since: 0 });
      expect(ended).toMatchObject({ ok: true, value: { state: 'done', folder: '/made' } });
      expect(await asked.ask('cancelPackage', { job })).toEqual({ ok: true, value: {} });
      expect(await asked.ask('showFolder', { job })).toEqual({ ok: true, value: { shown: true } });
    });

    it.each([
      ['saveFile', 'name', ''],
      ['keepCopy', 'project', { strange: 1 }],
      ['startPackage', 'options', { formats: [], production: false }],
      ['startPlans', 'options', { paper: 'A0' }],
    ])('[APP-1] refuses %s with a wrong %s', async (name, part, wrong) => {
      const right = RIGHT[name] as object; // every value of the table is one
      expect(await asked.ask(name, { ...right, [part]: wrong })).toMatchObject({
        ok: false,
        problem: { code: 'bad-ask' },
      });
    });

    it.each([null, 'x', 7, [], { strange: 1 }, { words: 1 }, { words: 'x'.repeat(1000) }])(
      '[APP-1] refuses the payload %j',
      async (payload) => {
        expect(await asked.ask('places', payload)).toMatchObject({ ok: false, problem: { code: 'bad-ask' } });
      },
    );

    it.each(['nothing', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])(
      '[APP-1] refuses the name %s',
      async (name) => {
        const outcome = await asked.ask(name, {}).catch(() => 'refused' as const);
        if (outcome !== 'refused')
          expect(outcome).toMatchObject({ ok: false, problem: { code: 'unknown-ask' } });
      },
    );

    it('[APP-8] paths are no handles', async () => {
      expect(await asked.ask('openFile', { handle: '/etc/hostname' })).toMatchObject({
        ok: false,
        problem: { code: 'handle-unknown' },
      });
    });
  });
}

function handleIn(listed: unknown): string {
  const [file] = (listed as { files: { handle: string }[] }).files; // the contract's own answer
  return file?.handle ?? '';
}
