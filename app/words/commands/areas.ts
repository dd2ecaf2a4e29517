import { defineWords } from '../words.ts';

export const AREAS_COMMAND = defineWords({
  zh: {
    summary: '算出平面图的建筑面积、轴线面积和使用面积',
    help: `用法：paijiang areas 项目文件 [--json]
      paijiang areas 项目文件 --basis 口径 --document 文件标题 [--number 文号 --level 层级 --issuer 机关 --dated 日期]

按项目当前方案的平面图计算，单位 m²：建筑面积（外墙外皮，共用外墙算一半）、轴线面积（墙中线）、
使用面积（墙内皮，柱子除外），逐层逐房间；室外场地另列。表中数字舍去到 0.01，不四舍五入。

  --json               在标准输出给出 JSON（不舍去）
  --basis 口径         当地文件写明按哪种面积认定的，记入项目（原文件留作 .bak）：building 建筑面积、axis 轴线面积、
                       usable 使用面积；rulebook 恢复规则的口径

退出码：0 已算出；1 有面积算不出来；2 输入有误或没有画平面图`,
    'basis-unknown': '--basis 只能是 building、axis、usable 或 rulebook，不能是“{value}”。',
    'basis-document': '请写明按哪个文件选定口径：--document 标题。',
    'basis-building': '“{file}”按建筑面积认定。',
    'basis-axis': '“{file}”按轴线面积认定。',
    'basis-usable': '“{file}”按使用面积认定。',
    'basis-rulebook': '“{file}”按规则的口径认定。',
    'no-plan': '这个项目还没有画平面图。',
    header: '楼层\t建筑面积\t轴线面积\t使用面积\t室外场地',
    total: '合计',
    'room-header': '  房间\t使用面积',
    unnamed: '（未命名）',
  },
  en: {
    summary: 'Work out building, axis and usable area from the floor plan',
    help: `Usage: paijiang areas FILE [--json]
       paijiang areas FILE --basis BASIS --document TITLE [--number N --level L --issuer I --dated DAY]

From the current variant of the project's plan, in m²: building area (outer faces, shared outer walls by
half), axis area (between wall axes), usable area (inner faces, less columns), by level and room; outdoor
ground apart. Figures in the table are cut to 0.01, never rounded up.

  --json               JSON on standard output (not cut)
  --basis BASIS        which area counts here by a document of the place, kept in the project (the old file stays as
                       .bak): building, axis, usable; rulebook goes back to the rulebook's

Exit code: 0 worked out; 1 an area could not be computed; 2 bad input, or no plan is drawn`,
    'basis-unknown': '--basis takes building, axis, usable or rulebook, not “{value}”.',
    'basis-document': 'Say by which document: --document TITLE.',
    'basis-building': '“{file}” is judged by building area.',
    'basis-axis': '“{file}” is judged by axis area.',
    'basis-usable': '“{file}” is judged by usable area.',
    'basis-rulebook': '“{file}” is judged by the rulebook’s basis.',
    'no-plan': 'No plan has been drawn in this project.',
    header: 'level\tbuilding\taxis\tusable\toutdoor',
    total: 'total',
    'room-header': '  room\tusable',
    unnamed: '(not named)',
  },
});
