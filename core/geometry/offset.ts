import { type Mm } from '../units/length.ts';
import { crossProperly, onSegment } from './orientation.ts';
import { indexBoxes } from './boxIndex.ts';
import { type Arm, jointContour } from './jointContour.ts';
import { type Point, type Ring, boxOfSegment, boxesMeet, samePoint } from './point.ts';
import { whereInRing } from './ring.ts';

/**
 * One edge of a walk around a face, and how far the face is kept from it (half the wall, 0 for a bare line).
 * `arms`: everything that meets at `b` where that is more than this edge and the next; else nothing.
 */
export type WalkedEdge = {
  readonly a: Point;
  readonly b: Point;
  readonly inset: Mm;
  readonly arms: readonly Arm[];
};

/**
 * The strip of wall body between an axis and the face of the wall: `from` and `to` are the corners of the inner
 * ring that belong to the axis' ends. `wedge` fills the corner at the end where the ring has more than one point:
 * the axis' end, then the ring's points from the last to the first.
 */
export type Strip = {
  readonly edge: WalkedEdge;
  readonly from: Point;
  readonly to: Point;
  readonly wedge: Ring | undefined;
};

/** A walk around a face moved to the wall faces. */
export type InsetRing = { readonly ring: Ring; readonly strips: readonly Strip[] };

/** Length of a mitre over half the wall, as SVG counts it: sharper corners are cut off (FLOOR-3). */
export const MITRE_LIMIT = 4;

/** Moves every edge of a closed walk to its right hand (the face's side) and joins the edges again. */
export function insetWalk(walk: readonly WalkedEdge[]): InsetRing {
  const joints = walk.map((edge, i) => joinEdges(edge, walk[(i + 1) % walk.length] ?? edge));
  const ring: Point[] = [];
  const strips = walk.map((edge, i): Strip => {
    const before = joints[(i + walk.length - 1) % walk.length];
    const after = joints[i];
    if (before === undefined || after === undefined) throw new Error('a walk without joints');
    const from = before[before.length - 1] ?? edge.a;
    const to = after[0] ?? edge.b;
    ring.push(...after);
    return { edge, from, to, wedge: after.length === 1 ? undefined : [edge.b, ...[...after].reverse()] };
  });
  return { ring, strips };
}

/** The corners of the inner ring at the joint of two edges: one, or more where other walls of the joint stand out. */
function joinEdges(one: WalkedEdge, two: WalkedEdge): readonly Point[] {
  const corners = joinAlone(one, two);
  if (one.arms.length === 0) return corners;
  const joint = two.a;
  const back = direction(one);
  return jointContour(
    { way: { x: -back.x, y: -back.y }, half: one.inset },
    { way: direction(two), half: two.inset },
    corners.map(({ x, y }) => ({ x: x - joint.x, y: y - joint.y })),
    { arms: one.arms, limit: MITRE_LIMIT },
  ).map(({ x, y }) => ({ x: x + joint.x, y: y + joint.y }));
}

/** One corner of the inner ring, or two where the edges step or the corner is cut off. */
function joinAlone(one: WalkedEdge, two: WalkedEdge): readonly [Point] | readonly [Point, Point] {
  const u = direction(one);
  const v = direction(two);
  const cross = u.x * v.y - u.y * v.x;
  const dot = u.x * v.x + u.y * v.y;
  const joint = two.a;
  const along = (edge: WalkedEdge, way: Point): Point => ({
    x: joint.x - way.y * edge.inset,
    y: joint.y + way.x * edge.inset,
  });
  if (cross === 0 && dot > 0 && one.inset === two.inset) return [along(one, u)];
  if (cross !== 0) {
    const out = {
      x: (one.inset * v.x - two.inset * u.x) / cross,
      y: (one.inset * v.y - two.inset * u.y) / cross,
    };
    const limit = MITRE_LIMIT * Math.max(one.inset, two.inset);
    const inner = cross > 0 && dot <= 0;
    if (inner || Math.hypot(out.x, out.y) <= limit) return [{ x: joint.x + out.x, y: joint.y + out.y }];
  }
  return [along(one, u), along(two, v)];
}

function direction({ a, b }: Pick<WalkedEdge, 'a' | 'b'>): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  return { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
}

/**
 * Whether inset rings of one face bound a region as they stand: no edge has turned round, no two cross, the holes
 * lie inside the outer ring and outside each other. If not, bodies overlap and only the overlay can tell.
 */
export function isPlain(outer: InsetRing | undefined, holes: readonly InsetRing[]): boolean {
  const all = outer === undefined ? holes : [outer, ...holes];
  if (!all.every(({ strips }) => strips.every(keepsDirection))) return false;
  if (anyCross(all.map(({ ring }) => ring))) return false;
  return holes.every((hole, i) => {
    const p = hole.ring[0];
    if (p === undefined) return true;
    if (outer !== undefined && whereInRing(outer.ring, p) !== 'inside') return false;
    return holes.every((other, j) => i === j || whereInRing(other.ring, p) === 'outside');
  });
}

function keepsDirection({ edge: { a, b }, from, to }: Strip): boolean {
  return (to.x - from.x) * (b.x - a.x) + (to.y - from.y) * (b.y - a.y) > 0;
}

function anyCross(rings: readonly Ring[]): boolean {
  const edges = rings.flatMap((ring) =>
    ring.flatMap((p, i) => {
      const q = ring[(i + 1) % ring.length] ?? p;
      return samePoint(p, q) ? [] : [{ p, q, box: boxOfSegment(p, q) }];
    }),
  );
  const index = indexBoxes(edges.map(({ box }) => box));
  return edges.some(({ p, q, box }, i) =>
    index.near(box).some((j) => {
      const other = edges[j];
      return j > i && other !== undefined && boxesMeet(box, other.box) && collide(p, q, other.p, other.q);
    }),
  );
}

/** Crossing, or one end on the other segment without being its end too. */
function collide(p: Point, q: Point, r: Point, s: Point): boolean {
  return crossProperly(p, q, r, s) || inner(r, s, p) || inner(r, s, q) || inner(p, q, r) || inner(p, q, s);
}

function inner(p: Point, q: Point, r: Point): boolean {
  return onSegment(p, q, r) && !(r.x === p.x && r.y === p.y) && !(r.x === q.x && r.y === q.y);
}
