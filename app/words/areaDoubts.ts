import { type AreaDoubt } from '../../core/plan/areaDoubts.ts';
import { type Project } from '../../core/project/project.ts';
import { defineWords, say, type UiLanguage } from './words.ts';

const AREA_DOUBTS = defineWords({
  zh: {
    'area-not-finite': '面积算不出来（{level}：墙体坐标有误，{x}, {y} 附近），不作判断',
    'outline-smaller-than-rooms': '面积算不出来（{level}：外轮廓比房间之和还小，{x}, {y} 附近），不作判断',
    'outline-beyond-walls': '面积算不出来（{level}：外轮廓超出墙体范围，{x}, {y} 附近），不作判断',
    'outline-crosses-itself': '面积算不出来（{level}：外轮廓自相交，{x}, {y} 附近），不作判断',
  },
  en: {
    'area-not-finite':
      'The area could not be computed ({level}: bad coordinates near {x}, {y}) and is not judged',
    'outline-smaller-than-rooms':
      'The area could not be computed ({level}: the outline is smaller than its rooms, near {x}, {y}) and is not judged',
    'outline-beyond-walls':
      'The area could not be computed ({level}: the outline leaves the walls, near {x}, {y}) and is not judged',
    'outline-crosses-itself':
      'The area could not be computed ({level}: the outline crosses itself near {x}, {y}) and is not judged',
  },
});

/** Says why there is no area, and where (mm of the plan). */
export function sayAreaDoubt({ code, data }: AreaDoubt, language: UiLanguage, { plan }: Project): string {
  const level = plan?.levels.find(({ id }) => id === data['level'])?.name ?? String(data['level']);
  return say(AREA_DOUBTS, language, code, { ...data, level });
}
