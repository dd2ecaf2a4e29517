import { indexBoxes } from '../geometry/boxIndex.ts';
import { lineCrossing } from '../geometry/orientation.ts';
import { type Point, boxOf, distance } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type Strip } from './pairFaces.ts';
import { across, along, turnBetween, wayLength, wayPoint } from './way.ts';

export type MetAxes = {
  readonly axes: readonly Strip[];
  /** For each of the axes that came in, its number in `axes`; -1 = it went. */
  readonly numbers: readonly number[];
  /** Short pieces that join axes which run past each other (walls of unlike thickness with one flush face). */
  readonly steps: readonly Strip[];
  /** Ends that reach no other wall. */
  readonly loose: readonly Point[];
};

/** Beyond the halves of both bodies an end is stretched by this at most, mm. */
const SLACK: Mm = 20;

/**
 * Lets the axes meet: a pair of faces is shorter than its axis by half of the wall that it runs into, so every end
 * goes on to the axis of that wall, or back to it. The first `paired` ones come from pairs of faces.
 */
export function meetAxes(given: readonly Strip[], paired: number): MetAxes {
  const kept = given.filter((axis, number) => number >= paired || !liesInside(axis, given));
  const numbers = given.map((axis) => kept.indexOf(axis));
  const thickest = Math.max(0, ...kept.map(({ thickness }) => thickness));
  const boxes = kept.map(({ a, b }) => boxOf([a, b]));
  const index = indexBoxes(boxes);
  const axes = kept.map((axis, number): Strip => {
    const around = boxes[number] ?? boxOf([axis.a, axis.b]);
    const reach = thickest + SLACK;
    const near = index
      .near({
        left: around.left - reach,
        top: around.top - reach,
        right: around.right + reach,
        bottom: around.bottom + reach,
      })
      .filter((other) => other !== number)
      .map((other) => kept[other] ?? axis);
    return { ...axis, a: meet(axis, 'a', near) ?? axis.a, b: meet(axis, 'b', near) ?? axis.b };
  });
  const loose = axes.flatMap((axis, number) =>
    [axis.a, axis.b].flatMap((end) => (isMet(end, number, axes) ? [] : [{ end, number }])),
  );
  const steps: Strip[] = [];
  const stepped = new Set<number>();
  loose.forEach(({ end, number }, i) => {
    const from = axes[number];
    const partner = loose.findIndex((other, j) => {
      const to = axes[other.number];
      if (j <= i || stepped.has(i) || stepped.has(j) || from === undefined || to === undefined) return false;
      const apart = distance(end, other.end);
      return apart > 0.5 && apart < (from.thickness + to.thickness) / 2 + SLACK;
    });
    const met = loose[partner];
    if (met === undefined || from === undefined) return;
    stepped.add(i).add(partner);
    const thickness = Math.min(from.thickness, axes[met.number]?.thickness ?? from.thickness);
    steps.push({ a: end, b: met.end, thickness });
  });
  return { axes, numbers, steps, loose: loose.filter((_, i) => !stepped.has(i)).map(({ end }) => end) };
}

/**
 * A pier between two openings pairs crosswise too, and so does a jamb with the face behind a corner: such an axis
 * goes from one face of its wall to the other, or is thicker than long and stays inside.
 */
function liesInside(axis: Strip, all: readonly Strip[]): boolean {
  return all.some((other) => {
    if (other === axis || other.thickness === 0 || wayLength(other) <= wayLength(axis)) return false;
    if (Math.abs(turnBetween(other, axis).sine) < 0.9) return false;
    const [from, to] = [across(other, axis.a), across(other, axis.b)];
    const onFaces = Math.abs(Math.abs(from - to) - other.thickness) < 10 && Math.abs(from + to) < 10;
    const half = other.thickness / 2 + 5;
    const stub = axis.thickness > wayLength(axis) && Math.abs(from) < half && Math.abs(to) < half;
    // Beside a corner such a pier stands where the wall's faces do not run opposite each other any more.
    const reach = axis.thickness / 2 + 5;
    const places = [along(other, axis.a), along(other, axis.b)];
    return (onFaces || stub) && places.every((place) => place >= -reach && place <= wayLength(other) + reach);
  });
}

/** Where an end of an axis meets another one: the crossing that changes its length least. */
function meet(axis: Strip, end: 'a' | 'b', near: readonly Strip[]): Point | undefined {
  const way = end === 'b' ? axis : { a: axis.b, b: axis.a };
  const length = wayLength(axis);
  let best: { readonly change: Mm; readonly point: Point } | undefined;
  for (const other of near) {
    const sine = Math.abs(turnBetween(way, other).sine);
    if (sine < 0.01) {
      // The next piece of the same line or curve: the ends that face each other meet in the middle.
      const facing = [other.a, other.b].find((p) => distance(p, way.b) < SLACK);
      if (facing !== undefined && best === undefined)
        best = { change: SLACK, point: { x: (facing.x + way.b.x) / 2, y: (facing.y + way.b.y) / 2 } };
      continue;
    }
    const crossing = lineCrossing(way.a, way.b, other.a, other.b);
    if (crossing === undefined) continue;
    const change = along(way, crossing) - length;
    // Slanting walls run into each other over a longer way than their thickness.
    const reach = (axis.thickness + other.thickness) / 2 / sine + SLACK;
    const place = along(other, crossing);
    if (Math.abs(change) > reach || place < -reach || place > wayLength(other) + reach) continue;
    if (change < -length / 2) continue;
    if (best === undefined || Math.abs(change) < Math.abs(best.change))
      best = { change, point: wayPoint(way, length + change) };
  }
  return best?.point;
}

function isMet(end: Point, number: number, axes: readonly Strip[]): boolean {
  return axes.some((other, i) => {
    if (i === number) return false;
    const place = along(other, end);
    return Math.abs(across(other, end)) < 1.5 && place > -1.5 && place < wayLength(other) + 1.5;
  });
}
