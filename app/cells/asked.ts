import { type AdmittedKind, type Ruling } from '../../core/project/admission.ts';
import { type BurdenKind, type BurdenOutcome } from '../../core/project/burden.ts';
import { type PostKind } from '../../core/project/post.ts';

export const ADMITTED: readonly (readonly [RegExp, AdmittedKind])[] = [
  [/机制|mechanism/iu, 'mechanism'],
  [/牌|plate/iu, 'plate'],
  [/事项|事务|服务|matter/iu, 'matter'],
];

export const POSTS: readonly (readonly [RegExp, PostKind])[] = [
  [/代办|agent/iu, 'agent'],
  [/团队|team/iu, 'team'],
  [/岗|post/iu, 'post'],
];

export const BURDENS: readonly (readonly [RegExp, BurdenKind])[] = [
  [/群|group/iu, 'group'],
  [/考核|评价|appraisal/iu, 'appraisal'],
  [/表|台账|材料|form/iu, 'form'],
  [/app|应用|程序|系统|平台|公众号/iu, 'app'],
];
export const OUTCOMES: readonly (readonly [RegExp, BurdenOutcome])[] = [
  [/清理|取消|解散|停用|注销|cancel/iu, 'cancel'],
  [/整合|合并|并入|merge/iu, 'merge'],
  [/保留|keep/iu, 'keep'],
];

/** Whether traces of the work are asked for, as such lists say it (是、截图、否、无); null = blank. */
export function tracesAskedOf(text: string): boolean | null {
  return text === '' ? null : !/^(?:否|无|不|没有|no|n$)/iu.test(text);
}

/** 同意, 不同意, 批准, 退回; null = neither. */
export function rulingOutcomeOf(text: string): Ruling['outcome'] | null {
  if (/不同意|不批准|不予|未通过|退回|否|refused|no/iu.test(text)) return 'refused';
  return /同意|批准|通过|是|agreed|yes/iu.test(text) ? 'agreed' : null;
}

/** The first value whose words the text has; null = none of them. */
export function valueNamed<Value>(known: readonly (readonly [RegExp, Value])[], text: string): Value | null {
  return known.find(([words]) => words.test(text))?.[1] ?? null;
}

/** Names of a cell: 张三、李四. */
export function namesOf(text: string): readonly string[] {
  return text
    .split(/[、，,；;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
