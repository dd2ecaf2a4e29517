import { changeUnderlay, levelUnderlay } from '../../../core/editing/commands/underlays.ts';
import { snapAsk, shownOf, targetsOf, type Shown } from '../../../core/editing/gestures/gesture.ts';
import { snapPoint } from '../../../core/editing/snap.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { type Underlay } from '../../../core/project/plan/underlay.ts';
import { Store } from '../../kit/session/store.ts';
import { meantUnderlay } from '../underlay/underlays.ts';
import { NO_OVERLAY, overlay } from '../scene/overlay.ts';
import { clear, finish, gestureStart, show, type Bench, type Pressed, type Tool } from './tool.ts';

/** Two points that wait for their true distance (renderer/features/plan/LengthAsk.tsx). */
export type LengthAsk = { readonly underlay: string; readonly from: Point; readonly to: Point };
export const lengthAsk = new Store<LengthAsk | null>(null);

/** Shift: along the nearer axis. */
function straightened(from: Point, { at, straight }: Pressed): Point {
  if (!straight) return at;
  const across = Math.abs(at.x - from.x) >= Math.abs(at.y - from.y);
  return across ? { x: at.x, y: from.y } : { x: from.x, y: at.y };
}

/** A line by two clicks on the picture. It does not snap: the lines of the picture are nothing the core knows. */
function lineTool(
  bench: Bench,
  hints: { readonly first: Tool['hint']; readonly second: Tool['hint']; readonly asked: Tool['hint'] },
  drawn: (underlay: Underlay, from: Point, to: Point) => void,
): Tool {
  let from: Point | null = null;
  const follow = (at: Pressed): Point => {
    const to = from === null ? at.at : straightened(from, at);
    if (lengthAsk.get() === null) overlay.set({ ...NO_OVERLAY, outline: from === null ? [] : [from, to] });
    return to;
  };
  return {
    get hint() {
      if (meantUnderlay(bench.workbench) === null) return 'underlay-none';
      if (lengthAsk.get() !== null) return hints.asked;
      return from === null ? hints.first : hints.second;
    },
    down: (at) => {
      const underlay = meantUnderlay(bench.workbench);
      if (underlay === null) return;
      if (lengthAsk.get() !== null) lengthAsk.set(null);
      const to = follow(at);
      if (from === null) from = to;
      else {
        const start = from;
        from = null;
        drawn(underlay, start, to);
      }
    },
    move: (at) => void follow(at),
    up: () => undefined,
    cancel: () => {
      const busy = from !== null || lengthAsk.get() !== null;
      from = null;
      lengthAsk.set(null);
      clear();
      return busy;
    },
  };
}

/** Two points and their true distance, which is typed beside the line. */
export function scaleTool(bench: Bench): Tool {
  return lineTool(
    bench,
    { first: 'underlay-scale', second: 'underlay-scale-to', asked: 'underlay-scale-length' },
    ({ id }, from, to) => lengthAsk.set({ underlay: id, from, to }),
  );
}

/** Two points of the picture that should lie level or upright. */
export function levelTool({ workbench, ...rest }: Bench): Tool {
  return lineTool(
    { workbench, ...rest },
    { first: 'underlay-level', second: 'underlay-level-to', asked: 'underlay-level-to' },
    ({ id }, from, to) => {
      clear();
      workbench.run('underlay-level', levelUnderlay(workbench.project, { id, from, to }));
    },
  );
}

const NUDGES: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
/** mm, and with Shift. */
const NUDGE = 10;
const FAR_NUDGE = 100;

/** The point of the picture that is grabbed snaps to corners, walls and the grid. */
export function underlayMoveTool(bench: Bench): Tool {
  const { workbench } = bench;
  let grip: { readonly underlay: Underlay; readonly at: Point } | null = null;
  let shown: Shown | null = null;
  const by = (underlay: Underlay, x: number, y: number) =>
    changeUnderlay(workbench.project, {
      id: underlay.id,
      to: { at: { x: Math.round(underlay.at.x + x), y: Math.round(underlay.at.y + y) } },
    });
  return {
    get hint() {
      return meantUnderlay(workbench) === null ? 'underlay-none' : 'underlay-move';
    },
    down: ({ at }) => {
      const underlay = meantUnderlay(workbench);
      grip = underlay === null ? null : { underlay, at };
      shown = null;
    },
    move: (at) => {
      const start = gestureStart(bench);
      if (grip === null || start === null) return;
      const snap = snapPoint(at.at, targetsOf(start), snapAsk(start, at, grip.at));
      const moved = by(grip.underlay, snap.point.x - grip.at.x, snap.point.y - grip.at.y);
      shown = shownOf(moved, { snap, outline: [grip.at, snap.point] });
      show(start.project, shown);
    },
    up: () => {
      if (shown !== null) finish(bench, 'underlay-move', shown);
      grip = null;
      shown = null;
    },
    key: ({ key, shift }) => {
      const way = NUDGES[key];
      const underlay = meantUnderlay(workbench);
      if (way === undefined || underlay === null) return false;
      const step = shift ? FAR_NUDGE : NUDGE;
      workbench.run('underlay-move', by(underlay, way.x * step, way.y * step), {
        group: `underlay-nudge:${underlay.id}`,
      });
      return true;
    },
    cancel: () => {
      const busy = grip !== null;
      grip = null;
      shown = null;
      clear();
      return busy;
    },
  };
}
