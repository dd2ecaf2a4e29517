import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { guardGraphics } from '../../electron/graphics.ts';
import { watchPage } from '../../electron/watching.ts';

type Listener = (event: unknown, details: unknown) => void;

/** A window and its page, and people who press a button; `never` stands for a question that is left standing. */
function scene(press: 0 | 1 | 'never') {
  const window = new Map<string, Listener>();
  const page = new Map<string, Listener>();
  const happened: string[] = [];
  const faults: string[] = [];
  watchPage(
    {
      on: (name: string, listener: Listener) => window.set(name, listener),
      destroy: () => happened.push('destroy'),
      reload: () => happened.push('reload'),
      isDestroyed: () => false,
      webContents: {
        on: (name: string, listener: Listener) => page.set(name, listener),
        forcefullyCrashRenderer: () => {
          happened.push('crash');
          page.get('render-process-gone')?.({}, { reason: 'crashed', exitCode: 1 });
        },
      },
    } as unknown as Parameters<typeof watchPage>[0], // the parts of Electron's objects that are used, without overloads
    {
      dialog: {
        showMessageBox: ({ buttons, signal }: { buttons: string[]; signal?: AbortSignal }) => {
          happened.push(buttons.join());
          return new Promise((answer) => {
            signal?.addEventListener('abort', () => answer({ response: 1 }));
            if (press !== 'never') answer({ response: press });
          });
        },
      } as unknown as Parameters<typeof watchPage>[1]['dialog'],
      fault: ({ name, message }) => faults.push(`${name}: ${message}`),
    },
  );
  const tell = async (from: 'page' | 'window', name: string, details: unknown = {}) => {
    (from === 'page' ? page : window).get(name)?.({}, details);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { tell, happened, faults };
}

describe('a page that ends or hangs', () => {
  const GONE = { reason: 'crashed', exitCode: 139 };
  it('[DESK-22] ended: 恢复 loads it anew, and the log has the reason', async () => {
    const { tell, happened, faults } = scene(0);
    await tell('page', 'render-process-gone', GONE);
    expect(happened).toEqual(['恢复,退出', 'reload']);
    expect(faults).toEqual(['PageGone: crashed 139']);
  });
  it('[DESK-22] ended: 退出 closes the window', async () => {
    const { tell, happened } = scene(1);
    await tell('page', 'render-process-gone', { ...GONE, reason: 'oom' });
    expect(happened).toEqual(['恢复,退出', 'destroy']);
  });
  it('[DESK-22] a page that ends as it should asks nothing', async () => {
    const { tell, happened, faults } = scene(0);
    await tell('page', 'render-process-gone', { reason: 'clean-exit', exitCode: 0 });
    expect([happened, faults]).toEqual([[], []]);
  });
  it('[DESK-23] hanging: 重新打开 ends it and loads it anew, without a second question', async () => {
    const { tell, happened } = scene(0);
    await tell('window', 'unresponsive');
    expect(happened).toEqual(['重新打开,再等一等', 'crash', 'reload']);
  });
  it('[DESK-23] hanging: 再等一等 leaves it alone', async () => {
    const { tell, happened } = scene(1);
    await tell('window', 'unresponsive');
    expect(happened).toEqual(['重新打开,再等一等']);
  });
  it('[DESK-23] the question goes when the page answers again, and is not put twice', async () => {
    const { tell, happened } = scene('never');
    await tell('window', 'unresponsive');
    await tell('window', 'unresponsive');
    await tell('window', 'responsive');
    expect(happened).toEqual(['重新打开,再等一等']);
    await tell('window', 'unresponsive');
    expect(happened).toHaveLength(2);
  });
  it('[DESK-22] a page that ends while it is asked about is asked about as ended', async () => {
    const { tell, happened } = scene('never');
    await tell('window', 'unresponsive');
    await tell('page', 'render-process-gone', GONE);
    await tell('window', 'responsive');
    expect(happened).toEqual(['重新打开,再等一等', '恢复,退出']);
  });
});

describe('faults of the graphics process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paijiang-graphics-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'home/graphics.json');
  function start(version: string, ...gone: { type: string; reason: string }[]): boolean {
    let without = false;
    let listener: Listener = () => undefined;
    const app = {
      getVersion: () => version,
      disableHardwareAcceleration: () => (without = true),
      on: (_: string, heard: Listener) => (listener = heard),
    };
    guardGraphics(app as unknown as Parameters<typeof guardGraphics>[0], file);
    for (const details of gone) listener({}, details);
    return without;
  }
  const crash = { type: 'GPU', reason: 'crashed' };

  it('[DESK-24] two of them, and the next start goes without; a new version tries anew', () => {
    expect(
      start('1.0.0', { type: 'Utility', reason: 'crashed' }, { type: 'GPU', reason: 'clean-exit' }),
    ).toBe(false);
    expect(start('1.0.0', crash)).toBe(false);
    expect(start('1.0.0', crash)).toBe(false);
    expect(start('1.0.0')).toBe(true);
    expect(start('1.1.0')).toBe(false);
  });
  it('[DESK-24] what cannot be read, or written to, is none', () => {
    rmSync(join(folder, 'home'), { recursive: true });
    expect(start('1.0.0', crash, crash)).toBe(false);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ version: '1.0.0', faults: 2 });
    rmSync(join(folder, 'home'), { recursive: true });
    expect(start('1.0.0')).toBe(false);
  });
});
