import { type OfficialLabels } from '../../core/report/officialDocument.ts';
import { filled } from './words.ts';

/**
 * Words of the situation report, an official document to Chinese offices: Chinese whatever the language of the program.
 */
export const OFFICIAL_LABELS: OfficialLabels = {
  file: '文件',
  signer: '签发人',
  attachment: '附件',
  colon: '：',
};

export const SITUATION = {
  /** Its words parted by |, where a line may end. */
  title: '{issuer}|关于{area}|规范村级组织|工作机制牌子|情况的报告',
  opening:
    '按照{basis}{clause}要求，现将{area}规范村级组织工作机制牌子和嘎查村综合服务设施情况（截至{day}）报告如下。',
  clause: '第{clause}项',
  '1': '一、基本情况',
  base: '本次统计苏木乡镇{townships}个、嘎查村{villages}个，其中农区{farming}个、牧区{pastoral}个。清理前共登记牌子{before}块。',
  none: '本次统计的嘎查村没有登记牌子。',
  '2': '二、牌子清理情况',
  '2.1': '（一）已作出处理决定的',
  decided:
    '已对{decided}块牌子作出处理决定：室外保留{keepOutside}块，室内保留{keepInside}块，合并{merge}块，摘除{retire}块。其中已完成{done}块，正在办理{underway}块，逾期未完成{overdue}块。',
  'decided-none': '尚未对任何牌子作出处理决定。',
  '2.2': '（二）尚未作出处理决定的',
  proposed:
    '尚未决定的{proposed}块，经对照条款，建议室外保留{sayOutside}块，室内保留{sayInside}块，合并{sayMerge}块，摘除{sayRetire}块。以上为建议，须逐块作出决定，不计入清理结果。',
  'proposed-none': '所登记的牌子均已作出处理决定。',
  '2.3': '（三）分苏木乡镇情况',
  township:
    '{township}：嘎查村{villages}个，清理前牌子{before}块，已决定{decided}块，已完成{done}块，逾期{overdue}块，尚未决定{proposed}块。',
  '3': '三、综合服务设施面积情况',
  'area-standard': '对照{standards}的标准，',
  'least-farming': '农区不低于{least}平方米',
  'least-pastoral': '牧区不低于{least}平方米',
  'least-community': '社区参照不低于{least}平方米',
  areas: '达标{pass}个，不达标{fail}个，没有面积数据{unknown}个。',
  'areas-fail': '不达标的有：{list}。',
  'areas-unknown': '没有面积数据的有：{list}。',
  'area-one': '{village}（{area}平方米）',
  '4': '四、存在的主要问题',
  problems:
    '经核查，{villages}个嘎查村尚有必须改正的问题{must}处；不符合一般要求、未作书面说明的{warning}处。',
  'problems-none': '经核查，没有必须改正的问题；不符合一般要求、未作书面说明的{warning}处。',
  clauses: '必须改正的问题按条款分：{list}。',
  'clause-count': '{clause}：{count}处',
  '5': '五、下一步工作',
  'next-proposed': '对尚未决定的{proposed}块牌子，逐块作出处理决定。',
  'next-open': '对已决定尚未完成的{open}块牌子，按决定办结，其中逾期的{overdue}块抓紧办理。',
  'next-must': '对必须改正的问题，逐项整改到位。',
  'next-work': '责任人、整改措施和完成时限见附件，完成时限最迟为{deadline}。',
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
