import { type Box, type Point, boxOf, roundPoint } from '../../geometry/point.ts';
import { duplicateObjects } from '../commands/clipboard.ts';
import { boxOfObject } from '../../plan/objectBox.ts';
import { moveObjects } from '../commands/moveObjects.ts';
import { LOOSE_TABLES, withGroups } from '../objects.ts';
import { Draft } from '../draft.ts';
import { type Snap, type SnapTargets, snapPoint } from '../snap.ts';
import { snapBox } from '../snapBox.ts';
import {
  dragging,
  type Gesture,
  type GestureStart,
  type Pointer,
  type Shown,
  moveBox,
  shownOf,
  snapAsk,
  targetsOf,
} from './gesture.ts';

/** Drags objects. Shift keeps to one axis, Alt leaves the originals and moves copies. */
export function startMove(start: GestureStart, ids: readonly string[], grip: Pointer): Gesture {
  const moving = withGroups(start, ids);
  const move: Move = {
    start,
    ids,
    grip,
    box: boxOfAll(start, moving),
    corner: cornerOf(start, moving),
    targets: targetsOf(start, moving),
  };
  return dragging((pointer) => showMove(move, pointer));
}

type Move = {
  readonly start: GestureStart;
  readonly ids: readonly string[];
  readonly grip: Pointer;
  /** Of the loose objects. */
  readonly box: Box | undefined;
  /** The end of a moved wall that lies nearest to nothing in particular: what is snapped when walls move. */
  readonly corner: Point | undefined;
  readonly targets: SnapTargets;
};

function showMove(move: Move, pointer: Pointer): Shown {
  const { start, ids, grip } = move;
  const raw = { x: pointer.at.x - grip.at.x, y: pointer.at.y - grip.at.y };
  const way = pointer.straight
    ? Math.abs(raw.x) >= Math.abs(raw.y)
      ? { x: raw.x, y: 0 }
      : { x: 0, y: raw.y }
    : raw;
  const { by: snapped, snap } = snapMove(move, way, pointer);
  const by = pointer.straight ? { x: way.x === 0 ? 0 : snapped.x, y: way.y === 0 ? 0 : snapped.y } : snapped;
  const result = pointer.other
    ? duplicateObjects(start.project, { ids, level: start.level, by })
    : moveObjects(start.project, { ids, by });
  const from = grip.at;
  const to = { x: from.x + by.x, y: from.y + by.y };
  return shownOf(result, {
    snap,
    readouts: [{ kind: 'length', from, to, value: Math.round(Math.hypot(by.x, by.y)) }],
  });
}

function snapMove(
  { start, box, corner, targets }: Move,
  by: Point,
  pointer: Pointer,
): { readonly by: Point; readonly snap: Snap | undefined } {
  const ask = snapAsk(start, pointer);
  if (pointer.free) return { by: roundPoint(by), snap: undefined };
  if (corner !== undefined) {
    const snap = snapPoint({ x: corner.x + by.x, y: corner.y + by.y }, targets, ask);
    return { by: { x: snap.point.x - corner.x, y: snap.point.y - corner.y }, snap };
  }
  if (box === undefined) return { by: roundPoint(by), snap: undefined };
  const snap = snapBox(moveBox(box, by), targets, ask);
  return { by: roundPoint({ x: by.x + snap.point.x, y: by.y + snap.point.y }), snap };
}

function boxOfAll({ project, sizes }: GestureStart, ids: ReadonlySet<string>): Box | undefined {
  const draft = new Draft(project);
  const corners = LOOSE_TABLES.flatMap((table) =>
    draft
      .all(table)
      .filter(({ id }) => ids.has(id))
      .map((record) => boxOfObject(record, sizes))
      .flatMap(({ left, top, right, bottom }) => [
        { x: left, y: top },
        { x: right, y: bottom },
      ]),
  );
  return corners.length === 0 ? undefined : boxOf(corners);
}

function cornerOf({ project }: GestureStart, ids: ReadonlySet<string>): Point | undefined {
  return project.plan?.walls.find(({ id }) => ids.has(id))?.a;
}
