import { SHEET_DPI } from '../../../core/drawing/resolution.ts';
import { defineWords } from '../words.ts';

export const PLAN_COMMAND = defineWords({
  zh: {
    summary: '按准确比例出平面图（PDF、DXF、SVG、PNG）',
    help: `用法：paijiang plan 项目文件 --out 文件夹 [--scale 100] [--paper A3] [--formats pdf,dxf,svg,png]

每层一张平面图，按 --scale 的比例准确绘制，绝不缩放；放不下时说明并给出可选的比例、图幅或拼图。
另有面积表、房间表、标牌表、家具设备表；有“现状”和“改造方案”两个方案时加出对照图。

  --scale N            比例 1:N，N 为 50、75、100（默认）、150、200
  --paper P            图幅 A4、A3（默认）、A2、A1
  --formats F,…        pdf（默认）、dxf、svg、png；DXF 为 1:1 毫米，每层一个文件
  --tiles              大图裁成若干张拼图（重叠 10 mm，带对位十字）
  --level 名称         只出这一层（可多次）
  --no-tables          不出各类表格
  --day 年-月-日       图上的日期（默认今天）
  --dpi N              PNG 的精度（默认 ${SHEET_DPI}）
  --json               在标准输出给出 JSON
  --stack              程序自己出错时，在标准错误给出出错的位置（报告问题用）

退出码：0 已出图；1 平面图已出，对照图放不下，或有文件没有做成（逐一说明）；2 输入有误或放不下（什么都没写）`,
    'no-levels': '没有这样的楼层。有：{levels}',
    'offer-scale': '可以改用比例：{scales}',
    'offer-paper': '可以改用图幅：{papers}',
    'offer-tiles': '可以加 --tiles，拼成 {columns} × {rows} 张',
    'bad-scale': '比例只能是 50、75、100、150、200，不能是“{value}”。',
    'bad-paper': '图幅只能是 A4、A3、A2、A1，不能是“{value}”。',
    'bad-format': '格式只能是 pdf、dxf、svg、png，不能是“{value}”。',
    'bad-day': '日期要写成 2026-11-23 这样，不能是“{value}”。',
    'bad-dpi': '精度要在 30 到 600 之间，不能是“{value}”。',
    'not-writable': '写不进“{folder}”（{reason}）。',
    made: '已出图 {count} 个文件：{folder}',
    unlabelled: '{title}：这些房间太小，图上只写编号或不写，请看房间表：{rooms}',
  },
  en: {
    summary: 'Plan sheets to exact scale (PDF, DXF, SVG, PNG)',
    help: `Usage: paijiang plan FILE --out DIR [--scale 100] [--paper A3] [--formats pdf,dxf,svg,png]

One plan of each level, exactly to scale, never shrunk; what does not fit is refused with the scales, papers
or tiles that would do. Schedules of areas, rooms, signs and furniture; before and after where the project
has both variants.

  --scale N            1:N, N one of 50, 75, 100 (default), 150, 200
  --paper P            A4, A3 (default), A2, A1
  --formats F,…        pdf (default), dxf, svg, png; DXF is 1:1 in mm, one file a level
  --tiles              cuts a large plan into parts (10 mm overlap, crosses to lay them by)
  --level NAME         this level only (may be repeated)
  --no-tables          without the schedules
  --day YYYY-MM-DD     day shown on the sheets (default today)
  --dpi N              resolution of PNG (default ${SHEET_DPI})
  --json               JSON on standard output
  --stack              where the program itself failed, on standard error (for reports)

Exit code: 0 made; 1 plans made, but the comparison does not fit or some file was not made (named); 2 bad input or too large (nothing written)`,
    'no-levels': 'There is no such level. There are: {levels}',
    'offer-scale': 'Scales that fit: {scales}',
    'offer-paper': 'Papers that fit: {papers}',
    'offer-tiles': 'Or add --tiles: {columns} × {rows} parts',
    'bad-scale': 'The scale is one of 50, 75, 100, 150, 200, not “{value}”.',
    'bad-paper': 'The paper is one of A4, A3, A2, A1, not “{value}”.',
    'bad-format': 'A format is one of pdf, dxf, svg, png, not “{value}”.',
    'bad-day': 'A day looks like 2026-11-23, not like “{value}”.',
    'bad-dpi': 'The resolution lies between 30 and 600, not “{value}”.',
    'not-writable': 'Cannot write to “{folder}” ({reason}).',
    made: '{count} files made: {folder}',
    unlabelled: '{title}: these rooms are too small for their names, see the schedule of rooms: {rooms}',
  },
});
