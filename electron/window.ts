import { type BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { type CallsToPage } from '../app/host/callsToPage.ts';
import { keepAtSessionEnd } from './ending.ts';
import { type LeavingGuard } from './leaving.ts';
import { watchPage } from './watching.ts';
import { START_PAGE } from './page.ts';

type WindowMaker = new (
  options: BrowserWindowConstructorOptions,
) => Pick<
  BrowserWindow,
  'loadURL' | 'once' | 'show' | 'on' | 'destroy' | 'isDestroyed' | 'reload' | 'webContents'
>;

/** The one window: sandboxed, isolated, without Node, each written out. */
export async function openWindow(
  Maker: WindowMaker,
  preload: string,
  leaving: LeavingGuard,
  watch: Parameters<typeof watchPage>[1] & { readonly calls: CallsToPage },
): Promise<void> {
  const window = new Maker({
    // Where it was last time, and how large.
    name: 'main',
    windowStatePersistence: true,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#eef0f3',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  leaving.watch(window);
  watchPage(window, watch);
  keepAtSessionEnd(window, watch.calls);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(START_PAGE);
}
