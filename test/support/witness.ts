import { type Point, type Ring } from '../../core/geometry/point.ts';
import { type Wall } from '../../core/project/plan/wall.ts';

/**
 * A second opinion on areas, which shares nothing with core but the wording of FLOOR-3 and FLOOR-13 and uses no
 * library: the plane is cut into slabs at every corner and every crossing, and inside a slab, where no two edges
 * cross, the width of what is asked for is taken in its middle. mm in, mm² out.
 */

/** `any`: in one of the rings, each an area of its own; `odd`: outlines with their holes. */
export type Shape = { readonly rings: readonly Ring[]; readonly fill: 'any' | 'odd' };

export function joined(rings: readonly Ring[]): Shape {
  return { rings: rings.filter((ring) => ring.length > 2), fill: 'any' };
}

export function outlined(rings: readonly Ring[]): Shape {
  return { rings, fill: 'odd' };
}

type Edge = {
  readonly a: Point;
  readonly b: Point;
  readonly shape: number;
  readonly ring: number;
};

type Where = (inside: readonly boolean[]) => boolean;

/** Area of what lies in the shapes as `where` asks, which is told for each shape whether a point is in it. */
export function areaWhere(shapes: readonly Shape[], where: Where): number {
  return areasWhere(shapes, [where])[0] ?? NaN;
}

/** Several areas of the same shapes. */
function areasWhere(shapes: readonly Shape[], wheres: readonly Where[]): readonly number[] {
  const origin = shapes.flatMap(({ rings }) => rings)[0]?.[0] ?? { x: 0, y: 0 };
  let rings = 0;
  const edges: Edge[] = shapes.flatMap(({ rings: own }, shape) =>
    own.flatMap((corners) => {
      const ring = rings;
      rings += 1;
      const at = corners.map(({ x, y }) => ({ x: x - origin.x, y: y - origin.y }));
      return at.map((a, i) => ({ a, b: at[(i + 1) % at.length] ?? a, shape, ring }));
    }),
  );
  const stops = [...edges.flatMap(({ a, b }) => [a.y, b.y]), ...crossings(edges)].sort((p, q) => p - q);
  const slanted = edges.filter(({ a, b }) => a.y !== b.y);
  const areas = wheres.map(() => 0);
  stops.forEach((to, i) => {
    const from = stops[i - 1] ?? to;
    const middle = (from + to) / 2;
    if (middle <= from || middle >= to) return;
    const met: { readonly x: number; readonly edge: Edge }[] = [];
    for (const edge of slanted) {
      const { a, b } = edge;
      if (a.y > middle === b.y > middle) continue;
      met.push({ x: a.x + ((b.x - a.x) * (middle - a.y)) / (b.y - a.y), edge });
    }
    met.sort((p, q) => p.x - q.x);
    const open = new Uint8Array(rings);
    const counts = shapes.map(() => 0);
    const inside = shapes.map(() => false);
    let before = Infinity;
    for (const { x, edge } of met) {
      if (x > before)
        wheres.forEach((where, one) => {
          if (where(inside)) areas[one] = (areas[one] ?? 0) + (x - before) * (to - from);
        });
      before = x;
      const { shape, ring } = edge;
      const count = (counts[shape] ?? 0) + (open[ring] === 1 ? -1 : 1);
      open[ring] = open[ring] === 1 ? 0 : 1;
      counts[shape] = count;
      inside[shape] = shapes[shape]?.fill === 'any' ? count > 0 : count % 2 === 1;
    }
  });
  return areas;
}

/** Heights of all crossings. */
function crossings(edges: readonly Edge[]): readonly number[] {
  const heights: number[] = [];
  edges.forEach((p, i) => {
    const [low, high] = [Math.min(p.a.y, p.b.y), Math.max(p.a.y, p.b.y)];
    const [left, right] = [Math.min(p.a.x, p.b.x), Math.max(p.a.x, p.b.x)];
    for (let j = i + 1; j < edges.length; j += 1) {
      const q = edges[j];
      if (q === undefined || (q.a.y < low && q.b.y < low) || (q.a.y > high && q.b.y > high)) continue;
      if ((q.a.x < left && q.b.x < left) || (q.a.x > right && q.b.x > right)) continue;
      const [dx, dy, ex, ey] = [p.b.x - p.a.x, p.b.y - p.a.y, q.b.x - q.a.x, q.b.y - q.a.y];
      const cross = dx * ey - dy * ex;
      if (cross === 0) continue;
      const [gx, gy] = [q.a.x - p.a.x, q.a.y - p.a.y];
      const [s, t] = [(gx * ey - gy * ex) / cross, (gx * dy - gy * dx) / cross];
      if (s >= 0 && s <= 1 && t >= 0 && t <= 1) heights.push(p.a.y + dy * s);
    }
  });
  return heights;
}

type Body = Pick<Wall, 'a' | 'b' | 'thickness'>;

/** A wall's own rectangle, cut off square at both ends. */
function rectangleOf({ a, b, thickness }: Body): Ring {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const n = { x: (((b.y - a.y) / length) * thickness) / 2, y: ((-(b.x - a.x) / length) * thickness) / 2 };
  return [
    { x: a.x + n.x, y: a.y + n.y },
    { x: b.x + n.x, y: b.y + n.y },
    { x: b.x - n.x, y: b.y - n.y },
    { x: a.x - n.x, y: a.y - n.y },
  ];
}

/** The kite (or, cut off, the triangle) outside the angle of two walls that leave a common point. */
function cornerOf(one: Body, two: Body): readonly Ring[] {
  const joint = [one.a, one.b].find((p) => [two.a, two.b].some((q) => q.x === p.x && q.y === p.y));
  if (joint === undefined) return [];
  const unit = ({ a, b }: Body): Point => {
    const far = a.x === joint.x && a.y === joint.y ? b : a;
    const length = Math.hypot(far.x - joint.x, far.y - joint.y);
    return { x: (far.x - joint.x) / length, y: (far.y - joint.y) / length };
  };
  const [u, v] = [unit(one), unit(two)];
  const cross = u.x * v.y - u.y * v.x;
  if (Math.abs(cross) < 1e-9) return [];
  const [c, d] = [one.thickness / 2, two.thickness / 2];
  const s = Math.sign(cross);
  const at = (x: number, y: number): Point => ({ x: joint.x + x, y: joint.y + y });
  const [p, q] = [at(u.y * s * c, -u.x * s * c), at(-v.y * s * d, v.x * s * d)];
  // u · a − v · b with the two sides c and d away from the axes.
  const tip = { x: -(u.x * d + v.x * c) / Math.abs(cross), y: -(u.y * d + v.y * c) / Math.abs(cross) };
  const behind = (way: Point): boolean => tip.x * way.x + tip.y * way.y <= 0;
  if (!behind(u) || !behind(v) || Math.hypot(tip.x, tip.y) > 4 * Math.max(c, d)) return [[joint, p, q]];
  return [[joint, p, at(tip.x, tip.y), q]];
}

/** What a bricklayer builds of walls that meet in their ends: every wall up to its joints, the corner of every two. */
export function builtOf(walls: readonly Body[]): readonly Ring[] {
  const bodies = walls.filter(({ thickness }) => thickness > 0);
  const corners = bodies.flatMap((one, i) => bodies.slice(i + 1).flatMap((two) => cornerOf(one, two)));
  return [...bodies.map(rectangleOf), ...corners];
}

/** Areas of a house whose rooms cover `indoors` between the axes and all whose walls are its own; mm². */
export function houseAreas(
  indoors: readonly Ring[],
  walls: readonly Body[],
  columns: readonly Ring[] = [],
): { readonly building: number; readonly usable: number; readonly walls: number; readonly columns: number } {
  const shapes = [joined(indoors), joined(builtOf(walls)), joined(columns)];
  const [building, usable, black, standing] = areasWhere(shapes, [
    ([room, wall]) => room === true || wall === true,
    ([room, wall, column]) => room === true && wall !== true && column !== true,
    ([, wall]) => wall === true,
    ([room, wall, column]) => room === true && wall !== true && column === true,
  ]);
  return { building: building ?? NaN, usable: usable ?? NaN, walls: black ?? NaN, columns: standing ?? NaN };
}
