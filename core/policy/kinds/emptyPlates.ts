import { z } from 'zod';
import { PLACARD_TESTS } from '../../project/placardRecord.ts';
import { observe, type Subject } from '../finding.ts';
import { defineKind } from '../rule.ts';
import { hangs, isDone } from '../standing.ts';

/**
 * 虚牌 are cancelled: every existing plate is decided on; none that fails a test is kept; what is decided is done.
 */
export const emptyPlates = defineKind({
  name: 'emptyPlates',
  options: z.strictObject({ tests: z.array(z.enum(PLACARD_TESTS)).min(1) }),
  messages: ['plate-undecided', 'plate-kept-though-empty', 'plate-still-there'],
  judge: ({ tests }, { audit }) =>
    audit.flatMap((row) => {
      const { record } = row;
      const subjects: readonly Subject[] = [{ of: 'placard', id: record.id }];
      const data = { text: record.text, proposal: row.proposal, into: row.into ?? '' };
      if (record.decision === null) return [observe('plate-undecided', subjects, data)];
      const failed = tests.filter((test) => record.judged?.tests[test] === 'fails');
      if (failed.length > 0 && hangs(row) !== null) {
        return [observe('plate-kept-though-empty', subjects, { text: record.text, tests: failed.join(',') })];
      }
      const moves = hangs(row) !== record.place;
      if (!moves || isDone(row)) return [];
      return [
        observe('plate-still-there', subjects, { text: record.text, outcome: record.decision.outcome }),
      ];
    }),
});
