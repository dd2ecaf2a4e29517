import { lineCrossing, turnOf } from './orientation.ts';
import { type Point, type Ring } from './point.ts';
import { doubleArea } from './ring.ts';

/**
 * The part of a ring inside a convex ring that runs clockwise on the sheet (Sutherland and Hodgman). Where the
 * part falls apart the pieces hang together by edges without area, so the area is right: use it for areas.
 */
export function clipByConvex(ring: Ring, convex: Ring): Ring {
  let kept: readonly Point[] = ring;
  convex.forEach((a, i) => {
    const b = convex[(i + 1) % convex.length] ?? a;
    kept = kept.flatMap((p, j) => {
      const before = kept[(j + kept.length - 1) % kept.length] ?? p;
      const here = turnOf(a, b, p) >= 0;
      const there = turnOf(a, b, before) >= 0;
      const crossing = here === there ? undefined : lineCrossing(a, b, before, p);
      return [...(crossing === undefined ? [] : [crossing]), ...(here ? [p] : [])];
    });
  });
  return kept;
}

/** Area of the part of some rings (outer ones clockwise, holes the other way) inside a convex ring; mm². */
export function areaWithin(rings: readonly Ring[], convex: Ring): number {
  return rings.reduce((sum, ring) => sum + doubleArea(clipByConvex(ring, convex)), 0) / 2;
}
