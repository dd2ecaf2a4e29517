import { z } from 'zod';
import { day } from './people.ts';

const findingKey = z.string().min(1).max(200);
const person = z.string().trim().min(1).max(60);

/** A deviation from a 一般 rule, justified in writing: who, when, by which document. */
export const justification = z.strictObject({
  finding: findingKey,
  reason: z.string().trim().min(1).max(400),
  by: person,
  on: day,
  document: z.string().trim().min(1).max(200),
});
export type Justification = z.infer<typeof justification>;

/** An open must-finding that a named person takes on for drafts. It stays open and blocks production. */
export const acceptance = z.strictObject({
  finding: findingKey,
  reason: z.string().trim().min(1).max(400),
  by: person,
  on: day,
});
export type Acceptance = z.infer<typeof acceptance>;

/** Which rulebook, in which edition, the project was last judged by, and on which day. */
export const judgedBy = z.strictObject({
  rulebook: z.string().min(1).max(80),
  edition: z.string().min(1).max(40),
  on: day,
});
