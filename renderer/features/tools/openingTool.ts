import { DEFAULT_OPENINGS } from '../../../core/editing/commands/openings.ts';
import { type Gesture } from '../../../core/editing/gestures/gesture.ts';
import { startOpening } from '../../../core/editing/gestures/openingGesture.ts';
import { clear, finish, gestureStart, show, type Bench, type Pressed, type Tool } from './tool.ts';

/** Carries a door, window or passage along the walls until it is set down. */
export function openingTool(bench: Bench, kind: 'door' | 'window' | 'passage'): Tool {
  let carried: Gesture | null = null;
  const carry = (at: Pressed): void => {
    const start = gestureStart(bench);
    if (start === null) return;
    carried = startOpening(start, DEFAULT_OPENINGS[kind], at);
    show(start.project, carried.shown);
  };
  return {
    hint: kind,
    down: carry,
    move: carry,
    up: () => {
      if (carried !== null) finish(bench, `place-${kind}`, carried.shown);
      carried = null;
    },
    cancel: () => {
      clear();
      carried = null;
      return false;
    },
  };
}
