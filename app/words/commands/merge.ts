import { defineWords } from '../words.ts';

export const MERGE_COMMAND = defineWords({
  zh: {
    summary: '合并嘎查村交回来的项目文件：只有一边改的直接取，两边都改的逐项列出来由人选',
    help: `用法：paijiang merge 我方文件 对方文件 --out 文件 [选项]
      paijiang merge 我方文件夹 对方文件夹 --out 文件夹 [选项]

  --base 文件          分开改之前的那一份（以前保存的版本、.bak 都行；文件夹对文件夹）
  --out 文件           合并后写到这里（可以就是我方文件，原来的留作 .bak）
  --take mine|theirs   两边都改的，都取我方（mine）或对方（theirs）
  --choose 文件.json   逐项选：{"编号": "mine"}；编号见列出的清单，mine 取我方，theirs 取对方，
                       both 两条都留（只用于整条记录）。文件夹：{"项目编号": {"编号": "mine"}}
  --json               在标准输出给出全部结果

只有一边改过的，取改过的；两边改得不一样的，列出来，没有选就什么也不写。没有 --base 时，两边的 .bak 能证明
原来的样子就用它；否则只有一边有的都留下，两边都有而不一样的都列出来。文件夹按项目编号配对，与文件名无关；
只有一边有的项目照样放进去。

退出码：0 已合并；1 有没选的冲突（那个项目没有写），或有打不开的文件；2 输入有误，什么也没写`,
    'take-wrong': '--take 可用 mine（我方）或 theirs（对方）；“{value}”不对',
    'choose-wrong':
      '“{file}”不是选择文件。写成 {"编号": "mine"}，值可用 mine、theirs、both；合并文件夹时写成 {"项目编号": {"编号": "mine"}}。',
    'choose-unknown': '选择文件里有用不上的编号：{keys}',
    'other-project': '“{mine}”（{own}）和“{theirs}”（{other}）是两个不同的项目，不能合并。',
    'other-base': '“{base}”是另一个项目以前的样子，不能作 --base。',
    'both-folders': '两个都写文件，或两个都写文件夹；--base 也一样。',
    'folder-empty': '文件夹“{folder}”里没有 .paijiang 项目文件',
    'base-found': '原来的样子：取自 {file}',
    'no-base':
      '不知道分开改之前的样子：只有一边有的都留下，不一样的都列出来。用 --base 指明原来的文件，列出来的会少。',
    open: '{name}：两边改得不一样的 {count} 处，还没有选：',
    conflict: '  {key}  {sentence}',
    nothing: '什么也没有写。用 --take 全取一方，或用 --choose 逐项选。',
    'nothing-of': '这个项目没有写。',
    chosen: '两边改得不一样的 {count} 处，按你的选择取。',
    faults: '合起来不成一个项目，没有写：{paths}',
    came: '与我方文件相比：',
    topic: '  {heading}',
    line: '    {line}',
    same: '与我方文件相比没有变化。',
    renumbered: '两边新增的用了同一编号，分开保留：{count} 项。',
    saved: '已合并：{file}',
    'alone-mine': '只有我方有：{file}',
    'alone-theirs': '只有对方有：{file}',
    twice: '同一个项目有几个文件，不知道取哪一个，没有合并：{files}',
    unlike: '“{mine}”和“{theirs}”是同一个嘎查村的两个不同项目，没有合并，两个都放进去了。',
    sum: '合并 {merged} 个，只有一边有的 {alone} 个，没有写的 {left} 个。',
  },
  en: {
    summary:
      'Merge project files that villages send back: what both changed is listed field by field, and chosen',
    help: `Usage: paijiang merge MINE THEIRS --out FILE [options]
       paijiang merge FOLDER-MINE FOLDER-THEIRS --out DIR [options]

  --base FILE          how it was before (a version or a .bak will do; a folder where folders are merged)
  --out FILE           where the merged project goes (MINE will do: the old one stays as .bak)
  --take mine|theirs   of whatever both changed, this side's
  --choose FILE.json   one by one: {"KEY": "mine"}; keys are those of the list; mine, theirs, or both to keep two
                       records. Folders: {"PROJECT": {"KEY": "mine"}}
  --json               everything on standard output

What one side alone changed is taken. What both changed otherwise is listed, and without a choice nothing is written.
Without --base, the .bak of both are asked whether they show how it was; else what one side alone has is kept, and
whatever both have and differs is listed. Folders are matched by the projects' ids, whatever the files are called; a
project that one side alone has comes along.

Exit code: 0 merged; 1 something is not chosen (that project is not written), or a file does not open; 2 bad input,
nothing written`,
    'take-wrong': '--take takes mine or theirs; “{value}” is wrong',
    'choose-wrong':
      '“{file}” is no file of choices. Write {"KEY": "mine"} with mine, theirs or both; for folders {"PROJECT": {"KEY": "mine"}}.',
    'choose-unknown': 'The file of choices has keys that are of no use: {keys}',
    'other-project': '“{mine}” ({own}) and “{theirs}” ({other}) are two projects and cannot be merged.',
    'other-base': '“{base}” is how another project was, and no --base of these.',
    'both-folders': 'Give two files or two folders; --base alike.',
    'folder-empty': 'The folder “{folder}” has no .paijiang project',
    'base-found': 'How it was: from {file}',
    'no-base':
      'Nobody knows how it was before: what one side alone has is kept, and whatever differs is listed. With --base the list is shorter.',
    open: '{name}: changed otherwise on either side and not chosen: {count}',
    conflict: '  {key}  {sentence}',
    nothing: 'Nothing was written. Choose with --take, or one by one with --choose.',
    'nothing-of': 'This project was not written.',
    chosen: 'Changed otherwise on either side, and chosen by you: {count}.',
    faults: 'What comes out is no project and was not written: {paths}',
    came: 'Compared with mine:',
    topic: '  {heading}',
    line: '    {line}',
    same: 'Nothing differs from mine.',
    renumbered: 'Added on both sides under one id, and kept apart: {count}.',
    saved: 'Merged: {file}',
    'alone-mine': 'Mine alone: {file}',
    'alone-theirs': 'Theirs alone: {file}',
    twice: 'Several files are of one project; nobody knows which, and it was not merged: {files}',
    unlike: '“{mine}” and “{theirs}” are two projects of one village: not merged, and both came along.',
    sum: 'Merged {merged}, of one side alone {alone}, not written {left}.',
  },
});
