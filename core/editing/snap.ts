import { indexBoxes } from '../geometry/boxIndex.ts';
import { footOn, lineCrossing } from '../geometry/orientation.ts';
import { type Box, type Point, between, boxOf, distance, roundPoint } from '../geometry/point.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Mm } from '../units/length.ts';
import { type FixtureSize, boxOfObject } from '../plan/objectBox.ts';

/** Why a point was taken: 端点, 中点, 垂足, 在墙上, 对齐, 等距, 角度, 网格. */
export type SnapReason =
  | 'endpoint'
  | 'midpoint'
  | 'crossing'
  | 'perpendicular'
  | 'on-wall'
  | 'alignment'
  | 'equal-gap'
  | 'angle'
  | 'grid';

/** Which kinds of snapping are on; the bypass key switches all off for a moment. */
export type SnapModes = Readonly<
  Record<'points' | 'walls' | 'alignment' | 'gaps' | 'angles' | 'grid', boolean>
>;

export const ALL_SNAPS: SnapModes = {
  points: true,
  walls: true,
  alignment: true,
  gaps: true,
  angles: true,
  grid: true,
};
export const NO_SNAPS: SnapModes = {
  points: false,
  walls: false,
  alignment: false,
  gaps: false,
  angles: false,
  grid: false,
};

/** A line to be shown while it holds the point. */
export type Guide = { readonly from: Point; readonly to: Point; readonly reason: SnapReason };

/** `gap`: the equal distance to be shown as a badge, mm. */
export type Snap = {
  readonly point: Point;
  readonly reasons: readonly SnapReason[];
  readonly guides: readonly Guide[];
  readonly gap?: Mm;
};

/** What can be snapped to on one level, gathered once at the start of a gesture. */
export type SnapTargets = {
  readonly points: readonly { readonly at: Point; readonly reason: 'endpoint' | 'midpoint' | 'crossing' }[];
  readonly walls: readonly { readonly a: Point; readonly b: Point }[];
  readonly boxes: readonly Box[];
  readonly nearPoints: (box: Box) => readonly number[];
  readonly nearWalls: (box: Box) => readonly number[];
};

/** `without`: the objects that move, which do not hold themselves. */
export function gatherTargets(
  plan: Plan,
  level: string,
  sizes: FixtureSize,
  without: ReadonlySet<string> = new Set(),
): SnapTargets {
  const here = <One extends { readonly id: string; readonly level: string }>(
    table: readonly One[],
  ): readonly One[] => table.filter((one) => one.level === level && !without.has(one.id));
  const walls = here(plan.walls);
  const points: SnapTargets['points'][number][] = [];
  const seen = new Set<string>();
  const add = (at: Point, reason: 'endpoint' | 'midpoint'): void => {
    const key = `${at.x},${at.y}`;
    if (!seen.has(key)) points.push({ at, reason });
    seen.add(key);
  };
  for (const { a, b } of walls) for (const end of [a, b]) add(end, 'endpoint');
  for (const { outline } of here(plan.outdoors)) for (const corner of outline) add(corner, 'endpoint');
  for (const { at } of here(plan.columns)) add(at, 'midpoint');
  for (const { a, b } of walls) add(roundPoint(between(a, b, 0.5)), 'midpoint');
  const boxes = [...here(plan.fixtures), ...here(plan.columns)].map((object) => boxOfObject(object, sizes));
  return {
    points,
    walls,
    boxes,
    nearPoints: indexBoxes(points.map(({ at }) => boxOf([at]))).near,
    nearWalls: indexBoxes(walls.map(({ a, b }) => boxOf([a, b]))).near,
  };
}

export type SnapAsk = {
  readonly modes: SnapModes;
  /** How far a target pulls, mm on the plan (about 8 pixels on the screen). */
  readonly reach: Mm;
  /** Grid step, mm. */
  readonly grid: Mm;
  /** Where a line that is being drawn comes from: gives perpendiculars and angles. */
  readonly from?: Point;
};

/** Angles that a line is drawn at by itself, degrees apart. */
const ANGLE_STEP = 15;

/**
 * Where the pointer is taken to be. A joint pulls before a middle, a perpendicular foot before any point of a
 * wall, that before the lines of alignment, the angle and the grid. The result is whole mm.
 */
export function snapPoint(pointer: Point, targets: SnapTargets, ask: SnapAsk): Snap {
  const { modes } = ask;
  return (
    (modes.points ? snapToPoint(pointer, targets, ask) : undefined) ??
    (modes.walls ? snapToWall(pointer, targets, ask) : undefined) ??
    snapToLines(pointer, targets, ask)
  );
}

function around(p: Point, reach: Mm): Box {
  return { left: p.x - reach, right: p.x + reach, top: p.y - reach, bottom: p.y + reach };
}

const RANK = { endpoint: 0, crossing: 1, midpoint: 2 } as const;

function snapToPoint(pointer: Point, targets: SnapTargets, { reach }: SnapAsk): Snap | undefined {
  const found = targets
    .nearPoints(around(pointer, reach))
    .flatMap((i) => targets.points[i] ?? [])
    .filter(({ at }) => distance(at, pointer) <= reach)
    .sort((p, q) => RANK[p.reason] - RANK[q.reason] || distance(p.at, pointer) - distance(q.at, pointer))[0];
  return found === undefined
    ? undefined
    : { point: roundPoint(found.at), reasons: [found.reason], guides: [] };
}

function snapToWall(pointer: Point, targets: SnapTargets, { reach, from }: SnapAsk): Snap | undefined {
  const near = targets
    .nearWalls(around(pointer, reach))
    .flatMap((i) => targets.walls[i] ?? [])
    .map((wall) => ({ wall, ...footOn(wall.a, wall.b, pointer) }))
    .filter(({ point }) => distance(point, pointer) <= reach)
    .sort((p, q) => distance(p.point, pointer) - distance(q.point, pointer));
  const [first, second] = near;
  if (first === undefined) return undefined;
  if (second !== undefined) {
    const crossing = lineCrossing(first.wall.a, first.wall.b, second.wall.a, second.wall.b);
    if (
      crossing !== undefined &&
      distance(crossing, pointer) <= reach &&
      second.share > 0 &&
      second.share < 1
    )
      return { point: roundPoint(crossing), reasons: ['crossing'], guides: [] };
  }
  if (from !== undefined) {
    const foot = footOn(first.wall.a, first.wall.b, from);
    if (distance(foot.point, pointer) <= reach && foot.share > 0 && foot.share < 1)
      return {
        point: roundPoint(foot.point),
        reasons: ['perpendicular'],
        guides: [{ from, to: foot.point, reason: 'perpendicular' }],
      };
  }
  return { point: roundPoint(first.point), reasons: ['on-wall'], guides: [] };
}

type Held = { readonly value: number; readonly guide?: Guide; readonly reason: SnapReason };

/** x and y are held each by itself: by another joint in line, by the angle of the line, or by the grid. */
function snapToLines(pointer: Point, targets: SnapTargets, ask: SnapAsk): Snap {
  const angled =
    ask.modes.angles && ask.from !== undefined ? snapToAngle(pointer, ask.from, ask.reach) : undefined;
  const start = angled ?? pointer;
  const x = ask.modes.alignment ? alignCoordinate('x', start, targets, ask.reach) : undefined;
  const y = ask.modes.alignment ? alignCoordinate('y', start, targets, ask.reach) : undefined;
  if (angled !== undefined && ask.from !== undefined) {
    const held = x === undefined && y === undefined ? undefined : alongRay(ask.from, angled, x, y);
    const point = held ?? (ask.modes.grid ? gridAlong(ask.from, angled, ask.grid) : angled);
    const guides = [
      { from: ask.from, to: point, reason: 'angle' as const },
      ...(held === undefined ? [] : guidesOf([x, y], point)),
    ];
    return {
      point: roundPoint(point),
      reasons: held === undefined ? ['angle'] : ['angle', 'alignment'],
      guides,
    };
  }
  const onGrid = (value: number): number =>
    ask.modes.grid ? Math.round(value / ask.grid) * ask.grid : value;
  const point = { x: x?.value ?? onGrid(pointer.x), y: y?.value ?? onGrid(pointer.y) };
  const aligned = x !== undefined || y !== undefined;
  const onWhole = ask.modes.grid && (x === undefined || y === undefined);
  return {
    point: roundPoint(point),
    reasons: [...(aligned ? (['alignment'] as const) : []), ...(onWhole ? (['grid'] as const) : [])],
    guides: guidesOf([x, y], point),
  };
}

function guidesOf(held: readonly (Held | undefined)[], to: Point): readonly Guide[] {
  return held.flatMap((one) => (one?.guide === undefined ? [] : [{ ...one.guide, to }]));
}

function alignCoordinate(axis: 'x' | 'y', pointer: Point, targets: SnapTargets, reach: Mm): Held | undefined {
  let best: Held | undefined;
  let least = reach;
  for (const { at, reason } of targets.points) {
    if (reason !== 'endpoint') continue;
    const off = Math.abs(at[axis] - pointer[axis]);
    if (off > least || (off === least && best !== undefined)) continue;
    least = off;
    best = { value: at[axis], guide: { from: at, to: pointer, reason: 'alignment' }, reason: 'alignment' };
  }
  return best;
}

/** The pointer laid on the nearest of the rays at every 15°, if it is near one. */
function snapToAngle(pointer: Point, from: Point, reach: Mm): Point | undefined {
  const length = distance(from, pointer);
  if (length === 0) return undefined;
  const step = (ANGLE_STEP * Math.PI) / 180;
  const angle = Math.round(Math.atan2(pointer.y - from.y, pointer.x - from.x) / step) * step;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const along = (pointer.x - from.x) * cos + (pointer.y - from.y) * sin;
  const onRay = { x: from.x + cos * along, y: from.y + sin * along };
  return distance(onRay, pointer) <= reach ? onRay : undefined;
}

/** The point of the ray whose x or y is held; undefined when the ray runs along the line of alignment. */
function alongRay(from: Point, to: Point, x: Held | undefined, y: Held | undefined): Point | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (x !== undefined && Math.abs(dx) > Math.abs(dy) * 1e-6)
    return { x: x.value, y: from.y + (dy * (x.value - from.x)) / dx };
  if (y !== undefined && Math.abs(dy) > Math.abs(dx) * 1e-6)
    return { x: from.x + (dx * (y.value - from.y)) / dy, y: y.value };
  return undefined;
}

/** Lengths along a ray in steps of the grid, so that a wall of 3.30 m is drawn by hand. */
function gridAlong(from: Point, to: Point, grid: Mm): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return between(from, to, (Math.round(length / grid) * grid) / length);
}
