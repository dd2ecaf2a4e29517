import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { appliedProfile, type LanguageProfile } from '../../../core/signs/languageProfile.ts';
import { nameOf } from '../../../core/signs/names.ts';
import { signWords } from '../../../core/signs/signWords.ts';
import { textsOnSign } from '../../../core/signs/textsOnSign.ts';

/** How far a sign is, as its records say: whether it fits, only its layout tells. */
export type SignState =
  'no-subject' | 'no-artwork' | 'no-mongolian' | 'unproofed' | 'unconfirmed' | 'complete';

export function signState(project: Project, sign: Sign, profile: LanguageProfile | undefined): SignState {
  if (signWords(project, sign, nameOf) === null) return 'no-subject';
  const { of } = sign.subject;
  if (of === 'centre' || of === 'practice') return project.emblems[of] === null ? 'no-artwork' : 'complete';
  const scripts = profile === undefined ? 'both' : appliedProfile(profile, project.language).scripts;
  if (scripts === 'both') {
    const texts = textsOnSign(project, sign, nameOf);
    if (texts.some(({ mn, required }) => required && mn === null)) return 'no-mongolian';
    if (texts.some(({ mn }) => mn !== null && mn.proof === null)) return 'unproofed';
  }
  return project.language.confirmed === null ? 'unconfirmed' : 'complete';
}

/** Cannot be made, can be made as a draft, has all that it needs. */
export function standingOf(state: SignState): 'blocked' | 'draft' | 'good' {
  if (state === 'complete') return 'good';
  return state === 'unproofed' || state === 'unconfirmed' ? 'draft' : 'blocked';
}
