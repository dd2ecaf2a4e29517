import { expect, it } from 'vitest';
import { CallsToPage } from '../../app/host/callsToPage.ts';
import { keepAtSessionEnd, keepAtShutdown } from '../../electron/ending.ts';

type Event = { preventDefault: () => void };

/** Something that hears one event, and can be told that it happened. */
function source() {
  const heard = new Map<string, (event: Event) => void>();
  let isHeldUp = false;
  return {
    on: (name: string, listener: (event: Event) => void) => heard.set(name, listener),
    happen: (name: string) => heard.get(name)?.({ preventDefault: () => (isHeldUp = true) }),
    isHeldUp: () => isHeldUp,
  };
}

it('[DESK-30] the end of the session asks the page to keep its work, and holds nobody up', async () => {
  const calls = new CallsToPage();
  const window = source();
  // The part of a window that is used.
  keepAtSessionEnd(window as never, calls);
  window.happen('query-session-end');
  expect(await calls.take({ wait: false })).toEqual([{ call: 'keep' }]);
  expect(window.isHeldUp()).toBe(false);
});

it('[DESK-30] a shutdown waits while the window keeps its work and closes', () => {
  const monitor = source();
  let left = 0;
  keepAtShutdown(monitor as never, () => (left += 1));
  monitor.happen('shutdown');
  expect([left, monitor.isHeldUp()]).toEqual([1, true]);
});
