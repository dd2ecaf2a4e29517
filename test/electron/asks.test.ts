import { describe, expect, it } from 'vitest';
import { ASK_NAMES, type Outcome } from '../../app/bridge/contract.ts';
import { answerAsks } from '../../electron/asks.ts';
import { BUNDLE_ORIGIN, isOwnPage, pageResponse } from '../../electron/page.ts';
import { memoryApplication, memoryWorld } from '../support/application.ts';
import { contractSuite } from '../support/contractSuite.ts';

type Frame = { parent: unknown; origin: string } | null;
type Listener = (event: { senderFrame: Frame }, payload: unknown) => unknown;
const OWN: Frame = { parent: null, origin: BUNDLE_ORIGIN };

function bridge() {
  const listeners = new Map<string, Listener>();
  // Only what answerAsks uses of Electron's ipcMain.
  const ipcMain = {
    handle: (name: string, listener: Listener) => void listeners.set(name, listener),
  } as unknown as Parameters<typeof answerAsks>[0];
  answerAsks(ipcMain, memoryApplication(memoryWorld(), 'desktop'), BUNDLE_ORIGIN);
  const ask = async (name: string, payload: unknown, senderFrame: Frame = OWN): Promise<Outcome<unknown>> => {
    const listener = listeners.get(name);
    if (listener === undefined) throw new Error('no such channel');
    // What crosses between processes is cloned. The listener answers as `dispatch` does.
    return structuredClone(await listener({ senderFrame }, structuredClone(payload))) as Outcome<unknown>;
  };
  return { listeners, ask };
}

contractSuite('Electron', () => {
  const { ask } = bridge();
  return Promise.resolve({ ask, stop: () => Promise.resolve() });
});

describe('the desktop bridge', () => {
  it('[DESK-1] has exactly the channels of the contract', () => {
    expect([...bridge().listeners.keys()].sort()).toEqual([...ASK_NAMES].sort());
  });
  it.each([
    ['no frame', null],
    ['a frame inside the page', { parent: {}, origin: BUNDLE_ORIGIN }],
    ['another origin', { parent: null, origin: 'https://evil.example' }],
    ['a file', { parent: null, origin: 'file://' }],
    ["Node's word for an unknown scheme", { parent: null, origin: 'null' }],
  ] as const)('[DESK-2] answers nothing to %s', async (_, frame) => {
    await expect(bridge().ask('greet', {}, frame)).rejects.toThrow('not our page');
  });
});

describe('the page of the desktop', () => {
  const page = { root: new URL('.', import.meta.url).pathname, fonts: new Map<string, string>() };
  it.each([
    'app://bundle/asks.test.ts',
    'app://bundle/../package.json',
    'app://bundle/%2e%2e%2fpackage.json',
    'app://other/index.html',
    'app://bundle/',
  ])('[DESK-3] does not serve %s', async (address) => {
    expect((await pageResponse(new Request(address), page)).status).toBe(404);
  });
  it('[DESK-3] takes nothing but GET, and every answer has the headers', async () => {
    const response = await pageResponse(new Request('app://bundle/x.js', { method: 'POST' }), page);
    expect(response.status).toBe(405);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
  it.each(['https://bundle/', 'app://bundle.evil/', 'file:///etc/hostname', 'javascript:1', ''])(
    '[DESK-4] may not go to %j',
    (address) => {
      expect(isOwnPage(address)).toBe(false);
    },
  );
  it('[DESK-4] may go to itself', () => {
    expect(isOwnPage(`${BUNDLE_ORIGIN}/index.html`)).toBe(true);
  });
});
