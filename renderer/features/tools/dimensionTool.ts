import { placeRecord } from '../../../core/editing/commands/place.ts';
import {
  NOTHING_SHOWN,
  shownOf,
  snapAsk,
  targetsOf,
  type GestureStart,
  type Shown,
} from '../../../core/editing/gestures/gesture.ts';
import { snapPoint } from '../../../core/editing/snap.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { leftOf } from '../../../core/plan/axis.ts';
import { clear, finish, gestureStart, show, type Bench, type Pressed, type Tool } from './tool.ts';

/** From, to, and how far off the line stands: three clicks. */
export function dimensionTool(bench: Bench): Tool {
  let points: readonly Point[] = [];
  let shown: Shown = NOTHING_SHOWN;

  const follow = (at: Pressed): void => {
    const start = gestureStart(bench);
    if (start === null) return;
    shown = shownFor(start, points, at);
    show(start.project, shown);
  };

  return {
    get hint() {
      return (
        (['dimension', 'dimension-to', 'dimension-off'] as const)[points.length] ?? ('dimension' as const)
      );
    },
    down: (at) => {
      follow(at);
      const [last] = shown.outline.slice(-1);
      if (points.length < 2 && last !== undefined) points = [...points, last];
      else if (points.length === 2 && finish(bench, 'place-dimension', shown)) points = [];
    },
    move: follow,
    up: () => undefined,
    cancel: () => {
      const busy = points.length > 0;
      points = [];
      clear();
      return busy;
    },
  };
}

function shownFor(start: GestureStart, points: readonly Point[], at: Pressed): Shown {
  const [from, to] = points;
  if (from !== undefined && to !== undefined) {
    const offset = Math.round(leftOf({ a: from, b: to }, at.at) / start.grid) * start.grid;
    const record = { level: start.level, from: { ...from }, to: { ...to }, offset };
    return shownOf(placeRecord(start.project, { table: 'dimensions', record }));
  }
  const snap = snapPoint(at.at, targetsOf(start), snapAsk(start, at, from));
  return {
    ...NOTHING_SHOWN,
    snap,
    outline: [...points, snap.point],
    readouts:
      from === undefined
        ? []
        : [
            {
              kind: 'length',
              from,
              to: snap.point,
              value: Math.round(Math.hypot(snap.point.x - from.x, snap.point.y - from.y)),
            },
          ],
  };
}
