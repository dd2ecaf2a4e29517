import { type Item, type PathCommand } from '../../core/drawing/drawing.ts';
import { type Point } from '../../core/geometry/point.ts';
import { jambsOf, leftNormal } from '../../core/plan/axis.ts';
import { arc } from '../../core/plan/symbol.ts';
import { type Door, type Opening } from '../../core/project/plan/opening.ts';
import { type Wall, bodyThickness } from '../../core/project/plan/wall.ts';
import { unreachable } from '../../core/result.ts';
import { LINES, PLAN_INKS, type PaperMap, line, polygon, stroked, toPaper } from './planLook.ts';

/** Thickness of a door leaf, mm of the building. */
const LEAF = 45;

/** Doors with leaf and arc, windows as four lines, passages dashed, after GB/T 50104. */
export function layoutOpening(opening: Opening, wall: Wall, map: PaperMap): readonly Item[] {
  const half = bodyThickness(wall) / 2;
  const [from, to] = jambsOf(wall, opening);
  const normal = leftNormal(wall);
  const off = (p: Point, by: number): Point => ({ x: p.x + normal.x * by, y: p.y + normal.y * by });
  const along = (by: number, width: number, dash?: readonly number[]): Item =>
    line(map, off(from, by), off(to, by), width, PLAN_INKS.line, dash);
  switch (opening.kind) {
    case 'window':
      return [
        ...[half, half / 3, -half / 3, -half].map((by) => along(by, LINES.thin)),
        ...[from, to].map((p) => line(map, off(p, half), off(p, -half), LINES.thin, PLAN_INKS.line)),
      ];
    case 'passage':
      return [along(half, LINES.thin, [1.5, 1]), along(-half, LINES.thin, [1.5, 1])];
    case 'door':
      return opening.action === 'sliding'
        ? slidingLeaves(opening, from, to, normal, map)
        : swingLeaves(opening, off(from, half * side(opening)), off(to, half * side(opening)), normal, map);
    default:
      return unreachable(opening);
  }
}

function side({ opensTo }: Door): 1 | -1 {
  return opensTo === 'left' ? 1 : -1;
}

function swingLeaves(door: Door, from: Point, to: Point, normal: Point, map: PaperMap): readonly Item[] {
  const way = { x: normal.x * side(door), y: normal.y * side(door) };
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  if (door.leaves === 2) return [...swingLeaf(from, middle, way, map), ...swingLeaf(to, middle, way, map)];
  return door.hinge === 'a' ? swingLeaf(from, to, way, map) : swingLeaf(to, from, way, map);
}

/** A leaf that stands open at right angles, and the way of its free edge from the lock. */
function swingLeaf(hinge: Point, lock: Point, way: Point, map: PaperMap): readonly Item[] {
  const width = Math.hypot(lock.x - hinge.x, lock.y - hinge.y);
  const shut = { x: (lock.x - hinge.x) / width, y: (lock.y - hinge.y) / width };
  const open = { x: hinge.x + way.x * width, y: hinge.y + way.y * width };
  const inside = (p: Point): Point => ({ x: p.x + shut.x * LEAF, y: p.y + shut.y * LEAF });
  const leaf = polygon(map, [hinge, open, inside(open), inside(hinge)]);
  const start = (Math.atan2(shut.y, shut.x) * 180) / Math.PI;
  const turn = shut.x * way.y - shut.y * way.x > 0 ? 90 : -90;
  const centre = toPaper(map, hinge);
  const swing: readonly PathCommand[] = arc(centre.x, centre.y, width / map.scale, start, start + turn);
  return [
    {
      kind: 'shape',
      layer: 'artwork',
      path: leaf,
      fill: PLAN_INKS.paper,
      stroke: { ink: PLAN_INKS.line, width: LINES.medium / 2 },
    },
    stroked(swing, LINES.thin, PLAN_INKS.line),
  ];
}

/** Leaves that slide past each other inside the wall's thickness. */
function slidingLeaves(door: Door, from: Point, to: Point, normal: Point, map: PaperMap): readonly Item[] {
  const at = (share: number, by: number): Point => ({
    x: from.x + (to.x - from.x) * share + normal.x * by,
    y: from.y + (to.y - from.y) * share + normal.y * by,
  });
  const leaf = (start: number, end: number, by: number): Item =>
    stroked(
      polygon(map, [at(start, by), at(end, by), at(end, by + LEAF), at(start, by + LEAF)]),
      LINES.thin,
      PLAN_INKS.line,
    );
  return door.leaves === 2 ? [leaf(0, 0.52, 0), leaf(0.48, 1, -LEAF)] : [leaf(0, 1, 0)];
}
