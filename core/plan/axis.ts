import { type Point, distance } from '../geometry/point.ts';
import { type Opening } from '../project/plan/opening.ts';
import { type Wall } from '../project/plan/wall.ts';
import { type Mm } from '../units/length.ts';

type Axis = Pick<Wall, 'a' | 'b'>;

export function lengthOf({ a, b }: Axis): Mm {
  return distance(a, b);
}

/** The point `at` mm from `a` along the axis. */
export function pointOn({ a, b }: Axis, at: Mm): Point {
  const length = distance(a, b);
  return { x: a.x + ((b.x - a.x) / length) * at, y: a.y + ((b.y - a.y) / length) * at };
}

/** How far along the axis from `a` the foot of a point lies; below 0 or beyond the length it is off the wall. */
export function alongOf({ a, b }: Axis, p: Point): Mm {
  return ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / distance(a, b);
}

/** How far left of the way from `a` to `b` a point lies, as seen on the sheet. */
export function leftOf({ a, b }: Axis, p: Point): Mm {
  return ((b.y - a.y) * (p.x - a.x) - (b.x - a.x) * (p.y - a.y)) / distance(a, b);
}

/** Unit vector to the left hand of somebody who walks from `a` to `b` on the sheet. */
export function leftNormal({ a, b }: Axis): Point {
  const length = distance(a, b);
  return { x: (b.y - a.y) / length, y: -(b.x - a.x) / length };
}

/** First and last point of an opening on its wall's axis. */
export function jambsOf(wall: Axis, opening: Pick<Opening, 'at' | 'width'>): readonly [Point, Point] {
  return [pointOn(wall, opening.at - opening.width / 2), pointOn(wall, opening.at + opening.width / 2)];
}

/** Whether an opening lies wholly on its wall; walls have lengths with fractions, openings not. */
export function fitsOn(wall: Axis, { at, width }: Pick<Opening, 'at' | 'width'>): boolean {
  return at - width / 2 >= -0.5 && at + width / 2 <= lengthOf(wall) + 0.5;
}

export function openingsOverlap(p: Pick<Opening, 'at' | 'width'>, q: Pick<Opening, 'at' | 'width'>): boolean {
  return Math.abs(p.at - q.at) < (p.width + q.width) / 2 - 0.5;
}
