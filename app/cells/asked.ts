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
  [said('清理|取消|解散|停用|注销|cancel'), 'cancel'],
  [said('整合|合并|并入|merge'), 'merge'],
  [said('保留|keep'), 'keep'],
];

/** Words that are not denied just before: 不再保留 does not say 保留, 尚未批准 does not say 批准. */
function said(words: string): RegExp {
  const denied = '(?:[不未没勿]|无需|无须|无法|dis|not )\\p{Script=Han}{0,2}';
  return new RegExp(`(?<!${denied})(?:${words})`, 'iu');
}

/**
 * Whether traces of the work are asked for, as such lists say it (是、截图、否、无); null = blank, undefined = the words leave
 * it open.
 */
export function tracesAskedOf(text: string): boolean | null | undefined {
  if (text === '') return null;
  if (/不详|不清|不明|不知|不确定|不一定|未知|未定|待定|[?？]/u.test(text)) return undefined;
  // 不定期截图 are traces.
  return !/^(?:否|无|不(?!定)|没有|未|免|no|n$)/iu.test(text);
}

const AGREED = said('同意|批准|通过|是|agreed|yes');

/** 同意, 不同意, 批准, 退回; null = neither: what has not been ruled yet (尚未批准) is not refused. */
export function rulingOutcomeOf(text: string): Ruling['outcome'] | null {
  if (/不同意(?!见)|不批准|不通过|不予|未通过|退回|驳回|否|refused|no/iu.test(text)) return 'refused';
  return AGREED.test(text) ? 'agreed' : null;
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
