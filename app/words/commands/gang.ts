import { defineWords } from '../words.ts';

export const GANG_COMMAND = defineWords({
  zh: {
    summary: '把小牌子按材料拼在整张板上（拼版），出制作文件和拼版图',
    help: `用法：paijiang gang 项目文件 --out 文件夹 [选项]

门牌、小标牌等按材料、厚度、表面、工艺和单双面分组，份数照做，拼在整张板材上；草稿另拼。每张板一套文件，
外加一份 拼版图.pdf（编号、清单、利用率、余料）。单块牌子的文件由 export 出，不受影响。

  --out 文件夹         文件写到这里（没有就新建；上次拼版的文件先清掉，别的文件不动）
  --sheet 宽x高        板材，毫米（可写多次，各组取用料最省的；默认 1220x2440 和 600x900）
  --margin 毫米        板边留空（默认 10）
  --gap 毫米           两道刀缝之间留的料（默认 5）
  --kerf 毫米          刀缝宽度（默认 0.2）
  --longest 毫米       长边超过这个尺寸的牌子不拼（默认 900）
  --grain              所有板材都有纹理，一律不转向（拉丝、木材本来就不转）
  --templates a4|a3    另出打孔样板：有孔的牌子每块一份 PDF，1:1 拼图（默认 none，不出）
  --formats 格式,…     pdf（默认）、svg、dxf（切割线、孔，毫米）、png、json，可写多个
  --only 种类,…        只拼这些种类的牌子（种类见 paijiang export --help）
  --production         制作文件：草稿不拼
  --day 日期           写在文件信息里的日期，如 2026-11-23（默认今天）
  --pdfx x4|x1a        PDF/X-4（默认）或 PDF/X-1a:2003
  --dpi 数字           PNG 预览的分辨率（默认 50）
  --dxf r12|r2000      DXF 的版本：R12（默认，各种机器都认）或 R2000（带毫米单位）
  --cut-name 名称      切割线的专色名（默认 CutContour）
  --drill-name 名称    打孔线的专色名（默认 Drill）
  --font 文件          另加一个字体文件（可写多次；项目里选定的字体要在其中）
  --json               在标准输出给出结果
  --stack              程序自己出错时，在标准错误给出出错的位置（报告问题用）

退出码：0 全部拼好；1 有牌子或文件没有做成（逐一说明，其余已做成）；2 输入有误，什么也没写`,
    sheet: '{stem}：{count} 块，利用率 {use}%（整板 {whole}%）',
    left: '没有拼版：{number} {label}（{copies} 块），{reason}',
    blocked: '未做成：{label}',
    nothing: '没有可以拼版的牌子。',
    made: '已拼 {sheets} 张板，{files} 个文件，在 {folder}',
    'bad-sheet': '板材要写成 1220x2440 这样（100 到 5000 毫米），不能是“{value}”。',
    'bad-length': '“{name}”要在 {least} 到 {most} 毫米之间，不能是“{value}”。',
    'larger-than-sheet': '比板材大',
    'longer-than-ganged': '长边超过 {longest} mm',
    alone: '同料同工艺的只有这一块',
    'backs-differ': '双面而外形不是矩形，背面对不上',
    folded: '折成的牌子，要压折线',
  },
  en: {
    summary: 'Lay small signs together on sheets of their material, with a map',
    help: `Usage: paijiang gang FILE --out DIR [options]

Door plates and other small signs, grouped by material, thickness, surface, process and sides, each as often as it is
made, on sheets of material; drafts apart. One set of files a sheet, and 拼版图.pdf, the map (numbers, list, use, offcut).
The files of single signs are made by export as ever.

  --out DIR            files go here (made if absent; those of an earlier run are taken away first, nothing else)
  --sheet WxH          material in mm (may be repeated: each group takes the one of which it uses least; default
                       1220x2440 and 600x900)
  --margin MM          free along the edges (default 10)
  --gap MM             what stays between two cuts (default 5)
  --kerf MM            what a cut takes (default 0.2)
  --longest MM         signs with a longer side are made singly (default 900)
  --grain              all material has a grain: nothing is turned (brushed metal and wood never are)
  --templates a4|a3    drilling templates too: a PDF 1:1 in parts for each sign with holes (default none)
  --formats F,…        pdf (default), svg, dxf (cut lines and holes, mm), png, json
  --only KIND,…        signs of these kinds only (paijiang export --help lists them)
  --production         files for making: drafts are not laid
  --day DAY            date in the files' data, e.g. 2026-11-23 (default today)
  --pdfx x4|x1a        PDF/X-4 (default) or PDF/X-1a:2003
  --dpi NUMBER         resolution of PNG previews (default 50)
  --dxf r12|r2000      version of DXF files: R12 (default, read by every machine) or R2000 (tells its unit)
  --cut-name NAME      spot name of the cut line (default CutContour)
  --drill-name NAME    spot name of the holes (default Drill)
  --font FILE          a further font file (may be repeated; fonts that the project chose must be among them)
  --json               what was made, on standard output
  --stack              where the program itself failed, on standard error (for reports)

Exit code: 0 all laid; 1 some sign or file was not made (named; the others are); 2 bad input, nothing written`,
    sheet: '{stem}: {count} signs, {use} % of the material used ({whole} % of the whole sheet)',
    left: 'Not laid: {number} {label} ({copies}), {reason}',
    blocked: 'Not made: {label}',
    nothing: 'There is no sign to lay on a sheet.',
    made: '{sheets} sheets, {files} files, in {folder}',
    'bad-sheet': 'A sheet is told as 1220x2440 (100 to 5000 mm a side), not as “{value}”.',
    'bad-length': '“{name}” lies between {least} and {most} mm, not “{value}”.',
    'larger-than-sheet': 'larger than the material',
    'longer-than-ganged': 'longer than {longest} mm',
    alone: 'the only one of its material and process',
    'backs-differ': 'two-sided and no rectangle: its back would not match',
    folded: 'folded: it is creased where it is cut',
  },
});
