import { z } from 'zod';
import { type AuditRow } from '../audit/auditRow.ts';
import { type RuleInput } from '../ruleInput.ts';
import { defineMessages } from '../observation.ts';
import { rightNameFor } from '../plateName.ts';
import { defineKind } from '../rule.ts';
import { outsideRows } from '../standing.ts';

const observe = defineMessages({
  'name-wrong': { found: 'text', right: 'text' },
  'plate-name-short': { text: 'text', right: 'text' },
  'plate-name-wrong': { text: 'text', right: 'text' },
});

/**
 * Placards carry the full standard name, composed from the register; a plate that stays does, too. Each finding
 * proposes the right name.
 */
export const standardNames = defineKind({
  name: 'standardNames',
  options: z.strictObject({ plates: z.array(z.string().min(1)).min(1) }),
  messages: observe.messages,
  plates: ({ plates }) => plates,
  judge: ({ plates }, facts) => [
    ...facts.site.names.map((name) =>
      observe('name-wrong', name.subjects, { found: name.found, right: name.right }),
    ),
    ...outsideRows(plates, facts).flatMap((row) => judgePlate(row, facts)),
  ],
});

function judgePlate(row: AuditRow, { project, plates, words }: RuleInput) {
  const { id, text } = row.record;
  const entry = plates.entries.find(({ key }) => key === row.entry);
  const right = entry === undefined ? null : rightNameFor(text, entry, project, words);
  if (right === null) return [];
  const message = row.reason === 'catalogued-alias' ? 'plate-name-short' : 'plate-name-wrong';
  return [observe(message, [{ of: 'placard', id }], { text, right })];
}
