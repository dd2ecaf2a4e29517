import { type Shaper } from '../../../typeset/text/shaper.ts';
import { type PlanLetters } from '../../../typeset/plan/planText.ts';

/** The plan's words are set in the shipped Song of this weight. */
export const PLAN_WEIGHT = 400;

export function planLetters(shaper: Shaper): PlanLetters | null {
  const face = [...shaper.fonts.values()].find(
    ({ weight, scripts }) => weight === PLAN_WEIGHT && scripts.includes('Hans'),
  );
  return face === undefined ? null : { shaper, faces: [face.key] };
}
