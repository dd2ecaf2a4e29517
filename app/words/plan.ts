import { type PlanLayoutProblem } from '../../typeset/plan/layoutPlan.ts';
import { defineWords, type Words } from './words.ts';

/** Why a plan cannot be drawn, beside what can be wrong with its texts (app/words/signs.ts). */
export const PLAN_LAYOUT: Words<Extract<PlanLayoutProblem['code'], 'fixture-unknown'>> = defineWords({
  zh: { 'fixture-unknown': '图库里没有“{item}”，可能是新版本的图库。请升级程序，或删去这个设施。' },
  en: {
    'fixture-unknown':
      'The library has no “{item}”; it may be from a newer one. Update the program or delete the fixture.',
  },
});
