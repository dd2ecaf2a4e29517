import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelAreas } from '../../../core/plan/areas.ts';
import { wallOutlines } from '../../../core/plan/wallOutlines.ts';
import { type Wall } from '../../../core/project/plan/wall.ts';
import { type Shape, areaWhere, builtOf, joined, outlined } from '../../support/witness.ts';
import { type At, levelOf, planOf, rectangle, spaceAt, wallOf } from '../../support/plans.ts';
import { runs } from '../../support/runs.ts';

const CENTRE: At = [0, 0];
const LONG = 5000;

/** Whole-millimetre ends whose angles are those of a set square and a few slanted ones. */
const WAYS: readonly At[] = [
  [LONG, 0],
  [4000, 3000],
  [3000, 4000],
  [0, LONG],
  [-3000, 4000],
  [-4000, 3000],
  [-LONG, 0],
  [-4000, -3000],
  [0, -LONG],
  [3000, -4000],
];

function star(arms: readonly { readonly way: number; readonly thickness: number }[]): Wall[] {
  return arms.map(({ way, thickness }, i) => wallOf(CENTRE, WAYS[way] ?? CENTRE, { id: `w${i}`, thickness }));
}

/** The black of a plan as one shape. */
function black(walls: readonly Wall[]): Shape {
  return outlined(
    wallOutlines(planOf({ walls: [...walls] }), 'L1').flatMap(({ outer, holes }) => [outer, ...holes]),
  );
}

const thickness = fc.constantFrom(120, 180, 240, 370, 490);
const joints = (ways: readonly number[], least: number) =>
  fc
    .subarray([...ways], { minLength: least, maxLength: Math.min(5, ways.length) })
    .chain((picked) => fc.tuple(...picked.map((way) => fc.record({ way: fc.constant(way), thickness }))));

const RIGHT_ANGLES = [0, 3, 6, 8];
/** Allowed for the grain of the unions: five walls of 5 m, 1/1000 mm. */
const GRAIN = 2 * 5 * LONG * (1 / 1000);

describe('joints of unlike walls', () => {
  it('[FLOOR-13] a 240 room at a 370 corner takes nothing from the corner: 206.36 m², not 206.34', () => {
    const walls = rectangle(0, 0, 10_000, 6000, { thickness: 370 });
    const own = levelAreas(planOf({ walls }), levelOf()).building;
    expect(own).toBeCloseTo(10.37 * 6.37, 6);
    const room = [
      wallOf([0, 0], [-3000, 0], { id: 'n1' }),
      wallOf([-3000, 0], [-3000, 4000], { id: 'n2' }),
      wallOf([-3000, 4000], [0, 4000], { id: 'n3' }),
    ];
    const plan = planOf({
      walls: [...walls, ...room],
      spaces: [spaceAt(5000, 3000), spaceAt(-1500, 2000)],
    });
    const areas = levelAreas(plan, levelOf());
    // What is added lies outside the old outer face: 3000 − 185 + 120 wide, 4000 + 2 · 120 deep, less where the
    // old building (from −185 on) stands already.
    expect(areas.building).toBeCloseTo(10.37 * 6.37 + (3 + 0.12 - 0.185) * 4.24, 6);
    expect(areas.usable + areas.walls).toBeCloseTo(areas.building, 6);
  });

  const KNOWN: readonly {
    readonly name: string;
    readonly walls: readonly Wall[];
    readonly expected: number;
  }[] = [
    {
      name: 'L of 370 and 240',
      walls: star([
        { way: 0, thickness: 370 },
        { way: 3, thickness: 240 },
      ]),
      expected: LONG * 370 + LONG * 240 - 185 * 120 + 185 * 120,
    },
    {
      name: 'T: 370 through, 240 against it',
      walls: star([
        { way: 0, thickness: 370 },
        { way: 6, thickness: 370 },
        { way: 3, thickness: 240 },
      ]),
      expected: 2 * LONG * 370 + (LONG - 185) * 240,
    },
    {
      name: 'T: 370 corner, 240 in line with one leg',
      walls: star([
        { way: 0, thickness: 370 },
        { way: 3, thickness: 370 },
        { way: 6, thickness: 240 },
      ]),
      expected: (LONG + 185) * 370 + (LONG - 185) * 370 + (LONG - 185) * 240,
    },
    {
      name: 'X: 370 corner, two 120 in line with its legs',
      walls: star([
        { way: 0, thickness: 370 },
        { way: 3, thickness: 370 },
        { way: 6, thickness: 120 },
        { way: 8, thickness: 120 },
      ]),
      expected: (LONG + 185) * 370 + (LONG - 185) * 370 + 2 * (LONG - 185) * 120,
    },
    {
      name: 'T: a bare line at the corner of two 240 walls',
      walls: [
        ...star([
          { way: 0, thickness: 240 },
          { way: 3, thickness: 240 },
        ]),
        wallOf(CENTRE, [-LONG, 0], { id: 'line', kind: 'divider' }),
      ],
      expected: (LONG + 120) * 240 + (LONG - 120) * 240,
    },
  ];
  for (const { name, walls, expected } of KNOWN)
    it(`[FLOOR-13] by hand: ${name}`, () => {
      expect(areaWhere([black(walls)], ([drawn]) => drawn === true)).toBeCloseTo(expected, 0);
    });

  it('[FLOOR-13] nothing that is built at right angles is missing, and nothing is there that is not built', () => {
    fc.assert(
      fc.property(joints(RIGHT_ANGLES, 2), (arms) => {
        const walls = star(arms);
        const shapes = [joined(builtOf(walls)), black(walls)];
        expect(areaWhere(shapes, ([built, drawn]) => built !== drawn)).toBeLessThan(0.1);
      }),
    );
  });

  it('[FLOOR-13] the corner of two walls stays when a third one is set against them, slanted or not', () => {
    fc.assert(
      fc.property(joints([...WAYS.keys()], 3), (arms) => {
        const walls = star(arms);
        const before = walls.slice(0, 2);
        const shapes = [joined(builtOf(before)), black(before), black(walls)];
        expect(
          areaWhere(shapes, ([built, then, now]) => built === true && then === true && now !== true),
        ).toBeLessThan(GRAIN);
      }),
      { numRuns: runs(300) },
    );
  });
});
