import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import {
  draftAsk,
  draftReasons,
  type DraftReason,
  lackingMongolian,
} from '../../../core/signs/draftReasons.ts';
import { type LanguageProfile } from '../../../core/signs/languageProfile.ts';
import { signWords } from '../../../core/signs/signWords.ts';
import { type SignTemplate } from '../../../core/signs/template.ts';

/** How far a sign is, as its records say: whether it fits, only its layout tells. */
export type SignState = 'no-subject' | 'no-artwork' | 'no-mongolian' | DraftReason | 'complete';

export function signState(
  project: Project,
  sign: Sign,
  template: SignTemplate | undefined,
  profile: LanguageProfile | undefined,
): SignState {
  const words = signWords(project, sign, template);
  if (words === null || template === undefined) return 'no-subject';
  if (words.slot !== null) return project.emblems[words.slot] === null ? 'no-artwork' : 'complete';
  const judged = draftAsk(project, sign, words, template, profile);
  if (lackingMongolian(judged).some(({ required }) => required)) return 'no-mongolian';
  return draftReasons(judged)[0] ?? 'complete';
}

/** Cannot be made, can be made as a draft, has all that it needs. */
export function standingOf(state: SignState): 'blocked' | 'draft' | 'good' {
  switch (state) {
    case 'no-subject':
    case 'no-artwork':
    case 'no-mongolian':
      return 'blocked';
    case 'complete':
      return 'good';
    default:
      return 'draft';
  }
}
