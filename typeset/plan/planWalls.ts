import { type Item, type Shape } from '../../core/drawing/drawing.ts';
import { type Point, samePoint } from '../../core/geometry/point.ts';
import { alongOf, leftNormal, lengthOf, pointOn } from '../../core/plan/axis.ts';
import { bodiesOf, insetRings } from '../../core/plan/bodies.ts';
import { sectionOf } from '../../core/plan/columns.ts';
import { type LevelFaces, type WallPiece } from '../../core/plan/levelFaces.ts';
import { type Column } from '../../core/project/plan/column.ts';
import { type Opening } from '../../core/project/plan/opening.ts';
import { bodyThickness } from '../../core/project/plan/wall.ts';
import { LINES, PLAN_INKS, type PaperMap, line, polygon } from './planLook.ts';

/** Width of the two lines of a light screen, mm of the building. */
const DIVIDER_GAP = 60;

/** Wall bodies filled, cut where openings are; dividers as double lines, open edges dashed. */
export function layoutWalls(level: LevelFaces, openings: readonly Opening[], map: PaperMap): readonly Item[] {
  const ends = endsOf(level);
  const onWall = new Map<string, readonly Opening[]>();
  for (const opening of openings) onWall.set(opening.wall, [...(onWall.get(opening.wall) ?? []), opening]);
  return level.pieces.flatMap((piece, i): readonly Item[] => {
    switch (piece.wall.kind) {
      case 'wall':
        return bodyParts(piece, ends[i], onWall.get(piece.wall.id) ?? []).map((ring) => body(map, ring));
      case 'divider': {
        const normal = leftNormal(piece);
        const lines = [-0.5, 0.5].map((side) => {
          const [from, to] = [piece.a, piece.b].map((p) => ({
            x: p.x + normal.x * side * DIVIDER_GAP,
            y: p.y + normal.y * side * DIVIDER_GAP,
          }));
          return line(map, from ?? piece.a, to ?? piece.b, LINES.thin, PLAN_INKS.line);
        });
        return [...lines, ...cornersAt(piece, ends[i]).map((ring) => body(map, ring))];
      }
      case 'open':
        return [
          line(map, piece.a, piece.b, LINES.thin, PLAN_INKS.dimension, [2, 1]),
          ...cornersAt(piece, ends[i]).map((ring) => body(map, ring)),
        ];
    }
  });
}

/** Columns are cut too. */
export function layoutColumns(columns: readonly Column[], map: PaperMap): readonly Item[] {
  return columns.map((column) => body(map, sectionOf(column)));
}

function body(map: PaperMap, ring: readonly Point[]): Shape {
  // The thin outline in the same ink closes the hairlines between neighbouring bodies.
  return {
    kind: 'shape',
    layer: 'artwork',
    path: polygon(map, ring),
    fill: PLAN_INKS.wall,
    stroke: { ink: PLAN_INKS.wall, width: LINES.thin / 2, join: 'bevel' },
  };
}

/** Corners of a piece's body at its two ends: those between `a` and `b` on the left, and on the right. */
type Ends = { readonly atA: readonly Point[]; readonly atB: readonly Point[] };

/** The corners of every piece's body, from the walks around all faces. */
function endsOf(level: LevelFaces): readonly (Ends | undefined)[] {
  const { pieces, faces } = level;
  const bodies = bodiesOf(level);
  const corners = new Map<number, { readonly from: Point; readonly to: readonly Point[] }>();
  const walks = [...faces.bounded.flatMap(({ outer, holes }) => [outer, ...holes]), ...faces.open];
  const rings = [...bodies.rooms, bodies.open].flatMap(insetRings);
  rings.forEach(({ strips }, walk) =>
    strips.forEach(({ from, to, wedge }, i) => {
      const edge = walks[walk]?.[i];
      // The wedge goes from the joint over the corners backwards.
      const reached = wedge === undefined ? [to] : wedge.slice(1).reverse();
      if (edge !== undefined) corners.set(edge, { from, to: reached });
    }),
  );
  return pieces.map((piece, i) => {
    const [right, left] = [corners.get(i * 2), corners.get(i * 2 + 1)];
    if (right === undefined || left === undefined) return undefined;
    // Around the body: from the left side at `a` over the joint to the right side, and back at `b`.
    return { atA: [...left.to, piece.a, right.from], atB: [...right.to, piece.b, left.from] };
  });
}

/** The corners of walls that stand out where a bare line ends: its own two are the joint itself. */
function cornersAt({ a, b }: WallPiece, ends: Ends | undefined): readonly (readonly Point[])[] {
  if (ends === undefined) return [];
  const standing = (joint: Point, corners: readonly Point[]): boolean =>
    corners.length > 3 && corners.some((p) => !samePoint(p, joint));
  return [...(standing(a, ends.atA) ? [ends.atA] : []), ...(standing(b, ends.atB) ? [ends.atB] : [])];
}

/** The body as rings, without the openings that stand in it. */
function bodyParts(
  piece: WallPiece,
  ends: Ends | undefined,
  openings: readonly Opening[],
): readonly (readonly Point[])[] {
  if (ends === undefined) return [];
  const length = lengthOf(piece);
  // A piece of an undivided wall starts further along than its wall.
  const start = samePoint(piece.a, piece.wall.a) ? 0 : alongOf(piece.wall, piece.a);
  const gaps = openings
    .map(({ at, width }) => [at - width / 2 - start, at + width / 2 - start] as const)
    .filter(([from, to]) => to > 0 && from < length)
    .sort((p, q) => p[0] - q[0]);
  const across = (at: number): readonly [left: Point, right: Point] => {
    const p = pointOn(piece, at);
    const normal = leftNormal(piece);
    const half = bodyThickness(piece.wall) / 2;
    return [
      { x: p.x + normal.x * half, y: p.y + normal.y * half },
      { x: p.x - normal.x * half, y: p.y - normal.y * half },
    ];
  };
  const rings: Point[][] = [];
  let ring: Point[] = [...ends.atA];
  for (const [from, to] of gaps) {
    const [left, right] = across(Math.max(0, from));
    rings.push([...ring, right, left]);
    const [nextLeft, nextRight] = across(Math.min(length, to));
    ring = [nextLeft, nextRight];
  }
  rings.push([...ring, ...ends.atB]);
  return rings;
}
