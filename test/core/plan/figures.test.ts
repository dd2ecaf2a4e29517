import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithMinimum, shownArea } from '../../../core/plan/figures.ts';
import { levelAreas } from '../../../core/plan/areas.ts';
import { levelOf, planOf, rectangle } from '../../support/plans.ts';

describe('comparing with a minimum', () => {
  it('[FLOOR-12] accepts exactly the minimum', () => {
    const { building } = levelAreas(planOf({ walls: rectangle(120, 120, 19_760, 9760) }), levelOf());
    expect(compareWithMinimum(building, 200)).toEqual({
      passes: true,
      shown: '200.00',
      minimum: '200.00',
      margin: '0.00',
    });
  });

  it('[FLOOR-12] refuses what is short by one square millimetre, and shows it as short', () => {
    expect(compareWithMinimum(199.999999, 200)).toEqual({
      passes: false,
      shown: '199.99',
      minimum: '200.00',
      margin: '0.01',
    });
  });

  it('[FLOOR-12] never shows a fail as a pass', () => {
    const area = fc.integer({ min: 0, max: 1_000_000_000 }).map((n) => n / 1e6);
    fc.assert(
      fc.property(area, fc.integer({ min: 1, max: 1000 }), (value, minimum) => {
        const { passes, shown, margin } = compareWithMinimum(value, minimum);
        expect(passes).toBe(value >= minimum);
        expect(Number(shown) >= minimum).toBe(passes);
        if (!passes) expect(Number(margin)).toBeGreaterThan(0);
      }),
    );
  });

  it('[FLOOR-12] cuts and does not lose a hundredth to binary noise', () => {
    expect(shownArea(0.29)).toBe('0.29');
    expect(shownArea(198.4)).toBe('198.40');
    expect(shownArea(198.409999)).toBe('198.40');
  });
});
