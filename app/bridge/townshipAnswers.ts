import { z } from 'zod';
import { TAKEN_PARTS } from '../../core/editing/commands/takeFrom.ts';
import { setting } from '../../core/project/register.ts';

/** What the table of a township says of a village (app/batch/villageRow.ts). */
const count = z.number().int().nonnegative();
const name = z.string().max(200);
export const villageSeen = z.strictObject({
  /** Id of its project: two files with the same one are copies. */
  project: z.string().max(60),
  banner: name,
  township: name,
  village: name,
  setting,
  /** m², on the basis that counts; null = not known. */
  area: z.number().nullable(),
  least: z.number().nullable(),
  areaVerdict: z.enum(['pass', 'fail', 'uncomputed', 'unknown']).nullable(),
  outside: z.strictObject({ have: count, wanted: count }),
  /** Old plates: how many hang, how many stay by decision or, where nobody decided, by proposal, and how many are undecided. */
  plates: z.strictObject({ before: count, after: count, undecided: count }),
  openMust: count,
  warnings: count,
  strings: z.strictObject({ all: count, lacking: count, unproofed: count }),
});
export type VillageSeen = z.infer<typeof villageSeen>;

/** Whether files for the shop were made: not at all, after the file was saved last, or before that. */
export const PACKAGE_STATES = ['none', 'current', 'older'] as const;
export type PackageState = (typeof PACKAGE_STATES)[number];

export const takenParts = z.array(z.enum(TAKEN_PARTS)).min(1).max(TAKEN_PARTS.length);

/** What differs, by topic and in words (app/compare/sayDifferences.ts). */
export const toldDifferences = z.array(z.strictObject({ heading: z.string(), lines: z.array(z.string()) }));
