import { type Point } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type ContourUnion, contoursOf, doubleArea, isInside } from './contours.ts';
import { type Matrix, type PathCommand } from './drawing.ts';
import { composed } from './matrix.ts';
import { flattened, mapPath } from './path.ts';
import { ellipsePath } from './shapes.ts';

/** What is changed in the joined contours of one ink: holes that are filled, and discs that weld what only touches. */
export type InkMending = {
  readonly fills: readonly Point[];
  readonly welds: readonly Point[];
  readonly weld: Mm;
};

/** Near enough to tell which hole a point lies in. */
const TOLERANCE: Mm = 0.02;

/** The union with the changes made; every other curve stays as it is. */
export function mendedUnion(
  contours: ContourUnion,
  paths: readonly (readonly PathCommand[])[],
  { fills, welds, weld }: InkMending,
): readonly PathCommand[] {
  const joined = contours.union([...paths, ...welds.map((at) => discPath(at, weld / 2))]);
  if (fills.length === 0) return joined;
  const parts = contoursOf(joined).map((commands) => {
    const points = flattened(commands, TOLERANCE)[0]?.points ?? [];
    return { commands, points, size: Math.abs(doubleArea(points)) };
  });
  // The hole round a point is the smallest of the contours round it.
  const filled = new Set(
    fills.map(({ x, y }) =>
      parts
        .filter(({ points }) => isInside(x, y, points))
        .reduce<(typeof parts)[number] | null>(
          (least, part) => (least === null || part.size < least.size ? part : least),
          null,
        ),
    ),
  );
  return parts.flatMap((part) => (filled.has(part) ? [] : part.commands));
}

/** Contours run along the axes; a disc whose arcs end and turn between them never meets one where it only grazes. */
const SKEW: Matrix = [Math.cos(0.4), Math.sin(0.4), -Math.sin(0.4), Math.cos(0.4), 0, 0];

function discPath({ x, y }: Point, radius: Mm): readonly PathCommand[] {
  return mapPath(ellipsePath(0, 0, radius), composed([1, 0, 0, 1, x, y], SKEW));
}
