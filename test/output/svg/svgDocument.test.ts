import fc from 'fast-check';
import { expect, it } from 'vitest';
import { svgPath } from '../../../output/svg/svgDocument.ts';
import { runs } from '../../support/runs.ts';

const written = (value: number): string =>
  svgPath([['M', value, 0]])
    .slice(1)
    .split(' ')[0] ?? '';

it('[SPEED-2] lengths are written to a thousandth of a millimetre, as the number itself would be written', () => {
  expect([0, -0, -0.0001, 0.0005, 1, 0.05, -0.05, 12.3456, 999.9996, 1e6, 1e12].map(written)).toEqual([
    ...['0', '0', '0', '0.001', '1', '0.05', '-0.05', '12.346', '1000', '1000000', '1000000000000'],
  ]);
  fc.assert(
    fc.property(
      fc.double({ min: -3_000_000, max: 3_000_000, noNaN: true }),
      fc.constantFrom(1, 1e-3, 1e-6),
      (value, share) => {
        const rounded = Math.round(value * share * 1000) / 1000;
        expect(written(value * share)).toBe(rounded === 0 ? '0' : String(rounded));
      },
    ),
    { numRuns: runs(1000) },
  );
});

it('[SPEED-2] every kind of command', () => {
  expect(svgPath([['M', 0, 0], ['L', 3, 0], ['Q', 3, 3, 0, 3], ['C', 1, 2, 3, 4, 5, 6], ['Z']])).toBe(
    'M0 0L3 0Q3 3 0 3C1 2 3 4 5 6Z',
  );
});
