import { defineWords } from '../words.ts';

export const RENAME_COMMAND = defineWords({
  zh: {
    summary: '改一处名称，跟着的地方一次改完；先列清单，也查名称不一致',
    help: `用法：paijiang rename 项目文件 --village 新名 [选项]
      paijiang rename 项目文件 --room 旧名 --to 新名 [选项]
      paijiang rename 项目文件 --disagreements [--json]

  --village 新名       改嘎查村名称
  --township 新名      改苏木乡镇名称
  --banner 新名        改旗县名称
  --institution 新名   改综合服务机构名称
  --collective 新名    改集体经济组织的登记名称
  --room 旧名 --to 新名  改一个房间的名称；同名的写房间编号
  --dry-run            只列出会改到哪里，什么也不写
  --also 序号          清单里没有打勾的，也跟着改（逗号分隔，或 all）
  --keep 序号          清单里打了勾的，不改（逗号分隔，或 all）
  --disagreements      列出名称不一致的地方，不改名
  --json               在标准输出给出全部结果

由登记组成的名称自动跟着变；手工输入的文字列成清单，打勾的跟着改。现有牌子、文件、荣誉上的字照原样，不打勾。
汉字变了的蒙古文要重新校对。

退出码：0 已改好，没有剩下旧名；1 已改好，还有地方写着旧名（或者有不一致）；2 输入有误，什么也没写`,
    'one-name':
      '请写明改哪一个名称：--village、--township、--banner、--institution、--collective、--room 选一个，或写 --disagreements。',
    'room-and-to': '--room 和 --to 要一起写。',
    'room-unknown': '没有叫“{room}”的房间。现有：{known}',
    'room-twice': '叫“{room}”的房间有 {count} 个，请写编号。',
    'no-collective': '项目里没有登记集体经济组织。',
    'name-empty': '新名称是空的。',
    'name-long': '新名称太长，最多 {most} 个字。',
    'name-same': '“{name}”就是现在的名称。',
    'number-unknown': '--{option} 的“{value}”不在清单里；清单有 1–{count}。',
    refused: '改名后有一处文字太长，放不下，什么也没写：最多 {most} 个字。请先改短，或用 --keep 留下那一处。',
    'refused-value': '这个名称不能用，什么也没写。',
    names: '名称（{count}）',
    typed: '手工输入的文字（{count}）',
    signs: '变的标牌（{count}）',
    unsigned: '要重新校对的蒙古文（{count}）',
    files: '变的文件名（{count}）',
    row: '  {from} → {to}',
    line: '  {text}',
    'typed-row': '  [{tick}] {number}. {place}：{from} → {to}',
    'dry-run': '只是清单，什么也没写。',
    saved: '已改好：{file}。跟着改的文字 {count} 处，还写着旧名的 {left} 处。',
    'none-disagree': '{village}：没有发现名称不一致。',
    disagree: '{village}：名称不一致 {count} 处。',
  },
  en: {
    summary: 'Change a name once, with all that follows, listed first; find names that disagree',
    help: `Usage: paijiang rename FILE --village NAME [options]
       paijiang rename FILE --room OLD --to NEW [options]
       paijiang rename FILE --disagreements [--json]

  --village NAME       the village
  --township NAME      the township
  --banner NAME        the banner
  --institution NAME   the service institution
  --collective NAME    the registered name of the collective
  --room OLD --to NEW  a room; by its number where several have the name
  --dry-run            list what it reaches and write nothing
  --also NUMBERS       of the list, not ticked, that follow all the same (with commas, or all)
  --keep NUMBERS       of the list, ticked, that stay (with commas, or all)
  --disagreements      list names that disagree, and rename nothing
  --json               everything on standard output

Names that are put together from the register follow by themselves; typed texts are listed, and those with a tick
follow. What stands on an existing plate, a document or an honour stays as it is there and has no tick. Mongolian
under changed Chinese is to be proof-read again.

Exit code: 0 done, the old name is nowhere left; 1 done, it is left somewhere (or names disagree); 2 bad input,
nothing written`,
    'one-name':
      'Say which name: one of --village, --township, --banner, --institution, --collective, --room; or --disagreements.',
    'room-and-to': '--room and --to go together.',
    'room-unknown': 'There is no room “{room}”. There are: {known}',
    'room-twice': '{count} rooms are called “{room}”; give the number.',
    'no-collective': 'The project has no registered collective.',
    'name-empty': 'The new name is empty.',
    'name-long': 'The new name is too long; at most {most} characters.',
    'name-same': '“{name}” is the name already.',
    'number-unknown': '“{value}” of --{option} is not in the list, which has 1–{count}.',
    refused:
      'A text would be too long with the new name; at most {most} characters. Nothing was written: make it shorter, or leave it with --keep.',
    'refused-value': 'The name cannot be used; nothing was written.',
    names: 'Names ({count})',
    typed: 'Typed texts ({count})',
    signs: 'Signs that change ({count})',
    unsigned: 'Mongolian to be proof-read again ({count})',
    files: 'File names that change ({count})',
    row: '  {from} → {to}',
    line: '  {text}',
    'typed-row': '  [{tick}] {number}. {place}: {from} → {to}',
    'dry-run': 'A list only; nothing was written.',
    saved: 'Done: {file}. Texts that followed: {count}; with the old name still: {left}.',
    'none-disagree': '{village}: no names disagree.',
    disagree: '{village}: names that disagree: {count}.',
  },
});
