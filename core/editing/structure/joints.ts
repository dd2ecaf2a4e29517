import { turnOf } from '../../geometry/orientation.ts';
import { type Point, samePoint } from '../../geometry/point.ts';
import { type Wall } from '../../project/plan/wall.ts';

/** Walls of a level that end at a joint. */
export function wallsAt(walls: readonly Wall[], level: string, joint: Point): readonly Wall[] {
  return walls.filter(
    (wall) => wall.level === level && (samePoint(wall.a, joint) || samePoint(wall.b, joint)),
  );
}

export function otherEnd(wall: Wall, joint: Point): Point {
  return samePoint(wall.a, joint) ? wall.b : wall.a;
}

/** Whether two walls that meet at a joint run on in one line. */
export function straightThrough(first: Wall, second: Wall, joint: Point): boolean {
  const [p, q] = [otherEnd(first, joint), otherEnd(second, joint)];
  return (
    turnOf(p, joint, q) === 0 && (p.x - joint.x) * (q.x - joint.x) + (p.y - joint.y) * (q.y - joint.y) < 0
  );
}

/** The wall with all that continue it in one line, in walking order from `a` to `b` of the given wall. */
export function runOf(walls: readonly Wall[], wall: Wall): readonly Wall[] {
  const follow = (from: Wall, joint: Point): readonly Wall[] => {
    const next = wallsAt(walls, wall.level, joint).find(
      (other) => other !== from && straightThrough(from, other, joint),
    );
    return next === undefined ? [] : [next, ...follow(next, otherEnd(next, joint))];
  };
  return [...[...follow(wall, wall.a)].reverse(), wall, ...follow(wall, wall.b)];
}

/** The joints along a run, in its order. */
export function jointsOf(run: readonly Wall[]): readonly Point[] {
  const [first, second] = run;
  if (first === undefined) return [];
  const start =
    second === undefined || samePoint(first.b, second.a) || samePoint(first.b, second.b) ? first.a : first.b;
  const joints: Point[] = [start];
  for (const wall of run) joints.push(otherEnd(wall, joints[joints.length - 1] ?? start));
  return joints;
}
