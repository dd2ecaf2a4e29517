import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, a real one. */
export const day = z.iso.date();
export type Day = z.infer<typeof day>;

/** A person's signature under a statement: who, when, and the document that backs it. */
export const signature = z.strictObject({
  by: z.string().trim().min(1).max(60),
  on: day,
  /** Number or name of the document, e.g. the 蒙文翻译证明. */
  document: z.string().max(200).optional(),
});
export type Signature = z.infer<typeof signature>;
