import { z } from 'zod';
import { day } from '../../core/project/people.ts';

/**
 * A policy text as data (cited/ of a region), so that every citation can be held against the words it quotes.
 * `whole` = the document in full; `excerpt` = only the sentences that are cited, as the note says they were had.
 */
export const sourceText = z.strictObject({
  format: z.literal('paijiang-source'),
  version: z.literal(1),
  id: z.string().min(1).max(60),
  standing: z.enum(['primary', 'secondary']),
  extent: z.enum(['whole', 'excerpt']),
  title: z.string().min(1).max(200),
  issuer: z.string().min(1).max(200),
  number: z.string().max(80).optional(),
  published: day.nullable(),
  inForce: day,
  /** Whether the text itself states the day (`stated`) or it is the day of publication (`published`). */
  inForceMeans: z.enum(['stated', 'published']),
  /** Last day on which this text was in force; absent = it is. */
  until: day.optional(),
  note: z.string().max(600),
  clauses: z.array(
    z.strictObject({ id: z.string().min(1).max(40), part: z.string().max(80), text: z.string().min(1) }),
  ),
  annexes: z.array(
    z.strictObject({
      id: z.string().min(1).max(40),
      title: z.string().min(1).max(120),
      groups: z.array(
        z.strictObject({
          class: z.string().min(1).max(60),
          entries: z.array(z.string().min(1)).min(1),
          bases: z.array(z.string().min(1)),
        }),
      ),
    }),
  ),
});
export type SourceText = z.infer<typeof sourceText>;

/** The words of a clause or annex; null where the text has no such clause. */
export function clauseText(source: SourceText, clause: string): string | null {
  const found = source.clauses.find((candidate) => candidate.id === clause);
  if (found !== undefined) return found.text;
  const annex = source.annexes.find((candidate) => candidate.id === clause);
  if (annex === undefined) return null;
  return [
    annex.title,
    ...annex.groups.flatMap((group) => [group.class, ...group.entries, ...group.bases]),
  ].join('\n');
}
