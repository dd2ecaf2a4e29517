import { defineWords } from '../words.ts';

export const PACKAGE_COMMAND = defineWords({
  zh: {
    summary: '做出给制作单位的整套资料：打印、切割、看样、清单、位置图、字体、说明',
    help: `用法：paijiang package 项目文件 --out 文件夹|文件.zip [选项]

  --out 文件夹         整套资料放在这里；以 .zip 结尾的写成一个压缩包
  --only 种类,…        只做这些种类的牌子：
{kinds}
  --without 部分,…     不要这些：
                       {parts}
  --production         正式：草稿不出文件，逐块说明原因
  --day 日期           写在文件里的日期，如 2026-11-23（默认今天）
  --pdfx x4|x1a        PDF/X-4（默认）或 PDF/X-1a:2003
  --font 文件          另加一个字体文件（可写多次）
  --json               在标准输出给出 manifest
  --stack              程序自己出错时，在标准错误给出出错的位置（报告问题用）

先在旁边做好，全部做成才放进去；中途停下，原来的资料不变。同一文件夹再做一次，上次做的文件先撤掉，
被人改过的留下并说明，别的文件不动。

退出码：0 全部做成；1 有牌子或文件未做成（逐一说明，其余已做成）；2 输入有误，什么也没写`,
    made: '整套资料已做好：{files} 个文件（{signs} 种），在 {folder}',
    'option-value': '选项“{name}”的值“{value}”不对；可用：{allowed}。',
    'nothing-chosen': '项目里没有要做的牌子。',
    'folder-of-another': '“{folder}”里是另一个项目的制作资料，没有动它。请换一个位置。',
    'not-a-package': '“{folder}”不是本程序做的制作资料，不覆盖。请换一个名字。',
    kept: '“{name}”有人改过，留在原处。',
    'kept-beside': '“{name}”有人改过或另放的，改名为“{as}”留下。',
    'name-long': '“{name}”路径较长，Windows 上解压到深处可能打不开：请放在靠近盘根的文件夹。',
  },
  en: {
    summary: 'Make all that a sign shop needs: print, cutting, previews, schedule, places, fonts, readme',
    help: `Usage: paijiang package FILE --out FOLDER|FILE.zip [options]

  --out FOLDER         where the package goes; a name that ends in .zip makes one zip
  --only KIND,…        signs of these kinds only:
{kinds}
  --without PART,…     leave these out:
                       {parts}
  --production         no file for drafts, each named with its reason
  --day DAY            date in the files, e.g. 2026-11-23 (default today)
  --pdfx x4|x1a        PDF/X-4 (default) or PDF/X-1a:2003
  --font FILE          a further font file (may be repeated)
  --json               the manifest on standard output
  --stack              where the program itself failed, on standard error (for reports)

It is made aside and moved in when all is done; stopped half-way, what lay there stays as it was. Made again in the
same folder, the files of last time go; those that somebody changed are kept and named, and nothing else is touched.

Exit code: 0 all made; 1 some sign or document was not made (named; the others are); 2 bad input, nothing written`,
    made: 'Package made: {files} files ({signs} signs), in {folder}',
    'option-value': 'Option “{name}” cannot be “{value}”; there are: {allowed}.',
    'nothing-chosen': 'The project has no sign to make.',
    'folder-of-another':
      'In “{folder}” lies the package of another project; it was left alone. Choose another place.',
    'not-a-package': '“{folder}” is no package of this program and is not written over. Choose another name.',
    kept: 'Somebody changed “{name}”: it was left where it lay.',
    'kept-beside': 'Somebody changed “{name}” or put it there: it is kept as “{as}”.',
    'name-long': 'The path of “{name}” is long: unpacked deep in folders, Windows may not open it.',
  },
});
