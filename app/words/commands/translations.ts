import { defineWords } from '../words.ts';

export const TRANSLATIONS_COMMAND = defineWords({
  zh: {
    summary: '蒙古文校对表：导出给语言文字部门填写，导入，在项目之间共用',
    help: `用法：paijiang translations 项目文件 --xlsx 输出.xlsx
      paijiang translations 项目文件 --shared 输出.xlsx
      paijiang translations 项目文件 --import 清单 [--sheet 工作表名] [--on 日期] [--document 编号] [--over]
      paijiang translations 项目文件 --from 另一项目文件 [--over]

  --xlsx 文件          校对表：只有“蒙古文”“校对人”两栏能填，其他锁定，旁边有竖排样子
  --shared 文件        共用对照表：有校对签名的汉字和蒙古文
  --import 清单        收入填好的校对表或共用对照表（xlsx、xls、ods 或 csv）
  --sheet 工作表名     读这一张工作表
  --on 日期            清单里没写日期的签名用这一天（默认今天）
  --document 编号      清单里没写的翻译证明编号
  --from 项目文件      从另一个项目收入：汉字相同、有校对签名的
  --over               项目里已有不同蒙古文的，以清单为准（默认保留项目里的，逐条列出）

汉字变了的蒙古文要重新校对。旧编码（蒙科立等）的字不收，说明是哪一格。

退出码：0 全部收入，或已写好；1 有的没有收入（逐一说明）；2 输入有误，什么也没写`,
    'one-way': '请写 --xlsx、--shared、--import、--from 其中一个。',
    'only-import': '--sheet、--on、--document、--over 只和 --import 或 --from 一起用。',
    fault: '  {address}  {what}：{value}',
    conflict: '  第 {row} 行“{zh}”：项目里是“{own}”，清单里是“{listed}”',
    'conflict-other': '  “{zh}”：项目里是“{own}”，另一项目是“{listed}”',
    'conflicts-kept': '与项目里不同的 {count} 条，没有改（要以清单为准，加 --over）：',
    'conflicts-taken': '与项目里不同的 {count} 条，以清单为准：',
    saved: '已收入 {count} 条，其中 {signed} 条有校对签名：{file}',
    nothing: '没有新的内容，什么也没写。',
  },
  en: {
    summary: 'Mongolian to be proof-read: out to the language office, in again, shared between projects',
    help: `Usage: paijiang translations FILE --xlsx OUT.xlsx
       paijiang translations FILE --shared OUT.xlsx
       paijiang translations FILE --import LIST [--sheet NAME] [--on DAY] [--document TEXT] [--over]
       paijiang translations FILE --from OTHER [--over]

  --xlsx OUT           for the language office: two columns to fill, the rest locked, upright pictures beside
  --shared OUT         pairs of Chinese and Mongolian with a signature, for other projects
  --import LIST        take a filled list in (xlsx, xls, ods or csv)
  --sheet NAME         the sheet to read
  --on DAY             day of signatures that the list gives none for (default today)
  --document TEXT      translation certificate where the list gives none
  --from OTHER         take pairs with a signature from another project file, where the Chinese is the same
  --over               the list goes over other Mongolian of the project (default: the project's stays, each is told)

Mongolian under changed Chinese is to be proof-read again. Letters of old private encodings are not taken; their cell
is told.

Exit code: 0 all taken, or written; 1 some were not (each is told); 2 bad input, nothing written`,
    'one-way': 'Give one of --xlsx, --shared, --import, --from.',
    'only-import': '--sheet, --on, --document and --over go with --import or --from only.',
    fault: '  {address}  {what}: {value}',
    conflict: '  row {row} “{zh}”: the project has “{own}”, the list “{listed}”',
    'conflict-other': '  “{zh}”: this project has “{own}”, the other “{listed}”',
    'conflicts-kept': '{count} that the project has otherwise stay (--over takes the list’s):',
    'conflicts-taken': '{count} that the project had otherwise are the list’s now:',
    saved: 'Taken: {count}, {signed} of them with a signature: {file}',
    nothing: 'Nothing new; nothing was written.',
  },
});
