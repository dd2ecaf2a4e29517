import { z } from 'zod';
import { type BasisDocument, issuerLevel } from '../../project/basisDocument.ts';
import { type Mechanism } from '../../project/organisation.ts';
import { approvalLack, type ApprovalLack } from '../documentLevel.ts';
import { type AuditRow } from '../audit/auditRow.ts';
import { matchEntry } from '../audit/match.ts';
import { propose } from '../audit/propose.ts';
import { type RuleInput } from '../ruleInput.ts';
import { defineMessages } from '../observation.ts';
import { type Subject } from '../../project/subject.ts';
import { type AuditReason, PLATE_GROUPS } from '../plates.ts';
import { defineKind } from '../rule.ts';
import { isKept, isRoomPlate } from '../standing.ts';

const options = z.strictObject({
  groups: z.array(z.enum(PLATE_GROUPS)).min(1),
  /** Levels whose documents allow a mechanism that the catalogue lacks. */
  levels: z.array(issuerLevel.exclude(['unknown'])).min(1),
});

const MESSAGES = {
  document: 'mechanism-not-catalogued',
  level: 'mechanism-document-level',
  number: 'mechanism-document-number',
  issuer: 'mechanism-document-issuer',
} as const satisfies Record<Exclude<ApprovalLack['of'], 'doubtful'>, string>;

const about = { name: 'text', level: 'level' } as const;
const observe = defineMessages({
  'mechanism-not-catalogued': about,
  'mechanism-document-level': about,
  'mechanism-document-number': about,
  'mechanism-document-issuer': about,
  'mechanism-document-doubtful': { ...about, part: 'part', quoted: 'text', looks: 'looks' },
  'mechanism-barred': { name: 'text' },
});

/**
 * A mechanism of the village is in the catalogue, or the document that allows it is on record, of the level that the
 * text asks and with its number. A plate of a mechanism that a person keeps is judged like the mechanism.
 */
export const cataloguedMechanisms = defineKind({
  name: 'cataloguedMechanisms',
  options,
  messages: observe.messages,
  judge: (limits, facts) => [
    ...facts.project.mechanisms.flatMap((mechanism) => judgeMechanism(mechanism, limits, facts)),
    ...facts.audit
      .filter((row) => isKeptMechanism(row, facts))
      .flatMap(({ record }) =>
        judgeDocument({ of: 'placard', id: record.id }, record.text, record.basisDocument, limits, facts),
      ),
  ],
});

type Limits = z.infer<typeof options>;

function judgeMechanism({ id, name: { zh }, approval }: Mechanism, limits: Limits, facts: RuleInput) {
  const { project, plates, words } = facts;
  const match = matchEntry(zh, project.register, plates, words);
  if (match !== null && limits.groups.includes(match.entry.group)) return [];
  const subject: Subject = { of: 'mechanism', id };
  const plate = { id, text: zh, place: 'inside', form: 'other', judged: null, decision: null } as const;
  if (propose(plate, project.register, plates, words).barred) {
    return [observe('mechanism-barred', [subject], { name: zh })];
  }
  return judgeDocument(subject, zh, approval, limits, facts);
}

function judgeDocument(
  subject: Subject,
  name: string,
  document: BasisDocument | undefined,
  { levels }: Limits,
  facts: RuleInput,
) {
  const lack = approvalLack(document, levels, facts);
  if (lack === null) return [];
  const data = { name, level: document?.level ?? 'unknown' };
  if (lack.of !== 'doubtful') return [observe(MESSAGES[lack.of], [subject], data)];
  const { part, quoted, looks } = lack;
  return [observe('mechanism-document-doubtful', [subject], { ...data, part, quoted, looks })];
}

/** What the audit takes for a mechanism that the catalogue has not: no room, posting, guidance or honour. */
const MECHANISM_REASONS: readonly AuditReason[] = [
  'approved-document',
  'same-work',
  'department-office',
  'outside-body',
  'campaign',
  'beyond-function',
  'no-content',
  'no-support',
  'not-catalogued',
];

/** A plate of a mechanism that a person keeps; what cannot be kept at all is the matter of the rule on empty plates. */
export function isKeptMechanism(row: AuditRow, facts: RuleInput): boolean {
  return (
    isKept(row) &&
    row.entry === null &&
    !row.barred &&
    MECHANISM_REASONS.includes(row.reason) &&
    !isRoomPlate(row, facts)
  );
}
