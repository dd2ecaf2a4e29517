import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASK_NAMES } from '../../app/bridge/askNames.ts';
import { type Recorded } from '../support/fakeElectron.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'paijiang-electron-'));
afterAll(() => rmSync(home, { recursive: true }));

/** Loads the built main file in a process of its own whose `electron` records what it is told. */
function boot(): Recorded {
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'test/support/bootElectron.mjs'),
      join(root, 'dist/electron/main.cjs'),
      '/docs/台阁牧村.paijiang',
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, PAIJIANG_HOME: home, PAIJIANG_DOCUMENTS: join(home, 'documents') },
    },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  const recorded: unknown = JSON.parse(run.stdout);
  return recorded as Recorded; // written by bootElectron.mjs
}

describe('the built desktop shell, booted against a recording fake', () => {
  let recorded: Recorded;
  beforeAll(() => {
    recorded = boot();
  });
  it('[DESK-5] scheme, sandbox and single instance come before ready', () => {
    expect(recorded.beforeReady).toEqual([
      'registerSchemesAsPrivileged',
      'enableSandbox',
      'requestSingleInstanceLock',
    ]);
  });
  it('[DESK-6] the window is sandboxed and isolated', () => {
    expect(recorded.window['webPreferences']).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
    expect(recorded.loaded).toBe('app://bundle/');
  });
  it('[DESK-1] every ask has its channel', () => {
    expect(recorded.channels.sort()).toEqual([...ASK_NAMES].sort());
  });
  it('[DESK-7] permissions are refused, navigation and windows are guarded, downloads prevented', () => {
    expect(recorded.permissions).toEqual({ camera: false, geolocation: false, 'clipboard-read': true });
    expect(recorded.contentGuards.sort()).toEqual([
      'setWindowOpenHandler:deny',
      'will-attach-webview',
      'will-navigate',
      'will-redirect',
    ]);
    expect(recorded.sessionEvents).toContain('will-download');
  });
  it('[DESK-3] the page comes with the content policy', () => {
    expect(recorded.page.status).toBe(200);
    expect(recorded.page.policy).toContain("default-src 'none'");
    expect(recorded.outside).toBe(404);
  });
  it('[DESK-11] files of the command line, and of a second start, go to the window', () => {
    expect(recorded.lockData).toEqual({ files: ['/docs/台阁牧村.paijiang'] });
    expect(recorded.calls).toEqual(['open', 'save-and-close', 'open']);
  });
  it('[DESK-12] closing asks only while something is unsaved: 保存, 不保存, 取消', () => {
    const question = '保存,不保存,取消';
    expect(recorded.closing).toEqual(['closed', question, 'asked', question, 'asked', 'destroyed']);
  });
  it('[DESK-27] the menu is what the window tells, over the contract; what is chosen comes back to it', () => {
    const [before = [], after = []] = recorded.menus;
    expect(before.map(([label]) => label)).toEqual(['文字', '窗口']);
    expect(after.map(([label]) => label)).toEqual(['文件', '文字', '窗口']);
    expect(after[0]).toEqual(['文件', 'CommandOrControl+S']);
    expect(recorded.chosen).toEqual([{ call: 'act', action: 'save' }]);
  });
  it('[DESK-30] the end of the session keeps what is not saved and holds nobody up; a shutdown waits for it', () => {
    expect(recorded.ending).toEqual(['keep', 'waits', 'keep-and-close']);
  });
  it('[DESK-8] the preload holds the names of the contract and no more of Electron than it needs', () => {
    const preload = readFileSync(join(root, 'dist/electron/preload.cjs'), 'utf8');
    expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
    for (const name of ASK_NAMES) expect(preload).toContain(`"${name}"`);
  });

  const preferences = () => recorded.window['webPreferences'] as Record<string, unknown>; // as window.ts writes them
  const main = () => readFileSync(join(root, 'dist/electron/main.cjs'), 'utf8');
  const preload = () => readFileSync(join(root, 'dist/electron/preload.cjs'), 'utf8');
  const builder = () => readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  const ownOnly = (name: string) =>
    Object.entries(recorded.prevented).filter(([tried]) => tried.startsWith(`${name} `));
  const CHECKLIST: readonly (readonly [number, string, () => void])[] = [
    [1, 'only secure content', () => expect(recorded.loaded).toBe('app://bundle/')],
    [
      2,
      'no Node integration',
      () => expect(preferences()).toMatchObject({ nodeIntegration: false, nodeIntegrationInWorker: false }),
    ],
    [3, 'context isolation', () => expect(preferences()).toMatchObject({ contextIsolation: true })],
    [
      4,
      'sandboxed processes',
      () => {
        expect(preferences()).toMatchObject({ sandbox: true });
        expect(recorded.beforeReady).toContain('enableSandbox');
      },
    ],
    [
      5,
      'permission requests are answered',
      () => {
        expect(recorded.permissions).toMatchObject({ camera: false, geolocation: false });
        expect(recorded.checks).toEqual(recorded.permissions);
        expect(recorded.devices).toBe(false);
      },
    ],
    [6, 'webSecurity', () => expect(preferences()).toMatchObject({ webSecurity: true })],
    [
      7,
      'a content security policy',
      () => {
        expect(recorded.page.policy).toContain("default-src 'none'");
        expect(recorded.page.policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      },
    ],
    [8, 'no insecure content', () => expect(preferences()).not.toHaveProperty('allowRunningInsecureContent')],
    [9, 'no experimental features', () => expect(preferences()).not.toHaveProperty('experimentalFeatures')],
    [10, 'no Blink features', () => expect(preferences()).not.toHaveProperty('enableBlinkFeatures')],
    [11, 'no pop-ups of webviews', () => expect(preferences()).toMatchObject({ webviewTag: false })],
    [
      12,
      'webviews are looked at before',
      () => expect(ownOnly('will-attach-webview')).toEqual([['will-attach-webview ', true]]),
    ],
    [
      13,
      'navigation is limited',
      () => {
        expect(Object.fromEntries(ownOnly('will-navigate'))).toEqual({
          'will-navigate app://bundle/': false,
          'will-navigate https://evil.example/': true,
          'will-navigate file:///etc/passwd': true,
          'will-navigate app://other/': true,
        });
        expect(ownOnly('will-redirect')).toEqual([['will-redirect https://evil.example/', true]]);
      },
    ],
    [14, 'no new windows', () => expect(recorded.contentGuards).toContain('setWindowOpenHandler:deny')],
    [15, 'nothing is handed to shell.openExternal', () => expect(main()).not.toContain('openExternal')],
    [
      16,
      'an exact version of Electron',
      () => expect(builder()).toMatch(/^electronVersion: \d+\.\d+\.\d+$/m),
    ],
    [17, 'the sender of every message is looked at', () => expect(recorded.foreign).toBe('not our page')],
    [
      18,
      'no file protocol',
      () => {
        expect(recorded.scheme.scheme).toBe('app');
        for (const privilege of ['bypassCSP', 'corsEnabled', 'allowServiceWorkers'])
          expect(recorded.scheme.privileges).not.toHaveProperty(privilege);
        expect(recorded.outside).toBe(404);
      },
    ],
    // The packed program's own are read in packaging.test.ts.
    [19, 'fuses', () => expect(builder()).toMatch(/electronFuses:\n {2}runAsNode: false/)],
    [
      20,
      'no Electron of its own for the page',
      () => {
        expect([...preload().matchAll(/exposeInMainWorld/g)]).toHaveLength(1);
        expect(preload()).not.toMatch(/ipcRenderer\.(send|on|sendSync|postMessage)\b/);
      },
    ],
  ];
  it.each(CHECKLIST)('[DESK-21] point %i of Electron’s checklist: %s', (_, __, holds) => holds());
  it('[DESK-21] all twenty, and downloads besides', () => {
    expect(CHECKLIST.map(([point]) => point)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(ownOnly('will-download')).toEqual([['will-download app://bundle/x', true]]);
  });
  it('[DESK-25] the window is where it was, and as large', () => {
    expect(recorded.window).toMatchObject({ name: 'main', windowStatePersistence: true });
  });
});
