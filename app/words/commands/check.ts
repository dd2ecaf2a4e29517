import { defineWords } from '../words.ts';

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
    sum: '必须改正 {must} 条，一般要求 {warning} 条（已说明 {justified} 条），记录提示 {note} 条',
    phone: '  请注意：{of}的电话“{number}”不像能打通的号码，请核对',
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
    phone: '  Note: the telephone “{number}” of {of} cannot be one: please check',
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
