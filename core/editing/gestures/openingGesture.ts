import { type Point } from '../../geometry/point.ts';
import { distanceToSegment } from '../../geometry/orientation.ts';
import { alongOf, leftNormal, leftOf, lengthOf, pointOn } from '../../plan/axis.ts';
import { type Plan } from '../../project/plan/plan.ts';
import { type Opening } from '../../project/plan/opening.ts';
import { type Wall, bodyThickness } from '../../project/plan/wall.ts';
import { type CommandResult } from '../command.ts';
import { type NewOpening, changeOpening, placeOpening } from '../commands/openings.ts';
import { wallsAt } from '../structure/joints.ts';
import {
  dragging,
  type Gesture,
  type GestureStart,
  NOTHING_SHOWN,
  type Pointer,
  type Shown,
  shownOf,
} from './gesture.ts';

/** How an opening looks without the place where it stands. */
export type OpeningPattern = NewOpening extends infer Kind
  ? Kind extends NewOpening
    ? Omit<Kind, 'wall' | 'at'>
    : never
  : never;

/** Carries a new opening along the walls until it is set down; a door opens to the side where the pointer is. */
export function startOpening(start: GestureStart, pattern: OpeningPattern, pointer: Pointer): Gesture {
  return carry(start, pattern.width, pointer, (wall, at, side) => {
    const facing = pattern.kind === 'door' ? { ...pattern, opensTo: side } : pattern;
    // Wall and place complete the pattern's own kind.
    return placeOpening(start.project, { opening: { ...facing, wall: wall.id, at } as NewOpening });
  });
}

/** Drags an opening that is there, along its wall and on to others. */
export function startOpeningMove(start: GestureStart, opening: Opening, pointer: Pointer): Gesture {
  return carry(start, opening.width, pointer, (wall, at, side) =>
    changeOpening(start.project, {
      id: opening.id,
      to: {
        wall: wall.id,
        at,
        ...(opening.kind === 'door' && wall.id !== opening.wall ? { opensTo: side } : {}),
      },
    }),
  );
}

type SetDown = (wall: Wall, at: number, side: 'left' | 'right') => CommandResult;

function carry(start: GestureStart, width: number, pointer: Pointer, setDown: SetDown): Gesture {
  const show = (at: Pointer): Shown => showOpening(start, width, at, setDown);
  return dragging(show, show(pointer));
}

function showOpening(start: GestureStart, width: number, pointer: Pointer, setDown: SetDown): Shown {
  const { plan } = start.project;
  const wall = plan === null ? undefined : nearestWall(plan, start.level, pointer.at, start.reach * 4);
  if (plan === null || wall === undefined) return NOTHING_SHOWN;
  const at = placeOn(plan, wall, width, pointer, start);
  const side = leftOf(wall, pointer.at) >= 0 ? 'left' : 'right';
  // A door swings to the pointer's side: the figures stand on the other one.
  const normal = leftNormal(wall);
  const aside = side === 'left' ? { x: -normal.x, y: -normal.y } : normal;
  const [from, to] = [
    pointOn(wall, Math.max(0, at - width / 2)),
    pointOn(wall, Math.min(lengthOf(wall), at + width / 2)),
  ];
  return shownOf(setDown(wall, at, side), {
    outline: [from, to],
    readouts: [
      { kind: 'length', from: wall.a, to: from, value: Math.round(at - width / 2), aside },
      { kind: 'length', from: to, to: wall.b, value: Math.round(lengthOf(wall) - at - width / 2), aside },
    ],
  });
}

/** The wall with a body that is nearest to the pointer. */
export function nearestWall(plan: Plan, level: string, p: Point, reach: number): Wall | undefined {
  let best: Wall | undefined;
  let least = Infinity;
  for (const wall of plan.walls) {
    if (wall.level !== level || wall.kind === 'open') continue;
    const off = distanceToSegment(wall.a, wall.b, p) - bodyThickness(wall) / 2;
    if (off <= reach && off < least) [best, least] = [wall, off];
  }
  return best;
}

/** Between the faces of the walls that meet this one, on the middle if it is near, else on the grid. */
function placeOn(
  plan: Plan,
  wall: Wall,
  width: number,
  pointer: Pointer,
  { grid, modes, reach }: GestureStart,
): number {
  const length = lengthOf(wall);
  const raw = alongOf(wall, pointer.at);
  const first = clearOf(plan, wall, wall.a) + width / 2;
  const last = length - clearOf(plan, wall, wall.b) - width / 2;
  if (first > last) return Math.round(length / 2);
  const middle = (first + last) / 2;
  const wanted =
    modes.points && !pointer.free && Math.abs(raw - middle) <= reach
      ? middle
      : modes.grid && !pointer.free
        ? Math.round((raw - width / 2) / grid) * grid + width / 2
        : raw;
  return Math.round(Math.min(last, Math.max(first, wanted)));
}

/** How far the bodies of other walls reach along this one from a joint. */
function clearOf(plan: Plan, wall: Wall, joint: Point): number {
  const others = wallsAt(plan.walls, wall.level, joint).filter((one) => one.id !== wall.id);
  return Math.max(0, ...others.map((one) => Math.ceil((bodyThickness(one) / 2) * crossness(wall, one))));
}

/** 1 for walls at right angles, 0 for walls in one line. */
function crossness(p: Wall, q: Wall): number {
  const cross = (p.b.x - p.a.x) * (q.b.y - q.a.y) - (p.b.y - p.a.y) * (q.b.x - q.a.x);
  return Math.abs(cross) / (lengthOf(p) * lengthOf(q));
}
