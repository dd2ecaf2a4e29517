import { type Point, roundPoint } from '../../geometry/point.ts';
import { type WallMake, drawRoom } from '../commands/walls.ts';
import { type SnapTargets, type Snap, snapPoint } from '../snap.ts';
import {
  dragging,
  type Gesture,
  type GestureStart,
  NOTHING_SHOWN,
  type Pointer,
  type Shown,
  shownOf,
  snapAsk,
  targetsOf,
} from './gesture.ts';

/** Draws a rectangular room in one drag. The two corners that nobody holds snap as well. Shift: a square. */
export function startRoom(start: GestureStart, make: WallMake, grip: Pointer): Gesture {
  const targets = targetsOf(start);
  const from = snapPoint(grip.at, targets, snapAsk(start, grip)).point;
  const room: RoomDrag = { start, make, from, targets };
  return dragging((pointer) => showRoom(room, pointer), { ...NOTHING_SHOWN, outline: [from] });
}

type RoomDrag = {
  readonly start: GestureStart;
  readonly make: WallMake;
  readonly from: Point;
  readonly targets: SnapTargets;
};

function showRoom(room: RoomDrag, pointer: Pointer): Shown {
  const { start, make, from } = room;
  const snap = snapCorner(room, pointer);
  const to = pointer.straight ? squared(from, snap.point) : snap.point;
  const corners = [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
  const [p, q, r] = corners;
  return shownOf(
    drawRoom(start.project, { level: start.level, from: roundPoint(from), to: roundPoint(to), make }),
    {
      snap,
      outline: [...corners, from],
      readouts:
        p === undefined || q === undefined || r === undefined
          ? []
          : [
              { kind: 'length', from: p, to: q, value: Math.abs(q.x - p.x) },
              { kind: 'length', from: q, to: r, value: Math.abs(r.y - q.y) },
            ],
    },
  );
}

/** The dragged corner first; where nothing holds it, the inferred corners hold its x or its y. */
function snapCorner({ start, from, targets }: RoomDrag, pointer: Pointer): Snap {
  const ask = snapAsk(start, pointer);
  const own = snapPoint(pointer.at, targets, ask);
  if (!own.reasons.every((reason) => reason === 'grid')) return own;
  const beside = snapPoint({ x: pointer.at.x, y: from.y }, targets, ask);
  const below = snapPoint({ x: from.x, y: pointer.at.y }, targets, ask);
  const heldX = held(beside);
  const heldY = held(below);
  return {
    point: { x: heldX ? beside.point.x : own.point.x, y: heldY ? below.point.y : own.point.y },
    reasons: [
      ...(heldX ? beside.reasons : []),
      ...(heldY ? below.reasons : []),
      ...(heldX && heldY ? [] : own.reasons),
    ],
    guides: [...(heldX ? beside.guides : []), ...(heldY ? below.guides : [])],
  };
}

function held({ reasons }: Snap): boolean {
  return reasons.some((reason) => reason !== 'grid');
}

function squared(from: Point, to: Point): Point {
  const side = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
  return { x: from.x + Math.sign(to.x - from.x) * side, y: from.y + Math.sign(to.y - from.y) * side };
}
