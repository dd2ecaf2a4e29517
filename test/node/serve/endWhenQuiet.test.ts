import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endWhenQuiet } from '../../../node/serve/endWhenQuiet.ts';

const MINUTE = 60_000;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a host that nobody asks', () => {
  it('[SERVE-9] ends after an hour', () => {
    const end = vi.fn();
    endWhenQuiet(() => 5 * MINUTE, end);
    vi.advanceTimersByTime(59 * MINUTE);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(MINUTE);
    expect(end).toHaveBeenCalled();
  });

  it('[SERVE-9] does not end because its machine slept two hours', () => {
    const end = vi.fn();
    let quiet = 10_000;
    endWhenQuiet(() => quiet, end);
    vi.advanceTimersByTime(30 * MINUTE);
    // The clock went on, the rounds did not.
    quiet = 120 * MINUTE;
    vi.advanceTimersByTime(MINUTE);
    quiet = 10_000;
    vi.advanceTimersByTime(58 * MINUTE);
    expect(end).not.toHaveBeenCalled();
  });

  it('[SERVE-9] counts anew when a page has asked', () => {
    const end = vi.fn();
    let quiet = 5 * MINUTE;
    endWhenQuiet(() => quiet, end);
    vi.advanceTimersByTime(50 * MINUTE);
    quiet = 0;
    vi.advanceTimersByTime(MINUTE);
    quiet = 5 * MINUTE;
    vi.advanceTimersByTime(59 * MINUTE);
    expect(end).not.toHaveBeenCalled();
  });
});
