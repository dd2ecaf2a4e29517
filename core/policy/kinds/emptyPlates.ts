import { z } from 'zod';
import { PLACARD_TESTS } from '../../project/placardRecord.ts';
import { isOnRecord } from '../documentLevel.ts';
import { type AuditRow } from '../audit/auditRow.ts';
import { type RuleInput } from '../ruleInput.ts';
import { defineMessages } from '../observation.ts';
import { type Subject } from '../../project/subject.ts';
import { defineKind } from '../rule.ts';
import { doneDay, hangs, isRoomPlate } from '../standing.ts';

const options = z.strictObject({ tests: z.array(z.enum(PLACARD_TESTS)).min(1) });

const observe = defineMessages({
  'plate-undecided': { text: 'text', proposal: 'proposal' },
  'plate-merged-nowhere': { text: 'text' },
  'plate-kept-though-barred': { text: 'text' },
  'plate-kept-though-empty': { text: 'text', tests: 'tests' },
  'plate-kept-without-grounds': { text: 'text', tests: 'tests' },
  'plate-still-there': { text: 'text', outcome: 'outcome' },
});

/**
 * 虚牌 are cancelled: every existing plate is decided on, a merger with what takes the plate in; none that fails a test is kept; what the program takes for
 * beyond the village's function is kept only with a reason and a document, and what clause （二） bars is not kept at
 * all; what is decided is done.
 */
export const emptyPlates = defineKind({
  name: 'emptyPlates',
  options,
  messages: observe.messages,
  judge: (asked, facts) =>
    facts.audit.flatMap((row) => {
      const { record } = row;
      const subjects: readonly Subject[] = [{ of: 'placard', id: record.id }];
      if (row.decision === null) {
        if (record.decision !== null) {
          return [observe('plate-merged-nowhere', subjects, { text: record.text })];
        }
        const data = { text: record.text, proposal: { outcome: row.proposal, into: row.into } };
        return [observe('plate-undecided', subjects, data)];
      }
      if (hangs(row) !== null) {
        const kept = judgeKept(row, subjects, asked, facts);
        if (kept !== null) return [kept];
      }
      if (hangs(row) === record.place || doneDay(row, facts) !== null) return [];
      return [observe('plate-still-there', subjects, { text: record.text, outcome: row.decision.outcome })];
    }),
});

function judgeKept(
  row: AuditRow,
  subjects: readonly Subject[],
  { tests }: z.infer<typeof options>,
  facts: RuleInput,
) {
  const { record } = row;
  const { text } = record;
  if (row.barred) return observe('plate-kept-though-barred', subjects, { text });
  const failed = tests.filter((test) => record.judged?.tests[test] === 'fails');
  if (failed.length > 0) {
    return observe('plate-kept-though-empty', subjects, { text, tests: failed });
  }
  const beyond = tests.filter((test) => row.proposed[test] === 'fails');
  if (beyond.length === 0 || isRoomPlate(row, facts)) return null;
  const reasoned = (record.decision?.reason ?? '').trim() !== '';
  if (reasoned && isOnRecord(record.basisDocument)) return null;
  return observe('plate-kept-without-grounds', subjects, { text, tests: beyond });
}
