import { defineWords } from './words.ts';

/** Why plan sheets are not made, beside what can be wrong with their words and the writers' problems. */
export const SHEET_PROBLEMS = defineWords({
  zh: {
    'plan-not-drawn': '这个项目还没有画平面图。',
    'no-levels': '没有选楼层，也没有可出的对照图：没有图可出。',
    'sheet-too-small':
      '{title}按 1:{scale} 需要 {width} × {height} mm，{paper} 图幅可用 {availableWidth} × {availableHeight} mm：放不下，没有出这张图。',
  },
  en: {
    'plan-not-drawn': 'No plan has been drawn in this project.',
    'no-levels': 'No level is chosen and there is no comparison: there is no sheet to make.',
    'sheet-too-small':
      '{title} at 1:{scale} needs {width} × {height} mm, {paper} has {availableWidth} × {availableHeight} mm: it does not fit and was not made.',
  },
});
