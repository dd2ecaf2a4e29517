import { indexBoxes } from '../geometry/boxIndex.ts';
import { type Point, boxOfSegment, distance } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type Way, across, along, wayLength, wayPoint } from './way.ts';

/** Lines this near to one straight line are drawn over one another, mm. */
const OVER: Mm = 1.5;
/** Pieces of one line that leave such a gap are one piece, mm: no opening is as narrow. */
const TOUCH: Mm = 12;
/** Below this a piece has no direction of its own, mm. */
const DIRECTIONLESS: Mm = 3;
/** sine of 0.3°. */
const ONE_DIRECTION = Math.sin((0.3 * Math.PI) / 180);

/**
 * Joins pieces that a draughtsman's hand has cut, doubled or drawn over one another into one each; a piece of the
 * longest gives the line. `over` are lines that are there already: what lies on them goes.
 */
export function mergeCollinear(ways: readonly Way[], over: readonly Way[] = []): readonly Way[] {
  const lengths = ways.map(wayLength);
  const index = indexBoxes(ways.map(({ a, b }) => boxOfSegment(a, b)));
  const covered = coveredBy(over);
  const used = new Uint8Array(ways.length);
  // Directions first: most lines that lie near run across.
  const ux = Float64Array.from(ways, ({ a, b }, i) => (b.x - a.x) / Math.max(1e-9, lengths[i] ?? 0));
  const uy = Float64Array.from(ways, ({ a, b }, i) => (b.y - a.y) / Math.max(1e-9, lengths[i] ?? 0));
  const order = ways.map((_, i) => i).sort((p, q) => (lengths[q] ?? 0) - (lengths[p] ?? 0));
  const merged: Way[] = [];
  for (const first of order) {
    const way = ways[first];
    const length = lengths[first] ?? 0;
    if (way === undefined || used[first] === 1) continue;
    used[first] = 1;
    if (length < DIRECTIONLESS) continue;
    let [from, to] = [0, length];
    for (let grown = true; grown;) {
      grown = false;
      const [p, q] = [wayPoint(way, from - TOUCH), wayPoint(way, to + TOUCH)];
      const { left, right, top, bottom } = boxOfSegment(p, q);
      const around = { left: left - OVER, right: right + OVER, top: top - OVER, bottom: bottom + OVER };
      for (const number of index.touching(around)) {
        const other = ways[number];
        if (other === undefined || used[number] === 1) continue;
        const otherLength = lengths[number] ?? 0;
        const sine = Math.abs((ux[first] ?? 0) * (uy[number] ?? 0) - (uy[first] ?? 0) * (ux[number] ?? 0));
        if (otherLength >= DIRECTIONLESS && sine > turnAllowed(otherLength)) continue;
        if (Math.abs(across(way, other.a)) > OVER || Math.abs(across(way, other.b)) > OVER) continue;
        const [s, t] = [along(way, other.a), along(way, other.b)];
        if (Math.min(s, t) > to + TOUCH || Math.max(s, t) < from - TOUCH) continue;
        used[number] = 1;
        if (Math.min(s, t) < from || Math.max(s, t) > to) grown = true;
        [from, to] = [Math.min(from, s, t), Math.max(to, s, t)];
      }
    }
    // An untouched line stays as exact as it was drawn.
    const whole = {
      a: from === 0 ? way.a : wayPoint(way, from),
      b: to === length ? way.b : wayPoint(way, to),
    };
    if (!covered(whole)) merged.push(whole);
  }
  return merged;
}

/** Rounding turns a short piece by more than a long one. */
function turnAllowed(length: Mm): number {
  return Math.max(ONE_DIRECTION, Math.min(0.03, 1 / length));
}

function coveredBy(over: readonly Way[]): (way: Way) => boolean {
  const long = over.filter((way) => distance(way.a, way.b) >= DIRECTIONLESS);
  const index = indexBoxes(long.map(({ a, b }) => boxOfSegment(a, b)));
  const lies = (p: Point, way: Way): boolean => {
    const place = along(way, p);
    return Math.abs(across(way, p)) <= OVER && place >= -OVER && place <= wayLength(way) + OVER;
  };
  return ({ a, b }) => {
    const { left, right, top, bottom } = boxOfSegment(a, b);
    const around = { left: left - OVER, right: right + OVER, top: top - OVER, bottom: bottom + OVER };
    return index.touching(around).some((number) => {
      const way = long[number];
      return way !== undefined && lies(a, way) && lies(b, way);
    });
  };
}
