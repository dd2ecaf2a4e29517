import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isHonourSize } from '../../../app/cells/honours.ts';
import { readSize, sizeAlone } from '../../../app/cells/readSize.ts';
import { runs } from '../../support/runs.ts';

const UNITS = ['', '毫米', 'mm', '厘米', 'cm', '公分', '米', 'CM', 'ｃｍ'];

it('[REG-8] a size that leaves its column says the same: 40×60 under 尺寸（公分） is no 40×60 mm', () => {
  expect(sizeAlone('40×60', '尺寸（公分）')).toBe('40×60公分');
  const unit = fc.constantFrom(...UNITS);
  const figure = fc.oneof(fc.integer({ min: 1, max: 4000 }), fc.constantFrom('1.2', '0.6', '42.5'));
  const cell = fc
    .tuple(figure, unit, fc.constantFrom('×', 'x', '*', ' X '), figure, unit)
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(cell, unit, (text, headed) => {
      const heading = headed === '' ? '尺寸' : `尺寸（${headed}）`;
      expect(readSize(sizeAlone(text, heading), '尺寸')).toEqual(readSize(text, heading));
    }),
    { numRuns: runs(400) },
  );
});

it('[REG-31] a bare size of an honour is millimetres where as centimetres it hangs nowhere, else it is asked', () => {
  for (const text of ['500×350', '500*350', '700×1000', '600x400'])
    expect(readSize(text, '', isHonourSize)).toMatchObject({ isAssumed: true });
  for (const text of ['60×40', '40×240', '120×90', '35×25'])
    expect(readSize(text, '', isHonourSize)).toBe('cell-size-unit');
  expect(readSize('60×40', '尺寸（cm）', isHonourSize)).toEqual({
    width: 600,
    height: 400,
    isAssumed: false,
  });
});
