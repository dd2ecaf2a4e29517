import { defineWords } from '../../app/words/words.ts';

/** The line under the plan: what to do next with the tool in hand. */
export const HINTS = defineWords({
  zh: {
    select: '点选；拖墙推拉，拖空白处框选；双击房间改名',
    room: '按住拖出一个房间；也可点两下；直接输入 宽、Tab、深、回车，从画面中间画起',
    'room-typed': '宽，Tab，深，回车画好；移动鼠标换方向；Esc 放弃',
    'room-beside': '按住拖出一个房间；直接输入 宽、Tab、深、回车，接着上一间的右边画',
    wall: '点出墙的起点',
    'wall-next': '移动后点下一点；直接输入长度（mm），Tab 换角度；回车结束，点起点闭合',
    door: '移到墙上，点一下放门；在哪一侧点，门就朝哪一侧开',
    window: '移到墙上，点一下放窗',
    passage: '移到墙上，点一下开洞口',
    fixture: '点一下放置，靠墙时自动贴墙；X 旋转',
    'fixture-none': '先在左边的设施库里选一样',
    column: '点一下放柱子',
    outdoor: '一点一点画出场地边线，点起点闭合',
    dimension: '点尺寸的起点',
    'dimension-to': '点尺寸的终点',
    'dimension-off': '移开尺寸线，点一下放好',
    note: '点一下写文字',
    facade: '点外墙，留一个挂牌位置',
    label: '选名称（数字键），点房间贴上；Tab 到下一个没有名称的房间',
    measure: '一点一点量；三点以上显示面积；Esc 清掉',
    hand: '拖动画面',
  },
  en: {
    select:
      'Click to select; drag a wall to push it, drag on empty for a box; double-click a room to rename it',
    room: 'Drag a room; or click twice; or type width, Tab, depth, Enter: it begins in the middle of the view',
    'room-typed': 'Width, Tab, depth, Enter; move the pointer to turn it; Esc gives up',
    'room-beside': 'Drag a room; or type width, Tab, depth, Enter: it begins beside the last one',
    wall: 'Click where the wall begins',
    'wall-next':
      'Click the next point; type a length (mm), Tab for the angle; Enter ends, the first point closes',
    door: 'Click on a wall; the door opens to the side of the pointer',
    window: 'Click on a wall to place a window',
    passage: 'Click on a wall to make an opening',
    fixture: 'Click to place; near a wall it sets its back to it; X turns',
    'fixture-none': 'Choose something in the fixture library first',
    column: 'Click to place a column',
    outdoor: 'Click the outline point by point; the first point closes it',
    dimension: 'Click where the dimension begins',
    'dimension-to': 'Click where it ends',
    'dimension-off': 'Move the line off, click to place it',
    note: 'Click to write',
    facade: 'Click on an outer wall to keep a place for a sign',
    label: 'Choose a name (digits), click a room; Tab goes to the next room without a name',
    measure: 'Click point by point; from three points on the area shows; Esc clears',
    hand: 'Drag the view',
  },
});
export type HintName = keyof (typeof HINTS)['zh'];
