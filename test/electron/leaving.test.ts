import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallsToPage } from '../../app/host/callsToPage.ts';
import { LeavingGuard } from '../../electron/leaving.ts';

/** A window and its dialog; `press` is the button that the user presses. */
function scene(press: number) {
  const calls = new CallsToPage();
  const asked: string[][] = [];
  const dialog = {
    showMessageBox: (options: { buttons?: string[] }) => {
      asked.push(options.buttons ?? []);
      return Promise.resolve({ response: press, checkboxChecked: false });
    },
  };
  let destroyed = false;
  let closeListener: ((event: { preventDefault: () => void }) => void) | null = null;
  const window = {
    on: (_: string, listener: typeof closeListener) => {
      closeListener = listener;
    },
    destroy: () => {
      destroyed = true;
    },
    isDestroyed: () => destroyed,
  };
  // The parts of Electron's objects that the guard uses, without their overloads.
  const guard = new LeavingGuard(calls, dialog as never);
  guard.watch(window as never);
  return {
    guard,
    calls,
    asked,
    gone: () => destroyed,
    close: async () => {
      let prevented = false;
      closeListener?.({ preventDefault: () => (prevented = true) });
      await Promise.resolve();
      await Promise.resolve();
      return prevented;
    },
  };
}

describe('leaving the window', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[DESK-12] closes without a question while everything is saved', async () => {
    const { close, asked } = scene(0);
    expect([await close(), asked]).toEqual([false, []]);
  });

  it('[DESK-12] 保存: the page saves and closes the window itself, however long that takes', async () => {
    const { guard, calls, close, gone } = scene(0);
    guard.unsaved(true);
    expect(await close()).toBe(true);
    expect(await calls.take({ wait: false })).toEqual([{ call: 'save-and-close' }]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(gone()).toBe(false);
    guard.close();
    expect(gone()).toBe(true);
  });

  it('[DESK-12] 不保存: the automatic copy is kept; a page that hangs cannot keep its window open', async () => {
    const { guard, calls, close, gone } = scene(1);
    guard.unsaved(true);
    await close();
    expect(await calls.take({ wait: false })).toEqual([{ call: 'keep-and-close' }]);
    expect(gone()).toBe(false);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(gone()).toBe(true);
  });

  it('[DESK-12] 取消: nothing happens; the next closing asks again', async () => {
    const { guard, calls, close, asked, gone } = scene(2);
    guard.unsaved(true);
    await close();
    await close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([asked.length, gone(), await calls.take({ wait: false })]).toEqual([2, false, []]);
  });
});
