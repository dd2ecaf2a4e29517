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
  it('[DESK-8] the preload holds the names of the contract and no more of Electron than it needs', () => {
    const preload = readFileSync(join(root, 'dist/electron/preload.cjs'), 'utf8');
    expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
    for (const name of ASK_NAMES) expect(preload).toContain(`"${name}"`);
  });
});
