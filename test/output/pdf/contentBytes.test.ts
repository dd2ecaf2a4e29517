import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pathOperators } from '../../../output/pdf/pathOperators.ts';

it('[PDF-19] writes numbers to their places, rounded, without trailing zeros, exponents or minus zero', () => {
  const number = (value: number, places: number): string =>
    pathOperators([['M', value, 0]], places).split(' ')[0] ?? '';
  expect([0, -0, -0.00001, 1, 10, 100, 0.5, -0.05, 123.456, 99.996].map((each) => number(each, 2))).toEqual([
    ...['0', '0', '0', '1', '10', '100', '0.5', '-0.05', '123.46', '100'],
  ]);
  fc.assert(
    fc.property(
      fc.double({ min: -20_000, max: 20_000, noNaN: true }),
      fc.constantFrom(2, 4),
      (value, places) => {
        const written = number(value, places);
        expect(written).toMatch(/^(0|-?(0\.\d*[1-9]|[1-9]\d*(\.\d*[1-9])?))$/);
        expect(Math.abs(Number(written) - value)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-9);
      },
    ),
  );
});

it('[PDF-19] writes every kind of command, and a path longer than its buffer', () => {
  expect(
    pathOperators([['M', 0, 0], ['L', 3, 0], ['Q', 3, 3, 0, 3], ['C', 1, 2, 3, 4, 5, 6], ['Z']], 2),
  ).toBe('0 0 m\n3 0 l\n3 2 2 3 0 3 c\n1 2 3 4 5 6 c\nh\n');
  const long = Array.from({ length: 5000 }, (_, index) => ['L', index, -1234.56] as const);
  expect(pathOperators(long, 2).split('\n')).toHaveLength(5001);
});
