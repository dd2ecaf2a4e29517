import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitRow, isMisfit } from '../../typeset/text/fit.ts';

const slot = { largest: 160, smallest: 60, tight: 0, comfortable: 0.1, widest: 0.9, condense: 0.8 };

describe('fitRow', () => {
  it.each([
    ['spacing alone: nine characters of 160 in 2,000', 9, 2000, { size: 160, gap: 70, scale: 1, span: 2000 }],
    ['no wider than the widest gap: three characters', 3, 2000, { size: 160, gap: 144, scale: 1, span: 768 }],
    [
      'size, keeping the comfortable gap: 20 characters',
      20,
      2190,
      { size: 100, gap: 10, scale: 1, span: 2190 },
    ],
    ['tight gaps at the smallest size: 30 in 1,829', 30, 1829, { size: 60, gap: 1, scale: 1, span: 1829 }],
    ['condensation: 30 in 1,620', 30, 1620, { size: 60, gap: 0, scale: 0.9, span: 1620 }],
  ])('[FIT-1] %s', (_, count, length, wanted) => {
    const fit = fitRow({ ...slot, extent: count, gaps: count - 1, length });
    if (isMisfit(fit)) throw new Error('misfit');
    for (const key of ['size', 'gap', 'scale', 'span'] as const)
      expect(fit[key], key).toBeCloseTo(wanted[key], 6);
  });

  it('[FIT-2] says what it would need and what there is', () => {
    expect(fitRow({ ...slot, extent: 30, gaps: 29, length: 1400 })).toEqual({
      needed: 1440,
      available: 1400,
    });
  });

  it('[FIT-1] never overruns, never leaves the limits, and fails only when even the least does not fit', () => {
    const ask = fc.record({
      extent: fc.integer({ min: 1, max: 60 }),
      length: fc.integer({ min: 20, max: 5000 }),
    });
    fc.assert(
      fc.property(ask, ({ extent, length }) => {
        const fit = fitRow({ ...slot, extent, gaps: extent - 1, length });
        if (isMisfit(fit)) {
          expect(extent * slot.smallest * slot.condense).toBeGreaterThan(length);
          return;
        }
        expect(fit.span).toBeLessThanOrEqual(length + 1e-6);
        expect(fit.size).toBeGreaterThanOrEqual(slot.smallest - 1e-9);
        expect(fit.size).toBeLessThanOrEqual(slot.largest + 1e-9);
        expect(fit.scale).toBeGreaterThanOrEqual(slot.condense - 1e-9);
        expect(fit.gap).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});
