import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAngle, readLength, readMillimetres } from '../../../core/editing/typedLength.ts';
import { runs } from '../../support/runs.ts';

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

describe('lengths in a field that says mm', () => {
  it.each([
    ['5', 5],
    ['60', 60],
    ['99.6', 100],
    ['0', 0],
    ['20+30', 50],
    ['4*9', 36],
    ['80mm', 80],
    ['1.2m', 1200],
    ['１５０', 150],
  ])('[GEST-30] reads %s as %d mm', (text, length) => {
    expect(readMillimetres(text)).toBe(length);
  });

  it('[GEST-30] reads every bare whole number as itself, and what has a unit as everywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (mm) => {
        expect(readMillimetres(String(mm))).toBe(mm);
        expect(readMillimetres(`${mm}mm`)).toBe(mm);
      }),
      { numRuns: runs(200) },
    );
    expect(['', 'x', '3m*2m', '1-2m'].map(readMillimetres)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
