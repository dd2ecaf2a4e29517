import { type CadFinding } from '../../core/cad/cadFinding.ts';
import { type LeftOutReason } from '../../core/cad/cadDrawing.ts';
import { type DwgProblem } from '../dwg/convertDwg.ts';
import { type DxfProblem } from '../dxf/dxfProblem.ts';
import { type Words, defineWords } from './words.ts';

/** Why a CAD file cannot be read. */
export const DXF_PROBLEMS: Words<(DxfProblem | DwgProblem)['code']> = defineWords({
  zh: {
    'dxf-is-dwg':
      '这是 DWG 文件（{version}）。请在 CAD 中打开，用“另存为”选“AutoCAD 2007 DXF（*.dxf）”，再导入 DXF 文件。',
    'dwg-no-converter':
      '这是 DWG 文件，本机没有能转换它的程序（ODA File Converter 或 LibreDWG 的 dwg2dxf）。请在 CAD 中打开，用“另存为”选“AutoCAD 2007 DXF（*.dxf）”，再导入 DXF 文件。',
    'dwg-converter-slow':
      '{program} 转换 DWG 超过 {minutes} 分钟没有完成，已停止。请在 CAD 中打开，用“另存为”选“AutoCAD 2007 DXF（*.dxf）”，再导入 DXF 文件。',
    'dwg-converter-failed':
      '{program} 没能转换这个 DWG（{said}）。请在 CAD 中打开，用“另存为”选“AutoCAD 2007 DXF（*.dxf）”，再导入 DXF 文件。',
    'dwg-converter-empty':
      '{program} 没有转换出文件。请在 CAD 中打开，用“另存为”选“AutoCAD 2007 DXF（*.dxf）”，再导入 DXF 文件。',
    'dwg-converter-large': '{program} 转换出的文件超过 {limit} MB，已停止。请在 CAD 中只把平面图另存为 DXF。',
    'dwg-converter-other':
      '{program} 转换出的不是 DXF。请在 CAD 中打开，用“另存为”选“AutoCAD 2007 DXF（*.dxf）”，再导入 DXF 文件。',
    'dxf-binary': '这是二进制 DXF，请在 CAD 中另存为 ASCII 的 DXF 再导入。',
    'dxf-none': '这不是 DXF 文件。',
    'dxf-broken': 'DXF 文件第 {line} 行有错，读到这里为止不能继续；请在 CAD 中用“核查”（AUDIT）修复后另存。',
    'dxf-section-unnamed':
      'DXF 文件第 {line} 行的 SECTION 没有名称，不能继续；请在 CAD 中用“核查”（AUDIT）修复后另存。',
    'dxf-misplaced':
      'DXF 文件第 {line} 行（组码 {group}，{value}）放错了位置，不能继续；请在 CAD 中用“核查”（AUDIT）修复后另存。',
    'dxf-block-open':
      'DXF 文件第 {line} 行开始的图块没有结尾（ENDBLK），不能继续；请在 CAD 中用“核查”（AUDIT）修复后另存。',
    'dxf-empty': '文件是空的。',
    'dxf-too-large': '文件有 {bytes} 字节，超过上限 {limit} 字节；请在 CAD 中只把平面图另存出来。',
    'dxf-too-many': '图形超过 {limit} 个，太多了；请在 CAD 中只把平面图另存出来。',
    'dxf-coding-unknown': '不认识的文字编码“{coding}”。',
    'dxf-cancelled': '已取消，什么都没有改动。',
  },
  en: {
    'dxf-is-dwg':
      'This is a DWG file ({version}): open it in CAD, save it as “AutoCAD 2007 DXF (*.dxf)”, and import that file.',
    'dwg-no-converter':
      'This is a DWG file, and no converter is on this machine (ODA File Converter, or dwg2dxf of LibreDWG): open it in CAD, save it as “AutoCAD 2007 DXF (*.dxf)”, and import that file.',
    'dwg-converter-slow':
      '{program} did not convert the DWG within {minutes} minutes and was stopped: open it in CAD, save it as “AutoCAD 2007 DXF (*.dxf)”, and import that file.',
    'dwg-converter-failed':
      '{program} could not convert this DWG ({said}): open it in CAD, save it as “AutoCAD 2007 DXF (*.dxf)”, and import that file.',
    'dwg-converter-empty':
      '{program} wrote no file: open it in CAD, save it as “AutoCAD 2007 DXF (*.dxf)”, and import that file.',
    'dwg-converter-large':
      '{program} wrote more than {limit} MB and was stopped: save the floor plan alone as DXF in CAD.',
    'dwg-converter-other':
      'What {program} wrote is no DXF: open it in CAD, save it as “AutoCAD 2007 DXF (*.dxf)”, and import that file.',
    'dxf-binary': 'This is a binary DXF: save it as ASCII DXF in CAD first.',
    'dxf-none': 'This is not a DXF file.',
    'dxf-broken': 'The DXF file is broken at line {line}; mend it in CAD (AUDIT) and save it again.',
    'dxf-section-unnamed':
      'The SECTION at line {line} of the DXF file has no name; mend it in CAD (AUDIT) and save it again.',
    'dxf-misplaced':
      'Line {line} of the DXF file (group {group}, {value}) stands where it cannot; mend it in CAD (AUDIT) and save it again.',
    'dxf-block-open':
      'The block that begins at line {line} of the DXF file has no end (ENDBLK); mend it in CAD (AUDIT) and save it again.',
    'dxf-empty': 'The file is empty.',
    'dxf-too-large':
      'The file has {bytes} bytes, over the limit of {limit}: save the floor plan alone in CAD.',
    'dxf-too-many': 'More than {limit} entities: save the floor plan alone in CAD.',
    'dxf-coding-unknown': 'Unknown character coding “{coding}”.',
    'dxf-cancelled': 'Cancelled; nothing was changed.',
  },
});

/** Why something of the file is not in the plan. */
export const LEFT_OUT: Words<LeftOutReason> = defineWords({
  zh: {
    'no-use': '平面图用不到',
    'third-dimension': '三维图形：请在 CAD 中用“平面摄影”（FLATSHOT）生成平面后再导入',
    'unknown-kind': '不认识的图元：请在 CAD 中“分解”（EXPLODE）后另存',
    tangent: '天正对象：请在天正里“图形导出”为 T3 格式后再导入',
    proxy: '代理对象：请用绘制它的软件打开，“分解”（EXPLODE）后另存为 DXF',
    external: '外部参照：请在 CAD 的“外部参照”中把它“绑定”后另存，再导入',
    'multiline-style': '多线没有样式：请在 CAD 中“分解”（EXPLODE）后另存',
    hidden: '被隐藏的图元：要用的话，请在 CAD 中“取消隐藏”后另存',
    broken: '数据不完整',
    'not-a-place': '坐标无效或远得不合理',
    'paper-space': '在图纸空间（布局）里：要用的话，请在布局上点右键“将布局输出到模型”后另存',
    'block-missing': '图块没有定义：请在 CAD 中打开原图，另存为 DXF',
    'block-in-itself': '图块自己套自己',
    'blocks-too-deep': '图块嵌套太深',
    truncated: '文件没有结尾，可能不完整',
  },
  en: {
    'no-use': 'of no use for a plan',
    'third-dimension': 'three-dimensional: make a flat view of it in CAD (FLATSHOT) and import that',
    'unknown-kind': 'unknown kind: EXPLODE it in CAD and save again',
    tangent: '天正 objects: export as T3 from 天正 and import that',
    proxy: 'proxy objects: open with the program that drew them, EXPLODE, save as DXF',
    external: 'external reference: bind it in CAD (XREF, Bind), save and import that',
    'multiline-style': 'multiline without its style: EXPLODE it in CAD and save again',
    hidden: 'hidden objects: show them in CAD (UNISOLATEOBJECTS) and save again if they are needed',
    broken: 'incomplete data',
    'not-a-place': 'invalid or impossible coordinates',
    'paper-space': 'in paper space: EXPORTLAYOUT in CAD if it is needed',
    'block-missing': 'block not defined: save the original drawing as DXF',
    'block-in-itself': 'block contains itself',
    'blocks-too-deep': 'blocks nested too deep',
    truncated: 'the file has no end and may be incomplete',
  },
});

/** What somebody should know about an import. */
export const CAD_FINDINGS: Words<CadFinding['code']> = defineWords({
  zh: {
    'no-wall-lines': '所选图层上没有线。',
    'too-many-lines': '所选墙线图层有 {count} 段线，超过 {limit} 段；请只选墙线所在的图层。',
    moved: '图形离原点太远，已整体平移（X {x} mm，Y {y} mm）。',
    'lines-unpaired': '{of} 段墙线中有 {count} 段找不到对面的墙线，没有变成墙。',
    'third-lines': '有 {count} 段线与墙平行而不是墙面（保温层、抹灰、空腔等），没有算进墙厚，请核对。',
    'faces-unclear': '有 {count} 处并排三条以上的墙线，哪两条是墙面不能确定，取了较可能的一对，请核对墙厚。',
    'faces-askew': '有 {count} 处墙的两条墙面不平行或厚度不一，按平均厚度放入，请核对。',
    'ends-loose': '有 {count} 处墙端没有与别的墙相接。',
    'ends-stretched': '有 {count} 处墙端没有画到对面的墙，已延长到墙上相接，请核对。',
    'columns-joined': '有 {count} 处墙画到柱边为止，已在柱内相接。',
    'columns-odd': '有 {count} 根柱不是矩形或圆形，没有放进平面，面积没有扣除。',
    'steps-joined': '有 {count} 处厚度不同的墙错开相接，已补一小段墙连上。',
    'opening-homeless': '图块“{block}”有 {count} 个不在墙上，没有变成门窗。',
    'lines-homeless': '门窗图层上有 {count} 处线不在墙上，没有变成门窗。',
    'openings-from-lines': '有 {count} 个门窗是从散线、弧线认出的（不是图块），请核对。',
    'openings-doubtful': '有 {count} 个门窗从线上看不出种类，按最可能的放入，请核对。',
    'opening-on-joint': '有 {count} 个门窗正好压在墙的交点上，没有放进去。',
    'openings-overlap': '有 {count} 个门窗互相重叠，没有放进去。',
    'passages-from-gaps': '有 {count} 处墙断开而没有门窗，按门洞放入，请核对。',
    'heights-assumed': '有 {count} 个门窗图上没有高度，按常用高度放入，请核对。',
    'fillings-unused':
      '墙线图层上有 {count} 处填充没有画出轮廓，没有变成墙；若是墙或柱，请在 CAD 中描出轮廓。',
    'out-of-plan': '有 {count} 段墙超出 1 公里范围，没有放进去。',
    'aligned-axes': '“{level}”按轴线 {witness} 与“{on}”对齐，平移 X {x} mm，Y {y} mm。',
    'aligned-stairs': '“{level}”按楼梯与“{on}”对齐，平移 X {x} mm，Y {y} mm。',
    'aligned-corners': '“{level}”按墙角与“{on}”对齐（{witness} 个墙角重合），平移 X {x} mm，Y {y} mm。',
    'aligned-box':
      '“{level}”与“{on}”没有对得上的轴线、楼梯或墙角，只把左下角对在一起（平移 X {x} mm，Y {y} mm），请核对。',
    'aligned-kept':
      '“{level}”与“{on}”没有对得上的轴线、楼梯或墙角，按图上原来的位置放，请核对上下层是否对齐。',
    'storeys-several':
      '“{title}”一张图代表 {from} 到 {to} 几层，只放成了“{level}”一层；其余各层请在平面里复制。',
    'storeys-assumed': '图上没有写是第几层，按从左到右、从下到上的顺序记为“{level}”，请核对。',
    'storey-taken': '“{title}”所在的第 {storey} 层已经有墙，这张图放到了“{level}”。',
    'region-cuts': '“{level}”的范围切断了图层“{layer}”上的 {count} 条线，长的没有用上；请把范围画大些。',
    'name-outside': '有 {count} 处文字不在任何房间里，没有用上。',
    'names-several': '有 {count} 处文字与同一房间里的另一个名称并存，取了居中的一个。',
    'area-differs': '图上画的房间为 {drawn} ㎡，导入后为 {made} ㎡，请核对。',
    'no-rooms': '墙没有围成任何房间。',
    'names-open': '旗县、苏木乡镇、嘎查村的名称没有给出，先记为“待填”；在总览中填写前不要制作标牌。',
    'coding-guessed':
      '文件没有写明文字编码，按 {coding} 读入；若房间名是乱码，请改选文字编码（命令行用 --coding）。',
    'coding-contradicted':
      '文件写明文字编码为 {claimed}，但内容实为 {coding}，已按 {coding} 读入；若房间名是乱码，请改选文字编码（命令行用 --coding）。',
    'unit-doubted':
      '按现在的单位（1 = {taken} mm），墙厚约 {wall} mm、房屋 {width} × {height} m，不像一座房屋；单位更像是 {likely}，请核对。',
    'own-edited': '这是牌匠写出的 DXF，写出后在 CAD 中改动过，已按图上的线重新识别，请核对。',
    'unit-differs': '文件写明单位为 1 = {said} mm，现按 1 = {taken} mm 导入。',
  },
  en: {
    'no-wall-lines': 'There are no lines on the chosen layers.',
    'too-many-lines':
      'The chosen wall layers have {count} pieces of line, over {limit}: choose the walls’ layers only.',
    moved: 'The drawing lies far from the origin and was moved (X {x} mm, Y {y} mm).',
    'lines-unpaired': '{count} of {of} wall lines have no line opposite them and made no wall.',
    'third-lines':
      '{count} lines run along walls without being faces (insulation, plaster, cavities) and were left out: look them over.',
    'faces-unclear':
      'At {count} places three or more lines run side by side: the likelier pair was taken as the wall. Check its thickness.',
    'faces-askew':
      '{count} walls have faces out of parallel or of uneven thickness: the mean was taken. Look them over.',
    'ends-loose': '{count} ends of walls meet no other wall.',
    'ends-stretched':
      '{count} ends of walls stopped before another wall and were led on to it: look them over.',
    'columns-joined': '{count} walls stop at columns and were joined inside them.',
    'columns-odd':
      '{count} columns are neither round nor rectangles: they are not in the plan, no area was deducted.',
    'steps-joined': '{count} short pieces join walls of unlike thickness.',
    'opening-homeless': '{count} of block “{block}” stand in no wall and made no opening.',
    'lines-homeless': '{count} figures on layers of openings stand in no wall and made no opening.',
    'openings-from-lines': '{count} openings were recognised from loose lines and arcs: look them over.',
    'openings-doubtful': 'The lines of {count} openings do not tell their kind; the likeliest was taken.',
    'opening-on-joint': '{count} openings lie on a joint of walls and were left out.',
    'openings-overlap': '{count} openings overlap others and were left out.',
    'passages-from-gaps': '{count} gaps in walls without an opening became passages: look them over.',
    'heights-assumed': '{count} openings have no height in the file: usual heights were taken.',
    'fillings-unused':
      '{count} fillings on the wall layers have no outline and made no wall; draw their outlines in CAD if they are walls or columns.',
    'out-of-plan': '{count} walls lie beyond 1 km and were left out.',
    'aligned-axes': '“{level}” is laid over “{on}” by the axes {witness}, moved by X {x} mm, Y {y} mm.',
    'aligned-stairs': '“{level}” is laid over “{on}” by the stairs, moved by X {x} mm, Y {y} mm.',
    'aligned-corners':
      '“{level}” is laid over “{on}” by corners of walls ({witness} meet), moved by X {x} mm, Y {y} mm.',
    'aligned-box':
      '“{level}” has no axis, stairs or corner in common with “{on}”: only the lower left corners are laid over each other (X {x} mm, Y {y} mm). Look it over.',
    'aligned-kept':
      '“{level}” has no axis, stairs or corner in common with “{on}” and stays where the file has it: see whether the storeys lie over each other.',
    'storeys-several':
      '“{title}” stands for the storeys {from} to {to}; it became “{level}” only. Copy it in the plan for the others.',
    'storeys-assumed':
      'The drawing does not say which storey it is; from left to right and from below it became “{level}”. Look it over.',
    'storey-taken': 'Storey {storey} of “{title}” has walls already: it went to “{level}”.',
    'region-cuts':
      'The region of “{level}” cuts {count} lines on layer “{layer}”; the long ones were not used: draw it larger.',
    'name-outside': '{count} texts stand in no room and were not used.',
    'names-several': '{count} texts share a room with another name; the middle one was taken.',
    'area-differs': 'A room is drawn with {drawn} m² and came out with {made} m²: look it over.',
    'no-rooms': 'The walls enclose no room.',
    'names-open':
      'Banner, township and village were not given and read 待填: fill them in before making signs.',
    'coding-guessed':
      'The file does not name its coding; it was read as {coding}. Choose another coding if names are garbled (--coding on the command line).',
    'coding-contradicted':
      'The file claims the coding {claimed}, but its bytes are {coding} and were read as such. Choose another coding if names are garbled (--coding on the command line).',
    'unit-doubted':
      'In this unit (1 = {taken} mm) walls are about {wall} mm thick and the house measures {width} × {height} m: not like a house. The unit is more likely {likely}; look it over.',
    'own-edited':
      'Paijiang wrote this DXF, and it was changed in CAD afterwards: it was recognised anew from its lines; look it over.',
    'unit-differs': 'The file says 1 = {said} mm; it was read as 1 = {taken} mm.',
  },
});
