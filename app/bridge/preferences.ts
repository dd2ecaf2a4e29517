import { z } from 'zod';

/** What the user chose for the window: the host remembers it from run to run. */
export const preferences = z.strictObject({
  language: z.enum(['zh', 'en']),
  theme: z.enum(['light', 'dark', 'system']),
  /** The walk through the places was taken or declined. */
  toured: z.boolean().optional(),
  /** What somebody said the headings of a list mean, by register and headings; the newest first. */
  mappings: z
    .array(
      z.strictObject({
        list: z.string().max(40),
        headings: z.string().max(20_000),
        columns: z
          .array(z.strictObject({ column: z.string().max(40), heading: z.string().max(1000) }))
          .max(60),
      }),
    )
    .max(40)
    .optional(),
});
export type Preferences = z.infer<typeof preferences>;
