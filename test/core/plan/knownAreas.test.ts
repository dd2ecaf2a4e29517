import { describe, expect, it } from 'vitest';
import { planAreas } from '../../../core/plan/areas.ts';
import { type Plan } from '../../../core/project/plan/plan.ts';
import { around, columnAt, levelOf, planOf, rectangle, spaceAt, wallOf } from '../../support/plans.ts';

/** Answers worked out by hand, m²; `rooms` by the order of the spaces. */
type Known = {
  readonly name: string;
  readonly plan: Partial<Plan>;
  readonly building: number;
  readonly axis: number;
  readonly usable: number;
  readonly rooms?: readonly number[];
  readonly outdoor?: number;
};

const S = Math.SQRT2;

const PASSAGE = { kind: 'passage', at: 5000, width: 1500, height: 2100, mark: null, locked: false } as const;

const KNOWN: readonly Known[] = [
  {
    name: '[FLOOR-2] a door and a passage: their recesses in the wall are no floor',
    plan: {
      walls: [
        wallOf([0, 0], [10_000, 0], { id: 'front' }),
        wallOf([10_000, 0], [10_000, 8000]),
        wallOf([10_000, 8000], [0, 8000], { id: 'back' }),
        wallOf([0, 8000], [0, 0]),
      ],
      openings: [
        { ...PASSAGE, id: 'p', wall: 'back' },
        {
          ...PASSAGE,
          id: 'd',
          wall: 'front',
          kind: 'door',
          leaves: 2,
          action: 'swing',
          opensTo: 'left',
          hinge: 'a',
        },
      ],
      spaces: [spaceAt(5000, 4000)],
    },
    building: 10.24 * 8.24,
    axis: 80,
    usable: 9.76 * 7.76,
  },
  {
    name: 'rectangle 10 × 8 on axes, 240 walls',
    plan: { walls: rectangle(0, 0, 10_000, 8000), spaces: [spaceAt(5000, 4000)] },
    building: 10.24 * 8.24,
    axis: 80,
    usable: 9.76 * 7.76,
    rooms: [9.76 * 7.76],
  },
  {
    name: 'rectangle of exactly 200 m² outside',
    plan: { walls: rectangle(120, 120, 19_760, 9760) },
    building: 20 * 10,
    axis: 19.76 * 9.76,
    usable: 19.52 * 9.52,
  },
  {
    name: 'rectangle with 370 walls',
    plan: { walls: rectangle(-4000, -3000, 8000, 6000, { thickness: 370 }) },
    building: 8.37 * 6.37,
    axis: 48,
    usable: 7.63 * 5.63,
  },
  {
    name: 'odd thickness 115',
    plan: { walls: rectangle(0, 0, 5000, 4000, { thickness: 115 }) },
    building: 5.115 * 4.115,
    axis: 20,
    usable: 4.885 * 3.885,
  },
  {
    name: 'far from the origin',
    plan: { walls: rectangle(980_000, -990_000, 10_000, 8000) },
    building: 10.24 * 8.24,
    axis: 80,
    usable: 9.76 * 7.76,
  },
  {
    name: 'square turned 45°',
    plan: {
      walls: around([
        [0, -5000],
        [5000, 0],
        [0, 5000],
        [-5000, 0],
      ]),
    },
    building: (5 * S + 0.24) ** 2,
    axis: 50,
    usable: (5 * S - 0.24) ** 2,
  },
  {
    name: 'L shape',
    plan: {
      walls: around([
        [0, 0],
        [10_000, 0],
        [10_000, 4000],
        [4000, 4000],
        [4000, 9000],
        [0, 9000],
      ]),
    },
    building: 10.24 * 4.24 + 4.24 * 5,
    axis: 60,
    usable: 9.76 * 3.76 + 3.76 * 5,
  },
  {
    name: 'T shape',
    plan: {
      walls: around([
        [0, 0],
        [12_000, 0],
        [12_000, 4000],
        [8000, 4000],
        [8000, 10_000],
        [4000, 10_000],
        [4000, 4000],
        [0, 4000],
      ]),
    },
    building: 12.24 * 4.24 + 4.24 * 6,
    axis: 72,
    usable: 11.76 * 3.76 + 3.76 * 6,
  },
  {
    name: 'U shape',
    plan: {
      walls: around([
        [0, 0],
        [12_000, 0],
        [12_000, 8000],
        [8000, 8000],
        [8000, 4000],
        [4000, 4000],
        [4000, 8000],
        [0, 8000],
      ]),
    },
    building: 12.24 * 8.24 - 3.76 * 4,
    axis: 96 - 16,
    usable: 11.76 * 7.76 - 4.24 * 4,
  },
  {
    name: 'plus shape',
    plan: {
      walls: around([
        [3000, 0],
        [6000, 0],
        [6000, 3000],
        [9000, 3000],
        [9000, 6000],
        [6000, 6000],
        [6000, 9000],
        [3000, 9000],
        [3000, 6000],
        [0, 6000],
        [0, 3000],
        [3000, 3000],
      ]),
    },
    building: 2 * 9.24 * 3.24 - 3.24 * 3.24,
    axis: 45,
    usable: 2 * 8.76 * 2.76 - 2.76 * 2.76,
  },
  {
    name: 'two rooms, one partition of 120 that ends on the long walls (T-junctions)',
    plan: {
      walls: [...rectangle(0, 0, 10_000, 6000), wallOf([4000, 0], [4000, 6000], { thickness: 120 })],
      spaces: [spaceAt(2000, 3000), spaceAt(7000, 3000)],
    },
    building: 10.24 * 6.24,
    axis: 60,
    usable: 5.76 * (9.76 - 0.12),
    rooms: [5.76 * (4 - 0.12 - 0.06), 5.76 * (6 - 0.12 - 0.06)],
  },
  {
    name: 'four rooms from two partitions that cross',
    plan: {
      walls: [
        ...rectangle(0, 0, 10_000, 8000),
        wallOf([5000, 0], [5000, 8000], { thickness: 120 }),
        wallOf([0, 4000], [10_000, 4000], { thickness: 120 }),
      ],
      spaces: [spaceAt(2500, 2000), spaceAt(7500, 2000), spaceAt(2500, 6000), spaceAt(7500, 6000)],
    },
    building: 10.24 * 8.24,
    axis: 80,
    usable: 4 * 4.82 * 3.82,
    rooms: [4.82 * 3.82, 4.82 * 3.82, 4.82 * 3.82, 4.82 * 3.82],
  },
  {
    name: 'corridor with three rooms on one side',
    plan: {
      walls: [
        ...rectangle(0, 0, 12_000, 7000),
        wallOf([0, 5000], [12_000, 5000], { thickness: 120 }),
        wallOf([4000, 0], [4000, 5000], { thickness: 120 }),
        wallOf([8000, 0], [8000, 5000], { thickness: 120 }),
      ],
      spaces: [spaceAt(2000, 2500), spaceAt(6000, 2500), spaceAt(10_000, 2500), spaceAt(6000, 6000)],
    },
    building: 12.24 * 7.24,
    axis: 84,
    usable: (11.76 - 0.24) * (5 - 0.12 - 0.06) + 11.76 * (2 - 0.06 - 0.12),
    rooms: [3.82 * 4.82, 3.88 * 4.82, 3.82 * 4.82, 11.76 * 1.82],
  },
  {
    name: '[FLOOR-3] two rooms of unlike wall thickness, 370 outside and 240 between',
    plan: {
      walls: [
        ...rectangle(0, 0, 9000, 5000, { thickness: 370 }),
        wallOf([6000, 0], [6000, 5000], { thickness: 240 }),
      ],
      spaces: [spaceAt(3000, 2500), spaceAt(7500, 2500)],
    },
    building: 9.37 * 5.37,
    axis: 45,
    usable: 4.63 * (9 - 0.37 - 0.24),
    rooms: [4.63 * (6 - 0.185 - 0.12), 4.63 * (3 - 0.185 - 0.12)],
  },
  {
    name: '[FLOOR-3] four sides of four thicknesses',
    plan: {
      walls: [
        wallOf([0, 0], [8000, 0], { thickness: 490 }),
        wallOf([8000, 0], [8000, 6000], { thickness: 370 }),
        wallOf([8000, 6000], [0, 6000], { thickness: 240 }),
        wallOf([0, 6000], [0, 0], { thickness: 120 }),
      ],
    },
    building: (8 + 0.185 + 0.06) * (6 + 0.245 + 0.12),
    axis: 48,
    usable: (8 - 0.185 - 0.06) * (6 - 0.245 - 0.12),
  },
  {
    name: '[FLOOR-3] one side that changes from 240 to 370 half way: the faces step',
    plan: {
      walls: [
        wallOf([0, 0], [5000, 0], { thickness: 240 }),
        wallOf([5000, 0], [10_000, 0], { thickness: 370 }),
        wallOf([10_000, 0], [10_000, 6000]),
        wallOf([10_000, 6000], [0, 6000]),
        wallOf([0, 6000], [0, 0]),
      ],
    },
    building: 10.24 * 6.24 + 0.065 * 5.12,
    axis: 60,
    usable: 9.76 * 5.76 - 0.065 * 4.88,
  },
  {
    name: '[FLOOR-3] right-angled triangle 3-4-5 (× 2 m)',
    plan: {
      walls: around([
        [0, 0],
        [8000, 0],
        [0, 6000],
      ]),
    },
    // Offsetting a triangle by d changes the area by d · perimeter ± d² · Σ cot(half angle) (mitred corners).
    building: 24 + 0.12 * 24 + 0.12 ** 2 * (1 + 2 + 3),
    axis: 24,
    usable: 24 - 0.12 * 24 + 0.12 ** 2 * (1 + 2 + 3),
  },
  {
    name: 'trapezium with one slanted wall',
    plan: {
      walls: around([
        [0, 0],
        [10_000, 0],
        [7000, 4000],
        [0, 4000],
      ]),
    },
    // Perimeter 10 + 5 + 7 + 4; half angles of 90°, atan(4/3), 180° - atan(4/3), 90°.
    building: 34 + 0.12 * 26 + 0.12 ** 2 * (1 + 2 + 0.5 + 1),
    axis: 34,
    usable: 34 - 0.12 * 26 + 0.12 ** 2 * (1 + 2 + 0.5 + 1),
  },
  {
    name: 'parallelogram',
    plan: {
      walls: around([
        [0, 0],
        [8000, 0],
        [11_000, 4000],
        [3000, 4000],
      ]),
    },
    building: 32 + 0.12 * 26 + 0.12 ** 2 * (2 * 2 + 2 * 0.5),
    axis: 32,
    usable: 32 - 0.12 * 26 + 0.12 ** 2 * (2 * 2 + 2 * 0.5),
  },
  {
    name: '[FLOOR-6] courtyard in the middle of a ring of rooms, not connected with it by walls',
    plan: {
      walls: [...rectangle(0, 0, 20_000, 16_000), ...rectangle(6000, 5000, 8000, 6000)],
      spaces: [spaceAt(3000, 3000), spaceAt(10_000, 8000, { use: 'courtyard' })],
    },
    building: 20.24 * 16.24 - 7.76 * 5.76,
    axis: 320 - 48,
    usable: 19.76 * 15.76 - 8.24 * 6.24,
    rooms: [19.76 * 15.76 - 8.24 * 6.24, 0],
  },
  {
    name: '[FLOOR-6] courtyard joined to the outer walls by partitions (四合院)',
    plan: {
      walls: [
        ...rectangle(0, 0, 20_000, 16_000),
        ...rectangle(6000, 5000, 8000, 6000),
        wallOf([0, 5000], [6000, 5000], { thickness: 240 }),
        wallOf([14_000, 11_000], [20_000, 11_000], { thickness: 240 }),
      ],
      spaces: [spaceAt(3000, 2500), spaceAt(3000, 13_500), spaceAt(10_000, 8000, { use: 'courtyard' })],
    },
    building: 20.24 * 16.24 - 7.76 * 5.76,
    axis: 320 - 48,
    usable: 19.76 * 15.76 - 8.24 * 6.24 - 2 * 5.76 * 0.24,
  },
  {
    name: 'a room inside a room',
    plan: {
      walls: [...rectangle(0, 0, 10_000, 10_000), ...rectangle(4000, 4000, 2000, 2000, { thickness: 120 })],
      spaces: [spaceAt(1000, 1000), spaceAt(5000, 5000)],
    },
    building: 10.24 ** 2,
    axis: 100,
    usable: 9.76 ** 2 - 2.12 ** 2 + 1.88 ** 2,
    rooms: [9.76 ** 2 - 2.12 ** 2, 1.88 ** 2],
  },
  {
    name: '[FLOOR-5] one outer wall shared with the neighbour',
    plan: {
      walls: [
        wallOf([0, 0], [10_000, 0]),
        wallOf([10_000, 0], [10_000, 6000], { shared: true }),
        wallOf([10_000, 6000], [0, 6000]),
        wallOf([0, 6000], [0, 0]),
      ],
    },
    building: 10.12 * 6.24,
    axis: 60,
    usable: 9.76 * 5.76,
  },
  {
    name: '[FLOOR-5] shared walls on both sides of a row house',
    plan: {
      walls: [
        wallOf([0, 0], [10_000, 0]),
        wallOf([10_000, 0], [10_000, 6000], { shared: true, thickness: 370 }),
        wallOf([10_000, 6000], [0, 6000]),
        wallOf([0, 6000], [0, 0], { shared: true }),
      ],
    },
    building: 10 * 6.24,
    axis: 60,
    usable: (10 - 0.185 - 0.12) * 5.76,
  },
  {
    name: '[FLOOR-4] hall with two zones that an open edge parts',
    plan: {
      walls: [...rectangle(0, 0, 10_000, 6000), wallOf([4000, 0], [4000, 6000], { kind: 'open' })],
      spaces: [spaceAt(2000, 3000), spaceAt(7000, 3000)],
    },
    building: 10.24 * 6.24,
    axis: 60,
    usable: 9.76 * 5.76,
    rooms: [3.88 * 5.76, 5.88 * 5.76],
  },
  {
    name: '[FLOOR-4] a divider and a partition in one line',
    plan: {
      walls: [
        ...rectangle(0, 0, 10_000, 6000),
        wallOf([4000, 0], [4000, 2000], { kind: 'divider' }),
        wallOf([4000, 2000], [4000, 6000], { thickness: 120 }),
      ],
      spaces: [spaceAt(2000, 3000), spaceAt(7000, 3000)],
    },
    building: 10.24 * 6.24,
    axis: 60,
    usable: 9.76 * 5.76 - 0.12 * (4 - 0.12),
    rooms: [3.88 * 5.76 - 0.06 * 3.88, 5.88 * 5.76 - 0.06 * 3.88],
  },
  {
    name: '[FLOOR-4] open porch side: the outline runs along the line',
    plan: {
      walls: [
        wallOf([0, 0], [6000, 0]),
        wallOf([6000, 0], [6000, 4000]),
        wallOf([6000, 4000], [0, 4000], { kind: 'open' }),
        wallOf([0, 4000], [0, 0]),
      ],
    },
    building: 6.24 * 4.12,
    axis: 24,
    usable: 5.76 * 3.88,
  },
  {
    name: '[FLOOR-9] column clear inside',
    plan: { walls: rectangle(0, 0, 10_000, 8000), columns: [columnAt(5000, 4000, 400, 500)] },
    building: 10.24 * 8.24,
    axis: 80,
    usable: 9.76 * 7.76 - 0.4 * 0.5,
  },
  {
    name: '[FLOOR-9] round column clear inside',
    plan: {
      walls: rectangle(0, 0, 10_000, 8000),
      columns: [columnAt(5000, 4000, 600, 600, { shape: 'round' })],
    },
    building: 10.24 * 8.24,
    axis: 80,
    usable: 9.76 * 7.76 - Math.PI * 0.09,
  },
  {
    name: '[FLOOR-9] column turned 45°',
    plan: { walls: rectangle(0, 0, 10_000, 8000), columns: [columnAt(5000, 4000, 500, 500, { turn: 45 })] },
    building: 10.24 * 8.24,
    axis: 80,
    usable: 9.76 * 7.76 - 0.25,
  },
  {
    name: '[FLOOR-9] columns half in a wall and in a corner: only what stands out counts',
    plan: {
      walls: rectangle(0, 0, 10_000, 8000),
      columns: [columnAt(5000, 0, 400, 400), columnAt(0, 0, 500, 500)],
    },
    building: 10.24 * 8.24,
    axis: 80,
    usable: 9.76 * 7.76 - 0.4 * 0.08 - 0.13 * 0.13,
  },
  {
    name: '[FLOOR-9] two columns that stand in each other count once',
    plan: {
      walls: rectangle(0, 0, 10_000, 8000),
      columns: [columnAt(5000, 4000, 400, 400), columnAt(5200, 4000, 400, 400)],
    },
    building: 10.24 * 8.24,
    axis: 80,
    usable: 9.76 * 7.76 - 0.6 * 0.4,
  },
  {
    name: '[FLOOR-9] a column outside changes nothing',
    plan: { walls: rectangle(0, 0, 10_000, 8000), columns: [columnAt(-3000, 4000, 400, 400)] },
    building: 10.24 * 8.24,
    axis: 80,
    usable: 9.76 * 7.76,
  },
  {
    name: '[FLOOR-7] a wall that ends inside the room',
    plan: { walls: [...rectangle(0, 0, 10_000, 8000), wallOf([5000, 0], [5000, 3000])] },
    building: 10.24 * 8.24,
    axis: 80,
    usable: 9.76 * 7.76 - 0.24 * 2.88,
  },
  {
    name: '[FLOOR-7] a yard wall that leaves from a corner, and one that stands free',
    plan: {
      walls: [
        ...rectangle(0, 0, 10_000, 8000),
        wallOf([10_000, 8000], [10_000, 14_000]),
        wallOf([-6000, -6000], [-6000, 3000]),
      ],
    },
    building: 10.24 * 8.24,
    axis: 80,
    usable: 9.76 * 7.76,
  },
  {
    name: 'two buildings on one level',
    plan: { walls: [...rectangle(0, 0, 10_000, 8000), ...rectangle(20_000, 0, 5000, 4000)] },
    building: 10.24 * 8.24 + 5.24 * 4.24,
    axis: 100,
    usable: 9.76 * 7.76 + 4.76 * 3.76,
  },
  {
    name: '[FLOOR-11] two buildings whose outer walls run through each other: the common part counts once',
    plan: {
      walls: [...rectangle(0, 0, 10_000, 8000), ...rectangle(10_100, 0, 5000, 8000)],
    },
    building: 15.34 * 8.24,
    axis: 120,
    usable: (10 - 0.12 - 0.12) * 7.76 + (5 - 0.12 - 0.12) * 7.76,
  },
  {
    name: '[FLOOR-11] a slot narrower than its walls has no floor',
    plan: {
      walls: [
        ...rectangle(0, 0, 6000, 5000),
        wallOf([6200, 0], [6200, 5000]),
        wallOf([6000, 0], [6200, 0]),
        wallOf([6000, 5000], [6200, 5000]),
      ],
      spaces: [spaceAt(3000, 2500), spaceAt(6100, 2500)],
    },
    building: 6.44 * 5.24,
    axis: 31,
    usable: 5.76 * 4.76,
    rooms: [5.76 * 4.76, 0],
  },
  {
    name: '[FLOOR-6] two storeys, the upper one smaller and with a void over the hall',
    plan: {
      levels: [levelOf('L1', 1), levelOf('L2', 2)],
      walls: [
        ...rectangle(0, 0, 12_000, 9000),
        ...rectangle(0, 0, 12_000, 6000, { level: 'L2' }).map((wall) => ({ ...wall, id: `u${wall.id}` })),
        wallOf([8000, 0], [8000, 6000], { level: 'L2', thickness: 120 }),
      ],
      spaces: [spaceAt(10_000, 3000, { level: 'L2', use: 'void' })],
    },
    building: 12.24 * 9.24 + (8 + 0.12 + 0.06) * 6.24,
    axis: 108 + 48,
    usable: 11.76 * 8.76 + (8 - 0.12 - 0.06) * 5.76,
  },
  {
    name: '[FLOOR-8] outdoor ground: overlaps once, less the building',
    plan: {
      walls: rectangle(120, 120, 9760, 7760),
      outdoors: [
        {
          id: 'o1',
          level: 'L1',
          locked: false,
          group: null,
          use: 'activity',
          name: null,
          outline: [
            { x: -5000, y: -5000 },
            { x: 15_000, y: -5000 },
            { x: 15_000, y: 13_000 },
            { x: -5000, y: 13_000 },
          ],
        },
        {
          id: 'o2',
          level: 'L1',
          locked: false,
          group: null,
          use: 'parking',
          name: null,
          outline: [
            { x: 10_000, y: 0 },
            { x: 10_000, y: 8000 },
            { x: 20_000, y: 8000 },
            { x: 20_000, y: 0 },
          ],
        },
      ],
    },
    building: 80,
    axis: 9.76 * 7.76,
    usable: 9.52 * 7.52,
    outdoor: 20 * 18 - 80 + 5 * 8,
  },
];

describe('areas of plans with known answers', () => {
  for (const known of KNOWN) {
    it(`[FLOOR-1] ${known.name}`, () => {
      const { total, levels } = planAreas(planOf(known.plan));
      expect(total.building).toBeCloseTo(known.building, 4);
      expect(total.axis).toBeCloseTo(known.axis, 4);
      expect(total.usable).toBeCloseTo(known.usable, 4);
      expect(total.outdoor).toBeCloseTo(known.outdoor ?? 0, 4);
      expect(total.usable + total.walls + total.columns).toBeCloseTo(total.building, 4);
      if (known.rooms !== undefined) {
        const found = new Map(
          levels.flatMap((level) => level.spaces.map((one) => [one.space.id, one.usable])),
        );
        known.plan.spaces?.forEach(({ id }, i) => {
          expect(found.get(id)).toBeCloseTo(known.rooms?.[i] ?? NaN, 4);
        });
      }
    });
  }

  it('[FLOOR-3] cuts off a corner that is sharper than the mitre limit', () => {
    // An arrow-head of 10 m with an angle of about 11.4° at its tip.
    const walls = around([
      [0, 0],
      [10_000, -1000],
      [10_000, 1000],
    ]);
    const { building } = planAreas(planOf({ walls })).total;
    const legs = 2 * Math.hypot(10, 1) + 2;
    const half = Math.atan(0.1);
    const wide = (Math.PI / 2 - half) / 2;
    // Outside: strips, full mitres at the two wide corners, at the tip the triangle between the two ends.
    const tip = (0.12 ** 2 * Math.sin(Math.PI - 2 * half)) / 2;
    expect(building).toBeCloseTo(10 + 0.12 * legs + 0.12 ** 2 * (2 / Math.tan(wide)) + tip, 4);
  });

  it('covers at least the thirty plans that were asked for', () => {
    expect(KNOWN.length).toBeGreaterThanOrEqual(30);
  });
});
