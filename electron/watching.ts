import { type BrowserWindow, type Dialog, type WebContents } from 'electron';
import { GONE_DIALOG, STUCK_DIALOG } from '../app/words/desktop.ts';

type Window = Pick<BrowserWindow, 'on' | 'destroy' | 'isDestroyed' | 'reload'> & {
  readonly webContents: Pick<WebContents, 'on' | 'forcefullyCrashRenderer'>;
};
type Ask = {
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  /** For the log: what ended, and why. */
  readonly fault: (what: Error) => void;
};

/**
 * A page whose process ended, or that does not answer any more, is offered anew: what was not saved stands on its start
 * page as an automatic copy. Nobody is left before a white window.
 */
export function watchPage(window: Window, { dialog, fault }: Ask): void {
  let reopening = false;
  /** The question whether to wait; it goes when the page answers again, or ends. */
  let waiting: AbortController | null = null;
  const ask = async (words: typeof GONE_DIALOG | typeof STUCK_DIALOG, signal?: AbortSignal) => {
    const { message, detail, again, other } = words;
    const { response } = await dialog.showMessageBox({
      ...{
        type: 'warning',
        message,
        detail,
        buttons: [again, other],
        noLink: true,
        defaultId: 0,
        cancelId: 1,
      },
      ...(signal === undefined ? {} : { signal }),
    });
    return response === 0;
  };
  const settle = (): void => {
    waiting?.abort();
    waiting = null;
  };
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    settle();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (reopening) {
      reopening = false;
      window.reload();
      return;
    }
    fault(named('PageGone', `${reason} ${exitCode}`));
    void ask(GONE_DIALOG).then((again) => (again ? window.reload() : window.destroy()));
  });
  window.on('unresponsive', () => {
    if (waiting !== null) return;
    const mine = new AbortController();
    waiting = mine;
    fault(named('PageStuck', 'unresponsive'));
    void ask(STUCK_DIALOG, mine.signal).then((again) => {
      // It answered again, or ended, while the question stood.
      if (mine.signal.aborted) return;
      waiting = null;
      if (!again || window.isDestroyed()) return;
      reopening = true;
      window.webContents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', settle);
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
