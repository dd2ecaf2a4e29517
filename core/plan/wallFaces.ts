import { type Point, type Ring, between, distance } from '../geometry/point.ts';
import { whereInRing } from '../geometry/ring.ts';
import { type Opening } from '../project/plan/opening.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Wall, bodyThickness } from '../project/plan/wall.ts';
import { alongOf, jambsOf, leftNormal, leftOf, lengthOf } from './axis.ts';
import { sectionOf } from './columns.ts';
import { floorsOf } from './floors.ts';
import { facesOfLevel, spacesOfFaces } from './levelFaces.ts';
import { outlinesOf } from './outline.ts';

/** A rectangle of a wall's elevation, seen from in front: mm from its left end and above the floor. */
export type FaceArea = {
  /** `gap`: there is no wall there at all (an open edge, a light screen). */
  readonly what: Opening['kind'] | 'column' | 'gap';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A straight face of the walls of a level as somebody sees it who stands before it; whole mm. */
export type WallFace = {
  /** Its ends on the plan, left and right of whoever looks at it. */
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
  /** Floor to floor: what the plan knows of its height. */
  readonly height: number;
  /** From within: id of the space. From outside: null. */
  readonly space: string | null;
  /** Ids of the walls whose face it is. */
  readonly walls: readonly string[];
  readonly areas: readonly FaceArea[];
};

/** Faces shorter than this are reveals and corners, mm. */
const LEAST = 300;
/** What lies this near to a face belongs to it; what the unions leave, mm. */
const NEAR = 2;
/** A column that is no further from a face takes of it, mm. */
const COLUMN_NEAR = 60;

/** The faces of every room of a level, seen from within. */
export function insideFaces(plan: Plan, levelId: string): readonly WallFace[] {
  const level = facesOfLevel(plan.walls, levelId);
  const spaces = spacesOfFaces(
    level,
    plan.spaces.filter((space) => space.level === levelId),
  );
  return floorsOf(level).flatMap(({ parts }, face) => {
    const space = spaces[face];
    if (space === undefined || space.use !== 'room') return [];
    return parts.flatMap(({ outer, holes }) =>
      facesOfRings(plan, levelId, [outer, ...holes], { space: space.id, within: true }),
    );
  });
}

/**
 * The outer faces of the buildings of a level, those of courtyards among them, seen from outside: with what stands over
 * them on the storeys above, as far up as their walls lie in one line.
 */
export function outsideFaces(plan: Plan, levelId: string): readonly WallFace[] {
  const level = plan.levels.find(({ id }) => id === levelId);
  const above = plan.levels
    .filter(
      ({ variant, storey }) => level !== undefined && variant === level.variant && storey > level.storey,
    )
    .sort((p, q) => p.storey - q.storey)
    .map(({ id }) => outsideOfLevel(plan, id));
  return outsideOfLevel(plan, levelId).map((face) => above.reduce(withStorey, face));
}

/** A face with those of the next storey that stand on it. */
function withStorey(face: WallFace, storey: readonly WallFace[]): WallFace {
  const line = { a: face.from, b: face.to };
  const over = storey.filter(
    ({ from, to }) =>
      Math.abs(leftOf(line, from)) <= NEAR &&
      Math.abs(leftOf(line, to)) <= NEAR &&
      alongOf(line, from) < alongOf(line, to) &&
      Math.min(alongOf(line, to), face.width) - Math.max(alongOf(line, from), 0) > LEAST,
  );
  const [first] = over;
  if (first === undefined) return face;
  const height = face.height + first.height;
  const areas = over.flatMap(({ from, areas: all }) =>
    all.map((area) => ({ ...area, x: area.x + Math.round(alongOf(line, from)), y: area.y + face.height })),
  );
  return {
    ...{ ...face, height },
    areas: [...face.areas, ...clipped(areas, { x: 0, width: face.width, height })],
  };
}

function outsideOfLevel(plan: Plan, levelId: string): readonly WallFace[] {
  const level = facesOfLevel(plan.walls, levelId);
  const spaces = spacesOfFaces(
    level,
    plan.spaces.filter((space) => space.level === levelId),
  );
  const indoor = (face: number): boolean => (spaces[face]?.use ?? 'room') === 'room';
  return outlinesOf(level, indoor).flatMap(({ rings }) =>
    facesOfRings(plan, levelId, rings, { space: null, within: false }),
  );
}

type Seen = { readonly space: string | null; readonly within: boolean };

/** `within`: whoever looks stands in the rings, else outside them. */
function facesOfRings(
  plan: Plan,
  level: string,
  rings: readonly Ring[],
  { space, within }: Seen,
): readonly WallFace[] {
  const walls = plan.walls.filter((wall) => wall.level === level);
  const inRings = (p: Point): boolean =>
    rings.filter((ring) => whereInRing(ring, p) === 'inside').length % 2 === 1;
  return rings.flatMap(sidesOf).flatMap((side): readonly WallFace[] => {
    if (lengthOf(side) < LEAST) return [];
    const normal = leftNormal(side);
    const middle = between(side.a, side.b, 0.5);
    const seenFromLeft = inRings({ x: middle.x + normal.x * 5, y: middle.y + normal.y * 5 }) === within;
    // With the viewer at the right hand the wall runs from left to right.
    const face = seenFromLeft ? { a: side.b, b: side.a } : side;
    const own = walls.filter((wall) => liesOn(wall, face));
    if (!own.some((wall) => wall.kind === 'wall')) return [];
    const height = plan.levels.find(({ id }) => id === level)?.height ?? 0;
    const width = Math.round(lengthOf(face));
    const areas = [
      ...own
        .filter(({ kind }) => kind !== 'wall')
        .map((wall) => ({ what: 'gap' as const, ...full(wall, face, height) })),
      ...own.flatMap((wall) => openingsOf(plan, wall, face)),
      ...columnsOf(plan, level, face, height),
    ];
    return [
      {
        ...{ from: face.a, to: face.b, width, height, space, walls: own.map(({ id }) => id) },
        areas: clipped(areas, { x: 0, width, height }),
      },
    ];
  });
}

type Side = { readonly a: Point; readonly b: Point };

/** The sides of a ring, each in one piece however many points lie on it. */
function sidesOf(ring: Ring): readonly Side[] {
  const corners = ring.filter((point, i) => {
    const [before, after] = [ring.at(i - 1), ring[(i + 1) % ring.length]];
    if (before === undefined || after === undefined || distance(before, after) === 0) return true;
    return Math.abs(leftOf({ a: before, b: after }, point)) > 0.5;
  });
  return corners.flatMap((a, i): readonly Side[] => {
    const b = corners[(i + 1) % corners.length];
    return b === undefined ? [] : [{ a, b }];
  });
}

/** Whether a face is one of the two of a wall, and they run beside each other. */
function liesOn(wall: Wall, face: Side): boolean {
  const off = bodyThickness(wall) / 2;
  if ([wall.a, wall.b].some((end) => Math.abs(Math.abs(leftOf(face, end)) - off) > NEAR)) return false;
  const { x, width } = spanOn(face, [wall.a, wall.b]);
  return Math.min(x + width, lengthOf(face)) - Math.max(x, 0) > NEAR;
}

function spanOn(face: Side, points: readonly Point[]): { readonly x: number; readonly width: number } {
  const along = points.map((point) => alongOf(face, point));
  const [from, to] = [Math.round(Math.min(...along)), Math.round(Math.max(...along))];
  return { x: from, width: to - from };
}

function full(wall: Wall, face: Side, height: number): Omit<FaceArea, 'what'> {
  return { ...spanOn(face, [wall.a, wall.b]), y: 0, height };
}

function openingsOf(plan: Plan, wall: Wall, face: Side): readonly FaceArea[] {
  return plan.openings
    .filter((opening) => opening.wall === wall.id)
    .map((opening) => ({
      what: opening.kind,
      ...spanOn(face, jambsOf(wall, opening)),
      y: opening.kind === 'window' ? opening.sill : 0,
      height: opening.height,
    }));
}

/** Columns that stand out of the face before the viewer. */
function columnsOf(plan: Plan, level: string, face: Side, height: number): readonly FaceArea[] {
  return plan.columns
    .filter((column) => column.level === level)
    .flatMap((column) => {
      const section = sectionOf(column);
      const before = section.map((corner) => -leftOf(face, corner));
      // It stands out, and it stands at the wall.
      if (Math.max(...before) <= NEAR || Math.min(...before) > COLUMN_NEAR) return [];
      return [{ what: 'column' as const, ...spanOn(face, section), y: 0, height }];
    });
}

/** What of the areas lies in a stretch of the face, measured on from its left end; what lies outside is left out. */
export function clipped(
  areas: readonly FaceArea[],
  stretch: { readonly x: number; readonly width: number; readonly height: number },
): readonly FaceArea[] {
  return areas.flatMap((area): readonly FaceArea[] => {
    const from = Math.max(area.x, stretch.x);
    const to = Math.min(area.x + area.width, stretch.x + stretch.width);
    const top = Math.min(area.y + area.height, stretch.height);
    if (to - from < 1 || top - area.y < 1) return [];
    return [{ ...area, x: from - stretch.x, width: to - from, height: top - area.y }];
  });
}
