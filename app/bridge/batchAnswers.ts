import { z } from 'zod';
import { BATCH_PARTS } from '../batch/village.ts';
import { ROSTER_COLUMNS, type RosterColumn } from '../newProject/roster/rosterColumns.ts';
import { listAnswer, listAsk } from './listAnswers.ts';

/** The most villages that one roster has; the region has about eleven thousand. */
export const MOST_VILLAGES = 12_000;

/** In the order of the template. */
export const ROSTER_KEYS: readonly RosterColumn[] = ROSTER_COLUMNS.map(({ key }) => key);
export type { RosterColumn };

const column = z.enum(ROSTER_KEYS);
const text = z.string().max(8000);
const record = z.number().int();

/** A roster in a file, as somebody mapped and mended it. */
export const rosterAsk = z.strictObject({
  ...listAsk(column),
  /** Places need not be in the place register. */
  unlisted: z.boolean(),
  /** Cells that were typed anew. */
  mended: z.array(z.strictObject({ row: record, column, text })).max(100_000),
});
export type RosterList = z.infer<typeof rosterAsk>;

export const rosterAnswer = <Problem extends z.ZodType>(problem: Problem) =>
  z.strictObject({
    ...listAnswer(column, problem),
    /** Every row; `held`: it is to be mended before a centre is made of it. */
    rows: z
      .array(z.strictObject({ record, held: z.boolean(), texts: z.partialRecord(column, text) }))
      .max(MOST_VILLAGES + 20),
    findings: z.array(
      z.strictObject({
        record,
        column: z.string().nullable(),
        key: column.nullable(),
        weight: z.enum(['held', 'open', 'told']),
        problem: z.strictObject({
          code: z.string(),
          data: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
        /** The same in words. */
        said: z.strictObject({ zh: z.string(), en: z.string() }),
      }),
    ),
  });

export const parts = z.array(z.enum(BATCH_PARTS)).min(1).max(BATCH_PARTS.length);
export const lanes = z.number().int().min(1).max(64);

const count = z.number().int().nonnegative();
/** What became of each village of a run. */
export const runAnswer = z.strictObject({
  /** Villages made now, and those that were there already. */
  made: count,
  kept: count,
  counts: z.strictObject({
    ...{ total: count, whole: count, part: count, none: count, held: count, waiting: count },
  }),
  rows: z.array(
    z.strictObject({
      record: record.nullable(),
      village: z.string(),
      township: z.string(),
      state: z.enum(['whole', 'part', 'none', 'held', 'waiting']),
      signs: count.nullable(),
      drafts: count.nullable(),
      why: z.string(),
    }),
  ),
});
