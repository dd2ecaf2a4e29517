import { type LabelledRing, overlay } from '../geometry/overlay.ts';
import { joinedOutlines } from '../geometry/outlines.ts';
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
export function wallOutlines(plan: Pick<Plan, 'walls' | 'openings'>, level: string): readonly Region[] {
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

function regionsOf(outlines: readonly Ring[]): readonly Region[] {
  const outers = outlines.filter((ring) => doubleArea(ring) > 0);
  const holes = outlines.filter((ring) => doubleArea(ring) < 0);
  return outers.map((outer) => ({
    outer,
    holes: holes.filter((hole) => hole.every((p) => whereInRing(outer, p) !== 'outside')),
  }));
}
