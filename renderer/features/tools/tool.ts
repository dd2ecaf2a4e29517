import { type UndoStep } from '../../kit/strings/undoSteps.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { type GestureStart, type Pointer, type Shown } from '../../../core/editing/gestures/gesture.ts';
import { ALL_SNAPS, NO_SNAPS } from '../../../core/editing/snap.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { type Project } from '../../../core/project/project.ts';
import { fixtureSizes } from '../scene/fixtures.ts';
import { preview } from '../scene/preview.ts';
import { shownLevel } from '../scene/shownLevel.ts';
import { type HintName } from '../../kit/strings/hints.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { NO_OVERLAY, overlay } from '../scene/overlay.ts';

/** A tool answers to pointer and keys, in plan millimetres; it knows no Konva and no DOM. */
export interface Tool {
  /** What to do next, for the line below the canvas. */
  readonly hint: HintName;
  down(at: Pressed): void;
  move(at: Pressed): void;
  up(at: Pressed): void;
  doubleClick?(at: Pressed): void;
  /** True when the key was the tool's. */
  key?(key: KeyStroke): boolean;
  /** Ends what is going on; false when nothing was. */
  cancel(): boolean;
}

/** `pixels`: how far the pointer is from where it went down, on the screen. */
export type Pressed = Pointer & { readonly pixels: number; readonly deep: boolean };

type KeyStroke = { readonly key: string; readonly shift: boolean };

/** Screen pixels that a snap pulls over, and that a click may stray. */
export const REACH_PX = 9;
export const CLICK_PX = 4;
/** Grid step, mm. */
const GRID_MM = 100;

/** What the tools work on: the workbench, and how large a pixel is on the plan. */
export type Bench = {
  readonly workbench: Workbench;
  readonly mmPerPixel: () => number;
  /** Middle of what is seen of the plan: where something begins that no pointer begins. */
  readonly middle: () => Point;
};

export function levelId({ workbench }: Bench): string | null {
  return shownLevel(workbench.project, workbench.view.get())?.id ?? null;
}

/** The start of a gesture from the project as it is; null where there is no level to draw on. */
export function gestureStart(bench: Bench): GestureStart | null {
  const { workbench, mmPerPixel } = bench;
  const level = levelId(bench);
  if (level === null) return null;
  const { snapping, grid } = workbench.view.get();
  return {
    project: workbench.project,
    level,
    // A grid that is not seen pulls at nothing: an old plan seldom lies on it.
    modes: snapping ? { ...ALL_SNAPS, grid } : NO_SNAPS,
    sizes: fixtureSizes(workbench),
    reach: REACH_PX * mmPerPixel(),
    grid: GRID_MM,
  };
}

/** Puts what a gesture would do on the screen, and applies nothing. */
export function show(project: Project, shown: Shown, more: { readonly typing?: string } = {}): void {
  preview.set(shown.change === undefined ? null : applyChange(project, shown.change));
  overlay.set({
    ...NO_OVERLAY,
    outline: shown.outline,
    readouts: shown.readouts,
    snap: shown.snap ?? null,
    refusal: shown.refusal === undefined || shown.refusal.code === 'nothing-to-do' ? null : shown.refusal,
    typing: more.typing ?? null,
  });
}

export function clear(): void {
  preview.set(null);
  overlay.set(NO_OVERLAY);
}

/** Commits what was shown as one step, or says why not. */
export function finish(
  { workbench }: Bench,
  label: UndoStep,
  shown: Shown,
  select?: readonly string[],
): boolean {
  clear();
  if (shown.change !== undefined) {
    workbench.apply(label, shown.change, select === undefined ? {} : { select });
    return true;
  }
  if (shown.refusal !== undefined && shown.refusal.code !== 'nothing-to-do') workbench.refuse(shown.refusal);
  return false;
}
