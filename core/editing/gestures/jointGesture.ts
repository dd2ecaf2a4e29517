import { type PlanPoint } from '../../project/plan/point.ts';
import { moveJoint } from '../commands/moveJoint.ts';
import { wallsAt, otherEnd } from '../structure/joints.ts';
import { snapPoint, type SnapTargets } from '../snap.ts';
import {
  dragging,
  type Gesture,
  type GestureStart,
  type Pointer,
  type Shown,
  shownOf,
  snapAsk,
  targetsOf,
} from './gesture.ts';

/** Drags a corner with the walls that end there. */
export function startJoint(start: GestureStart, joint: PlanPoint): Gesture {
  const meeting = wallsAt(start.project.plan?.walls ?? [], start.level, joint).map(({ id }) => id);
  const targets = targetsOf(start, new Set(meeting));
  return dragging((pointer) => showJoint(start, joint, targets, pointer));
}

function showJoint(start: GestureStart, joint: PlanPoint, targets: SnapTargets, pointer: Pointer): Shown {
  const snap = snapPoint(pointer.at, targets, snapAsk(start, pointer));
  const to = pointer.straight
    ? Math.abs(snap.point.x - joint.x) >= Math.abs(snap.point.y - joint.y)
      ? { x: snap.point.x, y: joint.y }
      : { x: joint.x, y: snap.point.y }
    : snap.point;
  const ends = wallsAt(start.project.plan?.walls ?? [], start.level, joint).map((wall) =>
    otherEnd(wall, joint),
  );
  return shownOf(moveJoint(start.project, { level: start.level, from: joint, to }), {
    snap,
    readouts: ends.map((end) => ({
      kind: 'length',
      from: end,
      to,
      value: Math.round(Math.hypot(to.x - end.x, to.y - end.y)),
    })),
    outline: [to],
  });
}
