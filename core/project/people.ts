import { z } from 'zod';

/** Days of records: whatever lies outside is a slip of the keyboard. */
export const EARLIEST_DAY = '1900-01-01';
export const LATEST_DAY = '2100-12-31';

/** A calendar day, `YYYY-MM-DD`, a real one of the years 1900 to 2100. */
export const day = z.iso.date({ abort: true }).refine((on) => on >= EARLIEST_DAY && on <= LATEST_DAY, {
  params: { form: `${EARLIEST_DAY}–${LATEST_DAY}` },
});
export type Day = z.infer<typeof day>;

/** A person's signature under a statement: who, when, and the document that backs it. */
export const signature = z.strictObject({
  by: z.string().trim().min(1).max(60),
  on: day,
  /** Number or name of the document, e.g. the 蒙古文翻译证明. */
  document: z.string().max(200).optional(),
});
export type Signature = z.infer<typeof signature>;
