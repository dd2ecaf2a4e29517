import { type Mm } from '../units/length.ts';

/** A place or a vector in a plane: mm, x right, y down. */
export type Point = { readonly x: Mm; readonly y: Mm };

/** A closed line, given by its corners; the last joins the first. */
export type Ring = readonly Point[];

export type Box = { readonly left: Mm; readonly top: Mm; readonly right: Mm; readonly bottom: Mm };

export function samePoint(p: Point, q: Point): boolean {
  return p.x === q.x && p.y === q.y;
}

/** A number for each point with whole coordinates up to ±2^25, those of the overlay's fine grid included. */
export function pointKey({ x, y }: Point): number {
  return (x + 0x2000000) * 0x4000000 + (y + 0x2000000);
}

export function distance(p: Point, q: Point): Mm {
  return Math.hypot(q.x - p.x, q.y - p.y);
}

export function roundPoint(p: Point): Point {
  // `+ 0` turns -0 into 0, which JSON and toEqual would tell apart.
  return { x: Math.round(p.x) + 0, y: Math.round(p.y) + 0 };
}

/** `share` 0 = p, 1 = q. */
export function between(p: Point, q: Point, share: number): Point {
  return { x: p.x + (q.x - p.x) * share, y: p.y + (q.y - p.y) * share };
}

export function boxOf(points: Iterable<Point>): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, right, bottom };
}

export function boxOfSegment(a: Point, b: Point): Box {
  return {
    left: a.x < b.x ? a.x : b.x,
    right: a.x < b.x ? b.x : a.x,
    top: a.y < b.y ? a.y : b.y,
    bottom: a.y < b.y ? b.y : a.y,
  };
}

export function boxesMeet(p: Box, q: Box, margin: Mm = 0): boolean {
  return (
    p.left <= q.right + margin &&
    q.left <= p.right + margin &&
    p.top <= q.bottom + margin &&
    q.top <= p.bottom + margin
  );
}

export function boxHolds(box: Box, p: Point): boolean {
  return p.x >= box.left && p.x <= box.right && p.y >= box.top && p.y <= box.bottom;
}
