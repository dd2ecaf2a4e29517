import { type LetterLabels } from '../../core/report/letterUpward.ts';
import { filled } from './words.ts';

/**
 * Words of the situation report, an official document to Chinese offices: Chinese whatever the language of the program.
 */
export const LETTER_LABELS: LetterLabels = {
  file: '文件',
  signer: '签发人',
  attachment: '附件',
  colon: '：',
  copies: '抄送',
  printed: '印发',
  openDay: '　　　　年　　月　　日',
  stop: '。',
};

export const SITUATION = {
  /** Its words parted by |, where a line may end. */
  title: '{issuer}|关于{area}|规范村级组织|工作机制牌子|情况的报告',
  opening:
    '按照{basis}{clause}要求，现将{area}规范村级组织工作机制牌子和嘎查村综合服务设施情况（截至{day}）报告如下。',
  /** What the document is called after it was named in full, and how that is said. */
  introduced: '，以下简称《{short}》）',
  cited: '{document}{clause}',
  '1': '一、基本情况',
  base: '本次统计苏木乡镇{townships}个、嘎查村{villages}个{settings}。',
  left: '另有{count}个项目文件没有列入统计（打不开、重复，或按另一套规则核查）。',
  'of-these': '，其中{list}',
  only: '，均为{setting}',
  before: '清理前共登记牌子{before}块。',
  setting: '{setting}{count}个',
  none: '本次统计的嘎查村没有登记牌子。',
  '2': '二、牌子清理情况',
  '2.1': '（一）已作出处理决定的',
  decided: '已对{decided}块牌子作出处理决定：{outcomes}。其中{stages}。',
  done: '已完成{count}块',
  underway: '正在办理{count}块',
  overdue: '逾期未完成{count}块',
  'decided-none': '尚未对任何牌子作出处理决定。',
  '2.2': '（二）尚未作出处理决定的',
  proposed:
    '尚未决定的{proposed}块，经对照条款，建议{outcomes}。以上为建议，须逐块作出决定，不计入清理结果。',
  'proposed-none': '所登记的牌子均已作出处理决定。',
  '2.3': '（三）分苏木乡镇情况',
  township: '{township}：嘎查村{villages}个，{counts}。',
  'township.none': '没有登记牌子',
  'township.before': '清理前牌子{count}块',
  'township.decided': '已决定{count}块',
  'township.done': '已完成{count}块',
  'township.overdue': '逾期{count}块',
  'township.proposed': '尚未决定{count}块',
  '3': '三、综合服务设施面积情况',
  'area-standard': '对照{standards}的标准，{counts}。',
  least: '{setting}不低于{least}平方米',
  'least-community': '{setting}参照不低于{least}平方米',
  pass: '达标{count}个',
  fail: '不达标{count}个',
  unknown: '没有面积数据的{count}个',
  exempt: '没有适用标准的{count}个',
  'no-standard': '{document}没有规定嘎查村综合服务设施的面积标准。',
  'areas-fail': '不达标的有：{list}。',
  'areas-unknown': '没有面积数据的有：{list}。',
  'area-one': '{village}（{area}平方米）',
  '4': '四、存在的主要问题',
  problems: '经核查，{villages}个嘎查村尚有必须改正的问题{must}处',
  'problems-none': '经核查，没有必须改正的问题',
  warnings: '不符合一般要求、未作书面说明的{warning}处',
  clauses: '必须改正的问题，按所依据的条款分：{list}。',
  'clause-count': '{clause}，{count}处',
  '5': '五、下一步工作',
  'next-proposed': '对尚未决定的{proposed}块牌子，逐块作出处理决定。',
  'next-open': '对已决定尚未完成的{open}块牌子，按决定办结。',
  'next-some-overdue': '对已决定尚未完成的{open}块牌子，按决定办结，其中逾期的{overdue}块抓紧办理。',
  'next-all-overdue': '对已决定而逾期未完成的{open}块牌子，抓紧办结。',
  'next-must': '对必须改正的问题，逐项整改到位。',
  'next-work': '责任人、整改措施和完成时限见附件1，完成时限最迟为{deadline}。',
  'next-passed': '责任人、整改措施和完成时限见附件1，其中{count}个嘎查村的完成时限已过，须重新确定。',
  'next-lacking': '尚有{count}个嘎查村没有填写责任人或完成时限，须补填。',
  'next-none': '牌子清理和问题整改均已完成，继续按规定保持。',
  ending: '特此报告。',
  summary: '嘎查村标牌与服务设施情况汇总表',
  ledger: '{area}牌子清理台账',
} as const;

export function situationWord(
  key: keyof typeof SITUATION,
  data: Readonly<Record<string, string | number>> = {},
): string {
  return filled(SITUATION[key], data);
}
