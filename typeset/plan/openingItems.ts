import { type Item, type PathCommand, type Shape } from '../../core/drawing/drawing.ts';
import { type Point } from '../../core/geometry/point.ts';
import { jambsOf, leftNormal } from '../../core/plan/axis.ts';
import { arc } from '../../core/plan/symbol.ts';
import { type Door, type Opening } from '../../core/project/plan/opening.ts';
import { bodyThickness, type Wall } from '../../core/project/plan/wall.ts';
import { LINE, onPlan } from './planInk.ts';

/**
 * An opening in its wall (GB/T 50104-2010, 3.0.1): the wall is cleared, a swing door is its leaf at 90° and the
 * arc of its edge, a sliding door its leaf beside the opening, a window four lines, a passage the two jambs.
 */
export function openingItems(wall: Wall, opening: Opening, ink = 'plan-line'): readonly Item[] {
  const [a, b] = jambsOf(wall, opening);
  const half = Math.max(bodyThickness(wall), 60) / 2;
  const normal = leftNormal(wall);
  const off = (p: Point, by: number): Point => ({ x: p.x + normal.x * by, y: p.y + normal.y * by });
  const gap: Shape = {
    kind: 'shape',
    layer: 'artwork',
    path: closed([off(a, half + 1), off(b, half + 1), off(b, -half - 1), off(a, -half - 1)]),
    fill: 'plan-paper',
  };
  const line = (...points: readonly Point[]): Shape => stroked(polyline(points), ink, LINE.seen);
  const jambs = [line(off(a, half), off(a, -half)), line(off(b, half), off(b, -half))];
  switch (opening.kind) {
    case 'window':
      return [gap, ...jambs, ...[half, half / 3, -half / 3, -half].map((by) => line(off(a, by), off(b, by)))];
    case 'passage':
      return [gap, ...jambs, stroked(polyline([a, b]), 'plan-thin', LINE.thin, [onPlan(1.5), onPlan(1)])];
    case 'door':
      return [
        gap,
        ...jambs,
        ...(opening.action === 'swing'
          ? leaves(wall, opening, half, ink)
          : sliding(wall, opening, half, ink)),
      ];
  }
}

/** Leaf thickness on the plan, mm. */
const LEAF = 45;

function leaves(wall: Wall, door: Door, half: number, ink: string): readonly Item[] {
  const [a, b] = jambsOf(wall, door);
  if (door.leaves === 2) {
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    return [...leaf(wall, door, a, middle, half, ink), ...leaf(wall, door, b, middle, half, ink)];
  }
  return door.hinge === 'a' ? leaf(wall, door, a, b, half, ink) : leaf(wall, door, b, a, half, ink);
}

/** One leaf, open at right angles, hinged at `hinge`; `edge` is where it shuts. */
function leaf(wall: Wall, door: Door, hinge: Point, edge: Point, half: number, ink: string): readonly Item[] {
  const normal = leftNormal(wall);
  const side = door.opensTo === 'left' ? 1 : -1;
  const away = { x: normal.x * side, y: normal.y * side };
  const pivot = { x: hinge.x + away.x * half, y: hinge.y + away.y * half };
  const shut = { x: edge.x + away.x * half, y: edge.y + away.y * half };
  const width = Math.hypot(shut.x - pivot.x, shut.y - pivot.y);
  const along = { x: (shut.x - pivot.x) / width, y: (shut.y - pivot.y) / width };
  const tip = { x: pivot.x + away.x * width, y: pivot.y + away.y * width };
  const angle = (v: Point): number => (Math.atan2(v.y, v.x) * 180) / Math.PI;
  const from = angle(along);
  let sweep = angle(away) - from;
  if (sweep > 180) sweep -= 360;
  if (sweep < -180) sweep += 360;
  const thick = { x: along.x * LEAF, y: along.y * LEAF };
  return [
    {
      kind: 'shape',
      layer: 'artwork',
      path: closed([
        pivot,
        tip,
        { x: tip.x + thick.x, y: tip.y + thick.y },
        { x: pivot.x + thick.x, y: pivot.y + thick.y },
      ]),
      fill: 'plan-paper',
      stroke: { ink, width: onPlan(LINE.seen) },
    },
    stroked(arc(pivot.x, pivot.y, width, from, from + sweep), 'plan-thin', LINE.thin),
  ];
}

function sliding(wall: Wall, door: Door, half: number, ink: string): readonly Item[] {
  const [a, b] = jambsOf(wall, door);
  const normal = leftNormal(wall);
  const side = door.opensTo === 'left' ? 1 : -1;
  const off = (p: Point, by: number): Point => ({
    x: p.x + normal.x * by * side,
    y: p.y + normal.y * by * side,
  });
  return [
    {
      kind: 'shape',
      layer: 'artwork',
      path: closed([off(a, half), off(b, half), off(b, half + LEAF), off(a, half + LEAF)]),
      fill: 'plan-paper',
      stroke: { ink, width: onPlan(LINE.seen) },
    },
  ];
}

export function stroked(
  path: readonly PathCommand[],
  ink: string,
  width: number,
  dash?: readonly number[],
): Shape {
  return {
    kind: 'shape',
    layer: 'artwork',
    path,
    stroke: { ink, width: onPlan(width), ...(dash === undefined ? {} : { dash }) },
  };
}

export function polyline(points: readonly Point[]): readonly PathCommand[] {
  return points.map((p, i): PathCommand => [i === 0 ? 'M' : 'L', p.x, p.y]);
}

export function closed(points: readonly Point[]): readonly PathCommand[] {
  return [...polyline(points), ['Z']];
}
