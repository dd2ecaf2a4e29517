import { PACKAGE_COMMAND } from './commands/package.ts';
import { PLATE_OUTCOMES } from './plateOutcomes.ts';
import { defineWords } from './words.ts';

/** Sentences for problems between the face and its host: what, where, and what to do. */
export const APPLICATION_WORDS = defineWords({
  zh: {
    'unknown-ask': '程序的两部分版本不一致（“{name}”无人应答）。请关闭后重新启动程序。',
    'bad-ask':
      '这一步没有完成：内容有一处程序不认识（{name} {where}）。您的项目没有改动；请撤销刚才的操作再试。',
    'bad-answer': '这一步没有完成：程序内部应答有误（{name}）。您的项目没有改动；请保存后重新启动程序。',
    'host-fault':
      '这一步没有完成：程序内部出错（{name}，编号 {fault}）。您的项目没有改动；请保存后重新启动程序。',
    'host-gone': '后台程序已停止，您的工作还在这个窗口里。请重新启动程序，窗口会自动接上并继续保存。',
    'session-locked': '这个地址已经用过或过期。请在启动窗口按回车得到新地址，或从桌面图标重新打开程序。',
    'handle-unknown': '程序重新启动过，这个文件需要从“打开”里重新选一次。',
    'asset-missing': '程序重新启动过，项目里的图片还没有交给它。请再保存一次。',
    'asset-unknown': '程序里没有这个图片文件，可能程序重新启动过。请重新放入。',
    'asset-kind-unknown': '“{name}”不能放入：需要 PNG、JPEG、SVG 或 PDF 文件（这是 {kind}）。',
    'asset-kind-none': '“{name}”不能放入：需要 PNG、JPEG、SVG 或 PDF 文件，这个文件都不是。',
    'file-not-found': '没有找到文件“{name}”，可能已移动或改名。',
    'file-not-readable': '文件“{name}”打不开：没有读取权限，或正被别的程序占用。',
    'file-too-large': '文件“{name}”有 {size} MB，超过 {limit} MB 的上限，没有打开。',
    'file-changed': '“{name}”在打开之后被别的程序改动过。请选择：覆盖它，或者另存为新文件。',
    'file-exists': '已有同名文件“{name}”。请换一个名字，或确认覆盖。',
    'file-locked': '“{name}”正由 {user}（{machine}）打开，没有保存。请另存为别的名字，或请对方关闭后再存。',
    'read-only': '只读：文件正由 {user}（{machine}）打开，这里不能改。要改就先“另存为”。',
    'file-name-unusable':
      '“{name}”不能用作文件名。请去掉 \\ / : * ? " < > | 这些符号和看不见的字符；CON、NUL 一类的名字不能用；最多 75 个汉字。',
    'disk-full': '磁盘空间不足，“{name}”没有保存；原来的文件完好。请清出空间后再保存。',
    'not-writable': '“{name}”所在的位置不能写入，没有保存；原来的文件完好。请另存到别的位置。',
    'copy-not-kept':
      '自动备份写不进程序自己的文件夹（磁盘已满，或不能写入）。打开、保存照常；请常按 Ctrl+S，并清出空间。',
    'version-not-kept':
      '这次保存没有留下版本：程序自己的文件夹写不进去（磁盘已满，或不能写入）。文件已照常保存；请清出空间。',
    'version-unknown': '这个版本已经不在了，或者已损坏。请选别的版本。',
    'settings-not-kept':
      '程序自己的文件夹写不进去（磁盘已满，或不能写入）：最近文件和偏好这次记不住，别的照常。',
    'host-stumbled': '后台程序里出了一处错（编号 {fault}），已记下，可以接着做。请保存一次。',
    'not-a-project': '“{name}”不是牌匠项目文件。',
    'sample-unknown': '没有这个示例。',
    'plan-unknown': '没有这个起步平面。',
    'copy-unknown': '这份自动备份已经不在了。',
    'many-open-here': '“{name}”正在这个程序里打开着，没有改。请先保存并关上它再套用。',
    'many-changed': '“{name}”在预览之后被改动过，没有改。请重新预览。',
    'many-not-kept': '“{name}”没有改：程序自己的文件夹写不进去（磁盘已满，或不能写入），改了就不能撤销。',
    'many-refused': '“{name}”没有改：套用以后不再是能打开的项目（内容太多）。',
    'many-busy': '上一次套用或撤销还没有做完，请等它做完。',
    'many-nothing': '没有可以撤销的套用。',
    'batch-busy': '上一次批量制作还没有做完，请等它做完，或先停下。',
    'batch-nothing': '没有可以接着做的批量制作。',
    'batch-empty': '名册里没有可以做的村：请先把待改的行改好。',
    'batch-no-listed': '地名表里没有“{banner}{township}”的嘎查村。请用名册文件。',
    'batch-run-there': '“{folder}”里已有一次批量制作，没有动它。',
    'batch-run-differs': '“{folder}”里的批量制作是别的版本做的，不能接着做。做好的留着；请重新制作。',
    'batch-out-foreign': '“{folder}”里有别的东西，不是批量制作做的，没有动它。请移走以后再接着做。',
    'batch-stopped': '“{folder}”写不进去（{reason}），停下了。做好的留着，腾出地方后点“接着做”。',
    'many-changed-since': '“{name}”在套用之后又被改动过，没有恢复；套用之前的内容在它“以前保存的版本”里。',
    'many-version-gone': '“{name}”没有恢复：套用之前的那一份已经不在了。旁边的 .bak 文件可能还是它。',
    'village-stopped': '“{name}”读不出来：太大或太慢，读它的部分已被停下。',
    'level-mixed': '“{otherSource}”属于{other}，不能与“{source}”（{area}）汇总在一起',
    'village-twice': '{village}有两个项目：“{source}”和“{otherSource}”，只能算一个',
    'ledger-unread': '“{file}”打不开，没有列入。请在“全乡镇”的表里看是什么问题。',
    'no-villages': '没有可汇总的项目',
    'project-unread': '“{file}”打不开，没有汇总：请先单独打开它，看是什么问题，或不选它',
    'job-unknown': '这次制作已经结束。',
    'nothing-to-make': '项目里还没有标牌，没有可以制作的文件。',
    'no-notices': PLATE_OUTCOMES.zh['outcomes.none-retired'],
    'rulebooks-differ': '这些项目适用的规则不同（{list}），请分开汇总',
    'rulebook-absent': '项目所记的规则“{absent}”是自带的文件，这里没有：按《{rulebook}》核查',
    'report-characters': '{file} 里有字体没有的字，已用“〓”代替：{characters}',
    'package-failed': '制作没有完成：{reason}',
    'package-kept': PACKAGE_COMMAND.zh.kept,
    'package-kept-beside': PACKAGE_COMMAND.zh['kept-beside'],
    'package-name-long': PACKAGE_COMMAND.zh['name-long'],
    'template-missing': '程序自带的文件 templates/{file} 不见了，不能继续。请重新安装程序。',
    'template-not-json':
      '程序自带的文件 templates/{file} 已损坏（不是 JSON），不能继续。请改正它，或重新安装程序。',
    'template-refused':
      '程序自带的文件 templates/{file} 有误（{where}），不能继续。请改正它，或重新安装程序。',
    'shared-missing':
      '共享文件夹“{folder}”打不开：这次用程序自带的样式、规则、材料和字体。请连上网络后重新启动，或找负责安装的同志。',
    'shared-not-json': '共享文件夹里的 {file} 已损坏（不是 JSON），不能继续。请负责安装的同志改正它。',
    'shared-refused': '共享文件夹里的 {file} 有误（{where}），不能继续。请负责安装的同志改正它。',
    'making-no-memory':
      '制作没有完成：内存不够（编号 {fault}）。项目没有受影响；请关掉别的程序，或者少选一些再做一次。',
    'making-stuck': '制作没有完成：很久没有进展，已经停下（编号 {fault}）。项目没有受影响，可以再做一次。',
    'making-ended': '制作没有完成：做到一半出了错（编号 {fault}）。项目没有受影响，可以再做一次。',
    'job-fault': '制作没有完成：{reason}（编号 {fault}）',
  },
  en: {
    'unknown-ask':
      'Two parts of the program have different versions (nobody answers “{name}”). Close it and start it again.',
    'bad-ask':
      'Not done: something in it is not understood ({name} {where}). Your project is unchanged; undo the last step and try again.',
    'bad-answer':
      'Not done: the program answered itself wrongly ({name}). Your project is unchanged; save, then start the program again.',
    'host-fault':
      'Not done: a fault inside the program ({name}, number {fault}). Your project is unchanged; save, then start the program again.',
    'host-gone':
      'The background program has stopped; your work is still in this window. Start the program again: the window reconnects and goes on saving.',
    'session-locked':
      'This address has been used already. Open the program again from its icon or start window.',
    'handle-unknown': 'The program was restarted: choose this file once more under Open.',
    'asset-missing':
      'The program was restarted and has not been given the pictures of this project yet. Save once more.',
    'asset-unknown':
      'The program does not hold this picture; it may have been restarted. Put it in once more.',
    'asset-kind-unknown': '“{name}” cannot be put in: PNG, JPEG, SVG or PDF is needed (this is {kind}).',
    'asset-kind-none': '“{name}” cannot be put in: PNG, JPEG, SVG or PDF is needed, and it is none of them.',
    'file-not-found': 'The file “{name}” was not found; it may have been moved or renamed.',
    'file-not-readable': 'The file “{name}” cannot be opened: no permission, or another program holds it.',
    'file-too-large': 'The file “{name}” has {size} MB, over the limit of {limit} MB; it was not opened.',
    'file-changed':
      '“{name}” was changed by another program after it was opened. Choose: overwrite it, or save as a new file.',
    'file-exists': 'There is a file “{name}” already. Choose another name, or confirm to overwrite it.',
    'file-locked':
      '“{name}” is open with {user} ({machine}) and was not saved. Save it under another name, or ask them to close it.',
    'read-only':
      'Read-only: {user} ({machine}) has the file open, so nothing can be changed here. Save it under another name first.',
    'file-name-unusable':
      '“{name}” cannot be a file name. Leave out \\ / : * ? " < > | and characters that are not seen; no names like CON or NUL; 75 Chinese characters at most.',
    'disk-full':
      'The disk is full: “{name}” was not saved; the old file is intact. Free some space and save again.',
    'not-writable':
      'The place of “{name}” cannot be written: not saved; the old file is intact. Save it elsewhere.',
    'copy-not-kept':
      'Automatic copies cannot be written to the program’s own folder (the disk is full, or nothing can be written). Opening and saving work; press Ctrl+S often, and make room.',
    'version-not-kept':
      'This save left no version: nothing can be written to the program’s own folder (the disk is full, or locked). The file itself is saved; please free some space.',
    'version-unknown': 'This version is gone, or damaged. Choose another one.',
    'settings-not-kept':
      'Nothing can be written to the program’s own folder (the disk is full, or locked): recent files and preferences are not remembered this time, all else works.',
    'host-stumbled': 'A fault in the background program (number {fault}) was noted; go on. Please save once.',
    'not-a-project': '“{name}” is not a Paijiang project file.',
    'sample-unknown': 'There is no such sample.',
    'plan-unknown': 'There is no such starting plan.',
    'copy-unknown': 'This automatic copy is no longer there.',
    'many-open-here':
      '“{name}” is open in this program and was not changed. Save and close it, then apply again.',
    'many-changed':
      '“{name}” was changed after the preview and was left as it is. Look at the preview again.',
    'many-not-kept':
      '“{name}” was left as it is: the program’s own folder cannot be written (disk full or not writable), so that it could not be undone.',
    'many-refused': '“{name}” was left as it is: with all of this no project would open it (too much in it).',
    'many-busy': 'The last change of many villages is still going on. Please wait for it.',
    'many-nothing': 'There is nothing to take back.',
    'batch-busy': 'The last run is still going on. Wait for it, or stop it first.',
    'batch-nothing': 'There is no run to go on with.',
    'batch-empty': 'The roster has no village that can be made: mend the rows that are held first.',
    'batch-no-listed': 'The place register has no villages of “{banner}{township}”. Use a roster file.',
    'batch-run-there': 'A run lies in “{folder}” already; it was left alone.',
    'batch-run-differs':
      'The run in “{folder}” is of another version and cannot be gone on with. What is made stays; please begin anew.',
    'batch-out-foreign': '“{folder}” holds what no run made; it was left alone. Move it away, then go on.',
    'batch-stopped':
      '“{folder}” cannot be written ({reason}); stopped. What is made stays; make room and go on.',
    'many-changed-since':
      '“{name}” was changed after that and was not restored; what it held before is among its earlier versions.',
    'many-version-gone':
      '“{name}” was not restored: what it held before is gone. The .bak file beside it may still be it.',
    'village-stopped': '“{name}” cannot be read: it is too large or too slow, and what read it was stopped.',
    'level-mixed': '“{otherSource}” belongs to {other} and cannot be summed with “{source}” ({area})',
    'village-twice': '{village} is there twice, as “{source}” and “{otherSource}”',
    'ledger-unread':
      '“{file}” does not open and is not in the papers. The table of the township says what is wrong.',
    'no-villages': 'There is no project to report on',
    'project-unread':
      '“{file}” does not open, and nothing was summed: open it by itself to see why, or leave it out',
    'job-unknown': 'This package has ended.',
    'nothing-to-make': 'The project has no signs yet: there is nothing to make.',
    'no-notices': PLATE_OUTCOMES.en['outcomes.none-retired'],
    'rulebooks-differ': 'The projects are judged by different rulebooks ({list}): report on them apart',
    'rulebook-absent':
      'the rulebook on record, “{absent}”, is a file of your own and not here: judged by “{rulebook}”',
    'report-characters': '{file} has characters that no typeface has; 〓 stands for them: {characters}',
    'package-failed': 'The package was not finished: {reason}',
    'package-kept': PACKAGE_COMMAND.en.kept,
    'package-kept-beside': PACKAGE_COMMAND.en['kept-beside'],
    'package-name-long': PACKAGE_COMMAND.en['name-long'],
    'template-missing':
      'The shipped file templates/{file} is gone: nothing goes on without it. Install the program again.',
    'template-not-json':
      'The shipped file templates/{file} is damaged (no JSON): nothing goes on. Mend it, or install the program again.',
    'template-refused':
      'The shipped file templates/{file} is wrong ({where}): nothing goes on. Mend it, or install the program again.',
    'shared-missing':
      'The shared folder “{folder}” cannot be reached: this time the program’s own looks, rules, materials and typefaces are used. Connect and start again, or ask whoever installed it.',
    'shared-not-json':
      'The shared file {file} is damaged (no JSON): nothing goes on. Ask whoever looks after it to mend it.',
    'shared-refused':
      'The shared file {file} is wrong ({where}): nothing goes on. Ask whoever looks after it to mend it.',
    'making-no-memory':
      'Nothing came of it: there was not enough memory (number {fault}). The project is untouched; close other programs, or choose less, and try again.',
    'making-stuck':
      'Nothing came of it: it did not go on for a long time and was stopped (number {fault}). The project is untouched; try again.',
    'making-ended':
      'Nothing came of it: it broke off half-way (number {fault}). The project is untouched; try again.',
    'job-fault': 'The package was not finished: {reason} (number {fault})',
  },
});
