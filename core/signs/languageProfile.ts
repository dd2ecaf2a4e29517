import { z } from 'zod';
import { type LanguageChoice } from '../project/language.ts';
import { day } from '../project/people.ts';

/**
 * Order, side and size of the two scripts: other law than the policy, changing over time, so it is dated data
 * that somebody confirms (field notes 1.4). Left and right are the viewer's.
 */
export const languageProfile = z.strictObject({
  id: z.string().min(1),
  name: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  validFrom: day,
  validUntil: day.nullable(),
  cites: z
    .array(z.strictObject({ document: z.string().min(1), clause: z.string().min(1), inForce: day }))
    .min(1),
  /** What no source settles, in words for the job sheet. */
  unsettled: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
  scripts: z.enum(['both', 'zh-only']),
  stripOrder: z.enum(['zh-left', 'zh-right']),
  horizontalOrder: z.enum(['zh-top', 'zh-bottom']),
  /** Size of Chinese to Mongolian, em to em. */
  sizeRatio: z.number().min(1).max(3),
  /** `exact`: the ratio is a rule and a departure is reported; `least`: Chinese is at least so much larger. */
  ratioRule: z.enum(['exact', 'least']),
  /** Mongolian on horizontal plates: one line turned 90°, or word columns aligned at the top (上齐). */
  mongolianOnPlates: z.enum(['line', 'columns']),
});
export type LanguageProfile = z.infer<typeof languageProfile>;

/** The profile with the project's departures applied. */
export function appliedProfile(profile: LanguageProfile, choice: LanguageChoice): LanguageProfile {
  return { ...profile, ...definedOnly(choice.overrides ?? {}) };
}

/** The choice of another profile, which nobody has confirmed yet; the place's departures stay. */
export function underProfile(choice: LanguageChoice, profile: string): LanguageChoice {
  return choice.profile === profile ? choice : { ...choice, profile, confirmed: null };
}

type Defined<Record> = { [Key in keyof Record]?: Exclude<Record[Key], undefined> };

function definedOnly<Values extends object>(values: Values): Defined<Values> {
  const kept: Defined<Values> = {};
  for (const key of Object.keys(values) as (keyof Values)[]) {
    const value = values[key];
    // Object.keys loses the key type; the loop only copies what is there.
    if (value !== undefined) kept[key] = value as Exclude<Values[typeof key], undefined>;
  }
  return kept;
}
