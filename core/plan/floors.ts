import { type Rings, areaOf, regionsOf } from '../geometry/booleans.ts';
import { boxOf, boxesMeet } from '../geometry/point.ts';
import { type Region } from '../geometry/ring.ts';
import { type Body, bodiesOf, indexOfBodies } from './bodies.ts';
import { type LevelFaces } from './levelFaces.ts';
import { recalling } from './recall.ts';

/** What walls leave of a face: the floor of a room (FLOOR-1), in one part, several or none. Area in mm². */
export type Floor = { readonly parts: readonly Region[]; readonly area: number };

/** Less than the grain of the unions, mm. */
const TOUCH = 1e-6;

const known = recalling<Floor>();
const remembered = new WeakMap<LevelFaces, readonly Floor[]>();

/** The floor of every bounded face: all that lies between its axes and in no wall, of whatever face it is (FLOOR-11). */
export function floorsOf(level: LevelFaces): readonly Floor[] {
  const before = remembered.get(level);
  if (before !== undefined) return before;
  const bodies = bodiesOf(level);
  const { all, pieces } = bodies;
  const index = indexOfBodies(bodies);
  const floors = level.regions.map(({ outer, holes }, face): Floor => {
    const box = boxOf(outer);
    const near: Body[] = [];
    for (const number of index.near(box)) {
      const body = all[number];
      // What only touches the box takes nothing from the floor.
      if (body !== undefined && boxesMeet(body.box, box, -TOUCH)) near.push(body);
    }
    const edge = level.faces.bounded[face]?.outer[0] ?? 0;
    const piece = pieces[edge >> 1];
    return known((edge & 1) === 0 ? piece?.atA : piece?.atB, [...outer, ...holes.flat(), ...near], () =>
      floorBetween([outer, ...holes], near),
    );
  });
  remembered.set(level, floors);
  return floors;
}

function floorBetween(around: Rings, bodies: readonly Body[]): Floor {
  // The larger parts first: a room's name goes into the first one.
  const parts = regionsOf(
    around.filter((ring) => ring.length > 2),
    bodies.map(({ ring }) => ring),
  )
    .map((part) => ({ part, area: areaOf([part.outer, ...part.holes]) }))
    .sort((p, q) => q.area - p.area);
  return { parts: parts.map(({ part }) => part), area: parts.reduce((sum, { area }) => sum + area, 0) };
}

/** The rings of a floor, outlines and holes. */
export function ringsOf({ parts }: Floor): Rings {
  return parts.flatMap(({ outer, holes }) => [outer, ...holes]);
}
