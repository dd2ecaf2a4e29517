import { type Readable } from 'node:stream';

/** A page asks at least every half minute; after this long without an ask no window is open, ms. */
const NOBODY_MS = 60_000;

/**
 * Whoever missed the start address, or closed the window, presses Enter in the terminal and gets a new one. Not while
 * a window may be open: a new address would lock it out with its unsaved work.
 */
export function offerAgain(
  input: Readable,
  host: {
    readonly quietFor: () => number;
    readonly offer: () => void;
    readonly decline: () => void;
  },
): void {
  input.on('data', () => {
    if (host.quietFor() < NOBODY_MS) host.decline();
    else host.offer();
  });
}
