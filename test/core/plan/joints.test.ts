import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlay } from '../../../core/geometry/overlay.ts';
import { type Point, type Ring } from '../../../core/geometry/point.ts';
import { doubleArea } from '../../../core/geometry/ring.ts';
import { levelAreas } from '../../../core/plan/areas.ts';
import { wallOutlines } from '../../../core/plan/wallOutlines.ts';
import { type Wall } from '../../../core/project/plan/wall.ts';
import { type At, levelOf, planOf, rectangle, spaceAt, wallOf } from '../../support/plans.ts';

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

function area(rings: readonly Ring[]): number {
  return overlay(rings.map((ring) => ({ ring, label: 1 })))
    .filter(({ labels }) => labels.size > 0)
    .reduce((sum, part) => sum + part.area, 0);
}

/** The black of a plan, as the drawing fills it. */
function drawn(walls: readonly Wall[]): readonly Ring[] {
  return wallOutlines(planOf({ walls: [...walls] }), 'L1').flatMap(({ outer, holes }) => [outer, ...holes]);
}

/** A wall's own rectangle, cut off square at both ends. */
function rectangleOf({ a, b, thickness }: Wall): Ring {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const n = { x: (((b.y - a.y) / length) * thickness) / 2, y: ((-(b.x - a.x) / length) * thickness) / 2 };
  return [
    { x: a.x + n.x, y: a.y + n.y },
    { x: b.x + n.x, y: b.y + n.y },
    { x: b.x - n.x, y: b.y - n.y },
    { x: a.x - n.x, y: a.y - n.y },
  ];
}

/** The square (or kite) outside the angle of two walls that meet in 0, 0. */
function cornerOf(one: Wall, two: Wall): readonly Ring[] {
  const unit = ({ b }: Wall): Point => {
    const length = Math.hypot(b.x, b.y);
    return { x: b.x / length, y: b.y / length };
  };
  const [u, v] = [unit(one), unit(two)];
  const cross = u.x * v.y - u.y * v.x;
  if (Math.abs(cross) < 1e-9) return [];
  const [c, d] = [one.thickness / 2, two.thickness / 2];
  const s = Math.sign(cross);
  const [p, q] = [
    { x: u.y * s * c, y: -u.x * s * c },
    { x: -v.y * s * d, y: v.x * s * d },
  ];
  // u · a − v · b with the two sides c and d away from the axes.
  const tip = { x: -(u.x * d + v.x * c) / Math.abs(cross), y: -(u.y * d + v.y * c) / Math.abs(cross) };
  const behind = (way: Point): boolean => tip.x * way.x + tip.y * way.y <= 0;
  if (!behind(u) || !behind(v) || Math.hypot(tip.x, tip.y) > 4 * Math.max(c, d))
    return [[CENTRE_POINT, p, q]];
  return [[CENTRE_POINT, p, tip, q]];
}

const CENTRE_POINT: Point = { x: 0, y: 0 };

function clockwise(ring: Ring): Ring {
  return doubleArea(ring) < 0 ? [...ring].reverse() : ring;
}

/** What a bricklayer builds: every wall up to the joint, and the corner of every two. */
function built(walls: readonly Wall[]): readonly Ring[] {
  const corners = walls.flatMap((one, i) => walls.slice(i + 1).flatMap((two) => cornerOf(one, two)));
  return [...walls.map(rectangleOf), ...corners].map(clockwise);
}

/** Area of what is built and not drawn, mm²; the overlay's grid of 1/16 mm allows for some. */
function missing(walls: readonly Wall[]): number {
  const parts = overlay([
    ...built(walls).map((ring) => ({ ring, label: 1 })),
    ...drawn(walls).map((ring) => ({ ring, label: 2 })),
  ]);
  return parts
    .filter(({ labels }) => labels.has(1) && !labels.has(2))
    .reduce((sum, part) => sum + part.area, 0);
}

const thickness = fc.constantFrom(120, 180, 240, 370, 490);
const joints = (ways: readonly number[], least: number) =>
  fc
    .subarray([...ways], { minLength: least, maxLength: Math.min(5, ways.length) })
    .chain((picked) => fc.tuple(...picked.map((way) => fc.record({ way: fc.constant(way), thickness }))));

const RIGHT_ANGLES = [0, 3, 6, 8];
/** Allowed for the overlay's grid: five walls of 5 m, 1/32 mm. */
const GRAIN = 2 * 5 * LONG * (1 / 16);

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
    expect(levelAreas(plan, levelOf(), 'overlay').building).toBeCloseTo(areas.building, 4);
  });

  const KNOWN: readonly { readonly name: string; readonly walls: readonly Wall[]; readonly black: number }[] =
    [
      {
        name: 'L of 370 and 240',
        walls: star([
          { way: 0, thickness: 370 },
          { way: 3, thickness: 240 },
        ]),
        black: LONG * 370 + LONG * 240 - 185 * 120 + 185 * 120,
      },
      {
        name: 'T: 370 through, 240 against it',
        walls: star([
          { way: 0, thickness: 370 },
          { way: 6, thickness: 370 },
          { way: 3, thickness: 240 },
        ]),
        black: 2 * LONG * 370 + (LONG - 185) * 240,
      },
      {
        name: 'T: 370 corner, 240 in line with one leg',
        walls: star([
          { way: 0, thickness: 370 },
          { way: 3, thickness: 370 },
          { way: 6, thickness: 240 },
        ]),
        black: (LONG + 185) * 370 + (LONG - 185) * 370 + (LONG - 185) * 240,
      },
      {
        name: 'X: 370 corner, two 120 in line with its legs',
        walls: star([
          { way: 0, thickness: 370 },
          { way: 3, thickness: 370 },
          { way: 6, thickness: 120 },
          { way: 8, thickness: 120 },
        ]),
        black: (LONG + 185) * 370 + (LONG - 185) * 370 + 2 * (LONG - 185) * 120,
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
        black: (LONG + 120) * 240 + (LONG - 120) * 240,
      },
    ];
  for (const { name, walls, black } of KNOWN)
    it(`[FLOOR-13] by hand: ${name}`, () => {
      expect(area(drawn(walls))).toBeCloseTo(black, 0);
    });

  it('[FLOOR-13] nothing that is built at right angles is missing, and nothing is there that is not built', () => {
    fc.assert(
      fc.property(joints(RIGHT_ANGLES, 2), (arms) => {
        const walls = star(arms);
        expect(missing(walls)).toBe(0);
        expect(area(drawn(walls))).toBeCloseTo(area(built(walls)), 3);
      }),
    );
  });

  it('[FLOOR-13] the corner of two walls stays when a third one is set against them, slanted or not', () => {
    fc.assert(
      fc.property(joints([...WAYS.keys()], 3), (arms) => {
        const walls = star(arms);
        const before = walls.slice(0, 2);
        const gone = overlay([
          ...before.map(rectangleOf).map((ring) => ({ ring: clockwise(ring), label: 1 })),
          ...cornerOf(before[0] ?? wallOf(CENTRE, CENTRE), before[1] ?? wallOf(CENTRE, CENTRE)).map(
            (ring) => ({
              ring: clockwise(ring),
              label: 1,
            }),
          ),
          ...drawn(before).map((ring) => ({ ring, label: 2 })),
          ...drawn(walls).map((ring) => ({ ring, label: 3 })),
        ]).filter(({ labels }) => labels.has(1) && labels.has(2) && !labels.has(3));
        expect(gone.reduce((sum, part) => sum + part.area, 0)).toBeLessThan(GRAIN);
      }),
      { numRuns: 300 },
    );
  });
});
