import { type AreaDoubt } from '../../core/plan/areaDoubts.ts';
import { type Project } from '../../core/project/project.ts';
import { FINDING_VALUES } from './values.ts';
import { defineWords, say, type UiLanguage } from './words.ts';

const AREA_DOUBTS = defineWords({
  zh: { doubt: '面积算不出来（{level}：{why}，{x}, {y} 附近），不作判断' },
  en: { doubt: 'The area could not be computed ({level}: {why}, near {x}, {y}) and is not judged' },
});

/** Says why there is no area, and where (mm of the plan). */
export function sayAreaDoubt({ code, data }: AreaDoubt, language: UiLanguage, { plan }: Project): string {
  const level = plan?.levels.find(({ id }) => id === data['level'])?.name ?? String(data['level']);
  const why = say(FINDING_VALUES, language, `doubt.${code}`);
  return say(AREA_DOUBTS, language, 'doubt', { ...data, level, why });
}
