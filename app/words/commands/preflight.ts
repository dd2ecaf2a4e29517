import { defineWords } from '../words.ts';

export const PREFLIGHT_COMMAND = defineWords({
  zh: {
    summary: '印前检查：逐块牌子列出做不出、只能做草稿、需要核对的地方',
    help: `用法：paijiang preflight 项目文件 [选项]

  --only 类型          只查这些类型，逗号分隔（默认全部；类型见 paijiang export --help）
  --font 文件          另加的字体文件（可以多次）
  --json               在标准输出给出全部结果

退出码：0 全部可以定稿；1 有做不出的、只能做草稿的；2 输入有误`,
    stop: '不能制作',
    draft: '只能做草稿',
    doubt: '请核对',
    waived: '已跳过',
    'waived-by': '（{by}，{on}：{reason}）',
    item: '  {numbers}  {label}　{said}',
    several: '  {numbers}　{said}',
    none: '{village}：{signs} 块牌子，没有发现问题',
    sum: '{village}：{signs} 块牌子，不能制作 {stop} 处，只能做草稿 {draft} 处，请核对 {doubt} 处，已跳过 {waived} 处',
    'nothing-chosen': '项目里没有这样的牌子',
  },
  en: {
    summary: 'Preflight: what cannot be made, is made as a draft only, or should be looked at, sign by sign',
    help: `Usage: paijiang preflight FILE [options]

  --only KINDS         these kinds only, with commas (default all; kinds: paijiang export --help)
  --font FILE          a further font file (repeatable)
  --json               everything on standard output

Exit code: 0 all of it can be final; 1 something cannot be made, or as a draft only; 2 bad input`,
    stop: 'cannot be made',
    draft: 'draft only',
    doubt: 'please check',
    waived: 'skipped',
    'waived-by': ' ({by}, {on}: {reason})',
    item: '  {numbers}  {label}  {said}',
    several: '  {numbers}  {said}',
    none: '{village}: {signs} signs, nothing was found',
    sum: '{village}: {signs} signs; cannot be made {stop}, drafts only {draft}, to be checked {doubt}, skipped {waived}',
    'nothing-chosen': 'The project has no such signs',
  },
});
