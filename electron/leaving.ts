import { type BrowserWindow, type Dialog } from 'electron';
import { type CallsToPage } from '../app/host/callsToPage.ts';
import { LEAVING_DIALOG as words } from '../app/words/desktop.ts';

/** A page that does not answer any more must not keep its window open for ever. */
const PATIENCE_MS = 5_000;
const [SAVE, LEAVE, STAY] = [0, 1, 2];

type Window = Pick<BrowserWindow, 'on' | 'destroy' | 'isDestroyed'>;

/** Closing the window with unsaved work: 保存, 不保存, 取消. */
export class LeavingGuard {
  readonly #calls: CallsToPage;
  readonly #dialog: Pick<Dialog, 'showMessageBox'>;
  #window: Window | null = null;
  #unsaved = false;
  #asking = false;

  constructor(calls: CallsToPage, dialog: Pick<Dialog, 'showMessageBox'>) {
    this.#calls = calls;
    this.#dialog = dialog;
  }

  watch(window: Window): void {
    this.#window = window;
    window.on('close', (event) => {
      if (!this.#unsaved) return;
      event.preventDefault();
      if (!this.#asking) void this.#ask();
    });
  }

  unsaved(now: boolean): void {
    this.#unsaved = now;
  }

  close(): void {
    if (this.#window?.isDestroyed() === false) this.#window.destroy();
  }

  /** Without a question: what is not saved is kept, and the window closed. */
  leave(): void {
    this.#calls.push({ call: 'keep-and-close' });
    setTimeout(() => this.close(), PATIENCE_MS);
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    const { response } = await this.#dialog.showMessageBox({
      type: 'warning',
      message: words.message,
      detail: words.detail,
      buttons: [words.save, words.leave, words.stay],
      defaultId: SAVE,
      cancelId: STAY,
      noLink: true,
    });
    this.#asking = false;
    // Saving may take its time, and may end in a question of its own: the page closes the window when it is done.
    if (response === SAVE) this.#calls.push({ call: 'save-and-close' });
    if (response === LEAVE) this.leave();
  }
}
