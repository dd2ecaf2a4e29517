import { z } from 'zod';
import { basisDocument } from './basisDocument.ts';
import { day, signature } from './people.ts';

/** What is asked of the village: a matter (事项), a mechanism (工作机制), or a plate (牌子). */
const ADMITTED_KINDS = ['matter', 'mechanism', 'plate'] as const;
const admittedKind = z.enum(ADMITTED_KINDS);
export type AdmittedKind = z.infer<typeof admittedKind>;

/** Who reviews (clause （二）): 组织, 民政, 农牧. */
export const REVIEWERS = ['organisation', 'civilAffairs', 'agriculture'] as const;
export const reviewer = z.enum(REVIEWERS);
export type Reviewer = z.infer<typeof reviewer>;

/** What they are called, on papers and at the head of a list. */
export const REVIEWER_OFFICES: Readonly<Record<Reviewer, string>> = {
  organisation: '组织部门',
  civilAffairs: '民政部门',
  agriculture: '农牧部门',
};

export function isReviewer(word: string): word is Reviewer {
  return reviewer.safeParse(word).success;
}

/** An opinion with who gave it and when. */
const ruling = z.strictObject({
  outcome: z.enum(['agreed', 'refused']),
  signed: signature,
  opinion: z.string().max(400).optional(),
});
export type Ruling = z.infer<typeof ruling>;

/** Who rules on an admission: the three reviews, and the banner's approval. */
export type Ruler = Reviewer | 'approval';
const RULERS = [...REVIEWERS, 'approval'] as const satisfies readonly Ruler[];

/** A ruling of which outcome, name or day is still open: it is on its way and rules nothing. */
const openRuling = z.strictObject({
  outcome: z.enum(['agreed', 'refused']).optional(),
  by: z.string().trim().min(1).max(60).optional(),
  on: day.optional(),
  document: z.string().max(200).optional(),
  opinion: z.string().max(400).optional(),
});
export type OpenRuling = z.infer<typeof openRuling>;

const words = z.string().trim().max(1000);

/**
 * One row of the register of what is asked of the village (村级事务准入, requirement ADMIT-1): who asks, on what document,
 * 职责范围, 运行流程 and 工作内容 (clause （二）), the three reviews, the banner's approval and until when it holds.
 * Empty words and null rulings are open: an application on its way.
 */
export const admission = z.strictObject({
  id: z.string().min(1).max(40),
  kind: admittedKind,
  name: z.string().trim().min(1).max(400),
  askedBy: z.string().trim().max(200),
  basis: basisDocument,
  duties: words,
  process: words,
  content: words,
  reviews: z.record(reviewer, ruling.nullable()),
  /** 旗县（市、区）党委和政府. */
  approval: ruling.nullable(),
  /** What has been entered of rulings that are not whole yet. */
  open: z.partialRecord(z.enum(RULERS), openRuling).optional(),
  /** Last day on which it holds; null = the approval sets none. */
  validUntil: day.nullable(),
});
export type Admission = z.infer<typeof admission>;

/** What is still open in an admission, in the order of the form. */
export type AdmissionLack = 'askedBy' | 'basis' | 'duties' | 'process' | 'content' | Reviewer | 'approval';

/** The id of the admission that a service, mechanism or plate refers to. */
export const admissionId = z.string().min(1).max(40);
