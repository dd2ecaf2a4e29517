import { findFaces } from '../geometry/faces.ts';
import { type InsetRing, type Strip, type WalkedEdge, insetWalk, isPlain } from '../geometry/offset.ts';
import { lineCrossing } from '../geometry/orientation.ts';
import { type Ring } from '../geometry/point.ts';
import { bodyThickness } from '../project/plan/wall.ts';
import { type LevelFaces, type WallPiece } from './levelFaces.ts';

/** A face moved to the wall faces: the floor of a room. */
export type InsetFace = { readonly outer: InsetRing | undefined; readonly holes: readonly InsetRing[] };

/** The bodies of a level's walls, seen from every face. */
export type Bodies = {
  /** As `faces.bounded`. */
  readonly rooms: readonly InsetFace[];
  /** What stands in the open, seen from there. */
  readonly open: InsetFace;
};

/** Half of the wall's body belongs to each side of its axis. */
export function bodiesOf({ pieces, faces }: LevelFaces): Bodies {
  const inset = (edges: readonly number[]): InsetRing =>
    insetWalk(edges.map((edge) => walked(pieces, edge, halfBody)));
  return {
    rooms: faces.bounded.map(({ outer, holes }) => ({ outer: inset(outer), holes: holes.map(inset) })),
    open: { outer: undefined, holes: faces.open.map(inset) },
  };
}

/**
 * The outline of the building: the border of the indoor faces moved outwards by half the wall, and not at all
 * where the wall is shared with a neighbour (FLOOR-5). Walls with no indoor face or two are not on it (FLOOR-7).
 */
export function outlineOf(
  { pieces, faces }: LevelFaces,
  indoor: (face: number) => boolean,
): readonly InsetFace[] {
  const inside = (edge: number): boolean => {
    const face = faces.faceOf[edge] ?? -1;
    return face !== -1 && indoor(face);
  };
  // Turned so that the indoor face is at the right hand of a → b.
  const border = pieces.flatMap((piece, i): WallPiece[] => {
    const right = inside(i * 2);
    const left = inside(i * 2 + 1);
    if (right === left) return [];
    return [right ? piece : { a: piece.b, b: piece.a, wall: piece.wall }];
  });
  const around = findFaces(border);
  const inset = (edges: readonly number[]): InsetRing =>
    insetWalk(edges.map((edge) => walked(border, edge, outerHalf)));
  // A face of the border alone is indoor or not as a whole; its first edge tells.
  const courtyards = around.bounded.filter(({ outer }) => ((outer[0] ?? 0) & 1) === 1);
  return [
    { outer: undefined, holes: around.open.map(inset) },
    ...courtyards.map(({ outer, holes }) => ({ outer: inset(outer), holes: holes.map(inset) })),
  ];
}

export function isPlainFace({ outer, holes }: InsetFace): boolean {
  return isPlain(outer, holes);
}

export function insetRings({ outer, holes }: InsetFace): readonly InsetRing[] {
  return outer === undefined ? holes : [outer, ...holes];
}

export function ringsOf(face: InsetFace): readonly Ring[] {
  return insetRings(face).map(({ ring }) => ring);
}

/** The body of a strip as rings that run clockwise, sound even where the corners have passed each other. */
export function bodyOfStrip({ edge, from, to, wedge }: Strip): readonly Ring[] {
  if (edge.inset === 0) return [];
  const { a, b } = edge;
  const forward = (to.x - from.x) * (b.x - a.x) + (to.y - from.y) * (b.y - a.y) > 0;
  const meeting = forward ? undefined : lineCrossing(a, from, b, to);
  const body: Ring = meeting === undefined ? [a, b, to, from] : [a, b, meeting];
  return wedge === undefined ? [body] : [body, wedge];
}

function walked(pieces: readonly WallPiece[], edge: number, inset: (piece: WallPiece) => number): WalkedEdge {
  const piece = pieces[edge >> 1];
  if (piece === undefined) throw new Error(`no piece for half-edge ${edge}`);
  const [a, b] = (edge & 1) === 0 ? [piece.a, piece.b] : [piece.b, piece.a];
  return { a, b, inset: inset(piece) };
}

function halfBody({ wall }: WallPiece): number {
  return bodyThickness(wall) / 2;
}

function outerHalf({ wall }: WallPiece): number {
  return wall.shared ? 0 : bodyThickness(wall) / 2;
}
