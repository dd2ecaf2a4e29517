import { type Point, type Ring, distance } from '../geometry/point.ts';
import { doubleArea } from '../geometry/ring.ts';
import { type Mm, type SquareMetres } from '../units/length.ts';

export type Measured = {
  /** Each leg, mm. */
  readonly legs: readonly Mm[];
  readonly length: Mm;
  /** Degrees of the last leg, 0 = to the right, clockwise on the sheet, below 360. */
  readonly angle: number;
  /** Of the closed outline, from three points on. */
  readonly area: SquareMetres | undefined;
};

/** What the measuring tool says of the points that were clicked. */
export function measure(points: Ring): Measured {
  const legs = points.slice(1).map((to, i) => distance(points[i] ?? to, to));
  const [last, before] = [points[points.length - 1], points[points.length - 2]];
  return {
    legs,
    length: legs.reduce((sum, leg) => sum + leg, 0),
    angle: last === undefined || before === undefined ? 0 : angleOf(before, last),
    area: points.length < 3 ? undefined : Math.abs(doubleArea(points)) / 2e6,
  };
}

export function angleOf(from: Point, to: Point): number {
  const degrees = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return (degrees + 360) % 360;
}
