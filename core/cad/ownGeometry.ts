import { type Point } from '../geometry/point.ts';

/** How far apart two places may be and count as one, mm: a CAD program's own rounding. */
export const NEAR = 0.05;

/** A whole millimetre, as it was before a CAD program wrote it with a tail of digits. */
export function whole(value: number): number {
  return Math.abs(value - Math.round(value)) < 1e-3 ? Math.round(value) + 0 : value;
}

/** The same corners in the same order, wherever the ring begins and whichever way it runs. */
export function isSameRing(one: readonly Point[], other: readonly Point[]): boolean {
  const [first] = one;
  if (one.length !== other.length || first === undefined) return false;
  return other.some((start, from) => {
    if (Math.hypot(start.x - first.x, start.y - first.y) >= NEAR) return false;
    return [1, -1].some((step) =>
      one.every((p, i) => {
        const q = other[(((from + step * i) % other.length) + other.length) % other.length];
        return q !== undefined && Math.hypot(p.x - q.x, p.y - q.y) < NEAR;
      }),
    );
  });
}
