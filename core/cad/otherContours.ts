import { type Point, boxOf, distance, roundPoint } from '../geometry/point.ts';
import { type Column, column } from '../project/plan/column.ts';
import { type OutdoorArea } from '../project/plan/outdoor.ts';
import { arcOfBulge } from './bulge.ts';
import { type CadLine } from './cadDrawing.ts';
import { type CadPlane, cornersOnPlan, verticesOnPlan } from './cadPlane.ts';

export type FoundColumn = Pick<Column, 'shape' | 'at' | 'width' | 'depth' | 'turn'>;
export type FoundOutdoor = Pick<OutdoorArea, 'outline' | 'use'>;

/** A circle or a rectangle as a column; null for anything else. */
export function columnOf(plane: CadPlane, line: CadLine): FoundColumn | null {
  if (!line.closed) return null;
  const found = roundColumn(plane, line) ?? rectangularColumn(cornersOnPlan(plane, line));
  const range = column.pick({ shape: true, at: true, width: true, depth: true, turn: true });
  return found !== null && range.safeParse(found).success ? found : null;
}

function roundColumn(plane: CadPlane, line: CadLine): FoundColumn | null {
  const vertices = verticesOnPlan(plane, line);
  const arcs = vertices.map((a, i) => arcOfBulge(a, vertices[(i + 1) % vertices.length] ?? a, a.bulge));
  const first = arcs[0];
  const isCircle =
    first !== undefined &&
    first !== null &&
    arcs.every((arc) => arc !== null && distance(arc.centre, first.centre) < 1);
  if (!isCircle) return null;
  const width = Math.round(first.radius * 2);
  return { shape: 'round', at: roundPoint(first.centre), width, depth: width, turn: 0 };
}

function rectangularColumn(corners: readonly Point[]): FoundColumn | null {
  const [p, q, r, s] = corners;
  if (corners.length !== 4 || p === undefined || q === undefined || r === undefined || s === undefined)
    return null;
  const isRectangle = Math.abs(distance(p, r) - distance(q, s)) < 1 && distance(p, q) - distance(s, r) < 1;
  if (!isRectangle) return null;
  const angle = (Math.atan2(q.y - p.y, q.x - p.x) * 180) / Math.PI;
  // Of the four ways in which a rectangle can lie, the one that is turned by less than a quarter.
  const turn = ((Math.round(angle) % 180) + 180) % 180;
  const [along, beside] = [distance(p, q), distance(q, r)];
  const lying = turn >= 90;
  return {
    shape: 'rectangle',
    at: roundPoint({ x: (p.x + r.x) / 2, y: (p.y + r.y) / 2 }),
    width: Math.round(lying ? beside : along),
    depth: Math.round(lying ? along : beside),
    turn: lying ? turn - 90 : turn,
  };
}

const USES: readonly (readonly [RegExp, OutdoorArea['use']])[] = [
  [/停车|parking/i, 'parking'],
  [/绿化|绿地|planting|green/i, 'planting'],
  [/铺装|paving/i, 'paving'],
  [/活动|广场|activity/i, 'activity'],
];

/** A closed line on a layer of outdoor grounds; its use by the layer's name. */
export function outdoorOf(plane: CadPlane, line: CadLine, layer: string): FoundOutdoor | null {
  const corners = cornersOnPlan(plane, line).map(roundPoint);
  const { left, right, top, bottom } = boxOf(corners);
  if (!line.closed || corners.length < 3 || corners.length > 200 || right <= left || bottom <= top)
    return null;
  return { outline: corners, use: USES.find(([pattern]) => pattern.test(layer))?.[1] ?? 'other' };
}
