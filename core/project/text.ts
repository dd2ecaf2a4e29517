import { z } from 'zod';
import { signature } from './people.ts';

/**
 * Mongolian wording is entered by people and signed for by a named person; the program never generates it.
 * `proof: null` = nobody has proof-read it: only drafts may be made from it (requirement SCRIPT-1).
 */
export const mongolianText = z.strictObject({
  text: z.string().min(1).max(400),
  proof: signature.nullable(),
  /** Somebody says that plain spaces before what reads like a suffix are meant (requirement SCRIPT-1); it goes with other words. */
  spacesMeant: z.literal(true).optional(),
});
export type MongolianText = z.infer<typeof mongolianText>;

/** The same words in both scripts; `mn: null` = the Mongolian has not been supplied yet. */
export const bilingual = z.strictObject({
  zh: z.string().min(1).max(400),
  mn: mongolianText.nullable(),
});
export type Bilingual = z.infer<typeof bilingual>;
