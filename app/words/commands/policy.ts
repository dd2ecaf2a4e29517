import { defineWords } from '../words.ts';

/** What the commands of the policy share. */
export const POLICY_COMMANDS = defineWords({
  zh: {
    'rulebook-refused': '规则“{name}”不能使用：',
    'rulebook-not-found': '没有名为“{name}”的规则，也没有这个文件。自带的规则：{known}',
    'rulebook-not-json': '规则文件“{name}”不是 JSON',
    'day-wrong': '日期“{value}”不对；写成 2026-11-23',
    unwritable: '不能写入“{file}”：{reason}',
    written: '已写：{file}',
    'missing-glyphs': '请注意：{file} 中有字体缺字，已用“〓”代替：{characters}',
    secondary: '请注意：规则“{name}”依据次级来源编写，使用前请取得并核对原文。',
    'same-file': '几个输出不能写到同一个文件“{file}”',
  },
  en: {
    'rulebook-refused': 'The rulebook “{name}” cannot be used:',
    'rulebook-not-found': 'There is no rulebook “{name}” and no such file. Shipped: {known}',
    'rulebook-not-json': 'The rulebook file “{name}” is not JSON',
    'day-wrong': 'The day “{value}” is wrong; write 2026-11-23',
    unwritable: 'Cannot write “{file}”: {reason}',
    written: 'Written: {file}',
    'missing-glyphs': 'Note: {file} lacks characters, 〓 stands for them: {characters}',
    secondary: 'Note: the rulebook “{name}” was made from a secondary source; get and compare the original.',
    'same-file': 'Several outputs cannot go to the same file “{file}”',
  },
});

export const CHECK_COMMAND = defineWords({
  zh: {
    summary: '按规则核查项目：面积、挂牌、名称、门牌、公开栏等',
    help: `用法：paijiang check 项目文件… [选项]

  --rulebook 规则      自带规则的名称或规则文件（默认：项目所记的规则，没有则本地区的）
  --today 日期         按哪一天核查，如 2026-11-23（默认今天）
  --pdf 文件           核查报告（只用于一个项目）
  --xlsx 文件          一个项目：问题清单；多个项目：苏木乡镇汇总表
  --json               在标准输出给出全部结果

退出码：0 没有必须改正的问题；1 有；2 输入有误`,
    'one-project': '--pdf 一次只用于一个项目',
    village: '{place}（{rulebook}，{today}）',
    none: '  没有发现问题',
    finding: '  [{tag}] {severity}　{sentence}{subject}',
    subject: '（{subject}）',
    cite: '      依据：{cite}',
    answer: '      处理：{answer}',
    sum: '必须改正 {must} 项，一般要求 {warning} 项（已说明 {justified} 项），记录提示 {note} 项',
    stray: '  请注意：对“{finding}”的答复不起作用（{why}）',
    'stray.gone': '没有这个问题',
    'stray.not-waivable': '必须改正的问题不能以书面说明代替改正',
    'stray.nothing-to-accept': '不是必须改正的问题',
    'file.report': '核查报告',
    'sheet.findings': '问题清单',
    'sheet.township': '汇总表',
    'list.title': '{village}核查问题清单',
    'list.number': '序号',
    'list.clause': '条款',
    'list.severity': '类别',
    'list.sentence': '问题',
    'list.count': '处数',
    'list.subject': '清单',
    'list.cites': '依据',
    'list.advice': '建议',
    'list.answer': '处理情况',
    'list.responsible': '责任人',
    'list.measures': '整改措施',
    'list.deadline': '完成时限',
    'list.as-advised': '按“建议”一栏整改',
    footer: '&C第 &P 页　共 &N 页',
  },
  en: {
    summary: 'Judge a project by a rulebook: areas, placards, names, door plates, notice board',
    help: `Usage: paijiang check FILE… [options]

  --rulebook R     a shipped rulebook's id or a file (default: the one on record, else the region's)
  --today D        the day to judge on, e.g. 2026-11-23 (default today)
  --pdf OUT        compliance report (one project only)
  --xlsx OUT       one project: its findings; several: the township's summary
  --json           everything on standard output

Exit code: 0 no open must-finding; 1 some; 2 bad input`,
    'one-project': '--pdf takes one project at a time',
    village: '{place} ({rulebook}, {today})',
    none: '  nothing was found',
    finding: '  [{tag}] {severity}: {sentence}{subject}',
    subject: ' ({subject})',
    cite: '      clause: {cite}',
    answer: '      answer: {answer}',
    sum: '{must} must be put right, {warning} generally ({justified} justified), {note} notes',
    stray: '  Note: the answer to “{finding}” does nothing ({why})',
    'stray.gone': 'there is no such finding',
    'stray.not-waivable': 'what must be put right cannot be justified away',
    'stray.nothing-to-accept': 'it is not one that must be put right',
    'file.report': 'compliance-report',
    'sheet.findings': 'Findings',
    'sheet.township': 'Summary',
    'list.title': '{village}: findings',
    'list.number': 'No.',
    'list.clause': 'Clause',
    'list.severity': 'Strength',
    'list.sentence': 'Finding',
    'list.count': 'Places',
    'list.subject': 'List',
    'list.cites': 'Words of the clause',
    'list.advice': 'Advice',
    'list.answer': 'Answer',
    'list.responsible': 'Responsible',
    'list.measures': 'Measures',
    'list.deadline': 'By',
    'list.as-advised': 'as advised',
    footer: '&CPage &P of &N',
  },
});

export const AUDIT_COMMAND = defineWords({
  zh: {
    summary: '把现有牌子的清单（xlsx、csv）对照指导目录分类，出清理台账和退牌通知',
    help: `用法：paijiang audit 清单 --project 项目文件 (--out 文件夹 | --json) [选项]

  --project 项目文件   名称登记、房间和已作的决定从这里取
  --out 文件夹         写清理台账（xlsx，A3、A4 的 pdf）、退牌通知（pdf，只发给已决定
                       摘除的牌子）和 audit.json
  --json               在标准输出给出每块牌子的建议
  --save 文件          另存一个项目文件，其中登记这份清单（原有的判定和决定保留）
  --map 项=列名        列名认不出时指定，可写多次。项：
                       text、mn、place、room、form、demandedBy、basisDocument、basisNumber、basisLevel、basisIssuer、
                       basisDate、demandsPerson、size、colours、ground、letters、scripts、typeface、photo、
                       content、support、function、judgedBy、judgedOn、note
  --place outside|inside  清单没有“位置”一列时，牌子挂在哪里
  --sheet 工作表名     读这一张工作表（默认第一张看得见的）
  --photos 文件夹      照片所在文件夹（默认清单所在文件夹）；表格里插入的图片直接取用
  --issuer 单位        退牌通知的发文单位（苏木乡镇或旗县；默认用项目所记的，没有则留空手写）；--save 时一并记下
  --rulebook 规则      自带规则的名称或规则文件（默认同 check）
  --today 日期         制表日期（默认今天）

退出码：0 全部导入；1 有的行没有导入（逐一说明）；2 输入有误，什么也没写`,
    'no-output': '请写 --out 文件夹 或 --json。',
    'map-wrong': '--map 写成 项=列名；“{value}”不对',
    'map-unknown': '--map 里没有“{key}”这一项；可用：{columns}',
    'issuer-wrong': '--issuer 最多 60 个字；“{value}”太长',
    'place-wrong': '--place 可用 outside 或 inside；“{value}”不对',
    'not-found': '没有找到清单“{file}”',
    progress: '已读 {rows} 行（{percent}%）',
    'photo-missing': '照片“{name}”没有找到或读不了（{record}）',
    'photo-more': '……另有 {count} 张照片没有找到或读不了',
    sum: '共 {count} 块：室外保留 {keepOutside}，室内保留 {keepInside}，合并 {merge}，摘除 {retire}',
    'file.ledger': '清理台账',
    'file.notices': '退牌通知',
    'sheet.ledger': '清理台账',
    'no-notices': '没有已决定摘除的牌子，不出退牌通知。',
    footer: '&C第 &P 页　共 &N 页',
    'save-failed': '不能存项目文件：{what}',
  },
  en: {
    summary: 'Classify a list of existing plates (xlsx, csv) against the catalogue; ledger and notices',
    help: `Usage: paijiang audit INVENTORY --project FILE (--out DIR | --json) [options]

  --project FILE   the register, the rooms and the decisions already made come from here
  --out DIR        writes the ledger (xlsx, pdf on A3 and A4), the retirement notices (pdf; of
                   decided plates only) and audit.json
  --json           the proposal for every plate on standard output
  --save FILE      also saves a project file with this inventory (judgements and decisions are kept)
  --map KEY=HEADING   for headings that are not known, may be repeated. Keys:
                   text, mn, place, room, form, demandedBy, basisDocument, basisNumber, basisLevel, basisIssuer,
                   basisDate, demandsPerson, size, colours, ground, letters, scripts, typeface, photo,
                   content, support, function, judgedBy, judgedOn, note
  --place outside|inside   where the plates hang, if the list has no such column
  --sheet NAME     the sheet to read (default: the first visible one)
  --photos DIR     where the photos are (default: beside the inventory); pictures in the sheet are taken as they are
  --issuer UNIT    who issues the notices, township or banner (default: as the project has it, else left for a hand);
                   kept by --save
  --rulebook R     a shipped rulebook's id or a file (default as for check)
  --today D        the day of the ledger (default today)

Exit code: 0 all imported; 1 some rows were not (each is named); 2 bad input, nothing written`,
    'no-output': 'Give --out DIR or --json.',
    'map-wrong': '--map takes KEY=HEADING; “{value}” is wrong',
    'map-unknown': '--map knows no “{key}”; it knows {columns}',
    'issuer-wrong': '--issuer takes 60 characters at most; “{value}” is too long',
    'place-wrong': '--place takes outside or inside; “{value}” is wrong',
    'not-found': 'There is no inventory “{file}”',
    progress: '{rows} rows read ({percent} %)',
    'photo-missing': 'The photo “{name}” was not found or cannot be read ({record})',
    'photo-more': '… and {count} more photos',
    sum: '{count} plates: keep outside {keepOutside}, keep inside {keepInside}, merge {merge}, retire {retire}',
    'file.ledger': 'ledger',
    'file.notices': 'retirement-notices',
    'sheet.ledger': 'Ledger',
    'no-notices': 'No plate is decided to be retired: no notices are made.',
    footer: '&CPage &P of &N',
    'save-failed': 'The project file cannot be saved: {what}',
  },
});

export const CATALOGUE_COMMAND = defineWords({
  zh: {
    summary: '查履责事项、协助事项、机制牌子目录和服务领域',
    help: `用法：paijiang catalogue [搜索词…] [--json]
      paijiang catalogue --certify 事项 --project 项目文件 [--json]

  列出 51 项履责事项、20 项协助事项、机制牌子目录和服务领域；写了搜索词的，先列本身
  都含有这些词的条目；只在整类的依据里有的，另列类别。
  --certify 事项       这个证明村里能不能开：按项目里登记的清单（import-certificates）回答
  --json               在标准输出给出数据

退出码：0；没有找到也是 0`,
    'certify.no-list':
      '项目里没有登记不应出具的证明事项清单，无法判断“{asked}”；请先导入清单（import-certificates）。',
    'certify.refused': '“{asked}”不应由村级组织出具（{document}）：',
    'certify.near': '清单里没有完全相同的，下列事项相近，请对照“{asked}”（{document}）：',
    'certify.not-listed':
      '“{asked}”不在清单内（{document}）。职责范围内、能够核实的，据实出具；重大或有法律风险的，先调查核实并议事协商（实施意见（十））。',
    'certify.matter': '  {text}',
    duties: '村级组织依法履行职责工作事项',
    assisted: '村级组织依法协助工作事项',
    plates: '嘎查村工作机制牌子',
    fields: '委托受理、帮办代办的服务领域',
    matter: '  {number}. {text}',
    class: ' {name}（依据：{bases}）',
    plate: '  {name}（{place}）',
    either: '室内外均可',
    'by-class': '条目本身没有这些词，只在所属类别或其依据里有的',
    'by-class-line': '  {name}：{count}项（依据：{bases}）',
    field: '  {name}',
    none: '没有找到含有“{words}”的条目',
  },
  en: {
    summary: 'Look up duties, assisted matters, plates and service fields',
    help: `Usage: paijiang catalogue [words…] [--json]
       paijiang catalogue --certify TEXT --project FILE [--json]

  Lists the 51 duties, the 20 assisted matters, the plates and the service fields; with words, first the
  entries that hold all of them themselves; classes whose bases alone hold them are listed apart.
  --certify TEXT   may the village certify this? by the list in the project (import-certificates)
  --json           the data on standard output

Exit code: 0, also when nothing was found`,
    'certify.no-list':
      'The project has no list of matters not certified: nothing can be said of “{asked}”. Import one first (import-certificates).',
    'certify.refused': '“{asked}” is not for the village to certify ({document}):',
    'certify.near': 'The list has not this very matter; compare “{asked}” with these ({document}):',
    'certify.not-listed':
      '“{asked}” is not on the list ({document}). Within its duty, and where it can verify, the village certifies truthfully; weighty or legally risky matters are first inquired into and deliberated (clause （十）).',
    'certify.matter': '  {text}',
    duties: 'Duties of village organisations',
    assisted: 'Matters in which they assist',
    plates: 'Mechanisms and plates',
    fields: 'Fields of delegated services',
    matter: '  {number}. {text}',
    class: ' {name} (bases: {bases})',
    plate: '  {name} ({place})',
    either: 'either side',
    'by-class': 'Only the class or its bases have the words, not the matters themselves',
    'by-class-line': '  {name}: {count} matters (bases: {bases})',
    field: '  {name}',
    none: 'Nothing holds “{words}”',
  },
});
