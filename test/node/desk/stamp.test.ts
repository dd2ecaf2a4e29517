import { describe, expect, it } from 'vitest';
import { stampOf } from '../../../node/desk/madeFolder.ts';

describe('the folder of a package', () => {
  it("[APP-14] is named by the clock on the user's wall, not by Greenwich", () => {
    const before = process.env.TZ;
    process.env.TZ = 'Asia/Shanghai';
    try {
      expect(stampOf('2026-11-23T23:01:00.000Z')).toBe('20261124-0701');
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});
