import { type BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { type LeavingGuard } from './leaving.ts';
import { START_PAGE } from './page.ts';

type WindowMaker = new (
  options: BrowserWindowConstructorOptions,
) => Pick<BrowserWindow, 'loadURL' | 'once' | 'show' | 'on' | 'destroy' | 'isDestroyed'>;

/** The one window: sandboxed, isolated, without Node, each written out. */
export async function openWindow(Maker: WindowMaker, preload: string, leaving: LeavingGuard): Promise<void> {
  const window = new Maker({
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
  window.once('ready-to-show', () => window.show());
  await window.loadURL(START_PAGE);
}
