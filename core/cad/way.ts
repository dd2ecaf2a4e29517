import { type Point, distance } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';

/** A straight way; `along` counts from `a`, `across` to the right hand of who walks to `b` on the sheet. */
export type Way = { readonly a: Point; readonly b: Point };

export function wayLength({ a, b }: Way): Mm {
  return distance(a, b);
}

export function along({ a, b }: Way, p: Point): Mm {
  return ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / distance(a, b);
}

export function across({ a, b }: Way, p: Point): Mm {
  return ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / distance(a, b);
}

export function wayPoint({ a, b }: Way, by: Mm): Point {
  const length = distance(a, b);
  return { x: a.x + ((b.x - a.x) / length) * by, y: a.y + ((b.y - a.y) / length) * by };
}

/** Sine and cosine of the turn from one way to another. */
export function turnBetween(one: Way, two: Way): { readonly sine: number; readonly cosine: number } {
  const scale = distance(one.a, one.b) * distance(two.a, two.b);
  const [ux, uy, vx, vy] = [one.b.x - one.a.x, one.b.y - one.a.y, two.b.x - two.a.x, two.b.y - two.a.y];
  return { sine: (ux * vy - uy * vx) / scale, cosine: (ux * vx + uy * vy) / scale };
}

export function middleOf({ a, b }: Way): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
