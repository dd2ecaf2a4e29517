import { areaOf, differenceOf } from '../../geometry/booleans.ts';
import { type BoxIndex, indexBoxes } from '../../geometry/boxIndex.ts';
import { clipByLine } from '../../geometry/clip.ts';
import { type Ring, boxOf, boxesMeet } from '../../geometry/point.ts';
import { type Body, bodiesOf } from '../bodies.ts';
import { type LevelFaces } from '../levelFaces.ts';

/** What is less than this deep in a wall touches it: plaster, skirting, a hand that slipped; mm. */
export const TOUCH = 20;
/** mm²: less is the grain of the geometry. */
const GRAIN = 50;

const indexes = new WeakMap<LevelFaces, BoxIndex>();

/** The parts of a convex ring, clockwise on the sheet, that lie in wall bodies of a level. */
export function partsInWalls(
  level: LevelFaces,
  ring: Ring,
  counts: (body: Body) => boolean = () => true,
): readonly Ring[] {
  const { all } = bodiesOf(level);
  const index = indexes.get(level) ?? indexBoxes(all.map(({ box }) => box));
  indexes.set(level, index);
  const box = boxOf(ring);
  return [...index.near(box)]
    .sort((p, q) => p - q)
    .flatMap((number): Ring[] => {
      const body = all[number];
      if (body === undefined || !boxesMeet(body.box, box) || !counts(body)) return [];
      const part = commonOf(ring, body.ring);
      return part.length > 2 && areaOf([part]) > GRAIN ? [part] : [];
    });
}

/** Whether anything of the ring lies in a wall, where no opening is. */
export function liesInWalls(level: LevelFaces, ring: Ring, openings: readonly Ring[]): boolean {
  const parts = partsInWalls(level, ring);
  if (parts.length === 0) return false;
  const box = boxOf(ring);
  const gaps = openings.filter((gap) => boxesMeet(boxOf(gap), box));
  return gaps.length === 0 || areaOf(differenceOf(parts, gaps)) > GRAIN;
}

/** What two convex rings have in common; both clockwise on the sheet. */
function commonOf(ring: Ring, other: Ring): Ring {
  return other.reduce<Ring>((rest, a, i) => clipByLine(rest, a, other[(i + 1) % other.length] ?? a), ring);
}
