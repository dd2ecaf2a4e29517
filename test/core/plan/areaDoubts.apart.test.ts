import { beforeEach, describe, expect, it, vi } from 'vitest';
import { areaDoubtsOf, areasOf } from '../../../app/policy/siteFacts.ts';
import { sayAreaDoubt } from '../../../app/words/areaDoubts.ts';
import { areaReport } from '../../../core/plan/areaReport.ts';
import { planAreas } from '../../../core/plan/areas.ts';
import { compareWithMinimum, shownArea } from '../../../core/plan/figures.ts';
import type * as Measuring from '../../../core/plan/measureLevel.ts';
import { testCentre } from '../../support/centre.ts';
import { planOf, rectangle, spaceAt } from '../../support/plans.ts';

/** What the measuring gives is spoilt here: it should never happen by itself. */
const spoil = vi.hoisted(() => ({ by: (measured: unknown): unknown => measured }));

vi.mock('../../../core/plan/measureLevel.ts', async (original) => {
  const { measureLevel } = await original<typeof Measuring>();
  return {
    measureLevel: (...ask: Parameters<typeof measureLevel>) => spoil.by(measureLevel(...ask)),
  };
});

const plan = planOf({ walls: rectangle(0, 0, 10_000, 8000), spaces: [spaceAt(5000, 4000)] });
const project = testCentre({ plan });

const SPOILT: readonly (readonly [code: string, by: (measured: Measuring.Measured) => Measuring.Measured])[] =
  [
    ['area-not-finite', (measured) => ({ ...measured, building: NaN })],
    ['outline-smaller-than-rooms', (measured) => ({ ...measured, building: 46e6 })],
    ['outline-beyond-walls', (measured) => ({ ...measured, building: 261.54e6 })],
    [
      'outline-crosses-itself',
      (measured) => ({
        ...measured,
        outlines: [
          {
            area: 0,
            rings: [
              [
                { x: 0, y: 0 },
                { x: 10, y: 10 },
                { x: 10, y: 0 },
                { x: 0, y: 10 },
              ],
            ],
          },
        ],
      }),
    ],
  ];

describe('areas that contradict themselves', () => {
  beforeEach(() => {
    spoil.by = (measured) => measured;
  });

  it('[FLOOR-15] a sound plan raises no doubt', () => {
    expect(planAreas(plan).doubts).toEqual([]);
    expect(areasOf(project).building).toBeCloseTo(10.24 * 8.24, 6);
  });

  for (const [code, by] of SPOILT)
    it(`[FLOOR-15] ${code}: no figure, no verdict, but where and why`, () => {
      spoil.by = (measured) => by(measured as Measuring.Measured);
      const areas = planAreas(plan);
      expect(areas.doubts.map((doubt) => doubt.code)).toEqual([code]);
      expect(areas.doubts[0]?.data).toMatchObject({ level: 'L1' });
      expect(shownArea(areas.total.building)).toBe('——');
      expect(shownArea(areas.levels[0]?.spaces[0]?.usable ?? 0)).toBe('——');
      expect(areasOf(project)).toEqual({ building: null, axis: null, usable: null, outdoor: null });
      expect(() => compareWithMinimum(areas.total.building, 200)).toThrow();
      expect(areaReport(project)?.doubts).toHaveLength(1);
      const [doubt] = areaDoubtsOf(project);
      if (doubt === undefined) throw new Error('no doubt');
      expect(sayAreaDoubt(doubt, 'zh', project)).toContain('1层');
      expect(sayAreaDoubt(doubt, 'en', project)).toContain('could not be computed');
    });
});
