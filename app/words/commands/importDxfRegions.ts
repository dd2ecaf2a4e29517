import { defineWords } from '../words.ts';

/** `import-dxf` on a sheet of several drawings. */
export const IMPORT_DXF_REGIONS = defineWords({
  zh: {
    'region-bad': '--region 要写成“x1,y1,x2,y2”（图上的单位，两个对角），不能是“{value}”。',
    'region-overlaps': '范围“{value}”与“{other}”重叠，请分开画。',
    'regions-too-many': '一次最多导入 {limit} 层，不能是 {count} 层；请用 --region 或 --level 分几次导入。',
    'levels-too-many': '--level 有 {levels} 个，--region 只有 {regions} 个；请一一对应。',
    'level-unknown': '图上没有图名是“{level}”的图。有：{titles}',
    'level-ambiguous': '有几张图都符合“{level}”：{titles}。请写全图名，或用 --region 指定范围。',
    'no-storey-plan':
      '图上有几张图，但没有一张像楼层平面图。请用 --level 图名 或 --region 范围 指定：\n{rows}',
    'region-empty': '范围“{level}”里没有能导入的墙，什么都没写。',
    'regions-header': '范围（左,下,右,上）\t图名\t种类\t楼层\t房间\t是否导入\t原因',
    taken: '导入',
    'not-taken': '不导入',
    untitled: '（没有图名）',
    'region-taken': '楼层“{level}”取自“{title}”（{reason}）',
    'region-left': '没有导入“{title}”（{kind}）：{reason}',
    'not-chosen': '这次没有选它',
    'level-made':
      '“{level}”：墙 {walls} 段，房间 {rooms} 个（有名称 {named} 个），门 {doors}，窗 {windows}，门洞 {passages}；建筑面积 {building} ㎡',
  },
  en: {
    'region-bad': '--region takes x1,y1,x2,y2 (two opposite corners in the drawing’s units), not “{value}”.',
    'region-overlaps': 'The region {value} overlaps {other}: draw them apart.',
    'regions-too-many':
      'At most {limit} levels come in at once, not {count}: choose with --region or --level.',
    'levels-too-many': 'There are {levels} --level for {regions} --region: give one for each.',
    'level-unknown': 'No drawing has the title “{level}”. There are: {titles}',
    'level-ambiguous': 'Several drawings match “{level}”: {titles}. Write the whole title, or give --region.',
    'no-storey-plan':
      'There are several drawings, but none that is a storey’s plan. Choose with --level TITLE or --region:\n{rows}',
    'region-empty': 'There are no walls to import in the region “{level}”; nothing was written.',
    'regions-header': 'box (left,bottom,right,top)\ttitle\tkind\tstorey\trooms\ttaken\tbecause',
    taken: 'yes',
    'not-taken': 'no',
    untitled: '(no title)',
    'region-taken': 'Level “{level}” comes from “{title}” ({reason})',
    'region-left': 'Not imported: “{title}” ({kind}): {reason}',
    'not-chosen': 'not chosen this time',
    'level-made':
      '“{level}”: {walls} walls, {rooms} rooms ({named} named), {doors} doors, {windows} windows, {passages} passages; building area {building} m²',
  },
});
