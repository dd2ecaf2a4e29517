import { type Mm } from '../units/length.ts';
import { type PathCommand, type Stroke } from './drawing.ts';
import { flattened } from './path.ts';

/**
 * Port: the union of overlapping contours, for cutters and engravers (glyph contours of variable fonts and
 * joined Mongolian letters overlap; a knife would follow both). The result is even-odd and non-zero alike:
 * closed contours that do not cross. Lengths in mm, in and out.
 */
export interface ContourUnion {
  /** Each path is filled non-zero by itself; then all are united. */
  union(paths: readonly (readonly PathCommand[])[]): readonly PathCommand[];
  /** The filled area of a stroke alone. Dashes are not taken; `miterLimit` is 10 where it is not told. */
  strokeArea(
    path: readonly PathCommand[],
    stroke: Pick<Stroke, 'width' | 'cap' | 'join'> & { readonly miterLimit?: number },
  ): readonly PathCommand[];
  /** What of the path's fill lies inside the clip's; both are filled non-zero. */
  intersection(path: readonly PathCommand[], clip: readonly PathCommand[]): readonly PathCommand[];
  /** The path whose non-zero fill is the even-odd fill of this one. */
  fromEvenOdd(path: readonly PathCommand[]): readonly PathCommand[];
}

/** A path as single contours, each beginning with its move. */
export function contoursOf(path: readonly PathCommand[]): readonly (readonly PathCommand[])[] {
  const contours: PathCommand[][] = [];
  for (const command of path) {
    if (command[0] === 'M') contours.push([]);
    contours.at(-1)?.push(command);
  }
  return contours;
}

/** Twice the signed area of a polygon; positive where it turns from x towards y. */
export function doubleArea(points: readonly (readonly [Mm, Mm])[]): number {
  let sum = 0;
  let [x, y] = points.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of points) {
    sum += x * nextY - nextX * y;
    x = nextX;
    y = nextY;
  }
  return sum;
}

/**
 * Turns contours that do not cross so that those at even depth run one way and those at odd depth the other:
 * then even-odd and non-zero fills are the same. Contours of less than `least` area are dropped: numerical
 * splinters that would make a knife stab. `tolerance` is for telling what lies in what.
 */
export function oriented(
  path: readonly PathCommand[],
  { tolerance, least }: { tolerance: Mm; least: number },
): readonly PathCommand[] {
  const contours = contoursOf(path)
    .map((commands) => ({ commands, points: flattened(commands, tolerance)[0]?.points ?? [] }))
    .map((contour) => ({ ...contour, area: doubleArea(contour.points) / 2 }))
    .filter((contour) => Math.abs(contour.area) >= least);
  return contours.flatMap((contour) => {
    const depth = contours.filter(
      (other) => other !== contour && liesIn(contour.points, other.points),
    ).length;
    return contour.area > 0 === (depth % 2 === 0) ? contour.commands : reversed(contour.commands);
  });
}

/** Most of a few points decide: contours may touch where a point is taken. */
function liesIn(points: Points, polygon: Points): boolean {
  const samples = [0.1, 0.4, 0.8].map((share) => midpoint(points, Math.floor(share * points.length)));
  return samples.filter(([x, y]) => isInside(x, y, polygon)).length >= 2;
}
type Points = readonly (readonly [Mm, Mm])[];

function midpoint(points: Points, at: number): readonly [Mm, Mm] {
  const [x, y] = points[at] ?? [0, 0];
  const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
  return [(x + nextX) / 2, (y + nextY) / 2];
}

/** Even-odd. */
export function isInside(x: Mm, y: Mm, polygon: Points): boolean {
  let inside = false;
  let [fromX, fromY] = polygon.at(-1) ?? [0, 0];
  for (const [toX, toY] of polygon) {
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
    fromX = toX;
    fromY = toY;
  }
  return inside;
}

/** The closed contour the other way round. */
function reversed(contour: readonly PathCommand[]): readonly PathCommand[] {
  const drawn = contour.filter((command) => command[0] !== 'Z');
  const ends = drawn.map((command) => command.slice(-2) as [Mm, Mm]); // every command but Z ends with its point
  const last = ends.at(-1);
  if (last === undefined) return [];
  const back: PathCommand[] = [['M', ...last]];
  for (let index = drawn.length - 1; index > 0; index -= 1) {
    const command = drawn[index];
    const to = ends[index - 1];
    if (command === undefined || to === undefined) continue;
    if (command[0] === 'C') back.push(['C', command[3], command[4], command[1], command[2], ...to]);
    else if (command[0] === 'Q') back.push(['Q', command[1], command[2], ...to]);
    else back.push(['L', ...to]);
  }
  back.push(['Z']);
  return back;
}
