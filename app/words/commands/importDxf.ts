import { defineWords } from '../words.ts';

export const IMPORT_DXF_COMMAND = defineWords({
  zh: {
    summary: '把 DXF 平面图导入成项目',
    help: `用法：paijiang import-dxf 文件.dxf --units mm --walls 图层[,…] --out 项目.paijiang [--json]
      paijiang import-dxf 文件.dxf --list [--json]

读 R12 到 2018 的 ASCII DXF；DWG 由本机已有的 ODA File Converter 或 dwg2dxf（LibreDWG）先转换，
没有时请在 CAD 中另存为 AutoCAD 2007 DXF。墙由封闭轮廓（最外一圈为外墙皮，里面的为房间内墙皮，可在几个图层上）、
成对的墙线，或 --axes 的单线得到；门窗按图块名称认；房间名取文字。先用 --list 看图层、图块和尺寸核对。

  --list               只列出图层、图块、单位核对和图上有哪几张图，不导入
  --units U            mm、cm、m、inch、foot（文件写明时可省）
  --walls 图层,…       墙线（墙皮）所在图层（省略时按图层名称推测）
  --axes 图层,…        单线墙所在图层，厚度用 --thickness（默认 240）
  --rooms 图层,…       房间名文字所在图层（省略时按图层名称推测）
  --block 名称=种类    图块的种类：door、double-door、sliding-door、window、passage、none（可多次）
  --region x1,y1,x2,y2 只要图上这一块（图的单位，两个对角；可多次，每块一层）
  --level 名称         与 --region 一一对应的楼层名；单独用时按图名挑图，如 --level 二层平面图（可多次）
                       都省略时：图上有几张楼层平面图就导入几层，按轴线、楼梯或墙角上下对齐
  --thickness N        单线墙的厚度 mm
  --thickest N         两条墙线相距多远还算一道墙，mm（默认 600）
  --coding C           文字编码，如 gbk、utf-8（文件写错时用）
  --into 项目          加进已有项目：放进没有墙的楼层，没有就在最上面加一层
                       （默认新建项目；新项目的名称记为“待填”）
  --banner、--township、--village  新项目的旗县、苏木乡镇、嘎查村
  --setting S          farming（农区）或 pastoral（牧区，默认）
  --out 文件           写出的项目文件
  --force              覆盖已有的文件
  --json               在标准输出给出 JSON

退出码：0 已导入；1 已导入，有要核对的地方；2 输入有误，什么都没写`,
    'no-file': '找不到“{file}”，或不能读。',
    'unit-unknown': '文件没有写明单位，请用 --units 指定。量一量：\n{checks}',
    'unit-doubted':
      '文件写明单位为 {said}，但这样墙厚约 {wall} mm、房屋 {width} × {height} m，不像一座房屋；像是 {likely}。请加 --units {first}（若文件没有写错，加 --units {said}）。',
    'unit-bad': '单位只能是 mm、cm、m、inch、foot，不能是“{value}”。',
    'unit-row': '  若单位为 {name}：宽 {width} m，深 {height} m{likely}',
    likely: '  ← 像一座房屋',
    'no-layer': '没有图层“{name}”。有：{layers}',
    'no-walls': '看不出墙在哪个图层，请用 --walls 指定。有：\n{layers}',
    'bad-block': '--block 要写成“名称=种类”，不能是“{value}”。',
    'bad-number': '“{name}”要写 {from} 到 {to} 之间的数，不能是“{value}”。',
    'bad-setting': '--setting 只能是 farming 或 pastoral，不能是“{value}”。',
    'nothing-made': '没有导入任何墙，没有写文件。',
    'plan-problem': '不能放进平面图（{code}）。',
    'file-exists': '已有“{file}”；要覆盖请加 --force。',
    'not-saved': '写不出“{file}”。',
    converted: 'DWG 由 {program} 转换为 DXF。',
    reading: '读取 {percent}%（{entities} 个图形）',
    header: '图层\t线\t封闭线\t填充\t图块\t文字\t状态\t推测',
    'layer-hidden':
      '隐藏图层“{name}”（{state}）没有用：线 {lines}、填充 {fillings}、图块 {blocks}、文字 {texts}',
    'layer-idle': '图层“{name}”没有用：线 {lines}、填充 {fillings}、图块 {blocks}、文字 {texts}',
    'blocks-header': '图块\t个数\t推测',
    made: '已导入：墙 {walls} 段，房间 {rooms} 个（有名称 {named} 个），门 {doors}，窗 {windows}，门洞 {passages}',
    areas: '建筑面积 {building} ㎡，使用面积 {usable} ㎡',
    'left-out': '没有用上：{kind} {count} 个（{reason}）',
    saved: '已写出：{file}',
    'open-name': '待填',
  },
  en: {
    summary: 'Make a project of a DXF floor plan',
    help: `Usage: paijiang import-dxf FILE.dxf --units mm --walls LAYER[,…] --out PROJECT.paijiang [--json]
       paijiang import-dxf FILE.dxf --list [--json]

Reads ASCII DXF, R12 to 2018; a DWG is first converted by the ODA File Converter or dwg2dxf (LibreDWG) where one
is on the machine, else save it as AutoCAD 2007 DXF in CAD. Walls come from closed contours (the outermost is the outer face, those inside
are rooms; they may lie on several layers), from pairs of lines, or from the single lines of --axes; doors and
windows from blocks by name; names of rooms from texts. Look at the file with --list first.

  --list               lists layers, blocks, the measuring check and the drawings of the sheet, imports nothing
  --units U            mm, cm, m, inch, foot (may be left out where the file says)
  --walls LAYER,…      layers of wall faces (else guessed by name)
  --axes LAYER,…       layers of single-line walls of --thickness (default 240)
  --rooms LAYER,…      layers of room names (else guessed by name)
  --block NAME=ROLE    door, double-door, sliding-door, window, passage, none (may be repeated)
  --region x1,y1,x2,y2 only this part of the drawing (its units, two opposite corners; may be repeated, a level each)
  --level NAME         names of the levels of --region, in order; alone it picks a drawing by its title (may be repeated)
                       without both: every storey's plan of the sheet becomes a level, laid over one another
  --thickness N        thickness of single-line walls, mm
  --thickest N         lines farther apart are not one wall, mm (default 600)
  --coding C           character coding, e.g. gbk, utf-8
  --into PROJECT       adds to a project, on a level without walls or a new one on top
                       (default: a new project, whose names read 待填)
  --banner, --township, --village  names of a new project
  --setting S          farming or pastoral (default)
  --out FILE           project file to write
  --force              replaces a file that is there
  --json               JSON on standard output

Exit code: 0 imported; 1 imported, with something to look over; 2 bad input, nothing written`,
    'no-file': '“{file}” is not there or cannot be read.',
    'unit-unknown': 'The file names no unit: give --units. The drawing would measure:\n{checks}',
    'unit-doubted':
      'The file says {said}, but then walls are about {wall} mm thick and the house measures {width} × {height} m: not like a house, but it is in {likely}. Give --units {first} (or --units {said} if the file is right).',
    'unit-bad': 'A unit is mm, cm, m, inch or foot, not “{value}”.',
    'unit-row': '  in {name}: {width} m wide, {height} m deep{likely}',
    likely: '  ← like a house',
    'no-layer': 'There is no layer “{name}”. There are: {layers}',
    'no-walls': 'Which layer has the walls? Give --walls. There are:\n{layers}',
    'bad-block': '--block takes NAME=ROLE, not “{value}”.',
    'bad-number': '“{name}” takes a number from {from} to {to}, not “{value}”.',
    'bad-setting': '--setting takes farming or pastoral, not “{value}”.',
    'nothing-made': 'No wall was imported; no file was written.',
    'plan-problem': 'It does not go into the plan ({code}).',
    'file-exists': 'There is a “{file}” already; --force replaces it.',
    'not-saved': '“{file}” cannot be written.',
    converted: 'The DWG was made a DXF by {program}.',
    reading: 'reading {percent}% ({entities} entities)',
    header: 'layer\tlines\tclosed\tfillings\tblocks\ttexts\tstate\tguess',
    'layer-hidden':
      'hidden layer “{name}” ({state}) not used: {lines} lines, {fillings} fillings, {blocks} blocks, {texts} texts',
    'layer-idle':
      'layer “{name}” not used: {lines} lines, {fillings} fillings, {blocks} blocks, {texts} texts',
    'blocks-header': 'block\tcount\tguess',
    made: 'Imported: {walls} walls, {rooms} rooms ({named} named), {doors} doors, {windows} windows, {passages} passages',
    areas: 'building area {building} m², usable area {usable} m²',
    'left-out': 'not used: {count} {kind} ({reason})',
    saved: 'Written: {file}',
    'open-name': '待填',
  },
});
