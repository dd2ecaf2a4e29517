import { type Ring } from '../geometry/point.ts';
import { type PlanPoint } from '../project/plan/point.ts';
import { type WallKind } from '../project/plan/wall.ts';
import { type Mm } from '../units/length.ts';
import { type CadFinding } from './cadFinding.ts';
import { type CadPlane } from './cadPlane.ts';
import { type FoundOpening } from './findOpenings.ts';
import { type FoundColumn, type FoundOutdoor } from './otherContours.ts';
import { type OwnPlan } from './ownPlan.ts';
import { type NameText } from './roomNames.ts';
import { type Way } from './way.ts';

export type RecognisedWall = {
  readonly a: PlanPoint;
  readonly b: PlanPoint;
  readonly kind: WallKind;
  readonly thickness: Mm;
};
/** What a CAD file says as a plan, before anything is changed: the preview shows this. */
export type RecognisedPlan = {
  readonly walls: readonly RecognisedWall[];
  /** `wall` is a number in `walls`. */
  readonly openings: readonly FoundOpening[];
  readonly names: readonly NameText[];
  readonly columns: readonly FoundColumn[];
  readonly outdoors: readonly FoundOutdoor[];
  /** Lines along walls that a neighbour shares. */
  readonly shared: readonly Way[];
  /** Inner faces that the file draws as closed contours: what the rooms' areas have to come to. */
  readonly roomContours: readonly Ring[];
  readonly findings: readonly CadFinding[];
  /** How the file's coordinates came to the plan's. */
  readonly plane: CadPlane;
  /** The plan as Paijiang itself wrote it: it is put in as it is, and nothing of it is guessed. */
  readonly own?: OwnPlan;
};
