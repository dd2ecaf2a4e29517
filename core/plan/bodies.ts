import { findFaces } from '../geometry/faces.ts';
import { type InsetRing, type Strip, type WalkedEdge, insetWalk, isPlain } from '../geometry/offset.ts';
import { type Arm } from '../geometry/jointContour.ts';
import { lineCrossing } from '../geometry/orientation.ts';
import { type Point, type Ring, distance, pointKey } from '../geometry/point.ts';
import { doubleArea } from '../geometry/ring.ts';
import { type Wall, bodyThickness } from '../project/plan/wall.ts';
import { type LevelFaces, type WallPiece } from './levelFaces.ts';

/** A face moved to the wall faces: the floor of a room, or the open around the building. Areas in mm². */
export type InsetFace = {
  readonly outer: InsetRing | undefined;
  readonly holes: readonly InsetRing[];
  /** Whether the rings bound the floor as they stand; if not, bodies overlap and only the overlay can tell. */
  readonly plain: boolean;
  /** Inside the outer ring, less the holes; of an open face the negative of what stands in it. */
  readonly area: number;
  /** Of the strips of wall between the axes and the faces. */
  readonly strips: number;
};

/** The bodies of a level's walls, seen from every face. */
export type Bodies = {
  /** As `faces.bounded`. */
  readonly rooms: readonly InsetFace[];
  /** What stands in the open, seen from there. */
  readonly open: InsetFace;
};

/** Half of the wall's body belongs to each side of its axis. */
export function bodiesOf({ pieces, faces }: LevelFaces): Bodies {
  const joints = crowdedJoints(pieces, halfBody);
  const face = (outer: readonly number[] | undefined, holes: readonly (readonly number[])[]): InsetFace =>
    insetFace({ pieces, joints, inset: halfBody, known: knownFaces }, outer, holes);
  return {
    rooms: faces.bounded.map(({ outer, holes }) => face(outer, holes)),
    open: face(undefined, faces.open),
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
  // A wall inside the building belongs to its corners; one that no indoor face touches does not (FLOOR-7).
  const own = pieces.filter((_, i) => inside(i * 2) || inside(i * 2 + 1));
  const joints = crowdedJoints(own, outerHalf);
  const face = (outer: readonly number[] | undefined, holes: readonly (readonly number[])[]): InsetFace =>
    insetFace({ pieces: border, joints, inset: outerHalf, known: knownOutlines }, outer, holes);
  // A face of the border alone is indoor or not as a whole; its first edge tells.
  const courtyards = around.bounded.filter(({ outer }) => ((outer[0] ?? 0) & 1) === 1);
  return [face(undefined, around.open), ...courtyards.map(({ outer, holes }) => face(outer, holes))];
}

/** The last face found at each wall: while one wall is dragged, the faces it does not touch are the same. */
type KnownFaces = WeakMap<Wall, (Known | undefined)[]>;
type Known = { readonly walks: readonly (readonly WalkedEdge[])[]; readonly face: InsetFace };
const knownFaces: KnownFaces = new WeakMap();
const knownOutlines: KnownFaces = new WeakMap();

/** What faces are moved by. */
type Insetting = {
  readonly pieces: readonly WallPiece[];
  readonly joints: CrowdedJoints;
  readonly inset: (piece: WallPiece) => number;
  readonly known: KnownFaces;
};

function insetFace(
  { pieces, joints, inset, known }: Insetting,
  outer: readonly number[] | undefined,
  holes: readonly (readonly number[])[],
): InsetFace {
  const rings = outer === undefined ? holes : [outer, ...holes];
  const first = rings[0]?.[0];
  const wall = first === undefined ? undefined : pieces[first >> 1]?.wall;
  if (first === undefined || wall === undefined)
    return { outer: undefined, holes: [], plain: true, area: 0, strips: 0 };
  const walks = rings.map((ring) => ring.map((edge) => walked(pieces, edge, inset, joints)));
  const slots = known.get(wall) ?? [];
  known.set(wall, slots);
  const remembered = slots[first & 1];
  if (remembered !== undefined && sameWalks(remembered.walks, walks)) return remembered.face;
  const moved = walks.map(insetWalk);
  const [around, within] = outer === undefined ? [undefined, moved] : [moved[0], moved.slice(1)];
  const face = {
    outer: around,
    holes: within,
    plain: isPlain(around, within),
    area: areaOf(moved.map(({ ring }) => ring)),
    strips: areaOf(moved.flatMap(({ strips }) => strips.flatMap(bodyOfStrip))),
  };
  slots[first & 1] = { walks, face };
  return face;
}

function sameWalks(p: readonly (readonly WalkedEdge[])[], q: readonly (readonly WalkedEdge[])[]): boolean {
  return (
    p.length === q.length &&
    p.every((walk, i) => {
      const other = q[i] ?? [];
      return walk.length === other.length && walk.every((edge, j) => sameEdge(edge, other[j]));
    })
  );
}

function sameEdge(p: WalkedEdge, q: WalkedEdge | undefined): boolean {
  return (
    q !== undefined &&
    p.inset === q.inset &&
    p.a.x === q.a.x &&
    p.a.y === q.a.y &&
    p.b.x === q.b.x &&
    p.b.y === q.b.y &&
    p.arms.length === q.arms.length &&
    p.arms.every((arm, i) => sameArm(arm, q.arms[i]))
  );
}

function sameArm(p: Arm, q: Arm | undefined): boolean {
  return p === q || (p.half === q?.half && p.way.x === q.way.x && p.way.y === q.way.y);
}

/** The walls at those joints where more than a plain meeting of neighbours has to be looked at, by `pointKey`. */
type CrowdedJoints = ReadonlyMap<number, readonly Arm[]>;

/**
 * Joints of three and more walls at which one pair's corner may stand out between two others. Most need nothing: at
 * right angles a wall that goes on beyond a corner covers it.
 */
function crowdedJoints(pieces: readonly WallPiece[], inset: (piece: WallPiece) => number): CrowdedJoints {
  const joints = new Map<number, ArmEnd[]>();
  for (const piece of pieces)
    for (const [end, other] of [
      [piece.a, piece.b],
      [piece.b, piece.a],
    ] as const) {
      const key = pointKey(end);
      const arm = { end, other, half: inset(piece) };
      const list = joints.get(key);
      if (list === undefined) joints.set(key, [arm]);
      else list.push(arm);
    }
  const crowded = new Map<number, readonly Arm[]>();
  for (const [key, arms] of joints) {
    if (arms.length < 3) continue;
    const plain =
      arms.every(isUpright) && arms.every((one) => arms.every((two) => isCovered(one, two, arms)));
    if (!plain)
      crowded.set(
        key,
        arms.map(({ end, other, half }) => {
          const length = distance(end, other);
          return { way: { x: (other.x - end.x) / length, y: (other.y - end.y) / length }, half };
        }),
      );
  }
  return crowded;
}

function areaOf(rings: readonly Ring[]): number {
  return rings.reduce((sum, ring) => sum + doubleArea(ring), 0) / 2;
}

export function insetRings({ outer, holes }: InsetFace): readonly InsetRing[] {
  return outer === undefined ? holes : [outer, ...holes];
}

export function ringsOf(face: InsetFace): readonly Ring[] {
  return insetRings(face).map(({ ring }) => ring);
}

/** The body of a strip as rings that run clockwise, sound even where the corners have passed each other. */
export function bodyOfStrip({ edge, from, to, wedge }: Strip): readonly Ring[] {
  // A bare line has no strip, but the corner of two walls may stand out at its end.
  if (edge.inset === 0) return wedge === undefined ? [] : [wedge];
  const { a, b } = edge;
  const forward = (to.x - from.x) * (b.x - a.x) + (to.y - from.y) * (b.y - a.y) > 0;
  const meeting = forward ? undefined : lineCrossing(a, from, b, to);
  const body: Ring = meeting === undefined ? [a, b, to, from] : [a, b, meeting];
  return wedge === undefined ? [body] : [body, wedge];
}

/** A wall at a joint: its ends there and away from it, and half its thickness. */
type ArmEnd = { readonly end: Point; readonly other: Point; readonly half: number };

function isUpright({ end, other }: ArmEnd): boolean {
  return end.x === other.x || end.y === other.y;
}

/** Whether the corner of two walls at right angles lies in the body of a wall that goes on beyond one of them. */
function isCovered(one: ArmEnd, two: ArmEnd, arms: readonly ArmEnd[]): boolean {
  const across = (one.end.x === one.other.x) !== (two.end.x === two.other.x);
  if (!across || one.half === 0 || two.half === 0) return true;
  return arms.some((arm) => continues(arm, one) || continues(arm, two));
}

/** Whether a wall continues another one straight beyond the joint, at least as thick. */
function continues(arm: ArmEnd, before: ArmEnd): boolean {
  const [dx, dy] = [before.other.x - before.end.x, before.other.y - before.end.y];
  const along = (arm.other.x - arm.end.x) * dx + (arm.other.y - arm.end.y) * dy;
  return along < 0 && arm.half >= before.half;
}

const NO_ARMS: readonly Arm[] = [];

function walked(
  pieces: readonly WallPiece[],
  edge: number,
  inset: (piece: WallPiece) => number,
  joints: CrowdedJoints,
): WalkedEdge {
  const piece = pieces[edge >> 1];
  if (piece === undefined) throw new Error(`no piece for half-edge ${edge}`);
  const [a, b] = (edge & 1) === 0 ? [piece.a, piece.b] : [piece.b, piece.a];
  return { a, b, inset: inset(piece), arms: joints.get(pointKey(b)) ?? NO_ARMS };
}

function halfBody({ wall }: WallPiece): number {
  return bodyThickness(wall) / 2;
}

function outerHalf({ wall }: WallPiece): number {
  return wall.shared ? 0 : bodyThickness(wall) / 2;
}
