import { refuse } from '../problem.ts';

/** What is no PDF after all. */
export function broken(): never {
  return refuse('artwork-damaged', { kind: 'PDF' });
}
