import { type BrowserWindow } from 'electron';
import { type CallsToPage } from '../app/host/callsToPage.ts';

/** The part of Electron's event that its types leave out. */
type Delayed = { readonly preventDefault: () => void };

/**
 * The session of the system ends (Windows: 注销, 关机): what is not saved is kept at once, and nobody is held up. The dialog of
 * the window would only be killed.
 */
export function keepAtSessionEnd(window: Pick<BrowserWindow, 'on'>, calls: CallsToPage): void {
  window.on('query-session-end', () => calls.push({ call: 'keep' }));
}

/** The system shuts down (Linux): it waits until the page has kept what is not saved, and the window is closed. */
export function keepAtShutdown(
  powerMonitor: { readonly on: (event: 'shutdown', listener: (event?: Delayed) => void) => unknown },
  leave: () => void,
): void {
  powerMonitor.on('shutdown', (event) => {
    event?.preventDefault();
    leave();
  });
}
