import { z } from 'zod';

/** What the user chose for the window: the host remembers it from run to run. */
export const preferences = z.strictObject({
  language: z.enum(['zh', 'en']),
  theme: z.enum(['light', 'dark', 'system']),
  /** The walk through the places was taken or declined. */
  toured: z.boolean().optional(),
});
export type Preferences = z.infer<typeof preferences>;
