import { snapAsk, targetsOf } from '../../../core/editing/gestures/gesture.ts';
import { snapPoint } from '../../../core/editing/snap.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { measure } from '../../../core/plan/measure.ts';
import { NO_OVERLAY, overlay } from '../scene/overlay.ts';
import { clear, gestureStart, type Bench, type Pressed, type Tool } from './tool.ts';

/** Lengths of the legs, and the area from three points on. Changes nothing. */
export function measureTool(bench: Bench): Tool {
  let points: readonly Point[] = [];
  const follow = (at: Pressed): Point => {
    const start = gestureStart(bench);
    if (start === null) return at.at;
    const snap = snapPoint(at.at, targetsOf(start), snapAsk(start, at, points.at(-1)));
    const all = [...points, snap.point];
    const { area } = measure(all);
    overlay.set({
      ...NO_OVERLAY,
      snap,
      outline: all,
      readouts: all.slice(1).map((to, i) => {
        const from = all[i] ?? to;
        return {
          kind: 'length' as const,
          from,
          to,
          value: Math.round(Math.hypot(to.x - from.x, to.y - from.y)),
        };
      }),
      area: area === undefined ? null : { at: middle(all), value: area },
    });
    return snap.point;
  };
  return {
    hint: 'measure',
    down: (at) => {
      points = [...points, follow(at)];
    },
    move: (at) => void follow(at),
    up: () => undefined,
    cancel: () => {
      const busy = points.length > 0;
      points = [];
      clear();
      return busy;
    },
  };
}

function middle(points: readonly Point[]): Point {
  const sum = points.reduce((all, p) => ({ x: all.x + p.x, y: all.y + p.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
