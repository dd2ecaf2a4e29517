import { type LabelledRing, overlay } from '../geometry/overlay.ts';
import { turnOf } from '../geometry/orientation.ts';
import { type Point, type Ring } from '../geometry/point.ts';
import { type Region, doubleArea, whereInRing } from '../geometry/ring.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Opening } from '../project/plan/opening.ts';
import { type Wall, bodyThickness } from '../project/plan/wall.ts';
import { jambsOf, leftNormal } from './axis.ts';
import { bodiesOf, bodyOfStrip, insetRings } from './bodies.ts';
import { facesOfLevel } from './levelFaces.ts';

const BODY = 1;
const GAP = 2;

/**
 * What of a level's walls is cut through and filled black on a plan: the bodies, joined, without the openings.
 * Corners are exact to 1/16 mm.
 */
export function wallOutlines(plan: Plan, level: string): readonly Region[] {
  const bodies = bodiesOf(facesOfLevel(plan.walls, level));
  const rings: LabelledRing[] = [...bodies.rooms, bodies.open]
    .flatMap(insetRings)
    .flatMap(({ strips }) => strips.flatMap(bodyOfStrip))
    .map((ring) => ({ ring, label: BODY }));
  const hosts = new Map(plan.walls.filter((wall) => wall.level === level).map((wall) => [wall.id, wall]));
  for (const opening of plan.openings) {
    const wall = hosts.get(opening.wall);
    if (wall !== undefined && wall.kind === 'wall') rings.push({ ring: gapOf(wall, opening), label: GAP });
  }
  if (rings.length === 0) return [];
  const solid = overlay(rings).filter(({ labels }) => labels.has(BODY) && !labels.has(GAP));
  return regionsOf(joinedOutlines(solid.flatMap((part) => part.rings)));
}

/** The hole that an opening makes: a little deeper than the wall, so that no skin of it stays. */
export function gapOf(wall: Wall, opening: Opening): Ring {
  const [p, q] = jambsOf(wall, opening);
  const n = leftNormal(wall);
  const half = bodyThickness(wall) / 2 + 1;
  const off = (point: Point, by: number): Point => ({ x: point.x + n.x * by, y: point.y + n.y * by });
  return [off(p, half), off(q, half), off(q, -half), off(p, -half)];
}

/** The outline of parts that lie side by side: edges that two of them share go, the others are walked again. */
function joinedOutlines(rings: readonly Ring[]): readonly Ring[] {
  const edges = new Map<string, { readonly a: Point; readonly b: Point }>();
  const key = (a: Point, b: Point): string => `${a.x},${a.y},${b.x},${b.y}`;
  for (const ring of rings)
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length] ?? a;
      if (!edges.delete(key(b, a))) edges.set(key(a, b), { a, b });
    });
  const starting = new Map<string, { readonly a: Point; readonly b: Point }[]>();
  for (const edge of edges.values()) {
    const at = `${edge.a.x},${edge.a.y}`;
    const list = starting.get(at);
    if (list === undefined) starting.set(at, [edge]);
    else list.push(edge);
  }
  const outlines: Ring[] = [];
  for (const first of edges.values()) {
    if (starting.get(`${first.a.x},${first.a.y}`)?.includes(first) !== true) continue;
    const ring: Point[] = [];
    let edge: { readonly a: Point; readonly b: Point } | undefined = first;
    while (edge !== undefined) {
      ring.push(edge.a);
      const leaving = starting.get(`${edge.a.x},${edge.a.y}`) ?? [];
      leaving.splice(leaving.indexOf(edge), 1);
      edge = sharpestRight(edge, starting.get(`${edge.b.x},${edge.b.y}`) ?? []);
    }
    outlines.push(withoutStraight(ring));
  }
  return outlines.filter((ring) => ring.length > 2);
}

/** Where outlines touch in a corner, the one at the right hand goes on, so that they stay apart. */
function sharpestRight(
  from: { readonly a: Point; readonly b: Point },
  leaving: readonly { readonly a: Point; readonly b: Point }[],
): { readonly a: Point; readonly b: Point } | undefined {
  const angle = ({ b }: { readonly b: Point }): number => {
    const turn = turnOf(from.a, from.b, b);
    const ahead = (b.x - from.b.x) * (from.b.x - from.a.x) + (b.y - from.b.y) * (from.b.y - from.a.y);
    return Math.atan2(turn, ahead);
  };
  return leaving.reduce<{ readonly a: Point; readonly b: Point } | undefined>(
    (best, edge) => (best === undefined || angle(edge) > angle(best) ? edge : best),
    undefined,
  );
}

function withoutStraight(ring: Ring): Ring {
  return ring.filter((p, i) => {
    const before = ring[(i + ring.length - 1) % ring.length] ?? p;
    const next = ring[(i + 1) % ring.length] ?? p;
    return Math.abs(turnOf(before, p, next)) > 1e-6;
  });
}

function regionsOf(outlines: readonly Ring[]): readonly Region[] {
  const outers = outlines.filter((ring) => doubleArea(ring) > 0);
  const holes = outlines.filter((ring) => doubleArea(ring) < 0);
  return outers.map((outer) => ({
    outer,
    holes: holes.filter((hole) => hole.every((p) => whereInRing(outer, p) !== 'outside')),
  }));
}
