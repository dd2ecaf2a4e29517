import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ASK_NAMES, type Outcome } from '../../app/contract.ts';
import { PLACE } from './application.ts';

/** How a transport is asked from the untrusted side: any name, any payload. */
export type Asked = {
  readonly ask: (name: string, payload: unknown) => Promise<Outcome<unknown>>;
  readonly stop: () => Promise<void>;
};

const RIGHT: Readonly<Record<string, unknown>> = {
  prefer: { language: 'en', theme: 'dark' },
  places: { words: '查干' },
  newProject: { register: PLACE, setting: 'pastoral', plan: null },
  startingPlan: { plan: 'x' },
  openSample: { sample: 'x' },
  openFile: { handle: 'x' },
  openBytes: { name: 'x', bytes: '' },
  addAsset: { document: 'x', fileName: 'a.png', bytes: 'iVBORw0KGgo=' },
  asset: { document: 'x', sha256: '0'.repeat(64) },
  openCopy: { document: 'x' },
  dropCopy: { document: 'x' },
  packageState: { job: 'x', since: 0 },
  cancelPackage: { job: 'x' },
  showFolder: { job: 'x' },
};
/** Asks that carry a whole project: covered by their own tests. */
const WITH_PROJECT = new Set(['saveFile', 'keepCopy', 'startPackage']);

/** The same promises through every transport. */
export function contractSuite(transport: string, start: () => Promise<Asked>): void {
  describe(`the contract over ${transport}`, () => {
    let asked: Asked;
    beforeEach(async () => {
      asked = await start();
    });
    afterEach(() => asked.stop());

    it('[APP-1] every ask is answered in its shape or with a problem that has words', async () => {
      for (const name of ASK_NAMES.filter((one) => !WITH_PROJECT.has(one))) {
        const outcome = await asked.ask(name, RIGHT[name] ?? {});
        if (!outcome.ok) expect(outcome.problem.code, name).not.toMatch(/bad-|unknown-ask|host-fault/);
      }
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
