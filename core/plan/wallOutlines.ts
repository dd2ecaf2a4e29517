import { regionsOf } from '../geometry/booleans.ts';
import { groupsOfBoxes } from '../geometry/boxIndex.ts';
import { type Point, type Ring, boxOf, boxesMeet } from '../geometry/point.ts';
import { type Region } from '../geometry/ring.ts';
import { type Opening } from '../project/plan/opening.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Wall, bodyThickness } from '../project/plan/wall.ts';
import { jambsOf, leftNormal } from './axis.ts';
import { type Body, bodiesOf, bodyFrom } from './bodies.ts';
import { type LevelFaces, facesOfLevel } from './levelFaces.ts';
import { recalling } from './recall.ts';
import { type Strip, straightStrips } from './straightStrips.ts';

const knownMasonry = recalling<readonly Region[]>();
const knownGaps = recalling<Body>();

/**
 * What of a level's walls is cut through and filled black on a plan: the bodies, joined, without the openings.
 * Screen, sheets and CAD files all take these.
 */
export function wallOutlines(plan: Pick<Plan, 'walls' | 'openings'>, level: string): readonly Region[] {
  return masonryOf(facesOfLevel(plan.walls, level), plan.openings);
}

/** The same for walls that are found already; openings of other levels do no harm. */
export function masonryOf(level: LevelFaces, openings: readonly Opening[]): readonly Region[] {
  const { pieces, corners } = bodiesOf(level);
  const strips = level.pieces.flatMap((piece, i): Strip[] => {
    const body = pieces[i]?.body;
    return body === undefined ? [] : [{ piece, body }];
  });
  const all = [...straightStrips(strips), ...corners.flat()];
  const hosts = new Map(level.pieces.map(({ wall }) => [wall.id, wall]));
  const gaps = openings.flatMap((opening) => {
    const wall = hosts.get(opening.wall);
    if (wall === undefined || wall.kind !== 'wall') return [];
    return [knownGaps(opening, [wall], () => bodyFrom(gapOf(wall, opening)))];
  });
  return groupsOfBoxes(all.map(({ box }) => box)).flatMap((group) => {
    const here = group.flatMap((i) => all[i] ?? []);
    const box = boxOf(here.flatMap(({ ring }) => ring));
    const cut = gaps.filter((gap) => boxesMeet(gap.box, box));
    return knownMasonry(here[0], [...here, ...cut], () =>
      regionsOf(
        here.map(({ ring }) => ring),
        cut.map(({ ring }) => ring),
      ),
    );
  });
}

/** The hole that an opening makes: a little deeper than the wall, so that no skin of it stays. */
export function gapOf(wall: Wall, opening: Opening): Ring {
  const [p, q] = jambsOf(wall, opening);
  const n = leftNormal(wall);
  const half = bodyThickness(wall) / 2 + 1;
  const off = (point: Point, by: number): Point => ({ x: point.x + n.x * by, y: point.y + n.y * by });
  return [off(p, half), off(q, half), off(q, -half), off(p, -half)];
}
