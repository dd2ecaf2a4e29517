import { type Project } from '../project/project.ts';
import { type Sign } from '../project/sign.ts';
import { appliedProfile, type LanguageProfile } from './languageProfile.ts';
import { hasDoubtfulSpace } from './mongolianSuffix.ts';
import { openContent, type OpenContent } from './openContent.ts';
import { type SignWords } from './signSubject.ts';
import { type SignTemplate } from './template.ts';
import { type TextOnSign } from './textsOnSign.ts';

/**
 * Why a sign is only a draft: words that keep a place open or were made up for showing, Mongolian that the
 * language profile asks for and nobody supplied, Mongolian that nobody proof-read, a plain space before a suffix of it
 * that nobody mended or meant, a profile that nobody confirmed.
 */
export const DRAFT_REASONS = ['unfilled', 'sample', 'lacking', 'unproofed', 'suffix', 'unconfirmed'] as const;
export type DraftReason = (typeof DRAFT_REASONS)[number];

export type DraftAsk = {
  readonly project: Project;
  readonly sign: Sign;
  readonly words: SignWords;
  /** All texts of the sign, a board's heading among them. */
  readonly texts: readonly TextOnSign[];
  readonly open: readonly OpenContent[];
  readonly scripts: LanguageProfile['scripts'];
};

/** What is known of a sign before it is set: `scripts` is both where the project's profile is not there. */
export function draftAsk(
  project: Project,
  sign: Sign,
  words: SignWords,
  template: SignTemplate,
  profile: LanguageProfile | undefined,
): DraftAsk {
  return {
    project,
    sign,
    words,
    texts: words.texts,
    open: openContent(sign, words, template),
    scripts: profile === undefined ? 'both' : appliedProfile(profile, project.language).scripts,
  };
}

/** What keeps the sign from being final, in the order in which it is to be mended. */
export function draftReasons(ask: DraftAsk): readonly DraftReason[] {
  // Official artwork is not ours to set: neither script order nor proof-reading applies to it.
  if (ask.words.slot !== null) return [];
  const holds: Readonly<Record<DraftReason, boolean>> = {
    unfilled: ask.open.some(({ why }) => why === 'unfilled'),
    sample: ask.open.some(({ why }) => why === 'sample'),
    lacking: lackingMongolian(ask).length > 0,
    unproofed: ask.texts.some(isUnproofed),
    suffix: ask.texts.some(({ mn }) => hasDoubtfulSpace(mn)),
    unconfirmed: ask.project.language.confirmed === null,
  };
  return DRAFT_REASONS.filter((reason) => holds[reason]);
}

/** Texts without the Mongolian that their profile asks for; none on a board that somebody recorded as Chinese only. */
export function lackingMongolian({
  sign,
  texts,
  scripts,
}: Pick<DraftAsk, 'sign' | 'texts' | 'scripts'>): readonly TextOnSign[] {
  if (scripts === 'zh-only') return [];
  const decided = sign.chineseOnly !== undefined;
  return texts.filter(({ mn, required }) => mn === null && (required || !decided));
}

export function isUnproofed({ mn }: TextOnSign): boolean {
  return mn !== null && mn.proof === null;
}
