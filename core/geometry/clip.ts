import { lineCrossing, turnOf } from './orientation.ts';
import { type Point, type Ring } from './point.ts';

/** The part of a convex ring at the right hand of somebody who walks from `a` to `b` on the sheet. */
export function clipByLine(ring: Ring, a: Point, b: Point): Ring {
  return ring.flatMap((p, i) => {
    const before = ring[(i + ring.length - 1) % ring.length] ?? p;
    const here = turnOf(a, b, p) >= 0;
    const there = turnOf(a, b, before) >= 0;
    const crossing = here === there ? undefined : lineCrossing(a, b, before, p);
    return [...(crossing === undefined ? [] : [crossing]), ...(here ? [p] : [])];
  });
}
