import { describe, expect, it } from 'vitest';
import { inspectPlan } from '../../../core/plan/inspectPlan.ts';
import { type Plan } from '../../../core/project/plan/plan.ts';
import { columnAt, planOf, rectangle, spaceAt, wallOf } from '../../support/plans.ts';

const sound = planOf({ walls: rectangle(0, 0, 6000, 5000), spaces: [spaceAt(3000, 2500, { room: 'r1' })] });
const door = {
  id: 'o1',
  kind: 'passage',
  wall: sound.walls[0]?.id ?? '',
  at: 3000,
  width: 900,
  height: 2100,
  mark: null,
  locked: false,
} as const;

const FAULTY: readonly (readonly [code: string, plan: Plan])[] = [
  ['double-id', { ...sound, columns: [columnAt(1000, 1000, 300, 300), columnAt(1000, 1000, 300, 300)] }],
  ['dangling-reference', { ...sound, current: 'V9' }],
  ['dangling-reference', { ...sound, columns: [columnAt(1000, 1000, 300, 300, { level: 'L9' })] }],
  ['dangling-reference', { ...sound, openings: [{ ...door, wall: 'none' }] }],
  ['dangling-reference', { ...sound, spaces: [spaceAt(3000, 2500, { room: 'r9' })] }],
  ['wall-without-length', { ...sound, walls: [...sound.walls, wallOf([1, 1], [1, 1])] }],
  ['opening-off-wall', { ...sound, openings: [{ ...door, at: 5800 }] }],
  ['openings-overlap', { ...sound, openings: [door, { ...door, id: 'o2', at: 3500 }] }],
  [
    'opening-in-open-edge',
    { ...sound, walls: sound.walls.map((wall) => ({ ...wall, kind: 'open' as const })), openings: [door] },
  ],
  [
    'outline-crosses-itself',
    {
      ...sound,
      outdoors: [
        {
          id: 'a',
          level: 'L1',
          locked: false,
          group: null,
          use: 'paving',
          name: null,
          outline: [
            { x: 0, y: 0 },
            { x: 9, y: 9 },
            { x: 9, y: 0 },
            { x: 0, y: 9 },
          ],
        },
      ],
    },
  ],
  [
    'room-twice',
    {
      ...sound,
      walls: [...sound.walls, wallOf([2000, 0], [2000, 5000])],
      spaces: [spaceAt(1000, 2500, { room: 'r1' }), spaceAt(3000, 2500, { room: 'r1' })],
    },
  ],
  ['anchor-outside', { ...sound, spaces: [spaceAt(-3000, 2500)] }],
  ['spaces-share-face', { ...sound, spaces: [spaceAt(3000, 2500), spaceAt(3500, 2500)] }],
];

describe('inspectPlan', () => {
  it('[PLAN-1] finds nothing wrong with a sound plan', () => {
    expect(inspectPlan(sound, new Set(['r1']))).toEqual([]);
  });

  it.each(FAULTY)('[PLAN-1] names %s', (code, plan) => {
    expect(inspectPlan(plan, new Set(['r1'])).map((fault) => fault.code)).toContain(code);
  });

  it('[PLAN-1] gives up on walls that cross thousands of times, quickly', () => {
    const walls = Array.from({ length: 400 }, (_, i) =>
      wallOf([(i * 7919) % 50_000, 0], [(i * 104_729) % 50_000, 50_000], { id: `w${i}` }),
    );
    expect(inspectPlan(planOf({ walls }), new Set()).map(({ code }) => code)).toEqual(['walls-tangled']);
  });
});
