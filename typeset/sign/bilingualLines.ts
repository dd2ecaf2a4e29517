import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type LanguageProfile } from '../../core/signs/languageProfile.ts';
import { type HanSlot, type MongolianSlot } from '../../core/signs/templateFields.ts';
import { type Mm } from '../../core/units/length.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { type SignText } from './signAsk.ts';
import { type StackLine } from './stack.ts';

/** The lines of a bilingual name in the profile's order; Mongolian that is due and missing is a problem. */
export function bilingualLines(
  text: SignText,
  look: {
    readonly zh: HanSlot;
    readonly mn: MongolianSlot;
    readonly ink: string;
    readonly profile: LanguageProfile;
    readonly title: string;
    /** Where Chinese is to be larger, so many times at least; the profile's ratio where absent. */
    readonly ratio?: number | undefined;
    /** Em of the Chinese that the signs of a set have agreed on. */
    readonly letters?: Mm | undefined;
  },
): Result<readonly StackLine[], TypesetProblem> {
  if (text.zh.trim() === '') return failure(problem('words-missing', { script: 'Hans', sign: look.title }));
  const zh = {
    script: 'Hans' as const,
    text: text.zh,
    breaks: text.breaks,
    slot: look.zh,
    ink: look.ink,
    letters: look.letters,
    source: text.source,
  };
  if (look.profile.scripts === 'zh-only') return success([zh]);
  if (text.mn === null) return failure(problem('words-missing', { script: 'Mong', sign: look.title }));
  const zhAbove = chineseFirst(look.profile);
  const mn = {
    script: 'Mong' as const,
    text: text.mn,
    slot: look.mn,
    form: look.profile.mongolianOnPlates,
    weight: look.zh.weight,
    beside: { line: zhAbove ? 0 : 1, ratio: ratioOf(look.profile, look.ratio) },
    ink: look.ink,
    source: text.source,
  };
  return success(zhAbove ? [zh, mn] : [mn, zh]);
}

function ratioOf({ ratioRule, sizeRatio }: LanguageProfile, wanted = sizeRatio): number {
  return ratioRule === 'exact' ? sizeRatio : Math.max(sizeRatio, wanted);
}

export function chineseFirst(profile: LanguageProfile): boolean {
  return profile.horizontalOrder === 'zh-top';
}

/** Whether Chinese is the larger script, in letters and in ink. */
export function chineseGoesFirst({ ratioRule, sizeRatio }: LanguageProfile): boolean {
  return ratioRule === 'least' && sizeRatio > 1;
}
