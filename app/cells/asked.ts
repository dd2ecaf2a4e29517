import { type AdmittedKind } from '../../core/project/admission.ts';
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
