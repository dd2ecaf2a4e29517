import { describe, expect, it } from 'vitest';
import { base64, fromBase64, toBase64 } from '../../../app/bridge/base64.ts';

describe('base64 on its way through the contract', () => {
  it.each(['', 'QQ==', 'QUI=', 'QUJD', '+/9+'])('[APP-1] takes %j', (text) => {
    expect(base64.safeParse(text).success).toBe(true);
  });

  it.each(['Q', 'QQ', 'QQ=', 'QQ===', 'Q=Q=', '====', 'QUJ D', 'QUJ-', '\nQUJ'])(
    '[APP-1] refuses %j',
    (text) => {
      expect(base64.safeParse(text).success).toBe(false);
    },
  );

  it('[APP-1] takes forty megabytes', () => {
    const bytes = new Uint8Array(40 << 20).fill(7);
    const text = toBase64(bytes);
    expect(base64.safeParse(text).success).toBe(true);
    expect(fromBase64(text).length).toBe(bytes.length);
  });
});
