import { type Box, type Point } from '../../geometry/point.ts';
import { type Project } from '../../project/project.ts';
import { type Mm } from '../../units/length.ts';
import { type Change } from '../change.ts';
import { type CommandResult, type PlanProblem } from '../command.ts';
import { type FixtureSize } from '../../plan/objectBox.ts';
import {
  NO_SNAPS,
  type Snap,
  type SnapAsk,
  type SnapModes,
  type SnapTargets,
  gatherTargets,
} from '../snap.ts';

/** Where the pointer is, in mm on the plan, and the keys that are held. */
export type Pointer = {
  readonly at: Point;
  /** Shift: keep to one axis, or to a square. */
  readonly straight: boolean;
  /** Alt: leave a copy behind; in a push, move this piece only. */
  readonly other: boolean;
  /** Ctrl: no snapping for as long as it is held. */
  readonly free: boolean;
};

/** A figure that is shown at the pointer while drawing. */
export type Readout =
  | {
      readonly kind: 'length';
      readonly from: Point;
      readonly to: Point;
      readonly value: Mm;
      /** Which way the figure steps beside its line, where it would cover what is placed: a vector of length 1. */
      readonly aside?: Point;
    }
  | { readonly kind: 'angle'; readonly at: Point; readonly value: number };

/** What the gesture would do if it ended now; the face paints it and applies nothing. */
export type Shown = {
  readonly change: Change | undefined;
  /** Why it would do nothing. */
  readonly refusal: PlanProblem | undefined;
  readonly snap: Snap | undefined;
  readonly readouts: readonly Readout[];
  /** Rubber line or frame, mm. */
  readonly outline: readonly Point[];
};

/**
 * A gesture is a value. Every move computes it anew from the state it began with, so that nothing adds up and
 * leaving it is forgetting it: Esc drops the value, letting go commits `shown.change` as one step (EDIT-3).
 */
export interface Gesture {
  readonly shown: Shown;
  moved(pointer: Pointer): Gesture;
}

/** What a gesture begins with and never changes. */
export type GestureStart = {
  readonly project: Project;
  readonly level: string;
  readonly modes: SnapModes;
  readonly sizes: FixtureSize;
  /** How far snaps pull, mm on the plan. */
  readonly reach: Mm;
  readonly grid: Mm;
};

export const NOTHING_SHOWN: Shown = {
  change: undefined,
  refusal: undefined,
  snap: undefined,
  readouts: [],
  outline: [],
};

/** A gesture that is shown anew at every move; `shown`: before the first. */
export function dragging(show: (pointer: Pointer) => Shown, shown: Shown = NOTHING_SHOWN): Gesture {
  return { shown, moved: (pointer) => dragging(show, show(pointer)) };
}

export function shownOf(result: CommandResult, rest: Partial<Shown> = {}): Shown {
  return result.ok
    ? { ...NOTHING_SHOWN, ...rest, change: result.value }
    : { ...NOTHING_SHOWN, ...rest, refusal: result.problem };
}

export function targetsOf(start: GestureStart, without: ReadonlySet<string> = new Set()): SnapTargets {
  const { plan } = start.project;
  if (plan === null) throw new Error('a gesture on a plan needs a plan');
  return gatherTargets(plan, start.level, start.sizes, without);
}

export function snapAsk(start: GestureStart, pointer: Pointer, from?: Point): SnapAsk {
  const modes = pointer.free ? NO_SNAPS : start.modes;
  return { modes, reach: start.reach, grid: start.grid, ...(from === undefined ? {} : { from }) };
}

export function moveBox({ left, top, right, bottom }: Box, by: Point): Box {
  return { left: left + by.x, right: right + by.x, top: top + by.y, bottom: bottom + by.y };
}
