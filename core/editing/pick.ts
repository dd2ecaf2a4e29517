import { type Box, type Point, boxHolds, boxOf, boxesMeet } from '../geometry/point.ts';
import { distanceToSegment } from '../geometry/orientation.ts';
import { whereInRing } from '../geometry/ring.ts';
import { facesOfLevel } from '../plan/levelFaces.ts';
import { jambsOf } from '../plan/axis.ts';
import { type Plan } from '../project/plan/plan.ts';
import { bodyThickness } from '../project/plan/wall.ts';
import { type FixtureSize, boxOfObject } from '../plan/objectBox.ts';

export type Picking = { readonly plan: Plan; readonly level: string; readonly sizes: FixtureSize };

/**
 * Objects under a point, the uppermost first: notes and dimensions, fixtures, columns, openings, walls, outdoor
 * areas. Locked ones come last, so that a click goes to what lies under them. `reach` in mm.
 */
export function objectsAt({ plan, level, sizes }: Picking, p: Point, reach: number): readonly string[] {
  const here = <One extends { readonly level: string }>(table: readonly One[]): readonly One[] =>
    table.filter((one) => one.level === level).reverse();
  const walls = new Map(here(plan.walls).map((wall) => [wall.id, wall]));
  const grown = (box: Box): Box => ({
    left: box.left - reach,
    right: box.right + reach,
    top: box.top - reach,
    bottom: box.bottom + reach,
  });
  const hits = [
    ...here(plan.notes).filter(({ at }) => boxHolds(grown(boxOf([at])), p)),
    ...here(plan.dimensions).filter(({ from, to }) => distanceToSegment(from, to, p) <= reach),
    ...here(plan.fixtures).filter((one) => boxHolds(grown(boxOfObject(one, sizes)), p)),
    ...here(plan.columns).filter((one) => boxHolds(grown(boxOfObject(one, sizes)), p)),
    ...plan.openings.filter((opening) => {
      const wall = walls.get(opening.wall);
      if (wall === undefined) return false;
      const [from, to] = jambsOf(wall, opening);
      return distanceToSegment(from, to, p) <= bodyThickness(wall) / 2 + reach;
    }),
    ...[...walls.values()].filter(
      (wall) => distanceToSegment(wall.a, wall.b, p) <= bodyThickness(wall) / 2 + reach,
    ),
    ...here(plan.outdoors).filter(({ outline }) => whereInRing(outline, p) !== 'outside'),
  ];
  return [...hits.filter(({ locked }) => !locked), ...hits.filter(({ locked }) => locked)].map(
    ({ id }) => id,
  );
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
