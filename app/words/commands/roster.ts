import { defineWords } from '../words.ts';
import { LIST_HELP } from './listHelp.ts';

export const ROSTER_COMMAND = defineWords({
  zh: {
    summary: '读嘎查村名册（xlsx、csv），逐条说明要改的地方；也可从地名表开一份',
    help: `用法：paijiang roster 名册 [选项]
      paijiang roster --banner 旗县 [--township 苏木乡镇] --out 名册.xlsx
      paijiang roster --template 名册.xlsx

  名册                 ${LIST_HELP.zh.formats}（UTF-8、GB18030、UTF-16 都认得）。
                       {columns}
  --map 项=列名        列名认不出时指定，可写多次；这台电脑记住，同样列名的名册下次照用
  --forget             忘掉这种列名上次的指定
  --sheet 工作表名     读另一张工作表
  --unlisted           地名不必在地名表里
  --font 文件          另加一个字体文件（查生僻字用，可写多次）
  --json               在标准输出给出 rows 和 findings
  --banner、--township 从地名表取一个旗县或苏木乡镇的全部嘎查村，写成一份待填的名册
  --template 文件      一份空的名册（.xlsx 或 .csv）

记录从表头起数，空行也算一条。✗ 改好以前这一村不做；○ 这一格留空；· 只是告知。

退出码：0 没有要改的；1 有要改的；2 输入有误`,
    'one-of-three': '请写名册文件，或 --banner（从地名表开一份），或 --template（空名册），三者取一。',
    'no-out': '请用 --out 写名册放在哪里（.xlsx 或 .csv）。',
    'no-banner': '请用 --banner 写旗县市区。',
    'no-villages': '地名表里没有这个地方的嘎查村。',
    'place-unknown': '地名表里没有“{value}”。相近的：{near}',
    begun: '共 {count} 个嘎查村。',
    recalled: '列名按上次的指定读取：{columns}（--forget 可忘掉）',
    'not-kept': '列名的指定没有记住：写不进程序的文件夹。',
    read: '共 {rows} 个嘎查村：{ready} 个可以做，{held} 条要先改。',
    'mongolian-open': '{count} 个嘎查村还没有蒙古文，只能出草稿。',
    'line-cell': '第 {record} 条“{column}”：{message}',
    'line-row': '第 {record} 条：{message}',
  },
  en: {
    summary: 'Read a roster of villages (xlsx, csv) and say what to mend, row by row; or begin one',
    help: `Usage: paijiang roster ROSTER [options]
       paijiang roster --banner BANNER [--township TOWNSHIP] --out ROSTER.xlsx
       paijiang roster --template ROSTER.xlsx

  ROSTER               ${LIST_HELP.en.formats} (UTF-8, GB18030 or UTF-16).
                       {columns}
  --map KEY=HEADING    for headings that are not known, may be repeated; remembered on this machine
  --forget             forget what was remembered for these headings
  --sheet NAME         read another sheet
  --unlisted           places need not be in the place register
  --font FILE          a further font file, for rare characters (may be repeated)
  --json               rows and findings on standard output
  --banner, --township all villages of a banner or township of the place register, as a roster to be filled in
  --template FILE      an empty roster (.xlsx or .csv)

Records count from the headings, empty rows too. ✗ the village waits for it; ○ the cell is left open; · only told.

Exit code: 0 nothing to mend; 1 something to mend; 2 bad input`,
    'one-of-three':
      'Give a roster, or --banner (to begin one), or --template (an empty one): one of the three.',
    'no-out': 'Say where the roster goes by --out (.xlsx or .csv).',
    'no-banner': 'Name the banner by --banner.',
    'no-villages': 'The place register has no village there.',
    'place-unknown': 'The place register has no “{value}”. Near it: {near}',
    begun: '{count} villages.',
    recalled: 'Headings are read as you said the last time: {columns} (--forget forgets it)',
    'not-kept': 'What the headings mean was not remembered: the program’s folder cannot be written.',
    read: '{rows} villages: {ready} can be made, {held} rows are to be mended first.',
    'mongolian-open': '{count} villages have no Mongolian yet: only drafts can be made.',
    'line-cell': 'record {record} “{column}”: {message}',
    'line-row': 'record {record}: {message}',
  },
});
