import { z } from 'zod';
import { defineKind } from '../rule.ts';
import { doneDay, outcomeOf } from '../standing.ts';

/** No plate hangs outside but those of the list; each other one is a finding with its proposal. */
export const nothingElseOutside = defineKind({
  name: 'nothingElseOutside',
  options: z.strictObject({ plates: z.array(z.string().min(1)) }),
  messages: { 'extra-outside': { text: 'text', proposal: 'proposal' } },
  plates: ({ plates }) => plates,
  judge: ({ plates }, facts, observe) =>
    facts.audit
      .filter((row) => row.record.place === 'outside')
      .filter((row) => row.entry === null || !plates.includes(row.entry))
      .filter((row) => outcomeOf(row) === 'keep-outside' || doneDay(row, facts) === null)
      .map((row) =>
        observe('extra-outside', [{ of: 'placard', id: row.record.id }], {
          text: row.record.text,
          proposal: { outcome: row.proposal, into: row.into },
        }),
      ),
});
