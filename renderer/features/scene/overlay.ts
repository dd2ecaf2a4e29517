import { type PlanProblem } from '../../../core/editing/command.ts';
import { type Readout } from '../../../core/editing/gestures/gesture.ts';
import { type Snap } from '../../../core/editing/snap.ts';
import { type Box, type Point } from '../../../core/geometry/point.ts';
import { type SquareMetres } from '../../../core/units/length.ts';
import { Store } from '../../kit/session/store.ts';

/** What lies over the plan while a tool works: nothing of it is part of the project. */
export type Overlay = {
  readonly outline: readonly Point[];
  readonly readouts: readonly Readout[];
  readonly snap: Snap | null;
  readonly marquee: Box | null;
  /** Why the gesture does nothing where it is, or goes no further. */
  readonly refusal: PlanProblem | null;
  /** Figure that is being typed. */
  readonly typing: string | null;
  readonly area: { readonly at: Point; readonly value: SquareMetres } | null;
  /** Space under the label brush. */
  readonly hovered: string | null;
};

export const NO_OVERLAY: Overlay = {
  outline: [],
  readouts: [],
  snap: null,
  marquee: null,
  refusal: null,
  typing: null,
  area: null,
  hovered: null,
};

export const overlay = new Store<Overlay>(NO_OVERLAY);

/** Words that are edited in their place on the plan: a room's name or a note. */
export type InPlace = { readonly what: 'room' | 'note'; readonly id: string; readonly at: Point };
export const inPlace = new Store<InPlace | null>(null);
