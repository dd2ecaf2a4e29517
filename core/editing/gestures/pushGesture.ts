import { roundPoint } from '../../geometry/point.ts';
import { leftNormal, leftOf, lengthOf, pointOn } from '../../plan/axis.ts';
import { type Wall } from '../../project/plan/wall.ts';
import { type PushExtent, pushRange, pushWall } from '../commands/pushWall.ts';
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

/** Pushes a wall at right angles to itself; it stops where something is in the way. Alt: this piece alone. */
export function startPush(start: GestureStart, wall: Wall, grip: Pointer): Gesture {
  const targets = targetsOf(start, new Set([wall.id]));
  return dragging((pointer) => showPush({ start, wall, grip, targets }, pointer));
}

type Push = {
  readonly start: GestureStart;
  readonly wall: Wall;
  readonly grip: Pointer;
  readonly targets: SnapTargets;
};

function showPush({ start, wall, grip, targets }: Push, pointer: Pointer): Shown {
  const { plan } = start.project;
  if (plan === null) return NOTHING_SHOWN;
  const extent: PushExtent = pointer.other ? 'piece' : 'run';
  const range = pushRange(plan, { wall: wall.id, extent });
  const { by: wanted, snap } = wantedPush({ start, wall, grip, targets }, pointer);
  const by = Math.min(range.most, Math.max(range.least, wanted));
  const held = by === wanted ? undefined : by > 0 ? range.heldLeft : range.heldRight;
  const normal = leftNormal(wall);
  const [a, b] = [wall.a, wall.b].map((p) => roundPoint({ x: p.x + normal.x * by, y: p.y + normal.y * by }));
  const middle = pointOn(wall, lengthOf(wall) / 2);
  const reached = { x: middle.x + normal.x * by, y: middle.y + normal.y * by };
  const shown = shownOf(pushWall(start.project, { wall: wall.id, by, extent, sizes: start.sizes }), {
    snap: held === undefined ? snap : undefined,
    readouts: [{ kind: 'length', from: middle, to: reached, value: Math.abs(by) }],
    outline: a === undefined || b === undefined ? [] : [a, b],
  });
  return held === undefined || shown.change === undefined
    ? shown
    : {
        ...shown,
        refusal: { code: 'push-blocked', data: { by: held, least: range.least, most: range.most } },
      };
}

/** How far the pointer asks for, snapped: the wall's line goes through other joints or to the grid. */
function wantedPush(
  { start, wall, grip, targets }: Push,
  pointer: Pointer,
): { readonly by: number; readonly snap: Snap | undefined } {
  const raw = leftOf(wall, pointer.at) - leftOf(wall, grip.at);
  if (pointer.free) return { by: Math.round(raw), snap: undefined };
  const normal = leftNormal(wall);
  const level = wall.a.x === wall.b.x || wall.a.y === wall.b.y;
  const at = { x: wall.a.x + normal.x * raw, y: wall.a.y + normal.y * raw };
  const ask = {
    ...snapAsk(start, pointer),
    modes: { ...start.modes, points: false, walls: false, angles: false },
  };
  // A slanted wall follows the pointer in steps of the grid along its own normal.
  if (!level)
    return {
      by: start.modes.grid ? Math.round(raw / start.grid) * start.grid : Math.round(raw),
      snap: undefined,
    };
  const snap = snapPoint(at, targets, ask);
  return { by: Math.round(leftOf(wall, snap.point)), snap };
}
