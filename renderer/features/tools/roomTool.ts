import { drawRoom } from '../../../core/editing/commands/walls.ts';
import { startRoom } from '../../../core/editing/gestures/roomGesture.ts';
import { shownOf, type Gesture, type GestureStart } from '../../../core/editing/gestures/gesture.ts';
import { readLength } from '../../../core/editing/typedLength.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { OUTER_WALL_THICKNESS } from '../../../core/project/plan/wall.ts';
import { CLICK_PX, clear, finish, gestureStart, show, type Bench, type Pressed, type Tool } from './tool.ts';
import { typed } from './typing.ts';

type Drawing = {
  readonly start: GestureStart;
  readonly gesture: Gesture;
  /** Figures typed for width and depth, and which of them is being typed. */
  readonly figures: readonly [string, string];
  readonly field: 0 | 1;
};

const WALL = { kind: 'wall', thickness: OUTER_WALL_THICKNESS } as const;

/**
 * A rectangular room in one drag, in two clicks, or with typed width and depth. A figure that is typed before any
 * click begins in the middle of the view, or beside the room that was drawn last.
 */
export function roomTool(bench: Bench): Tool {
  let drawing: Drawing | null = null;
  let beside: Point | null = null;

  const begin = (at: Pressed): void => {
    const start = gestureStart(bench);
    if (start === null) return;
    drawing = { start, gesture: startRoom(start, WALL, at), figures: ['', ''], field: 0 };
  };

  const display = (now: Drawing): void => {
    const typing = now.figures.every((figure) => figure === '') ? {} : { typing: now.figures.join(' × ') };
    show(now.start.project, shownRoom(now), typing);
  };

  const end = (): void => {
    if (drawing === null) return;
    const done = drawing;
    drawing = null;
    const shown = shownRoom(done);
    const [, corner] = shown.outline;
    if (finish(bench, 'draw-room', shown) && corner !== undefined) beside = corner;
  };

  return {
    get hint() {
      if (drawing?.figures.some((figure) => figure !== '') === true) return 'room-typed' as const;
      return beside === null ? ('room' as const) : ('room-beside' as const);
    },
    down: (at) => {
      if (drawing === null) begin(at);
      else end();
    },
    move: (at) => {
      if (drawing === null) return;
      drawing = { ...drawing, gesture: drawing.gesture.moved(at) };
      display(drawing);
    },
    up: (at) => {
      // A click leaves the first corner standing; a drag ends with the button.
      if (drawing !== null && at.pixels >= CLICK_PX) end();
    },
    key: ({ key }) => {
      if (drawing === null && typed('', key) !== null) begin(keyboardAt(beside ?? bench.middle()));
      if (drawing === null) return false;
      if (key === 'Enter') {
        end();
        return true;
      }
      if (key === 'Tab') {
        drawing = { ...drawing, field: drawing.field === 0 ? 1 : 0 };
        return true;
      }
      const { figures, field } = drawing;
      const text = typed(figures[field], key);
      if (text === null) return false;
      drawing = { ...drawing, figures: field === 0 ? [text, figures[1]] : [figures[0], text] };
      display(drawing);
      return true;
    },
    cancel: () => {
      const busy = drawing !== null;
      drawing = null;
      clear();
      return busy;
    },
  };
}

function keyboardAt(at: Point): Pressed {
  return { at, straight: false, other: false, free: false, deep: false, pixels: 0 };
}

/** What is typed counts before the pointer, which still says to which side. */
function shownRoom({ start, gesture, figures }: Drawing): Gesture['shown'] {
  const { shown } = gesture;
  const [width, depth] = figures.map(readLength);
  const [from, , to] = shown.outline;
  if (from === undefined || (width === undefined && depth === undefined)) return shown;
  const reached: Point = to ?? { x: from.x + 1, y: from.y + 1 };
  const corner = {
    x: width === undefined ? reached.x : from.x + Math.sign(reached.x - from.x || 1) * width,
    y: depth === undefined ? reached.y : from.y + Math.sign(reached.y - from.y || 1) * depth,
  };
  const outline = [from, { x: corner.x, y: from.y }, corner, { x: from.x, y: corner.y }, from];
  const [p, q, r] = outline;
  if (p === undefined || q === undefined || r === undefined) return shown;
  return shownOf(drawRoom(start.project, { level: start.level, from, to: corner, make: WALL }), {
    outline,
    readouts: [
      { kind: 'length', from: p, to: q, value: Math.abs(q.x - p.x) },
      { kind: 'length', from: q, to: r, value: Math.abs(r.y - q.y) },
    ],
  });
}
