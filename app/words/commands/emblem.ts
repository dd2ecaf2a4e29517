import { FACILITY_NAMES } from '../../../core/project/facilityNames.ts';
import { GOOD_DPI } from '../../../core/drawing/resolution.ts';
import { defineWords } from '../words.ts';

export const EMBLEM_COMMAND = defineWords({
  zh: {
    summary: '把官方标识图样放进项目文件，或者取出来',
    help: `用法：paijiang emblem 项目文件 --slot centre|practice --artwork 图样文件 --by 姓名 [选项]
      paijiang emblem 项目文件 --slot centre|practice --remove

标识图样由组织部、文明办提供（SVG、PDF、PNG 或 JPEG）；程序只放置，不绘制，不改动。

  --slot centre|practice    ${FACILITY_NAMES.centre}标识，或${FACILITY_NAMES.practice}标识
  --artwork 图样文件        官方提供的文件；矢量图的文字要转曲，位图不低于 ${GOOD_DPI} dpi
  --by 姓名                 谁提供、谁负责
  --on 日期                 提供的日期，如 2026-11-23（默认今天）
  --document 文号           随附的文件名称或文号
  --out 文件                写成另一个项目文件（.paijiang），原文件不动
  --remove                  把图样取出来，位置空着

退出码：0 已写好；2 输入有误，什么也没写`,
    supplied: '已放入{slot}：{artwork}，提供人 {by}，{on}。项目文件：{file}',
    removed: '已取出{slot}。项目文件：{file}',
    'nothing-there': '{slot}的位置本来就是空的。',
    note: '请注意：{sentence}',
    missing: '还要写明：{options}。',
    'both-given': '--remove 不能和 {option} 一起写。',
    'slot-unknown': '“{value}”不是标识的位置；--slot 可用 centre 或 practice。',
    'day-unknown': '“{value}”不是日期，应写成 2026-11-23 这样。',
    'name-long': '“{option}”写得太长，最多 {most} 个字。',
    'artwork-not-found': '找不到图样文件“{file}”。',
    'artwork-unreadable': '读不出图样文件“{file}”：{reason}',
    refused: '不能用图样“{file}”：{sentence}',
    'json-holds-no-files': '“{file}”是 JSON 项目文件，装不下图样。请加 --out 写成 .paijiang 文件。',
    'file-exists': '已有文件“{file}”，没有覆盖。请换一个文件名。',
    locked: '“{file}”正由 {user}（{machine}）打开，自 {since}；请先关闭。',
    'disk-full': '磁盘已满，没有写“{file}”。',
    'not-writable': '不能写“{file}”：{reason}',
  },
  en: {
    summary: 'Put official emblem artwork into a project file, or take it out',
    help: `Usage: paijiang emblem FILE --slot centre|practice --artwork PATH --by NAME [options]
       paijiang emblem FILE --slot centre|practice --remove

The organisation department and the civilisation office supply the artwork (SVG, PDF, PNG or JPEG); the program
places it and never draws or alters it.

  --slot centre|practice    emblem of the service centre, or of the practice station
  --artwork PATH            the file as supplied; text of vector artwork as outlines, pictures of at least ${GOOD_DPI} dpi
  --by NAME                 who supplied it and answers for it
  --on DAY                  when, e.g. 2026-11-23 (default today)
  --document TEXT           name or number of the document that came with it
  --out FILE                write another project file (.paijiang) and leave FILE as it is
  --remove                  take the artwork out; the slot is empty then

Exit code: 0 written; 2 bad input, nothing written`,
    supplied: 'Supplied {slot}: {artwork}, by {by}, {on}. Project file: {file}',
    removed: 'Removed {slot}. Project file: {file}',
    'nothing-there': 'The slot for {slot} is empty already.',
    note: 'Note: {sentence}',
    missing: 'Missing: {options}.',
    'both-given': '--remove cannot stand with {option}.',
    'slot-unknown': '“{value}” is no slot; --slot takes centre or practice.',
    'day-unknown': '“{value}” is no day; write it as 2026-11-23.',
    'name-long': '“{option}” is too long; at most {most} characters.',
    'artwork-not-found': 'There is no artwork file “{file}”.',
    'artwork-unreadable': 'The artwork file “{file}” cannot be read: {reason}',
    refused: 'The artwork “{file}” cannot be used: {sentence}',
    'json-holds-no-files':
      '“{file}” is a JSON project, which holds no files. Add --out to write a .paijiang file.',
    'file-exists': 'There is a file “{file}” already; it was not replaced. Choose another name.',
    locked: '“{file}” has been open since {since} by {user} ({machine}); close it first.',
    'disk-full': 'The disk is full; “{file}” was not written.',
    'not-writable': '“{file}” cannot be written: {reason}',
  },
});
