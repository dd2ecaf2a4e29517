import { defineWords } from '../words.ts';

export const AREAS_COMMAND = defineWords({
  zh: {
    summary: '算出平面图的建筑面积、轴线面积和使用面积',
    help: `用法：paijiang areas 项目文件 [--json]

按项目当前方案的平面图计算，单位 m²：建筑面积（外墙外皮，共用外墙算一半）、轴线面积（墙中线）、
使用面积（墙内皮，柱子除外），逐层逐房间；室外场地另列。表中数字舍去到 0.01，不四舍五入。

  --json               在标准输出给出 JSON（不舍去）

退出码：0 已算出；1 有面积算不出来；2 输入有误或没有画平面图`,
    'no-plan': '这个项目还没有画平面图。',
    header: '楼层\t建筑面积\t轴线面积\t使用面积\t室外场地',
    total: '合计',
    'room-header': '  房间\t使用面积',
    unnamed: '（未命名）',
  },
  en: {
    summary: 'Work out building, axis and usable area from the floor plan',
    help: `Usage: paijiang areas FILE [--json]

From the current variant of the project's plan, in m²: building area (outer faces, shared outer walls by
half), axis area (between wall axes), usable area (inner faces, less columns), by level and room; outdoor
ground apart. Figures in the table are cut to 0.01, never rounded up.

  --json               JSON on standard output (not cut)

Exit code: 0 worked out; 1 an area could not be computed; 2 bad input, or no plan is drawn`,
    'no-plan': 'No plan has been drawn in this project.',
    header: 'level\tbuilding\taxis\tusable\toutdoor',
    total: 'total',
    'room-header': '  room\tusable',
    unnamed: '(not named)',
  },
});
