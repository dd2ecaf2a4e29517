import { type Point, roundPoint, samePoint } from '../../geometry/point.ts';
import { angleOf } from '../../plan/measure.ts';
import { type Mm } from '../../units/length.ts';
import { type CommandResult } from '../command.ts';
import { type SnapTargets, type Snap, snapPoint } from '../snap.ts';
import {
  type Gesture,
  type GestureStart,
  NOTHING_SHOWN,
  type Pointer,
  type Shown,
  shownOf,
  snapAsk,
  targetsOf,
} from './gesture.ts';

/** Length (mm) and angle (degrees clockwise from the right) that were typed for the leg being drawn. */
type Typed = { readonly length?: Mm; readonly angle?: number };

/**
 * A chain of points that is drawn click by click: walls, or the outline of an outdoor area. A click on the first
 * point closes it; Enter ends it; Backspace takes the last point back.
 */
export interface ChainGesture extends Gesture {
  readonly points: readonly Point[];
  readonly closed: boolean;
  readonly typed: Typed;
  moved(pointer: Pointer): ChainGesture;
  /** A click, or Enter after typing: the leg to where the pointer is taken to be becomes fixed. */
  clicked(): ChainGesture;
  /** A typed figure holds until the next click; an empty one gives it back to the pointer. */
  withTyped(typed: Typed): ChainGesture;
  backspaced(): ChainGesture;
}

/** Makes the command's result of the fixed points. */
export type ChainResult = (points: readonly Point[], closed: boolean) => CommandResult;

export function startChain(start: GestureStart, result: ChainResult, grip: Pointer): ChainGesture {
  const targets = targetsOf(start);
  const snap = snapPoint(grip.at, targets, snapAsk(start, grip));
  return chain({ start, result, targets, points: [snap.point], closed: false, typed: {}, pointer: grip });
}

type Chain = {
  readonly start: GestureStart;
  readonly result: ChainResult;
  readonly targets: SnapTargets;
  readonly points: readonly Point[];
  readonly closed: boolean;
  readonly typed: Typed;
  readonly pointer: Pointer;
};

function chain(state: Chain): ChainGesture {
  const { point, snap } = nextPoint(state);
  return {
    points: state.points,
    closed: state.closed,
    typed: state.typed,
    shown: showChain(state, point, snap),
    moved: (pointer) => chain(state.closed ? state : { ...state, pointer }),
    withTyped: (typed) => chain({ ...state, typed }),
    clicked: () => chain(fix(state, point)),
    backspaced: () =>
      chain({
        ...state,
        closed: false,
        typed: {},
        points: state.closed || state.points.length > 1 ? state.points.slice(0, -1) : state.points,
      }),
  };
}

function fix(state: Chain, point: Point): Chain {
  const [first] = state.points;
  const last = state.points[state.points.length - 1];
  if (state.closed || last === undefined || first === undefined || samePoint(last, point))
    return { ...state, typed: {} };
  const closed = state.points.length > 2 && samePoint(first, point);
  return {
    ...state,
    points: [...state.points, point],
    closed,
    typed: {},
    pointer: { ...state.pointer, at: point },
  };
}

/** Where the leg would end: the typed figures count before the pointer, and a near first point before other snaps. */
function nextPoint({ start, targets, points, typed, pointer }: Chain): {
  readonly point: Point;
  readonly snap: Snap | undefined;
} {
  const last = points[points.length - 1] ?? pointer.at;
  const [first] = points;
  const free = typed.length === undefined && typed.angle === undefined;
  if (
    free &&
    first !== undefined &&
    points.length > 2 &&
    Math.hypot(pointer.at.x - first.x, pointer.at.y - first.y) <= start.reach
  )
    return { point: first, snap: { point: first, reasons: ['endpoint'], guides: [] } };
  const snap = snapPoint(pointer.at, targets, snapAsk(start, pointer, last));
  const point = pointer.straight ? straightened(last, snap.point) : snap.point;
  if (free) return { point, snap };
  const angle = ((typed.angle ?? angleOf(last, point)) * Math.PI) / 180;
  const along = (pointer.at.x - last.x) * Math.cos(angle) + (pointer.at.y - last.y) * Math.sin(angle);
  const length = typed.length ?? Math.abs(along);
  return {
    point: roundPoint({ x: last.x + Math.cos(angle) * length, y: last.y + Math.sin(angle) * length }),
    snap: undefined,
  };
}

function straightened(from: Point, to: Point): Point {
  return Math.abs(to.x - from.x) >= Math.abs(to.y - from.y) ? { x: to.x, y: from.y } : { x: from.x, y: to.y };
}

function showChain({ points, closed, result }: Chain, next: Point, snap: Snap | undefined): Shown {
  const last = points[points.length - 1];
  // Only fixed points count: what Enter would make now.
  const shown = points.length > 1 ? shownOf(result(points, closed)) : NOTHING_SHOWN;
  if (closed || last === undefined) return { ...shown, outline: points };
  return {
    ...shown,
    snap,
    outline: [...points, next],
    readouts: [
      {
        kind: 'length',
        from: last,
        to: next,
        value: Math.round(Math.hypot(next.x - last.x, next.y - last.y)),
      },
      { kind: 'angle', at: last, value: Math.round(angleOf(last, next) * 10) / 10 },
    ],
  };
}
