import { defineWords } from '../../app/words/words.ts';

/** Why a command is not available now: what has to be done first. */
export const REASONS = defineWords({
  zh: {
    'nothing-done': '还没有做过可以撤销的操作',
    'nothing-undone': '没有撤销过的操作',
    'nothing-selected': '先选中一个对象',
    'not-two': '先选中两个或更多对象',
    'not-three': '先选中三个或更多对象',
    'not-in-plan': '先到“平面”',
    'no-plan': '这个项目还没有平面图',
    'no-underlay': '这一层还没有底图',
    'underlay-locked': '底图已锁定',
    'not-one-wall': '先选中一道墙',
    'not-two-walls': '先选中在一条线上相接的两道墙',
    'not-two-rooms': '先选中两个相邻的房间',
    'no-findings': '没有检查结果',
    'all-saved': '没有未保存的改动',
    'one-variant': '项目里只有一个方案',
    'no-signs': '项目里还没有标牌',
    making: '正在制作，请稍候',
  },
  en: {
    'nothing-done': 'nothing has been done that could be undone',
    'nothing-undone': 'nothing has been undone',
    'nothing-selected': 'select an object first',
    'not-two': 'select two or more objects first',
    'not-three': 'select three or more objects first',
    'not-in-plan': 'go to Plan first',
    'no-plan': 'this project has no floor plan yet',
    'no-underlay': 'this level has no underlay',
    'underlay-locked': 'the underlay is locked',
    'not-one-wall': 'select one wall first',
    'not-two-walls': 'select two walls that meet in one line first',
    'not-two-rooms': 'select two neighbouring rooms first',
    'no-findings': 'there are no findings',
    'all-saved': 'there are no unsaved changes',
    'one-variant': 'the project has only one variant',
    'no-signs': 'the project has no signs yet',
    making: 'files are being made',
  },
});
export type ReasonName = keyof (typeof REASONS)['zh'];
