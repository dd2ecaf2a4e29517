import { type Drawing } from '../core/drawing/drawing.ts';
import { problem } from '../core/problem.ts';
import { type Result, failure, success } from '../core/result.ts';
import { type LanguageProfile } from '../core/signs/languageProfile.ts';
import { resolveMeasure } from '../core/signs/measure.ts';
import { type HanSlot, type MongolianSlot, type PlateTemplate } from '../core/signs/template.ts';
import { type Noted, type TypesetProblem } from './problems.ts';
import { type SignAsk, type SignText, checkSize, signDrawing } from './signAsk.ts';
import { type StackLine, layoutStack } from './stack.ts';

export type PlateAsk = SignAsk<PlateTemplate> & { readonly text: SignText; readonly party: boolean };

/** 方牌, 综合服务机构标牌: the name in both scripts, centred on white. */
export function layoutPlate(ask: PlateAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const { template } = ask;
  const lines = bilingualLines(ask.text, {
    zh: template.zh,
    mn: template.mn,
    ink: ask.party ? template.inks.party : template.inks.others,
    profile: ask.profile,
    title: ask.title,
  });
  if (!lines.ok) return lines;
  const ends = resolveMeasure(template.margins.ends, ask);
  const sides = resolveMeasure(template.margins.sides, ask);
  const set = layoutStack({
    sign: ask,
    box: { x: ends, y: sides, width: ask.width - 2 * ends, height: ask.height - 2 * sides },
    lines: lines.value,
    gap: resolveMeasure(template.between, ask),
    faces: ask.faces,
    shaper: ask.shaper,
  });
  if (!set.ok) return set;
  return success({ value: signDrawing(ask, set.value.value), notes: set.value.notes });
}

/** The lines of a bilingual name in the profile's order; Mongolian that is due and missing is a problem. */
export function bilingualLines(
  text: SignText,
  look: {
    readonly zh: HanSlot;
    readonly mn: MongolianSlot;
    readonly ink: string;
    readonly profile: LanguageProfile;
    readonly title: string;
  },
): Result<readonly StackLine[], TypesetProblem> {
  if (text.zh.trim() === '') return failure(problem('words-missing', { script: 'Hans', sign: look.title }));
  const zh = { script: 'Hans' as const, text: text.zh, breaks: text.breaks, slot: look.zh, ink: look.ink };
  if (look.profile.scripts === 'zh-only') return success([zh]);
  if (text.mn === null) return failure(problem('words-missing', { script: 'Mong', sign: look.title }));
  const zhAbove = chineseFirst(look.profile);
  const mn = {
    script: 'Mong' as const,
    text: text.mn,
    slot: look.mn,
    form: look.profile.mongolianOnPlates,
    weight: look.zh.weight,
    beside: { line: zhAbove ? 0 : 1, ratio: look.profile.sizeRatio },
    ink: look.ink,
  };
  return success(zhAbove ? [zh, mn] : [mn, zh]);
}

export function chineseFirst(profile: LanguageProfile): boolean {
  return profile.horizontalOrder === 'zh-top';
}
