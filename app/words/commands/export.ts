import { defineWords } from '../words.ts';

export const EXPORT_COMMAND = defineWords({
  zh: {
    summary: '把项目中的牌子做成制作文件、订单和 manifest.json',
    help: `用法：paijiang export 项目文件… --out 文件夹 [选项]

  --out 文件夹         文件写到这里（没有就新建；多个项目各写一个子文件夹）
  --formats 格式,…     pdf（默认）、svg、dxf（切割、雕刻，毫米）、png、json，可写多个
  --only 种类,…        只做这些种类的牌子：
{kinds}
  --production         制作文件：蒙古文未校对、文字规则未确认的牌子不出文件
  --day 日期           写在裁切线外和文件信息里的日期，如 2026-11-23（默认今天）
  --pdfx x4|x1a        PDF/X-4（默认）或 PDF/X-1a:2003
  --marks crop|none    裁切角线（默认 crop）
  --dpi 数字           PNG 预览的分辨率（默认 50）
  --dxf r12|r2000      DXF 的版本：R12（默认，各种机器都认）或 R2000（带毫米单位）
  --cut-name 名称      切割线的专色名（默认 CutContour）
  --drill-name 名称    打孔线的专色名（默认 Drill）
  --font 文件          另加一个字体文件（可写多次；项目里选定的字体要在其中）
  --papers 种类,…      给制作单位的纸件：order 订单（默认，00_订单.pdf）、jobs 每块牌的制作单、
                       proofs 审定小样和蒙古文审校
  --no-list            不写纸件
  --json               在标准输出给出 manifest
  --stack              程序自己出错时，在标准错误给出出错的位置（报告问题用）

退出码：0 全部做成；1 有牌子未做成（逐一说明，其余已做成）；2 输入有误，什么也没写`,
    made: '已做成 {files} 个文件（{signs} 种），在 {folder}',
    progress: '{made}/{total}  {current}',
    blocked: '未做成：{label}',
    note: '请注意：{sentence}',
    draft: '其中 {count} 块是草稿（{reasons}），文件名已注明，不得制作。',
    'option-value': '选项“{name}”的值“{value}”不对；可用：{allowed}。',
    'nothing-chosen': '项目里没有要做的牌子。',
    'folder-unwritable': '不能写入文件夹“{folder}”：{reason}',
    'disk-full': '磁盘已满，未能写完；已写的文件已撤回，项目没有改动。',
  },
  en: {
    summary: "Make the project's signs: files for the maker, the order sheet and manifest.json",
    help: `Usage: paijiang export FILE… --out FOLDER [options]

  --out FOLDER         where the files go (made if it is not there; several projects get a folder each)
  --formats F,…        pdf (default), svg, dxf (for cutters, mm), png, json
  --only KIND,…        signs of these kinds only:
{kinds}
  --production         files for making: no file for signs with unproofed Mongolian or an unconfirmed profile
  --day DAY            date in the slug and the files' data, e.g. 2026-11-23 (default today)
  --pdfx x4|x1a        PDF/X-4 (default) or PDF/X-1a:2003
  --marks crop|none    crop marks (default crop)
  --dpi NUMBER         resolution of PNG previews (default 50)
  --dxf r12|r2000      version of DXF files: R12 (default, read by every machine) or R2000 (tells its unit)
  --cut-name NAME      spot name of the cut line (default CutContour)
  --drill-name NAME    spot name of the holes (default Drill)
  --font FILE          a further font file (may be repeated; fonts that the project chose must be among them)
  --papers KIND,…      papers for the shop: order (default, 00_订单.pdf), jobs (a job sheet a sign),
                       proofs (for approval, and for the language office)
  --no-list            without papers
  --json               the manifest on standard output
  --stack              where the program itself failed, on standard error (for reports)

Exit code: 0 all made; 1 some sign was not made (named; the others are); 2 bad input, nothing written`,
    made: '{files} files made ({signs} signs), in {folder}',
    progress: '{made}/{total}  {current}',
    blocked: 'Not made: {label}',
    note: 'Note: {sentence}',
    draft: '{count} of them are drafts ({reasons}); their file names say so. Do not manufacture from them.',
    'option-value': 'Option “{name}” cannot be “{value}”; there are: {allowed}.',
    'nothing-chosen': 'The project has no sign to make.',
    'folder-unwritable': 'Cannot write to the folder “{folder}”: {reason}',
    'disk-full': 'The disk is full; what had been written was taken back, the project is unchanged.',
  },
});
