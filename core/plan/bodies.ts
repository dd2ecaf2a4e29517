import { type BoxIndex, indexBoxes } from '../geometry/boxIndex.ts';
import { type Box, type Point, type Ring, boxOf, pointKey, samePoint } from '../geometry/point.ts';
import { doubleArea } from '../geometry/ring.ts';
import { type Mm } from '../units/length.ts';
import { type Wall, bodyThickness } from '../project/plan/wall.ts';
import { type LevelFaces, type WallPiece } from './levelFaces.ts';
import { recalling } from './recall.ts';

/** Length of a mitre over half the wall, as SVG counts it: sharper corners are cut off (FLOOR-3). */
export const MITRE_LIMIT = 4;

/**
 * A convex part of the masonry, clockwise on the sheet: a piece of wall, cut square at its joints, or the corner
 * that two walls make outside their angle. What walls cover is the union of these and nothing else (FLOOR-13), so
 * no point of it is farther from an axis than the mitre limit lets a corner be (FLOOR-14).
 */
export type Body = { readonly ring: Ring; readonly box: Box };

/** A wall that leaves a joint: its way (a unit vector away from there), half its thickness, and how long it is. */
export type Arm = { readonly way: Point; readonly half: Mm; readonly length: Mm };

/** What meets at one point; `pieces`: the number of each arm's piece. */
type Joint = { readonly at: Point; readonly arms: readonly Arm[]; readonly pieces: readonly number[] };

/** One piece of wall: its body (none for dividers and open edges), and as it leaves its two ends. */
type BodyOfPiece = { readonly body: Body | undefined; readonly atA: Arm; readonly atB: Arm };

/** The masonry of a level; the corners by the joints. */
export type Bodies = {
  readonly pieces: readonly BodyOfPiece[];
  readonly joints: readonly Joint[];
  readonly corners: readonly (readonly Body[])[];
  /** Bodies of pieces and corners, all together. */
  readonly all: readonly Body[];
};

const remembered = new WeakMap<LevelFaces, Bodies>();
const knownCorners = recalling<readonly Body[]>();
const knownPieces = new WeakMap<Wall, BodyOfPiece>();

export function bodiesOf(level: LevelFaces): Bodies {
  const known = remembered.get(level);
  if (known !== undefined) return known;
  const pieces = level.pieces.map(bodyOfPiece);
  const joints = jointsOf(level.pieces, pieces);
  const corners = joints.map(({ at, arms }) =>
    arms.length < 2 ? NONE : knownCorners(arms[0], arms, () => cornersOf(at, arms)),
  );
  const bodies = {
    pieces,
    joints,
    corners,
    all: [...pieces.flatMap(({ body }) => body ?? []), ...corners.flat()],
  };
  remembered.set(level, bodies);
  return bodies;
}

const indexes = new WeakMap<Bodies, BoxIndex>();

/** The boxes of all bodies by place, made once for whoever looks for those near something. */
export function indexOfBodies(bodies: Bodies): BoxIndex {
  const index = indexes.get(bodies) ?? indexBoxes(bodies.all.map(({ box }) => box));
  indexes.set(bodies, index);
  return index;
}

const NONE: readonly Body[] = [];

function bodyOfPiece(piece: WallPiece): BodyOfPiece {
  const { a, b, wall } = piece;
  // A part of an undivided wall is made anew every time.
  const whole = samePoint(a, wall.a) && samePoint(b, wall.b);
  const known = whole ? knownPieces.get(wall) : undefined;
  if (known !== undefined) return known;
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const [x, y] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const half = bodyThickness(wall) / 2;
  const made = {
    body: half === 0 ? undefined : bodyFrom(strip(piece, half)),
    atA: { way: { x, y }, half, length },
    atB: { way: { x: -x, y: -y }, half, length },
  };
  if (whole) knownPieces.set(wall, made);
  return made;
}

function jointsOf(pieces: readonly WallPiece[], bodies: readonly BodyOfPiece[]): readonly Joint[] {
  const joints = new Map<number, { readonly at: Point; readonly arms: Arm[]; readonly pieces: number[] }>();
  const note = (at: Point, arm: Arm, piece: number): void => {
    const key = pointKey(at);
    const joint = joints.get(key);
    if (joint === undefined) joints.set(key, { at, arms: [arm], pieces: [piece] });
    else {
      joint.arms.push(arm);
      joint.pieces.push(piece);
    }
  };
  pieces.forEach(({ a, b }, piece) => {
    const body = bodies[piece];
    if (body === undefined) return;
    note(a, body.atA, piece);
    note(b, body.atB, piece);
  });
  return [...joints.values()];
}

/** A piece of wall, square at both ends. */
function strip({ a, b }: Pick<WallPiece, 'a' | 'b'>, half: Mm): Ring {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const [nx, ny] = [((b.y - a.y) / length) * half, (-(b.x - a.x) / length) * half];
  return [
    { x: a.x + nx, y: a.y + ny },
    { x: b.x + nx, y: b.y + ny },
    { x: b.x - nx, y: b.y - ny },
    { x: a.x - nx, y: a.y - ny },
  ];
}

/** The corners of every two walls at a joint; those that lie in the body of one of its walls are left out. */
export function cornersOf(at: Point, arms: readonly Arm[]): readonly Body[] {
  return arms.flatMap((one, i) =>
    arms.slice(i + 1).flatMap((two) => {
      const corner = cornerOf(one, two);
      if (corner === undefined || arms.some((arm) => covers(arm, corner))) return [];
      return [bodyFrom(corner.map(({ x, y }) => ({ x: x + at.x, y: y + at.y })))];
    }),
  );
}

/**
 * The corner outside the angle of two walls, seen from their joint: between the ends of their outer sides, out to
 * where these meet; without the tip where that lies farther than the mitre limit, or not beyond both ends.
 */
function cornerOf(one: Arm, two: Arm): Ring | undefined {
  if (one.half === 0 || two.half === 0) return undefined;
  const [u, v] = [one.way, two.way];
  const cross = u.x * v.y - u.y * v.x;
  if (Math.abs(cross) < 1e-9) return undefined;
  const side = Math.sign(cross);
  const p = { x: u.y * side * one.half, y: -u.x * side * one.half };
  const q = { x: -v.y * side * two.half, y: v.x * side * two.half };
  const tip = {
    x: -(u.x * two.half + v.x * one.half) / Math.abs(cross),
    y: -(u.y * two.half + v.y * one.half) / Math.abs(cross),
  };
  const beyond = tip.x * u.x + tip.y * u.y <= 0 && tip.x * v.x + tip.y * v.y <= 0;
  const near = Math.hypot(tip.x, tip.y) <= MITRE_LIMIT * Math.max(one.half, two.half);
  return beyond && near ? [JOINT, p, tip, q] : [JOINT, p, q];
}

const JOINT: Point = { x: 0, y: 0 };

/** Whether a ring around the joint lies in the body of a wall. */
function covers({ way, half, length }: Arm, ring: Ring): boolean {
  return ring.every(({ x, y }) => {
    const along = x * way.x + y * way.y;
    return along >= 0 && along <= length && Math.abs(x * way.y - y * way.x) <= half;
  });
}

export function bodyFrom(ring: Ring): Body {
  return { ring: doubleArea(ring) < 0 ? [...ring].reverse() : ring, box: boxOf(ring) };
}
