import { describe, expect, it } from 'vitest';
import { readAngle, readLength } from '../../../core/editing/typedLength.ts';

describe('typed figures', () => {
  it.each([
    ['3300', 3300],
    ['3.3', 3300],
    ['3.3m', 3300],
    ['3.3 米', 3300],
    ['330cm', 3300],
    ['３３００', 3300],
    ['99', 99_000],
    ['100', 100],
    ['3.3m+120', 3420],
    ['4*900', 3600],
    ['4×0.9m', 3600],
    ['12m/5', 2400],
    ['6m-240', 5760],
    ['1.0004m', 1000],
  ])('[GEST-3] reads %s as %d mm', (text, length) => {
    expect(readLength(text)).toBe(length);
  });

  it.each(['', 'abc', '3m*2m', '12/3m', '1-2m', '0', '--3', '3..3', '1e3'])('[GEST-3] refuses %s', (text) => {
    expect(readLength(text)).toBeUndefined();
  });

  it('[GEST-3] reads angles', () => {
    expect([readAngle('90'), readAngle('-45°'), readAngle('720度'), readAngle('x')]).toEqual([
      90,
      315,
      0,
      undefined,
    ]);
  });
});
