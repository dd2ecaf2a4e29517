import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ASK_NAMES, type Outcome } from '../../app/bridge/contract.ts';
import { PLACE } from './application.ts';
import { STARTERS, starterCentre } from './sheets.ts';

/** How a transport is asked from the untrusted side: any name, any payload. */
export type Asked = {
  readonly ask: (name: string, payload: unknown) => Promise<Outcome<unknown>>;
  readonly stop: () => Promise<void>;
};

function drawnCentre(): unknown {
  const [starter] = STARTERS;
  if (starter === undefined) throw new Error('no starter plan');
  return starterCentre(starter);
}
const PROJECT = drawnCentre();

const RIGHT: Readonly<Record<string, unknown>> = {
  prefer: { language: 'en', theme: 'dark' },
  places: { words: '查干' },
  villages: { words: '查干', banner: '', township: '' },
  newProject: { register: PLACE, setting: 'pastoral', plan: null },
  startingPlan: { plan: 'x' },
  openSample: { sample: 'x' },
  openFile: { handle: 'x' },
  peekFile: { handle: 'x' },
  openBytes: { name: 'x', bytes: '' },
  addAsset: { document: 'x', fileName: 'a.png', bytes: 'iVBORw0KGgo=' },
  asset: { document: 'x', sha256: '0'.repeat(64) },
  saveFile: { document: 'x', project: PROJECT, where: 'as', name: '台阁牧村', overwrite: false },
  keepCopy: { document: 'x', name: '台阁牧村', project: PROJECT },
  signStandings: { document: 'x', project: PROJECT },
  startPackage: { document: 'x', project: PROJECT, options: { formats: ['pdf'], production: false } },
  startPlans: {
    document: 'x',
    project: PROJECT,
    options: {
      paper: 'A3',
      scale: 100,
      tiles: false,
      levels: 'all',
      tables: true,
      comparison: true,
      formats: ['pdf', 'dxf', 'svg', 'png'],
      language: 'zh',
      day: '2026-11-23',
    },
  },
  artwork: { document: 'x', sha256: '0'.repeat(64) },
  readInventory: { fileName: 'a.csv', bytes: 'YSxi', sheet: null, mapping: [], place: null, mended: [] },
  readRegister: { fileName: 'a.csv', bytes: 'YSxi', sheet: null, mapping: [], register: 'services' },
  textWorkbook: {
    title: 'a',
    lines: [],
    columns: [{ heading: 'b', width: 20 }],
    rows: [['c']],
  },
  convertDwg: { bytes: 'QUMxMDI3AA==' },
  startReports: { document: 'x', project: PROJECT, language: 'zh' },
  startLevelPapers: {
    handles: ['x'],
    options: {
      ...{ level: 'banner', unit: '', number: '', filledBy: '', reviewedBy: '', signer: '', to: '' },
      ...{ copies: '', printer: '', printed: '' },
    },
    language: 'zh',
  },
  openCopy: { document: 'x' },
  dropCopy: { document: 'x' },
  packageState: { job: 'x', since: 0 },
  cancelPackage: { job: 'x' },
  showFolder: { job: 'x' },
  keepFault: { number: 'F-00A1', step: 'window', kind: 'TypeError', frames: ['Rail Rail.tsx:1:2'] },
  callsToPage: { wait: false },
  standing: { unsaved: true },
  closeDocument: { document: 'x' },
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
