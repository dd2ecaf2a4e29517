import { type Rings } from '../../core/geometry/booleans.ts';
import { type Point } from '../../core/geometry/point.ts';

/** The slow way to see where a region is thin: its points on a grid, and how far each lies from the contours. */
export type Pixels = {
  /** How far the contours are from the pixel in which the point lies; 0 outside the ink. */
  readonly clear: (p: Point) => number;
  /** The points of each neck: a part of the ink without such discs that hangs on two parts with them, each somewhere `wide`. */
  readonly necks: (diameter: number, wide: number) => readonly (readonly Point[])[];
};

export function pixelsOf(rings: Rings, pixel: number): Pixels {
  const xs = rings.flat().map(({ x }) => x);
  const ys = rings.flat().map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - 2 * pixel, Math.min(...ys) - 2 * pixel];
  const wide = Math.ceil((Math.max(...xs) - left) / pixel) + 3;
  const high = Math.ceil((Math.max(...ys) - top) / pixel) + 3;
  const middle = (k: number): Point => ({
    x: left + ((k % wide) + 0.5) * pixel,
    y: top + (Math.floor(k / wide) + 0.5) * pixel,
  });
  const ink = Uint8Array.from({ length: wide * high }, (_, k) => (holds(rings, middle(k)) ? 1 : 0));
  const far = Float64Array.from(ink, (inked, k) => (inked === 1 ? borderDistance(rings, middle(k)) : 0));
  const opened = (radius: number): Uint8Array => {
    const span = Math.ceil(radius / pixel);
    const reached = new Uint8Array(ink.length);
    far.forEach((distance, k) => {
      if (distance < radius) return;
      for (let dj = -span; dj <= span; dj += 1)
        for (let di = -span; di <= span; di += 1) {
          const other = k + dj * wide + di;
          if (Math.hypot(di, dj) * pixel <= radius && ink[other] === 1) reached[other] = 1;
        }
    });
    return reached;
  };
  const at = (p: Point): number => Math.floor((p.y - top) / pixel) * wide + Math.floor((p.x - left) / pixel);
  return {
    clear: (p) => far[at(p)] ?? 0,
    necks: (diameter, enough) => {
      const reached = opened(diameter / 2);
      const open = labelled(reached, wide);
      const rest = labelled(
        ink.map((value, k) => (value === 1 && reached[k] !== 1 ? 1 : 0)),
        wide,
      );
      const held = new Set(open.filter((_, k) => (far[k] ?? 0) >= enough / 2));
      const beside = new Map<number, { readonly points: Point[]; readonly parts: Set<number> }>();
      rest.forEach((label, k) => {
        if (label === 0) return;
        const part = beside.get(label) ?? { points: [], parts: new Set<number>() };
        part.points.push(middle(k));
        beside.set(label, part);
        for (const step of [1, -1, wide, -wide]) {
          const other = open[k + step] ?? 0;
          if (held.has(other)) part.parts.add(other);
        }
      });
      return [...beside.values()].flatMap(({ points, parts }) => (parts.size >= 2 ? [points] : []));
    },
  };
}

/** Numbers of the parts that hang together, 0 where there is none. */
function labelled(of: Uint8Array, wide: number): Int32Array {
  const labels = new Int32Array(of.length);
  let last = 0;
  for (let start = 0; start < of.length; start += 1) {
    if (of[start] !== 1 || labels[start] !== 0) continue;
    last += 1;
    const open = [start];
    labels[start] = last;
    for (let k = open.pop(); k !== undefined; k = open.pop())
      for (const step of [1, -1, wide, -wide]) {
        if (of[k + step] !== 1 || labels[k + step] !== 0) continue;
        labels[k + step] = last;
        open.push(k + step);
      }
  }
  return labels;
}

function eachEdge(rings: Rings, visit: (a: Point, b: Point) => void): void {
  for (const ring of rings) {
    let a = ring.at(-1);
    if (a === undefined) continue;
    for (const b of ring) {
      visit(a, b);
      a = b;
    }
  }
}

/** Even-odd. */
function holds(rings: Rings, { x, y }: Point): boolean {
  let inside = false;
  eachEdge(rings, (a, b) => {
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  });
  return inside;
}

function borderDistance(rings: Rings, p: Point): number {
  let least = Infinity;
  eachEdge(rings, (a, b) => {
    const [ux, uy] = [b.x - a.x, b.y - a.y];
    const long = ux * ux + uy * uy;
    const t = long === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * ux + (p.y - a.y) * uy) / long));
    least = Math.min(least, Math.hypot(a.x + t * ux - p.x, a.y + t * uy - p.y));
  });
  return least;
}
