import { z } from 'zod';
import { day } from '../project/people.ts';

/** Where a rule comes from: a document that the rulebook lists, its clause, and the words relied on. */
export const citation = z.strictObject({
  document: z.string().min(1).max(60),
  clause: z.string().trim().min(1).max(40),
  quote: z.string().trim().min(2).max(400),
});
export type Citation = z.infer<typeof citation>;

/** A document that citations name. */
export const citedDocument = z.strictObject({
  id: z.string().min(1).max(60),
  title: z.string().trim().min(1).max(200),
  /** What it is called where its title is too long, without marks. */
  short: z
    .strictObject({ zh: z.string().trim().min(1).max(40), en: z.string().trim().min(1).max(60) })
    .optional(),
  issuer: z.string().trim().min(1).max(200),
  number: z.string().max(80).optional(),
  /** `secondary` = had from a copy or a report, not from the issuer. */
  standing: z.enum(['primary', 'secondary']),
  inForce: day,
  inForceMeans: z.enum(['stated', 'published']),
  /** Last day on which the words quoted were in force; absent = they are. */
  until: day.optional(),
  note: z.string().max(600).optional(),
  /** The clause that has the situation reported upward, and to whom. */
  reporting: z
    .strictObject({ clause: z.string().trim().min(1).max(40), to: z.string().trim().min(1).max(200) })
    .optional(),
});
export type CitedDocument = z.infer<typeof citedDocument>;
