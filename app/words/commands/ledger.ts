import { defineWords } from '../words.ts';

export const LEDGER_COMMAND = defineWords({
  zh: {
    summary: '一个文件夹的项目，一次做完各苏木乡镇和旗县的汇总表、牌子清理台账和情况报告',
    help: `用法：paijiang ledger 文件夹… --out 文件夹 [选项]

  取文件夹和它下面一层文件夹里的全部 .paijiang 文件。每个苏木乡镇一个文件夹；一个旗县有几个苏木乡镇的，
  另有旗县的一个。各有：汇总表和牌子清理台账（xlsx，A3、A4 的 pdf），情况报告（pdf）。
  按不同规则核查的（如嘎查村和社区）分开做，因为加在一起没有意义。

  --out 文件夹         写到这里
  --filled-by 姓名     填表人
  --reviewed-by 姓名   审核人
  --fonts 文件夹       公文字体所在文件夹（默认本机的字体文件夹）
  --today 日期         统计截至哪一天（默认今天）
  --json               在标准输出给出做了哪些、哪些文件没有列入

打不开的文件、一个村有几个文件的，不列入，别的照做；表上写着没有列入几个，名单在“没有列入的文件.txt”。

退出码：0；1 有文件没有列入；2 输入有误，什么也没写`,
    'folder-empty': '文件夹“{folder}”里没有 .paijiang 项目文件',
    'none-read': '没有一个项目文件能列入，什么也没有写。',
    left: '没有列入：{source}：{why}',
    done: '已做 {sets} 套，共 {files} 个文件；没有列入的 {left} 个。',
    set: '{folder}：{villages} 个嘎查村',
  },
  en: {
    summary: 'All townships’ and banners’ summaries, ledgers and situation reports of a folder in one go',
    help: `Usage: paijiang ledger FOLDER… --out DIR [options]

  Takes all .paijiang files of a folder and of the folders right below it. Each township has a folder, and each banner of
  which there are several townships: summary and ledger (xlsx, and pdf on A3 and A4) and the situation report (pdf).
  What is judged by unlike rules (villages and communities) is made apart: sums of both would say nothing.

  --out DIR          where they go
  --filled-by NAME   who filled them in
  --reviewed-by NAME who reviewed them
  --fonts DIR        where the faces of official documents are (default: this machine's)
  --today D          the day of the papers (default today)
  --json             what was made, and which files are not in it, on standard output

A file that does not open, and a village with several files, is left out, and the others go on; the tables say how many
are left out, and left-out.txt names them.

Exit code: 0; 1 files were left out; 2 bad input, nothing written`,
    'folder-empty': 'The folder “{folder}” has no .paijiang project',
    'none-read': 'No project file can be in the papers; nothing was written.',
    left: 'Left out: {source}: {why}',
    done: 'Made {sets} sets of {files} files; left out: {left}.',
    set: '{folder}: {villages} villages',
  },
});
