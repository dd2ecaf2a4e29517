import { type Item, type PathCommand, type Shape } from '../../core/drawing/drawing.ts';
import { type Point, type Ring } from '../../core/geometry/point.ts';
import { type Bodies, bodiesOf, ringsOf } from '../../core/plan/bodies.ts';
import { type LevelFaces } from '../../core/plan/levelFaces.ts';
import { type Space } from '../../core/project/plan/space.ts';
import { LINE, onPlan } from './planInk.ts';

/** A closed ring as a path, mm on the plan. */
export function ringPath(ring: Ring): readonly PathCommand[] {
  const [first, ...rest] = ring;
  if (first === undefined) return [];
  return [['M', first.x, first.y], ...rest.map((p): PathCommand => ['L', p.x, p.y]), ['Z']];
}

const remembered = new WeakMap<LevelFaces, Bodies>();

function bodies(level: LevelFaces): Bodies {
  const known = remembered.get(level) ?? bodiesOf(level);
  remembered.set(level, known);
  return known;
}

/**
 * Walls filled, as they are cut at 1 m (GB/T 50104-2010, 4.1.5): the outer contour of each block of walls minus
 * the rooms' floors. The floors run the other way round, so the non-zero rule leaves them open. Dividers and
 * open edges are lines on their axes.
 */
export function wallItems(level: LevelFaces, ink = 'plan-wall'): readonly Item[] {
  const { rooms, open } = bodies(level);
  // What stands in the open or in a room is body; a room's floor is cut out of it.
  const blocks = [...ringsOf(open), ...rooms.flatMap(({ holes }) => holes.map(({ ring }) => ring))];
  const floors = rooms.flatMap(({ outer }) => (outer === undefined ? [] : [outer.ring]));
  const path = [
    ...blocks.map((ring) => clockwise(ring, true)),
    ...floors.map((ring) => clockwise(ring, false)),
  ];
  const body: Shape = { kind: 'shape', layer: 'artwork', path: path.flatMap(ringPath), fill: ink };
  return [
    body,
    ...level.pieces.flatMap(({ a, b, wall }) => (wall.kind === 'wall' ? [] : [axis(a, b, wall.kind)])),
  ];
}

function axis(a: Point, b: Point, kind: 'divider' | 'open'): Shape {
  return {
    kind: 'shape',
    layer: 'artwork',
    path: [
      ['M', a.x, a.y],
      ['L', b.x, b.y],
    ],
    stroke:
      kind === 'divider'
        ? { ink: 'plan-line', width: onPlan(LINE.seen) }
        : { ink: 'plan-thin', width: onPlan(LINE.thin), dash: [onPlan(3), onPlan(1.5)] },
  };
}

/** The floor of a face, to be tinted and picked. */
export function floorPath(level: LevelFaces, face: number): readonly PathCommand[] {
  const room = bodies(level).rooms[face];
  return room === undefined ? [] : ringsOf(room).flatMap(ringPath);
}

/** The face of a space, or -1. */
export function faceOfSpace(level: LevelFaces, { anchor }: Space): number {
  return level.faceAt(anchor) ?? -1;
}

function clockwise(ring: Ring, wanted: boolean): Ring {
  let twice = 0;
  ring.forEach((p, i) => {
    const q = ring[(i + 1) % ring.length] ?? p;
    twice += p.x * q.y - q.x * p.y;
  });
  return twice > 0 === wanted ? ring : [...ring].reverse();
}
