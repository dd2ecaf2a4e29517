import fc from 'fast-check';
import { distanceToSegment } from '../../core/geometry/orientation.ts';
import { type Point, type Ring, pointKey } from '../../core/geometry/point.ts';
import { doubleArea } from '../../core/geometry/ring.ts';
import { levelAreas } from '../../core/plan/areas.ts';
import { sectionOf } from '../../core/plan/columns.ts';
import { facesOfLevel } from '../../core/plan/levelFaces.ts';
import { measureLevel } from '../../core/plan/measureLevel.ts';
import { wallOutlines } from '../../core/plan/wallOutlines.ts';
import { type Column } from '../../core/project/plan/column.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Wall } from '../../core/project/plan/wall.ts';
import { columnAt, levelOf, planOf, wallOf } from './plans.ts';
import { houseAreas } from './witness.ts';

/**
 * A house whose rooms fill one polygon: sides that are bent wherever a partition meets them, partitions that cross,
 * walls of unlike thickness, corners from very sharp to very blunt, short pieces, columns in and beside walls.
 */
export type House = {
  /** The axes of the outer walls. */
  readonly axes: readonly Point[];
  readonly plan: Plan;
};

const THICKNESSES = [120, 180, 240, 370, 490] as const;
/** Legs and hypotenuse of right-angled triangles with whole sides: turns that lead whole points to whole points. */
const TRIPLES = [
  [3, 4, 5],
  [5, 12, 13],
  [8, 15, 17],
  [7, 24, 25],
  [20, 21, 29],
] as const;

const kink = fc.oneof(fc.integer({ min: -200, max: 200 }), fc.constantFrom(0, 1, -1, 5, -5));
const cut = fc.record({
  share: fc.integer({ min: 2, max: 98 }),
  start: kink,
  end: kink,
  thickness: fc.constantFrom(...THICKNESSES),
  stub: fc.boolean(),
});

export const rawHouse = fc.record({
  width: fc.integer({ min: 3000, max: 30_000 }),
  depth: fc.integer({ min: 3000, max: 15_000 }),
  /** Hundredths: how far a side leans for each metre of depth; 250 makes corners of 22°. */
  lean: fc.oneof(fc.constant(0), fc.integer({ min: -250, max: 250 })),
  outer: fc.array(fc.constantFrom(...THICKNESSES), { minLength: 4, maxLength: 4 }),
  across: fc.uniqueArray(cut, { maxLength: 4, selector: ({ share }) => share }),
  along: fc.uniqueArray(cut, { maxLength: 2, selector: ({ share }) => share }),
  columns: fc.array(
    fc.record({
      x: fc.integer({ min: -5, max: 105 }),
      y: fc.integer({ min: -5, max: 105 }),
      size: fc.integer({ min: 200, max: 900 }),
      turn: fc.integer({ min: 0, max: 359 }),
      round: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});
export type RawHouse = typeof rawHouse extends fc.Arbitrary<infer Raw> ? Raw : never;

/** How a plan is laid: every corner goes through this. */
export type Laying = (p: Point) => Point;

export const anyLaying = fc
  .record({
    degrees: fc.double({ min: 0, max: 360, noNaN: true }),
    mirrored: fc.boolean(),
    x: fc.integer({ min: -4_000_000, max: 4_000_000 }),
    y: fc.integer({ min: -4_000_000, max: 4_000_000 }),
  })
  .map(({ degrees, mirrored, x, y }): Laying => {
    const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
    return (p) => {
      const px = mirrored ? -p.x : p.x;
      return { x: Math.round(px * cos - p.y * sin) + x, y: Math.round(px * sin + p.y * cos) + y };
    };
  });

/** A plan in steps of the hypotenuse, and the same plan turned, mirrored and moved without any rounding. */
export const exactLayings = fc
  .record({
    triple: fc.constantFrom(...TRIPLES),
    quarters: fc.nat({ max: 3 }),
    mirrored: fc.boolean(),
    x: fc.integer({ min: -4_000_000, max: 4_000_000 }),
    y: fc.integer({ min: -4_000_000, max: 4_000_000 }),
  })
  .map(({ triple: [a, b, c], quarters, mirrored, x, y }): readonly [Laying, Laying] => {
    const step: Laying = (p) => ({ x: Math.round(p.x / c) * c + 0, y: Math.round(p.y / c) * c + 0 });
    const turned: Laying = (p) => {
      const q = step(p);
      let [px, py] = [mirrored ? -q.x : q.x, q.y];
      for (let i = 0; i < quarters; i += 1) [px, py] = [-py, px];
      return { x: (px * b - py * a) / c + x, y: (px * a + py * b) / c + y };
    };
    return [step, turned];
  });

/** Undefined where rounding laid two corners on each other or the outline crosses itself. */
export function houseFrom(raw: RawHouse, lay: Laying): House | undefined {
  const { width, depth, lean, outer } = raw;
  const at = (x: number, y: number): Point => lay({ x: x + (y * lean) / 100, y });
  const front = raw.across.map(({ share, start }) => at((width * share) / 100, start));
  const back = raw.across.map(({ share, end }) => at((width * share) / 100, depth + end));
  const left = raw.along.map(({ share, start }) => at(start, (depth * share) / 100));
  const right = raw.along.map(({ share, end }) => at(width + end, (depth * share) / 100));
  // Stubs end half-way, at a point that is laid like every corner: a house that is turned exactly has them turned so.
  const inside = raw.across.map(({ share, start, end }) =>
    at((width * share) / 100, (start + depth + end) / 2),
  );
  const between = raw.along.map(({ share, start, end }) =>
    at((start + width + end) / 2, (depth * share) / 100),
  );
  const inOrder = (points: readonly Point[], cuts: readonly { readonly share: number }[]): readonly Point[] =>
    points
      .map((point, i) => ({ point, share: cuts[i]?.share ?? 0 }))
      .sort((p, q) => p.share - q.share)
      .map(({ point }) => point);
  const sides = [
    [at(0, 0), ...inOrder(front, raw.across)],
    [at(width, 0), ...inOrder(right, raw.along)],
    [at(width, depth), ...[...inOrder(back, raw.across)].reverse()],
    [at(0, depth), ...[...inOrder(left, raw.along)].reverse()],
  ];
  const axes = sides.flat();
  const thicknesses = sides.flatMap((side, i) => side.map(() => outer[i] ?? 240));
  const walls: Wall[] = axes.map((a, i) => {
    const b = axes[(i + 1) % axes.length] ?? a;
    return wallOf([a.x, a.y], [b.x, b.y], { id: `w${i}`, thickness: thicknesses[i] ?? 240 });
  });
  const inner = (
    cuts: RawHouse['across'],
    from: readonly Point[],
    to: readonly Point[],
    middles: readonly Point[],
    name: string,
  ): void =>
    cuts.forEach(({ thickness, stub }, i) => {
      const [a, end] = [from[i], stub ? middles[i] : to[i]];
      if (a === undefined || end === undefined) return;
      walls.push(wallOf([a.x, a.y], [end.x, end.y], { id: `${name}${i}`, thickness }));
    });
  inner(raw.across, front, back, inside, 'p');
  inner(raw.along, left, right, between, 'q');
  const columns = raw.columns.map(({ x, y, size, turn, round }, i): Column => {
    const place = at((width * x) / 100, (depth * y) / 100);
    const shape = round ? 'round' : 'rectangle';
    return columnAt(place.x, place.y, size, size, { id: `c${i}`, turn, shape });
  });
  const plan = planOf({ walls, columns });
  // Bent sides may cross each other near a corner, or a partition leave the house there: then it is none.
  const { faces, pieces } = facesOfLevel(walls, 'L1');
  const isOuter = (piece: number): boolean => pieces[piece]?.wall.id.startsWith('w') === true;
  const around = faces.open.flat().map((edge) => edge >> 1);
  const bounding = pieces.filter((_, piece) => isOuter(piece)).length;
  const whole = faces.open.length === 1 && around.every(isOuter) && new Set(around).size === bounding;
  return whole && around.length === bounding ? { axes, plan } : undefined;
}

const SLACK = 0.01;

function near(one: number, other: number, what: string, slack = SLACK): void {
  if (!(Math.abs(one - other) <= slack)) throw new Error(`${what}: ${one} and ${other} m²`);
}

function areasOf({ plan }: House): ReturnType<typeof levelAreas> {
  return levelAreas(plan, levelOf());
}

/** The pieces of the walls between the joints, as the witness wants them. */
function piecesOf({ plan }: House): readonly Wall[] {
  return facesOfLevel(plan.walls, 'L1').pieces.map(({ a, b, wall }) => ({ ...wall, a, b }));
}

/** All areas are those of the witness, within 0.01 m²; the parts sum up; the black is what the areas call walls. */
export function agreesWithWitness(house: House): void {
  const areas = areasOf(house);
  const pieces = piecesOf(house);
  const rooms = facesOfLevel(house.plan.walls, 'L1').regions.map(({ outer }) => outer);
  const witness = houseAreas([house.axes, ...rooms], pieces, house.plan.columns.map(sectionOf));
  near(areas.building, witness.building / 1e6, 'building');
  near(areas.usable, witness.usable / 1e6, 'usable');
  near(areas.columns, witness.columns / 1e6, 'columns');
  near(areas.walls, witness.walls / 1e6, 'walls');
  near(areas.usable + areas.walls + areas.columns, areas.building, 'sum');
  const black = wallOutlines(house.plan, 'L1').reduce(
    (sum, { outer, holes }) => sum + [outer, ...holes].reduce((all, ring) => all + doubleArea(ring) / 2e6, 0),
    0,
  );
  near(black, areas.walls, 'black');
}

/** No point of an outline is farther from every axis than half the thickest wall times the mitre limit. */
export function staysWithinMitres(house: House): void {
  const pieces = piecesOf(house);
  const most = (Math.max(...pieces.map(({ thickness }) => thickness)) / 2) * 4 + 0.01;
  const level = facesOfLevel(house.plan.walls, 'L1');
  const { outlines } = measureLevel(level, () => true, { columns: [], outdoors: [] });
  const rings: readonly Ring[] = [
    ...outlines.flatMap((one) => one.rings),
    ...wallOutlines(house.plan, 'L1').flatMap(({ outer, holes }) => [outer, ...holes]),
  ];
  for (const p of rings.flat()) {
    const far = Math.min(...pieces.map(({ a, b }) => distanceToSegment(a, b, p)));
    if (!(far <= most)) throw new Error(`${far} mm from the walls, ${most} allowed`);
  }
}

/**
 * Turned, mirrored and moved without rounding: no area changes by more than 0.01 m²; by as much again for each
 * crossing of two walls, which is laid on whole millimetres (PLAN-3) and bends them a little, one way or the other.
 */
export function isTheSame(one: House, other: House): void {
  const [p, q] = [areasOf(one), areasOf(other)];
  const slack = SLACK * (1 + Math.max(crossingsIn(one), crossingsIn(other)));
  for (const basis of ['building', 'axis', 'usable', 'walls', 'columns'] as const)
    near(p[basis], q[basis], basis, slack);
}

/** Joints that nobody drew. */
function crossingsIn(house: House): number {
  const drawn = new Set(house.plan.walls.flatMap(({ a, b }) => [pointKey(a), pointKey(b)]));
  const joints = new Set(piecesOf(house).flatMap(({ a, b }) => [pointKey(a), pointKey(b)]));
  return [...joints].filter((key) => !drawn.has(key)).length;
}

/**
 * An outer joint moved by 1 mm changes the building's area by no more than the lengths of the walls there times 1 mm
 * (and 0.01 m² for their corners), as long as the same pieces meet in the same joints and no two walls pass the mitre
 * limit: there an outline jumps by the tip of a corner (decision 0115).
 */
export function hardlyChanges(raw: RawHouse, lay: Laying, pick: number, way: Point): 'checked' | 'topology' {
  const house = houseFrom(raw, lay);
  const from = house?.axes[pick % (house.axes.length || 1)];
  if (house === undefined || from === undefined) return 'topology';
  const to = { x: from.x + way.x, y: from.y + way.y };
  const follow = (p: Point): Point => (p.x === from.x && p.y === from.y ? to : p);
  const moved: House = {
    axes: house.axes.map(follow),
    plan: {
      ...house.plan,
      walls: house.plan.walls.map((wall) => ({ ...wall, a: follow(wall.a), b: follow(wall.b) })),
    },
  };
  if (JSON.stringify(cutCorners(house)) !== JSON.stringify(cutCorners(moved))) return 'topology';
  const lengths = house.plan.walls
    .filter(({ a, b }) => [a, b].some((p) => p.x === from.x && p.y === from.y))
    .reduce((sum, { a, b }) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0);
  const by = Math.hypot(way.x, way.y);
  near(areasOf(house).building, areasOf(moved).building, 'moved', (lengths * by) / 1e6 + SLACK);
  return 'checked';
}

/** For every two walls at a joint whether their corner is cut off; as many entries as pairs, by joints. */
function cutCorners(house: House): readonly (readonly boolean[])[] {
  const joints = new Map<number, { readonly way: Point; readonly half: number }[]>();
  for (const { a, b, thickness } of piecesOf(house))
    for (const [at, far] of [
      [a, b],
      [b, a],
    ] as const) {
      const length = Math.hypot(far.x - at.x, far.y - at.y);
      const way = { x: (far.x - at.x) / length, y: (far.y - at.y) / length };
      joints.set(pointKey(at), [...(joints.get(pointKey(at)) ?? []), { way, half: thickness / 2 }]);
    }
  return [...joints.values()].map((arms) =>
    arms.flatMap((one, i) =>
      arms.slice(i + 1).map((two) => {
        const cross = Math.abs(one.way.x * two.way.y - one.way.y * two.way.x);
        const tip = Math.hypot(
          one.way.x * two.half + two.way.x * one.half,
          one.way.y * two.half + two.way.y * one.half,
        );
        return tip > 4 * Math.max(one.half, two.half) * cross;
      }),
    ),
  );
}
