import { distance, type Point, type Ring } from '../geometry/point.ts';
import { type PathCommand } from './drawing.ts';

/** A closed polygon and what its places are, in the order of its corners. */
type Traced = { readonly ring: Ring; readonly ways: readonly Point[] };

/** A corner that turns more than this stays one (radians). */
const CORNER = 0.35;
/** Thousandths of an em: an edge longer than this is straight, one shorter than that is dust of rounding. */
const STRAIGHT = 28;
const DUST = 0.05;
/** How far a curve may leave the polygon, in thousandths of an em: 0.03 mm on letters of 120 mm. */
const TOLERANCE = 0.25;

/**
 * A polygon that was made from curves, as few curves again (quadratics that join without a kink), its corners and its
 * straight edges as they are. `unit`: a thousandth of an em.
 */
export function smoothRing(polygon: Ring, unit: number): readonly PathCommand[] {
  const ring = polygon.filter((p, at) => distance(p, polygon[(at + 1) % polygon.length] ?? p) > DUST * unit);
  const [first] = ring;
  if (first === undefined || ring.length < 3) return [];
  const ways = ring.map((p, at) => way(p, ring[(at + 1) % ring.length] ?? p));
  const ends = ring.flatMap((_, at) => (isEnd({ ring, ways }, at, STRAIGHT * unit) ? [at] : []));
  const [begin = 0] = ends;
  const stops = [...(ends.length === 0 ? [0, Math.floor(ring.length / 2)] : ends), begin + ring.length];
  const path: PathCommand[] = [['M', ring[begin]?.x ?? first.x, ring[begin]?.y ?? first.y]];
  stops.slice(1).forEach((stop, at) => {
    path.push(...curves({ ring, ways }, stops[at] ?? 0, stop, TOLERANCE * unit));
  });
  // Closing draws a last straight edge.
  return [...(path.at(-1)?.[0] === 'L' ? path.slice(0, -1) : path), ['Z']];
}

function way(p: Point, q: Point): Point {
  const length = distance(p, q) || 1;
  return { x: (q.x - p.x) / length, y: (q.y - p.y) / length };
}

const cross = (a: Point, b: Point): number => a.x * b.y - a.y * b.x;
const dot = (a: Point, b: Point): number => a.x * b.x + a.y * b.y;

function on<Value>(list: readonly Value[], at: number): Value {
  const value = list[at < 0 ? at + list.length : at % list.length];
  if (value === undefined) throw new Error('a ring has corners');
  return value;
}

function turnAt({ ways }: Traced, at: number): number {
  return Math.abs(Math.atan2(cross(on(ways, at - 1), on(ways, at)), dot(on(ways, at - 1), on(ways, at))));
}

/** A corner, or an end of a straight edge. */
function isEnd(traced: Traced, at: number, straight: number): boolean {
  const length = (edge: number): number => distance(on(traced.ring, edge), on(traced.ring, edge + 1));
  return turnAt(traced, at) > CORNER || length(at - 1) > straight || length(at) > straight;
}

/** The way through a place: of the edge that leaves or arrives at a corner; between both on a curve. */
function tangent(traced: Traced, at: number, side: 'leaving' | 'arriving'): Point {
  const { ring, ways } = traced;
  const before = on(ways, at - 1);
  const after = on(ways, at);
  if (turnAt(traced, at) > CORNER) return side === 'leaving' ? after : before;
  const arrived = distance(on(ring, at - 1), on(ring, at));
  const left = distance(on(ring, at), on(ring, at + 1));
  if (arrived > 4 * left) return before;
  if (left > 4 * arrived) return after;
  return way({ x: 0, y: 0 }, { x: before.x + after.x, y: before.y + after.y });
}

function curves(traced: Traced, from: number, to: number, tolerance: number): readonly PathCommand[] {
  const { ring } = traced;
  const p = on(ring, from);
  const q = on(ring, to);
  if (to - from === 1) return [['L', q.x, q.y]];
  const control = meeting(p, tangent(traced, from, 'leaving'), q, tangent(traced, to, 'arriving'));
  if (control !== null && follows(traced, { from, to }, control, tolerance))
    return [['Q', control.x, control.y, q.x, q.y]];
  const middle = Math.floor((from + to) / 2);
  return [...curves(traced, from, middle, tolerance), ...curves(traced, middle, to, tolerance)];
}

/** Where the ways from p and to q meet between them; null where a curve with one bend cannot join them. */
function meeting(p: Point, leaving: Point, q: Point, arriving: Point): Point | null {
  const apart = { x: q.x - p.x, y: q.y - p.y };
  const turned = cross(leaving, arriving);
  if (Math.abs(turned) < 1e-3) {
    const straight = Math.abs(cross(leaving, apart)) < 1e-3 * distance(p, q);
    return straight ? { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 } : null;
  }
  const along = cross(apart, arriving) / turned;
  const back = cross(leaving, apart) / turned;
  // Over a right angle a quadratic is no longer round.
  if (along <= 0 || back <= 0 || dot(leaving, arriving) < 0) return null;
  return { x: p.x + leaving.x * along, y: p.y + leaving.y * along };
}

/** Whether the curve over `control` runs along the corners between two places. */
function follows(
  { ring }: Traced,
  { from, to }: { readonly from: number; readonly to: number },
  control: Point,
  tolerance: number,
): boolean {
  const [p, q] = [on(ring, from), on(ring, to)];
  const samples = 2 * (to - from);
  let edge = from;
  for (let step = 1; step < samples; step += 1) {
    const t = step / samples;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    const x = a * p.x + b * control.x + c * q.x;
    const y = a * p.y + b * control.y + c * q.y;
    let off = offEdge(x, y, on(ring, edge), on(ring, edge + 1));
    while (edge + 1 < to) {
      const next = offEdge(x, y, on(ring, edge + 1), on(ring, edge + 2));
      if (next > off) break;
      off = next;
      edge += 1;
    }
    if (off > tolerance) return false;
  }
  return true;
}

function offEdge(x: number, y: number, a: Point, b: Point): number {
  const [alongX, alongY] = [b.x - a.x, b.y - a.y];
  const share = ((x - a.x) * alongX + (y - a.y) * alongY) / (alongX * alongX + alongY * alongY);
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(x - a.x - alongX * t, y - a.y - alongY * t);
}
