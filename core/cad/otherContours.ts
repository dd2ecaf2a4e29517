import { type Point, type Ring, boxOf, distance, roundPoint } from '../geometry/point.ts';
import { type Column, column } from '../project/plan/column.ts';
import { type OutdoorArea } from '../project/plan/outdoor.ts';
import { arcOfBulge } from './bulge.ts';
import { type CadLine } from './cadDrawing.ts';
import { type CadPlane, cornersOnPlan, verticesOnPlan } from './cadPlane.ts';
import { wallFaces } from './wallFaces.ts';
import { across } from './way.ts';

export type FoundColumn = Pick<Column, 'shape' | 'at' | 'width' | 'depth' | 'turn'>;
export type FoundOutdoor = Pick<OutdoorArea, 'outline' | 'use' | 'name'>;

export type FoundColumns = {
  readonly columns: readonly FoundColumn[];
  /** Sections of all of them, those included that are neither round nor a rectangle. */
  readonly sections: readonly Ring[];
  /** Middles of sections that are neither. */
  readonly odd: readonly Point[];
};

/** Circles and rectangles on layers of columns, closed lines or single ones that close, each once. */
export function columnsOf(plane: CadPlane, lines: readonly CadLine[]): FoundColumns {
  const isRound = (line: CadLine): boolean => line.closed && roundColumn(plane, line) !== null;
  const round = lines.filter(isRound);
  const contours = wallFaces(
    lines
      .filter((line) => !isRound(line))
      .map((line) => ({ corners: cornersOnPlan(plane, line), closed: line.closed })),
  ).contours.filter(({ depth }) => depth === 0);
  const drawn = [
    ...round.map((line) => ({ found: roundColumn(plane, line), ring: cornersOnPlan(plane, line) })),
    ...contours.map(({ ring }) => ({ found: columnOfRing(ring), ring })),
  ];
  return {
    columns: drawn.flatMap(({ found }) => found ?? []),
    sections: drawn.map(({ ring }) => ring),
    odd: drawn.flatMap(({ found, ring }) => (found === null ? [middleOfRing(ring)] : [])),
  };
}

function middleOfRing(ring: Ring): Point {
  const { left, right, top, bottom } = boxOf(ring);
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** A rectangle as a column; null for anything else. */
export function columnOfRing(ring: Ring): FoundColumn | null {
  const found = rectangularColumn(withoutStraight(ring));
  return found !== null && RANGE.safeParse(found).success ? found : null;
}

const RANGE = column.pick({ shape: true, at: true, width: true, depth: true, turn: true });

/** Without corners that are none. */
function withoutStraight(ring: Ring): Ring {
  return ring.filter((p, i) => {
    const before = ring[(i + ring.length - 1) % ring.length] ?? p;
    const after = ring[(i + 1) % ring.length] ?? p;
    return distance(before, after) === 0 || Math.abs(across({ a: before, b: after }, p)) > 0.5;
  });
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
  const found: FoundColumn = { shape: 'round', at: roundPoint(first.centre), width, depth: width, turn: 0 };
  return RANGE.safeParse(found).success ? found : null;
}

function rectangularColumn(corners: readonly Point[]): FoundColumn | null {
  const [p, q, r, s] = corners;
  if (corners.length !== 4 || p === undefined || q === undefined || r === undefined || s === undefined)
    return null;
  const isRectangle =
    Math.abs(distance(p, r) - distance(q, s)) < 1 && Math.abs(distance(p, q) - distance(s, r)) < 1;
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
  return { outline: corners, use: USES.find(([pattern]) => pattern.test(layer))?.[1] ?? 'other', name: null };
}
