import { type PlanProblemCode } from '../../../core/editing/command.ts';
import { defineWords, type Words } from '../../../app/words/words.ts';

/** Why an edit of the plan was refused: what, and what to do. */
export const PLAN_PROBLEMS: Words<PlanProblemCode> = defineWords({
  zh: {
    'no-plan': '这个项目还没有平面图。请先在“平面”里选一个起步平面，或从空白开始。',
    'plan-exists': '这个项目已经有平面图了。',
    'not-found': '这个对象已经不在了，请重新选择。',
    locked: '它已锁定。要移动或修改，请先在右键菜单里“全部解锁”。',
    'nothing-to-do': '没有可以改动的地方。',
    'too-short': '太短了，至少要 {least} mm。',
    'out-of-range': '“{value}”超出了允许的范围。',
    'joint-in-opening': '墙的接点会落在门窗洞口里。请先把门窗移开。',
    'openings-collide': '会和同一道墙上的另一个门窗重叠。请换个位置或改窄一些。',
    'opening-does-not-fit': '这道墙放不下这个门窗。请换一道墙，或改窄一些。',
    'push-blocked': '推不过去了：前面还有别的墙或门窗。',
    'nudge-along-wall': '墙只能横着推；顺着墙挪会把相邻的墙拉歪。要整间移动，请把四面墙一起选上。',
    'not-in-line': '这两道墙不在一条线上，不能连成一道。',
    'not-neighbours': '这两个房间不相邻，不能合并。',
    'no-space-here': '这里不是房间。请点在墙围起来的地方。',
    'room-placed': '这个房间已经在图上了。',
    'last-one': '至少要留一个，不能再删。',
    'crosses-itself': '边线自己相交了，请重新画。',
    'value-refused': '这个数值不能用（{field}）。',
  },
  en: {
    'no-plan': 'This project has no floor plan yet. Choose a starting plan under Plan, or start empty.',
    'plan-exists': 'This project has a floor plan already.',
    'not-found': 'This object is no longer there: select again.',
    locked: 'It is locked. To move or change it, choose “Unlock all” in the context menu first.',
    'nothing-to-do': 'There is nothing to change.',
    'too-short': 'Too short: at least {least} mm.',
    'out-of-range': '“{value}” is outside the allowed range.',
    'joint-in-opening': 'The joint of the walls would lie in a door or window. Move that first.',
    'openings-collide':
      'It would overlap another door or window of the same wall. Move it or make it narrower.',
    'opening-does-not-fit': 'This wall is too short for it. Choose another wall or make it narrower.',
    'push-blocked': 'No further: another wall, door or window is in the way.',
    'nudge-along-wall':
      'A wall is pushed sideways; along itself it would turn its neighbours askew. To move a room, pick all its walls.',
    'not-in-line': 'The two walls are not in one line and cannot become one.',
    'not-neighbours': 'The two rooms are not neighbours and cannot be joined.',
    'no-space-here': 'There is no room here. Click where walls enclose a space.',
    'room-placed': 'This room is on the plan already.',
    'last-one': 'One has to stay: it cannot be deleted.',
    'crosses-itself': 'The outline crosses itself: draw it again.',
    'value-refused': 'This value cannot be used ({field}).',
  },
});
