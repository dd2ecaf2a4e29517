import { z } from 'zod';
import { signature } from './people.ts';

/** Which language profile (templates/language-profiles) the signs follow, and who confirmed that it applies. */
export const language = z.strictObject({
  profile: z.string().min(1).max(40),
  confirmed: signature.nullable(),
  /** Of the names of layers in files; absent = Chinese in plans, English in print files (core/drawing/layerNames.ts). */
  layers: z.enum(['zh', 'en']).optional(),
  /** Departures from the profile that the place decided, e.g. the side of the Chinese column. */
  overrides: z
    .strictObject({
      stripOrder: z.enum(['zh-left', 'zh-right']).optional(),
      horizontalOrder: z.enum(['zh-top', 'zh-bottom']).optional(),
      sizeRatio: z.number().min(1).max(3).optional(),
      mongolianOnPlates: z.enum(['line', 'columns']).optional(),
    })
    .optional(),
});
export type LanguageChoice = z.infer<typeof language>;
