import { describe, expect, it } from 'vitest';
import { planAreas } from '../../../core/plan/areas.ts';
import { wallOutlines } from '../../../core/plan/wallOutlines.ts';
import { type At, around, planOf, spaceAt, wallOf } from '../../support/plans.ts';

/** Whole millimetres after a turn around the origin. */
function turnedBy(degrees: number, [x, y]: At): At {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return [Math.round(x * cos - y * sin), Math.round(x * sin + y * cos)];
}

/** Two rooms of 240 walls, 10 × 6 m on the axes, a partition of 120 at 6 m; `kink` mm where it meets the front. */
function twoRooms(degrees: number, kink = 0) {
  const at = (x: number, y: number): At => turnedBy(degrees, [x, y]);
  const [front, back] = [at(6000, kink), at(6000, 6000)];
  const walls = [
    ...around([at(0, 0), front, at(10_000, 0), at(10_000, 6000), back, at(0, 6000)]),
    wallOf(front, back, { id: 'partition', thickness: 120 }),
  ];
  const spaces = [at(3000, 3000), at(8000, 3000)].map(([x, y], i) => spaceAt(x, y, { id: `s${i}` }));
  return planOf({ walls, spaces });
}

const BUILDING = 10.24 * 6.24;
const USABLE = (10 - 0.24 - 0.12) * 5.76;

describe('walls that run almost in one line', () => {
  for (const degrees of [0, 10, 17.2, 30, 45, 61.3, 123.4, 299])
    it(`[FLOOR-14] a house of two rooms turned by ${degrees}° is as large as before`, () => {
      const { total } = planAreas(twoRooms(degrees));
      expect(Math.abs(total.building - BUILDING)).toBeLessThan(0.01);
      expect(Math.abs(total.usable - USABLE)).toBeLessThan(0.01);
    });

  for (const kink of [-200, -50, -5, -1, 1, 5, 20, 200])
    it(`[FLOOR-14] a front with a kink of ${kink} mm where a partition meets it`, () => {
      const { total } = planAreas(twoRooms(0, kink));
      // The triangle of the kink goes from the building and from the rooms; the partition is shorter by it.
      const triangle = (10 * kink) / 2000;
      expect(Math.abs(total.building - (BUILDING - triangle))).toBeLessThan(0.01);
      expect(Math.abs(total.usable - (USABLE - triangle + 0.12 * (kink / 1000)))).toBeLessThan(0.01);
    });

  it('[FLOOR-14] no spike of wall leaves the house', () => {
    for (const plan of [twoRooms(30), twoRooms(0, 5), twoRooms(17.2, 3)])
      for (const { outer } of wallOutlines(plan, 'L1'))
        for (const { x, y } of outer) expect(Math.hypot(x, y)).toBeLessThan(12_500);
  });
});
