import { type Point } from '../geometry/point.ts';
import { type FixtureLibrary } from '../project/plan/fixtureLibrary.ts';
import { type Level } from '../project/plan/level.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Space } from '../project/plan/space.ts';
import { type LevelFaces } from './levelFaces.ts';

/** @internal */
export const PLAN_FINDINGS = [
  'fixture-in-wall',
  'fixture-outside',
  'opening-cut',
  'room-without-door',
  'storey-without-stairs',
  'wall-changed',
  'wall-gone',
] as const;
/**
 * What cannot be built or used as it is drawn, in a plan that is sound as a file (FAULT-1): a reminder, which
 * stops nothing.
 */
export type PlanFinding = {
  readonly code: (typeof PLAN_FINDINGS)[number];
  readonly level: string;
  /** Id of the fixture, the opening or the space; the level's own for a storey; of a copied wall `facade`, or the honours' wall. */
  readonly object: string;
  /** Where on the level, whole mm; null = the whole level. */
  readonly at: Point | null;
};
/** One level, as the looks at it need it. */
export type LookedAt = {
  readonly plan: Plan;
  readonly level: Level;
  readonly faces: LevelFaces;
  /** The space of each bounded face. */
  readonly spaces: readonly (Space | undefined)[];
  readonly indoor: (face: number | undefined) => boolean;
  readonly library: FixtureLibrary;
};
