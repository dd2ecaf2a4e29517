import { type Shaper } from '../../../typeset/shaper.ts';
import { type PlanType } from '../../../typeset/plan/textItems.ts';

/** The plan's words are set in the shipped Song of medium weight. */
export const PLAN_WEIGHT = 500;

export function planType(shaper: Shaper): PlanType | null {
  const face = [...shaper.fonts.values()].find(
    ({ weight, scripts }) => weight === PLAN_WEIGHT && scripts.includes('Hans'),
  );
  return face === undefined ? null : { shaper, faces: [face.key], weight: PLAN_WEIGHT };
}
