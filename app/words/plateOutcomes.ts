import { type PlacardOutcome, placardOutcome } from '../../core/project/placardRecord.ts';
import { defineWords, say, type UiLanguage } from './words.ts';

/** What becomes of an old plate: the word of values.ts, over a column, and in a sentence. Nothing else says it. */
export const PLATE_OUTCOMES = defineWords({
  zh: {
    'outcome.keep-outside': '室外保留',
    'outcome.keep-inside': '室内保留',
    'outcome.merge': '合并',
    'outcome.retire': '摘除',
    'outcomeHead.keep-outside': '室外\n保留',
    'outcomeHead.keep-inside': '室内\n保留',
    'outcomeHead.merge': '合并',
    'outcomeHead.retire': '摘除',
    'outcomes.counted': '{outcome}{count}块',
    'outcomes.into': '并入“{entry}”',
    'outcomes.none-retired': '没有已决定摘除的牌子，不出退牌通知。',
  },
  en: {
    'outcome.keep-outside': 'keep outside',
    'outcome.keep-inside': 'keep inside',
    'outcome.merge': 'merge',
    'outcome.retire': 'retire',
    'outcomeHead.keep-outside': 'Keep outside',
    'outcomeHead.keep-inside': 'Keep inside',
    'outcomeHead.merge': 'Merge',
    'outcomeHead.retire': 'Retire',
    'outcomes.counted': '{outcome} {count}',
    'outcomes.into': 'merge into “{entry}”',
    'outcomes.none-retired': 'No plate is decided to be retired: no notices are made.',
  },
});

/** 室外保留4块, 摘除2块: each outcome with its figure, but for noughts. */
export function countedOutcomes(
  language: UiLanguage,
  countOf: (outcome: PlacardOutcome) => number,
): readonly string[] {
  return placardOutcome.options.flatMap((each) => {
    const count = countOf(each);
    const outcome = say(PLATE_OUTCOMES, language, `outcome.${each}`);
    return count === 0 ? [] : [say(PLATE_OUTCOMES, language, 'outcomes.counted', { outcome, count })];
  });
}
