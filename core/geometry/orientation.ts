import { type Point } from './point.ts';

/**
 * Twice the area of the triangle p q r: positive when the way p → q → r turns clockwise on the sheet (y down).
 * Exact for whole coordinates whose differences stay below 2^26.
 */
export function turnOf(p: Point, q: Point, r: Point): number {
  return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
}

/** Whether the open segments p q and r s cross in one inner point of both. */
export function crossProperly(p: Point, q: Point, r: Point, s: Point): boolean {
  const a = turnOf(p, q, r);
  const b = turnOf(p, q, s);
  const c = turnOf(r, s, p);
  const d = turnOf(r, s, q);
  return ((a > 0 && b < 0) || (a < 0 && b > 0)) && ((c > 0 && d < 0) || (c < 0 && d > 0));
}

/** Where the lines through p q and r s meet; undefined when they are parallel. */
export function lineCrossing(p: Point, q: Point, r: Point, s: Point): Point | undefined {
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  const ex = s.x - r.x;
  const ey = s.y - r.y;
  const cross = dx * ey - dy * ex;
  if (cross === 0) return undefined;
  const share = ((r.x - p.x) * ey - (r.y - p.y) * ex) / cross;
  return { x: p.x + dx * share, y: p.y + dy * share };
}

/** The foot of r on the segment p q, kept between its ends, and how far along it lies (0 … 1). */
export function footOn(p: Point, q: Point, r: Point): { readonly point: Point; readonly share: number } {
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  const length2 = dx * dx + dy * dy;
  const raw = length2 === 0 ? 0 : ((r.x - p.x) * dx + (r.y - p.y) * dy) / length2;
  const share = Math.min(1, Math.max(0, raw));
  return { point: { x: p.x + dx * share, y: p.y + dy * share }, share };
}

export function distanceToSegment(p: Point, q: Point, r: Point): number {
  const { point } = footOn(p, q, r);
  return Math.hypot(r.x - point.x, r.y - point.y);
}
