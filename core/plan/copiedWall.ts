import { type Point, roundPoint } from '../geometry/point.ts';
import { type Boards } from '../project/boards.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type WallSource } from '../project/wallSource.ts';
import { alongOf, leftOf } from './axis.ts';
import { clipped, type FaceArea, insideFaces, outsideFaces, type WallFace } from './wallFaces.ts';

/** What differs between a wall as it was copied and as the plan has it now; lengths in mm. */
export type WallChange =
  | { readonly what: 'gone' }
  | { readonly what: 'width' | 'height'; readonly was: number; readonly is: number }
  /** Its left end moved so far to the left, or below 0 to the right, while what is in it stayed. */
  | { readonly what: 'left'; readonly by: number }
  | { readonly what: 'added' | 'removed'; readonly area: FaceArea }
  | {
      readonly what: 'moved';
      readonly area: FaceArea;
      readonly side: (typeof SIDES)[number];
      readonly was: number;
      readonly is: number;
    };

/** A wall that may be a copy: the façade, or one of the honours' walls by its id. */
export type CopiedWall = 'facade' | { readonly wall: string };

export function sourceOfCopy({ facade, honours }: Boards, copied: CopiedWall): WallSource | undefined {
  return copied === 'facade' ? facade?.source : honours.walls.find(({ id }) => id === copied.wall)?.source;
}

const SIDES = ['x', 'y', 'width', 'height'] as const;
/** What the unions of walls leave is no change, mm. */
const SAME = 1;
/** A shorter rest of a stretch is none, mm. */
const LEAST = 300;
/** Two faces look the same way up to about 8°. */
const SAME_WAY = 0.99;

/** A stretch of a face, from so many mm of its left end to so many, as a copy remembers it. */
export function sourceOf(level: string, face: WallFace, [start, end]: readonly [number, number]): WallSource {
  const at = (along: number): Point => {
    const part = along / Math.max(1, face.width);
    const { from, to } = face;
    return roundPoint({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
  };
  const width = end - start;
  return {
    ...{ level, space: face.space, walls: [...face.walls].sort() },
    ...{ from: at(start), to: at(end), whole: start === 0 && end === face.width },
    ...{ width, height: face.height },
    areas: clipped(face.areas, { x: start, width, height: face.height }).map((area) => ({ ...area })),
  };
}

/** The wall as the plan has it now; null where it has it no more. */
export function wallNow(plan: Plan | null, source: WallSource): WallSource | null {
  if (plan === null || !plan.levels.some(({ id }) => id === source.level)) return null;
  const { level, space } = source;
  const all = space === null ? outsideFaces(plan, level) : insideFaces(plan, level);
  // A room that was merged into another one has another name now.
  const isThere = plan.spaces.some(({ id }) => id === space);
  const faces = isThere ? all.filter((face) => face.space === space) : all;
  const [best] = faces
    .filter((face) => waysAlike(face, source))
    .map((face) => ({ face, common: commonOf(face, source), shared: sharedOf(face, source) }))
    .filter(({ face, common, shared }) => shared > 0 || (isInLine(face, source) && common > LEAST))
    .sort((p, q) => Number(q.shared > 0) - Number(p.shared > 0) || q.common - p.common);
  if (best === undefined) return null;
  const { face } = best;
  const line = { a: face.from, b: face.to };
  const within = (p: Point): number => Math.min(face.width, Math.max(0, Math.round(alongOf(line, p))));
  const stretch = source.whole
    ? ([0, face.width] as const)
    : ([within(source.from), within(source.to)] as const);
  return stretch[1] - stretch[0] < LEAST ? null : sourceOf(level, face, stretch);
}

function waysAlike({ from, to }: WallFace, source: WallSource): boolean {
  const [p, q] = [
    { x: to.x - from.x, y: to.y - from.y },
    { x: source.to.x - source.from.x, y: source.to.y - source.from.y },
  ];
  return p.x * q.x + p.y * q.y > SAME_WAY * Math.hypot(p.x, p.y) * Math.hypot(q.x, q.y);
}

function sharedOf({ walls }: WallFace, source: WallSource): number {
  return walls.filter((id) => source.walls.includes(id)).length;
}

function isInLine({ from, to }: WallFace, source: WallSource): boolean {
  return [source.from, source.to].every((p) => Math.abs(leftOf({ a: from, b: to }, p)) <= 2);
}

/** How much of the copied stretch lies beside the face, mm; below 0 the way between them. */
function commonOf(face: WallFace, source: WallSource): number {
  const line = { a: face.from, b: face.to };
  const [start, end] = [alongOf(line, source.from), alongOf(line, source.to)];
  return Math.min(end, face.width) - Math.max(start, 0);
}

/** An opening as it was and as it is; null where there is none. */
export type AreaPair = { readonly was: FaceArea | null; readonly is: FaceArea | null };

export type WallDifference = {
  readonly changes: readonly WallChange[];
  readonly pairs: readonly AreaPair[];
  /** How far from the left end things are now, beside what they were. */
  readonly shift: number;
};

/**
 * What became of a copied wall. A room that was moved as a whole has not changed; where the wall alone grew at its left end,
 * what is in it has not moved: the reading with fewer changes is told.
 */
export function wallDifference(source: WallSource, now: WallSource): WallDifference {
  const length = Math.hypot(now.to.x - now.from.x, now.to.y - now.from.y);
  const line = { a: now.from, b: now.to };
  const shift = length === 0 ? 0 : Math.round(alongOf(line, source.from));
  const [relative, fixed] = [differenceBy(source, now, 0), differenceBy(source, now, shift)];
  return relative.changes.length < fixed.changes.length ? relative : fixed;
}

function differenceBy(source: WallSource, now: WallSource, shift: number): WallDifference {
  const pairs = pairsOf(source.areas, now.areas, shift);
  const sizes = (['width', 'height'] as const).flatMap((what): readonly WallChange[] =>
    Math.abs(source[what] - now[what]) <= SAME ? [] : [{ what, was: source[what], is: now[what] }],
  );
  const left: readonly WallChange[] = Math.abs(shift) <= SAME ? [] : [{ what: 'left', by: shift }];
  const areas = pairs.flatMap(({ was, is }): readonly WallChange[] => {
    if (was === null || is === null) {
      const area = is ?? was;
      return area === null ? [] : [{ what: is === null ? 'removed' : 'added', area }];
    }
    return SIDES.flatMap((side) => {
      const before = was[side] + (side === 'x' ? shift : 0);
      return Math.abs(before - is[side]) <= SAME
        ? []
        : [{ what: 'moved' as const, area: was, side, was: before, is: is[side] }];
    });
  });
  return { changes: [...sizes, ...left, ...areas], pairs, shift };
}

/** Openings of a kind, the nearest to each other first. */
function pairsOf(was: readonly FaceArea[], is: readonly FaceArea[], shift: number): readonly AreaPair[] {
  const ways = was
    .flatMap((before, i) =>
      is.flatMap((after, j) =>
        before.what === after.what
          ? [{ i, j, far: Math.abs(before.x + shift - after.x) + Math.abs(before.y - after.y) }]
          : [],
      ),
    )
    .sort((p, q) => p.far - q.far);
  const [from, to] = [new Map<number, number>(), new Set<number>()];
  for (const { i, j } of ways) {
    if (from.has(i) || to.has(j)) continue;
    from.set(i, j);
    to.add(j);
  }
  return [
    ...was.map((before, i) => ({ was: before, is: is[from.get(i) ?? -1] ?? null })),
    ...is.filter((_, j) => !to.has(j)).map((after) => ({ was: null, is: after })),
  ];
}

/** What differs between a copied wall and the plan; nothing where they agree, or where it was typed. */
export function changesOfCopy(plan: Plan | null, source: WallSource | undefined): readonly WallChange[] {
  if (source === undefined) return [];
  const now = wallNow(plan, source);
  return now === null ? [{ what: 'gone' }] : wallDifference(source, now).changes;
}
