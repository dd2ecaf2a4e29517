import { areaOf, differenceOf } from '../../geometry/booleans.ts';
import { clipByLine } from '../../geometry/clip.ts';
import { type Ring, boxOf, boxesMeet } from '../../geometry/point.ts';
import { type Body, bodiesOf, indexOfBodies } from '../bodies.ts';
import { type LevelFaces } from '../levelFaces.ts';

/** What is less than this deep in a wall touches it: plaster, skirting, a hand that slipped; mm. */
export const TOUCH = 20;
/** mm²: less is the grain of the geometry. */
const GRAIN = 50;

/** The parts of a convex ring, clockwise on the sheet, that lie in wall bodies of a level. */
export function partsInWalls(
  level: LevelFaces,
  ring: Ring,
  counts: (body: Body) => boolean = () => true,
): readonly Ring[] {
  const bodies = bodiesOf(level);
  const box = boxOf(ring);
  const parts: Ring[] = [];
  for (const number of indexOfBodies(bodies).near(box)) {
    const body = bodies.all[number];
    if (body === undefined || !boxesMeet(body.box, box) || !counts(body)) continue;
    const part = commonOf(ring, body.ring);
    if (part.length > 2 && areaOf([part]) > GRAIN) parts.push(part);
  }
  return parts;
}

/** Whether anything of the ring lies in a wall, where no opening is. */
export function liesInWalls(level: LevelFaces, ring: Ring, openings: () => readonly Body[]): boolean {
  const parts = partsInWalls(level, ring);
  if (parts.length === 0) return false;
  const box = boxOf(ring);
  const gaps = openings().flatMap((gap) => (boxesMeet(gap.box, box) ? [gap.ring] : []));
  return gaps.length === 0 || areaOf(differenceOf(parts, gaps)) > GRAIN;
}

/** What two convex rings have in common; both clockwise on the sheet. */
function commonOf(ring: Ring, other: Ring): Ring {
  return other.reduce<Ring>((rest, a, i) => clipByLine(rest, a, other[(i + 1) % other.length] ?? a), ring);
}
