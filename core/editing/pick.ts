import { type Box, type Point, boxHolds, boxOf, boxesMeet } from '../geometry/point.ts';
import { distanceToSegment } from '../geometry/orientation.ts';
import { whereInRing } from '../geometry/ring.ts';
import { facesOfLevel } from '../plan/levelFaces.ts';
import { dimensionLine } from '../plan/dimensionLine.ts';
import { jambsOf } from '../plan/axis.ts';
import { type Opening } from '../project/plan/opening.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Wall, bodyThickness } from '../project/plan/wall.ts';
import { type FixtureSize, boxOfObject } from '../plan/objectBox.ts';

export type Picking = { readonly plan: Plan; readonly level: string; readonly sizes: FixtureSize };

/**
 * Objects under a point, the best first: what the point lies on (notes, fixtures, columns, openings, walls), then
 * what is within `reach` of it, mm; outdoor areas last. On a wall's body the wall comes before the furniture that
 * only touches it and before dimension lines. Locked ones come after all others, so that a click goes to what lies
 * under them.
 */
export function objectsAt({ plan, level, sizes }: Picking, p: Point, reach: number): readonly string[] {
  const here = <One extends { readonly level: string }>(table: readonly One[]): readonly One[] =>
    table.filter((one) => one.level === level).reverse();
  const walls = here(plan.walls);
  const hosts = new Map(walls.map((wall) => [wall.id, wall]));
  const grown = (box: Box, by: number): Box => ({
    left: box.left - by,
    right: box.right + by,
    top: box.top - by,
    bottom: box.bottom + by,
  });
  const onWall = (wall: Wall, by: number): boolean =>
    distanceToSegment(wall.a, wall.b, p) <= bodyThickness(wall) / 2 + by;
  const onOpening = (opening: Opening, by: number): boolean => {
    const wall = hosts.get(opening.wall);
    if (wall === undefined) return false;
    const [from, to] = jambsOf(wall, opening);
    return distanceToSegment(from, to, p) <= bodyThickness(wall) / 2 + by;
  };
  const inBody = walls.some((wall) => wall.kind === 'wall' && onWall(wall, 0));
  const within = (by: number): readonly { readonly id: string; readonly locked: boolean }[] => [
    ...here(plan.fixtures).filter((one) => !inBody && boxHolds(grown(boxOfObject(one, sizes), by), p)),
    ...here(plan.columns).filter((one) => boxHolds(grown(boxOfObject(one, sizes), by), p)),
    ...plan.openings.filter((one) => onOpening(one, by)),
    ...walls.filter((one) => onWall(one, by)),
  ];
  const lines = here(plan.dimensions).filter((one) => {
    const [from, to] = dimensionLine(one);
    return distanceToSegment(from, to, p) <= reach;
  });
  const hits = new Map(
    [
      ...here(plan.notes).filter(({ at }) => boxHolds(grown(boxOf([at]), reach), p)),
      ...(inBody ? [] : lines),
      ...within(0),
      ...within(reach),
      ...lines,
      ...here(plan.fixtures).filter((one) => boxHolds(boxOfObject(one, sizes), p)),
      ...here(plan.outdoors).filter(({ outline }) => whereInRing(outline, p) !== 'outside'),
    ].map((one) => [one.id, one.locked]),
  );
  const ids = [...hits.keys()];
  return [...ids.filter((id) => hits.get(id) !== true), ...ids.filter((id) => hits.get(id) === true)];
}

/** Unlocked objects for a marquee: those wholly inside, or (`touching`) all that it meets. */
export function objectsInBox(
  { plan, level, sizes }: Picking,
  box: Box,
  touching: boolean,
): readonly string[] {
  const fits = (own: Box): boolean =>
    touching
      ? boxesMeet(own, box)
      : boxHolds(box, { x: own.left, y: own.top }) && boxHolds(box, { x: own.right, y: own.bottom });
  const loose = [...plan.outdoors, ...plan.columns, ...plan.fixtures, ...plan.dimensions, ...plan.notes];
  const walls = plan.walls.filter((wall) => wall.level === level);
  const hosts = new Map(walls.map((wall) => [wall.id, wall]));
  return [
    ...walls.filter(({ a, b, locked }) => !locked && fits(boxOf([a, b]))),
    ...plan.openings.filter((opening) => {
      const wall = hosts.get(opening.wall);
      return wall !== undefined && !opening.locked && fits(boxOf(jambsOf(wall, opening)));
    }),
    ...loose.filter((one) => one.level === level && !one.locked && fits(boxOfObject(one, sizes))),
  ].map(({ id }) => id);
}

/** The space under a point. */
export function spaceAt(plan: Plan, level: string, p: Point): string | undefined {
  const { faceAt } = facesOfLevel(plan.walls, level);
  const face = faceAt(p);
  if (face === undefined) return undefined;
  return plan.spaces.find((space) => space.level === level && faceAt(space.anchor) === face)?.id;
}
