import { z } from 'zod';
import { basisDocument } from './basisDocument.ts';
import { day, signature } from './people.ts';

/** 微信工作群, 政务 APP, 报表, 考核评价 (clauses （四） and （五）). */
const BURDEN_KINDS = ['group', 'app', 'form', 'appraisal'] as const;
export const burdenKind = z.enum(BURDEN_KINDS);
export type BurdenKind = z.infer<typeof burdenKind>;

/** 保留, 整合, 清理. */
const burdenOutcome = z.enum(['keep', 'merge', 'cancel']);
export type BurdenOutcome = z.infer<typeof burdenOutcome>;

/** A decision of which outcome, name or day is still open: it decides nothing. */
const openDecision = z.strictObject({
  outcome: burdenOutcome.optional(),
  into: z.string().max(200).optional(),
  by: z.string().trim().min(1).max(60).optional(),
  on: day.optional(),
  document: z.string().max(200).optional(),
});
export type OpenDecision = z.infer<typeof openDecision>;

/** One row of the ledgers of what is put on the village (requirements BURDEN-1, BURDEN-2, BURDEN-3). */
export const burden = z.strictObject({
  id: z.string().min(1).max(40),
  /** null = nobody has said yet. */
  kind: burdenKind.nullable(),
  name: z.string().trim().min(1).max(200),
  askedBy: z.string().trim().max(200),
  basis: basisDocument.optional(),
  /** How often a form is filled in, as the township hands it out. */
  frequency: z.string().max(100).optional(),
  /** Whether screenshots, videos or other traces are asked for as proof of work; null = nobody has said. */
  tracesAsked: z.boolean().nullable(),
  decision: z
    .strictObject({
      outcome: burdenOutcome,
      /** What it is merged into. */
      into: z.string().max(200).optional(),
      decided: signature,
    })
    .nullable(),
  /** What has been entered of a decision that is not whole yet: it decides nothing. */
  open: openDecision.optional(),
});
export type Burden = z.infer<typeof burden>;
