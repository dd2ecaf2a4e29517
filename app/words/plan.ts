import { type PlanProblemCode } from '../../core/editing/command.ts';
import { type PlanLayoutProblem } from '../../typeset/plan/layoutPlan.ts';
import { defineWords, type Words } from './words.ts';

/** Why a command on the plan does nothing (core/editing/command.ts). */
export const PLAN_PROBLEM: Words<PlanProblemCode> = defineWords({
  zh: {
    'no-plan': '还没有平面图。请先选一个起步方案或新建平面图。',
    'plan-exists': '已经有平面图了。',
    'not-found': '要操作的对象已不存在。',
    locked: '对象已锁定，请先解锁（Shift+L）。',
    'nothing-to-do': '没有可改动的内容。',
    'too-short': '太短了，至少 {least} 毫米。',
    'out-of-range': '数值超出范围。',
    'joint-in-opening': '墙不能接在门窗当中，请先移开门窗。',
    'openings-collide': '与另一个门窗重叠。',
    'opening-does-not-fit': '门窗在这段墙上放不下。',
    'push-blocked': '墙推不动了：前面有墙或门窗。',
    'nudge-along-wall': '墙只能横着推；顺着墙走会把相邻的墙拉歪。',
    'not-in-line': '两段墙不在一条直线上，或做法不同，不能合并。',
    'not-neighbours': '两个房间不相邻，不能合并。',
    'room-placed': '这个房间在本方案里已经放了位置。',
    'last-one': '至少要保留一个。',
    'crosses-itself': '画的线自己相交了。',
    'value-refused': '填写的内容不合要求。',
  },
  en: {
    'no-plan': 'There is no plan yet. Choose a starter plan or begin a new one.',
    'plan-exists': 'There is a plan already.',
    'not-found': 'That object is not there any more.',
    locked: 'Locked. Unlock it first (Shift+L).',
    'nothing-to-do': 'There is nothing to change.',
    'too-short': 'Too short: at least {least} mm.',
    'out-of-range': 'The value is out of range.',
    'joint-in-opening': 'A wall cannot end in a door or window. Move the opening first.',
    'openings-collide': 'It overlaps another door or window.',
    'opening-does-not-fit': 'The door or window does not fit on this piece of wall.',
    'push-blocked': 'The wall is held by another wall, a door or a window.',
    'nudge-along-wall': 'A wall is pushed sideways; along itself it would turn its neighbours askew.',
    'not-in-line': 'The two walls are not in one line or are made differently: they cannot be joined.',
    'not-neighbours': 'The two rooms are not neighbours.',
    'room-placed': 'The room has its place in this variant already.',
    'last-one': 'One has to stay.',
    'crosses-itself': 'The line crosses itself.',
    'value-refused': 'That entry is not as it should be.',
  },
});

/** Why a plan cannot be drawn, beside what can be wrong with its texts (app/words/signs.ts). */
export const PLAN_LAYOUT: Words<Extract<PlanLayoutProblem['code'], 'fixture-unknown'>> = defineWords({
  zh: { 'fixture-unknown': '图库里没有“{item}”，可能是新版本的图库。请升级程序，或删去这个设施。' },
  en: {
    'fixture-unknown':
      'The library has no “{item}”; it may be from a newer one. Update the program or delete the fixture.',
  },
});
