import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { offerAgain } from '../../../node/serve/offerAgain.ts';

describe('Enter in the terminal', () => {
  it.each([
    [60_001, 'offered'],
    [59_000, 'declined'],
  ] as const)('[SERVE-8] after %d ms without a window the address is %s', (quiet, wanted) => {
    const said: string[] = [];
    const keys = new PassThrough();
    offerAgain(keys, {
      quietFor: () => quiet,
      offer: () => said.push('offered'),
      decline: () => said.push('declined'),
    });
    keys.emit('data', Buffer.from('\n'));
    expect(said).toEqual([wanted]);
  });
});
