import { z } from 'zod';
import { organisationKind } from '../project/organisation.ts';
import { citation } from './citation.ts';

/** What a catalogue entry stands for in a project, where it stands for something that signs can be made for. */
const plateStandsFor = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('organisation'), organisation: organisationKind }),
  z.strictObject({ of: z.literal('centre') }),
  z.strictObject({ of: z.literal('practice') }),
]);

/**
 * A way in which the plate's words are met, after normalisation: the whole core of the text, `starts` and `ends`
 * both where both are given, with nothing but a place's name between and before them.
 */
const plateForm = z.strictObject({
  starts: z.string().min(1).max(40).optional(),
  ends: z.string().min(1).max(40),
});
export type PlateForm = z.infer<typeof plateForm>;

export const PLATE_GROUPS = [
  'organisation',
  'mark',
  'committee',
  'massOrganisation',
  'mechanism',
  'institution',
] as const;

const plateEntry = z.strictObject({
  key: z.string().min(1).max(60),
  /** The name as the catalogue has it. */
  name: z.string().min(2).max(60),
  en: z.string().min(2).max(80),
  group: z.enum(PLATE_GROUPS),
  /** Where the plate belongs. */
  /** Where the plate belongs; `either`: a fixture that may stand on both sides, such as 村务公开栏. */
  place: z.enum(['outside', 'inside', 'either']),
  standsFor: plateStandsFor.nullable(),
  /** Names that are as good as the catalogue's. */
  names: z.array(plateForm).min(1),
  /** Short or wrong names that mean the same: the plate stays, its words are to be put right. */
  aliases: z.array(plateForm),
  /** The ending under which the catalogue leaves room for more of the kind (“及其他委员会”). */
  open: z.string().min(1).max(20).optional(),
  cites: z.array(citation).min(1),
});
export type PlateEntry = z.infer<typeof plateEntry>;

/** Why the audit proposes what it proposes. @internal */
export const AUDIT_REASONS = [
  'catalogued',
  'catalogued-alias',
  'catalogued-move-inside',
  'office-inside',
  'other-committee',
  'approved-document',
  'room-function',
  'honour',
  'notice',
  'guidance',
  'same-work',
  'department-office',
  'beyond-function',
  'outside-body',
  'campaign',
  'no-content',
  'no-support',
  'not-catalogued',
] as const;
/** @internal */
export const auditReason = z.enum(AUDIT_REASONS);
export type AuditReason = z.infer<typeof auditReason>;

/** The region's plates catalogue, and the clauses on which each kind of proposal rests. */
export const platesCatalogue = z.strictObject({
  format: z.literal('paijiang-plates'),
  version: z.literal(1),
  id: z.string().min(1).max(60),
  title: z.string().min(1).max(120),
  /** How the numbers and titles of the region's own documents begin (clause （六） lets those allow a mechanism). */
  regionDocuments: z.array(z.string().min(1)),
  /** How all numbers of the region's offices begin: 内; absent = as `regionDocuments` do. */
  regionNumbers: z.array(z.string().min(1)).optional(),
  /** 自治区党委 and 人民政府 by the names under which they issue; absent = those among `regionDocuments`. */
  regionIssuers: z.array(z.string().min(1)).optional(),
  entries: z.array(plateEntry).min(1),
  /** Every reason rests on a clause: a reason that the region's text does not back cannot be given there. */
  grounds: z.partialRecord(auditReason, z.array(citation).min(1)),
});
export type PlatesCatalogue = z.infer<typeof platesCatalogue>;
