import { defineWords } from '../words.ts';

export const BATCH_COMMAND = defineWords({
  zh: {
    summary: '批量制作：名册或文件夹里的每个嘎查村各做一套',
    help: `用法：paijiang batch 名册|文件夹 --out 文件夹 [选项]

  名册                 嘎查村名册（见 paijiang roster）；要先改的行不做，写进报告
  文件夹               其中的每个 .paijiang 项目文件
  --out 文件夹         每个嘎查村一个文件夹，另有“批量制作报告”（.xlsx 和 .json）
  --what 内容,…        signs（标牌）、plans（平面图）、reports（报告）、package（整套资料）；默认 package
  --jobs 数            同时做几个（默认比处理器少一个）
  --resume             接着做：做好的不重做，没做完的补上
  --shard 份/总份数    只做其中一份，如 2/3；几台机器可以写进同一个文件夹
  --day 日期           写在文件里的日期，如 2026-11-23（默认今天；接着做的沿用第一次的）
  --map、--sheet、--unlisted   读名册用，见 paijiang roster
  --json               在标准输出给出做了多少

名册里的嘎查村按类型和建筑面积套一个起步平面；没有写的不编造，做出来的是草稿，报告里逐村写明原因。
同样的名册、同样的日期，不论分几份、同时做几个，做出来的文件完全一样。

退出码：0 全部做好；1 有的没有做成或名册要改（报告里逐条说明）；2 输入有误，或磁盘写不进去`,
    'option-value': '选项“{name}”的值“{value}”不对；可用：{allowed}。',
    'no-villages': '“{file}”里没有嘎查村。',
    'run-there': '“{folder}”里已有一次批量制作。接着做请加 --resume，重新做请换一个文件夹。',
    'run-differs':
      '“{folder}”里的批量制作是 {program} 做的 {what}，这次要的不一样（程序、语言或内容）。请换一个文件夹。',
    'out-foreign': '“{folder}”里有别的东西，不是批量制作做的，没有动它。请换一个文件夹。',
    progress: '{made}/{total}　{village}　每分钟 {rate} 个，还要约 {rest} 分钟',
    kept: '{count} 个已经做好，没有重做。',
    done: '这次做了 {made} 个。共 {total} 个：全部做好 {whole}，部分做好 {part}，没有做成 {none}，名册待改 {held}，还没做 {waiting}。都在 {folder}',
    stopped: '“{folder}”写不进去（{reason}），停下了。做好的留着，腾出地方后加 --resume 接着做。',
  },
  en: {
    summary: 'Make all villages of a roster, or of a folder of projects',
    help: `Usage: paijiang batch ROSTER|FOLDER --out FOLDER [options]

  ROSTER               a roster of villages (see paijiang roster); rows to be mended stand in the report
  FOLDER               each .paijiang project in it
  --out FOLDER         a folder for each village, and the report of the run (.xlsx and .json)
  --what PART,…        signs, plans, reports, package; default package
  --jobs N             how many at a time (default: one less than processors)
  --resume             go on: what is made is not made again, what is not is made
  --shard I/N          one share of the villages, e.g. 2/3; several machines may write into one folder
  --day DAY            date in the files, e.g. 2026-11-23 (default today; a run that goes on keeps its own)
  --map, --sheet, --unlisted   for the roster, see paijiang roster
  --json               how much was made, on standard output

A village of a roster has a starting plan by its setting and building area. What the roster does not say is not made
up: drafts are made, and the report says why, village by village. The same roster and day give the same bytes, whatever the
shares and however many at a time.

Exit code: 0 all made; 1 some not made, or held by the roster (the report says why); 2 bad input, or a disk that takes nothing`,
    'option-value': 'Option “{name}” cannot be “{value}”; there are: {allowed}.',
    'no-villages': 'There is no village in “{file}”.',
    'run-there': 'A run lies in “{folder}” already. Go on with it by --resume, or choose another folder.',
    'run-differs':
      'The run in “{folder}” is of {program} and makes {what}; another is asked for now (program, language or parts). Choose another folder.',
    'out-foreign': '“{folder}” holds what no run made; it was left alone. Choose another folder.',
    progress: '{made}/{total}  {village}  {rate} a minute, about {rest} minutes more',
    kept: '{count} were made already and not made again.',
    done: '{made} made now. {total} in all: {whole} whole, {part} in part, {none} not made, {held} held by the roster, {waiting} waiting. In {folder}',
    stopped:
      '“{folder}” cannot be written ({reason}); stopped. What is made stays; make room and go on by --resume.',
  },
});
