import { defineWords } from '../words.ts';

export const NEW_COMMAND = defineWords({
  zh: {
    summary: '新建一个党群服务中心的项目文件（终端里逐项询问，或用选项写明）',
    help: `用法：paijiang new [选项]

在终端里运行时，没有写明的项目逐项询问；否则下面带 * 的必须写明。

* --banner 旗县             如 土默特左旗
* --township 苏木乡镇       如 台阁牧镇
* --village 嘎查村          如 台阁牧村（写全“村”“嘎查”）
* --setting 农区|牧区|社区
  --party 支部|总支|党委    党组织形式（默认支部）
  --banner-in-name 都写|党组织|都不写   旗县写在哪些名称里（默认党组织）
* --collective 名称 --registered 日期   集体经济组织的登记名称和登记日期
  --no-collective           没有设立集体经济组织（与 --collective 二选一）
  --room "101 便民服务大厅/便民服务站|蒙古文/蒙古文"   房间：编号、名称、其他功能、蒙古文（可写多次）
  --mn 名称=蒙古文            蒙古文（可写多次）；名称：banner township village party committee
                            collective supervision centre practice service
  --unlisted                地名不在程序的地名表里也接受
  --out 文件                项目文件（默认“嘎查村名.paijiang”；以 .json 结尾则写成 JSON）
  --force                   已有同名文件时覆盖（原文件留作 .bak）
  --json                    输出 JSON：写到哪里、各组织的名称、名称有什么问题

退出码：0 已写好；2 输入有误，什么也没写`,
    'ask.banner': '旗县（市、区）：',
    'ask.township': '苏木乡镇：',
    'ask.village': '嘎查村（写全“村”“嘎查”）：',
    'ask.setting': '农区、牧区还是社区 [{default}]：',
    'ask.party': '党组织形式，支部、总支或党委 [支部]：',
    'ask.banner-in-name': '旗县写在哪些名称里，都写、党组织或都不写 [党组织]：',
    'ask.collective': '集体经济组织的登记名称（没有设立就直接回车）：',
    'ask.registered': '登记日期（如 2021-06-18）：',
    missing: '还要写明：{options}。',
    'both-collective': '--collective 和 --no-collective 只能写一个。',
    'look-alike': '请注意：“{name}”里有形似的字符；规范写法应为“{right}”。',
    'ask.look-alike': '按回车采用“{right}”，输入“不”保留“{name}”：',
    stopped: '输入中断，没有新建项目。',
    'banner-unknown': '地名表里没有旗县“{value}”。{near}',
    'township-unknown': '{banner}没有苏木乡镇“{value}”。{near}',
    near: '可能是：{suggestions}。',
    'name-short': '名称“{value}”太短。',
    'name-long': '名称“{value}”太长，最多 {most} 个字。',
    'setting-unknown': '“{value}”不是农区、牧区或社区。',
    'party-unknown': '“{value}”不是支部、总支或党委。',
    'banner-in-name-unknown': '“{value}”应为 都写、党组织 或 都不写。',
    'day-unknown': '“{value}”不是日期，应写成 2021-06-18 这样。',
    'room-unclear': '看不懂房间“{value}”，应写成 "101 便民服务大厅/便民服务站|蒙古文/蒙古文"。',
    'room-twice': '房间号“{value}”写了两次。',
    'mongolian-unclear': '看不懂“{value}”，应写成 名称=蒙古文；名称可用：{allowed}。',
    'file-exists': '已有文件“{file}”；要覆盖请加 --force。',
    locked: '“{file}”正由 {user}（{machine}）打开，自 {since}；请先关闭再覆盖。',
    'disk-full': '磁盘已满，没有写“{file}”。',
    'json-holds-no-files': '“{file}”没有写：项目里有图片，.json 文件放不下；请用 .paijiang 作扩展名。',
    'not-writable': '不能写“{file}”：{reason}',
    written: '已新建项目：{file}',
    'village-kind': '请核对：嘎查村名“{village}”没有带“嘎查”“村”或“社区”，标牌上就会这样写。',
    'community-kind': '请核对：类型是社区，名称却是“{village}”；各组织按居民委员会、居务监督委员会起名。',
    name: '  {name}',
    'name.confirm': '  {name}（请与印章核对）',
    fault: '请注意：“{found}”{fault}；建议：“{right}”。',
    'mongolian-open': '蒙古文还没有写全；没有蒙古文的牌子做不出来，未经具名校对的只能出草稿。',
  },
  en: {
    summary: 'Make the project of a service centre (asks on a terminal, or takes options)',
    help: `Usage: paijiang new [options]

On a terminal, what is not given is asked for; elsewhere the ones marked * must be given.

* --banner NAME             旗县, e.g. 土默特左旗
* --township NAME           苏木乡镇, e.g. 台阁牧镇
* --village NAME            嘎查村 with its generic word, e.g. 台阁牧村
* --setting farming|pastoral|community
  --party branch|general-branch|committee   form of the party organisation (default branch)
  --banner-in-name all|party|none   in whose names 旗县 stands (default party)
* --collective NAME --registered DAY   registered name and day of the collective
  --no-collective           no collective is set up (instead of --collective)
  --room "101 便民服务大厅/便民服务站|MONGOLIAN/MONGOLIAN"   a room: number, name, further functions (may be repeated)
  --mn WHOSE=MONGOLIAN      Mongolian (may be repeated); whose: banner township village party committee
                            collective supervision centre practice service
  --unlisted                take places that are not in the program's place register
  --out FILE                the project file (default VILLAGE.paijiang; plain JSON where it ends with .json)
  --force                   replace a file that is there (the old one stays as .bak)
  --json                    JSON: where it was written, the names, what is wrong with them

Exit code: 0 written; 2 bad input, nothing written`,
    'ask.banner': 'Banner (旗县): ',
    'ask.township': 'Township (苏木乡镇): ',
    'ask.village': 'Village with its generic word (嘎查村): ',
    'ask.setting': 'farming, pastoral or community [{default}]: ',
    'ask.party': 'Form of the party organisation: branch, general-branch or committee [branch]: ',
    'ask.banner-in-name': '旗县 in whose names: all, party or none [party]: ',
    'ask.collective': 'Registered name of the collective (just Enter where none is set up): ',
    'ask.registered': 'Registered on (e.g. 2021-06-18): ',
    missing: 'Still to be given: {options}.',
    'both-collective': 'Give either --collective or --no-collective.',
    'look-alike': 'Note: “{name}” holds look-alike characters; the right name is “{right}”.',
    'ask.look-alike': 'Press Enter to take “{right}”, type no to keep “{name}”: ',
    stopped: 'The input ended; no project was made.',
    'banner-unknown': 'The place register has no banner “{value}”. {near}',
    'township-unknown': '{banner} has no township “{value}”. {near}',
    near: 'There are: {suggestions}.',
    'name-short': 'The name “{value}” is too short.',
    'name-long': 'The name “{value}” is too long, at most {most} characters.',
    'setting-unknown': '“{value}” is neither farming, pastoral nor community.',
    'party-unknown': '“{value}” is none of branch, general-branch, committee.',
    'banner-in-name-unknown': '“{value}” is none of all, party, none.',
    'day-unknown': '“{value}” is no date; write it like 2021-06-18.',
    'room-unclear':
      'The room “{value}” is not clear; write "101 便民服务大厅/便民服务站|MONGOLIAN/MONGOLIAN".',
    'room-twice': 'The room number “{value}” is there twice.',
    'mongolian-unclear': '“{value}” is not clear; write WHOSE=MONGOLIAN with one of: {allowed}.',
    'file-exists': 'There is a file “{file}”; to replace it add --force.',
    locked: '“{file}” is open: {user} on {machine}, since {since}. Close it first.',
    'disk-full': 'The disk is full; “{file}” was not written.',
    'json-holds-no-files':
      '“{file}” was not written: the project has pictures, which a .json file cannot hold; let its name end with .paijiang.',
    'not-writable': 'Cannot write “{file}”: {reason}',
    written: 'Made the project {file}',
    'village-kind':
      'Please check: the village’s name “{village}” does not end in 嘎查, 村 or 社区, and the signs will say so.',
    name: '  {name}',
    'community-kind':
      'Please check: the setting is community but the name is “{village}”; its bodies are named as residents’ committees.',
    'name.confirm': '  {name} (compare with the seal)',
    fault: 'Note: “{found}” {fault}; proposed: “{right}”.',
    'mongolian-open':
      'The Mongolian is not complete: signs without it cannot be made, and unproofed ones are drafts only.',
  },
});
