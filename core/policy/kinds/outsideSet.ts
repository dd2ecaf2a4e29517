import { z } from 'zod';
import { copiesOf } from '../../project/placardRecord.ts';
import { type RuleInput } from '../ruleInput.ts';
import { type Subject } from '../../project/subject.ts';
import { type PlateEntry } from '../plates.ts';
import { defineKind } from '../rule.ts';
import { hangs, signsFor } from '../standing.ts';

/**
 * These plates of the catalogue hang outside, each once: as a sign that is to be made or as a plate that stays.
 * `fallsAway`: entries that are not asked for where the body has not been set up (then a plate for it is a fault).
 */
export const outsideSet = defineKind({
  name: 'outsideSet',
  options: z.strictObject({
    plates: z.array(z.string().min(1)).min(1),
    fallsAway: z.array(z.string().min(1)),
  }),
  messages: {
    'plate-missing': { plate: 'text' },
    'plate-repeated': { plate: 'text', count: 'number', plates: 'counted' },
    'plate-without-body': { plate: 'text' },
  },
  plates: ({ plates, fallsAway }) => [...plates, ...fallsAway],
  judge: ({ plates, fallsAway }, facts, observe) =>
    plates.flatMap((key) => {
      const entry = facts.plates.entries.find((candidate) => candidate.key === key);
      if (entry === undefined) return [];
      const signs = signsFor(entry, facts);
      // A new sign takes the place of the old plate, unless somebody decided that the old one stays.
      const existing = facts.audit
        .filter((row) => row.entry === key && hangs(row) === 'outside')
        .filter((row) => signs.length === 0 || row.decision !== null);
      const made = signs.reduce((sum, sign) => sum + sign.copies, 0);
      const there = existing.reduce((sum, { record }) => sum + copiesOf(record), 0);
      const count = made + there;
      const pointers: readonly Subject[] = [
        ...signs.map((sign): Subject => ({ of: 'sign', id: sign.id })),
        ...existing.map((row): Subject => ({ of: 'placard', id: row.record.id })),
      ];
      const plate: Subject = { of: 'plate', entry: key };
      if (fallsAway.includes(key) && !isSetUp(entry, facts)) {
        return count === 0
          ? []
          : [observe('plate-without-body', [plate, ...pointers], { plate: entry.name })];
      }
      if (count === 0) return [observe('plate-missing', [plate], { plate: entry.name })];
      if (count === 1) return [];
      return [
        observe('plate-repeated', [plate, ...pointers], {
          plate: entry.name,
          count,
          plates: { made, there },
        }),
      ];
    }),
});

function isSetUp(entry: PlateEntry, { project }: RuleInput): boolean {
  const { standsFor } = entry;
  const isCollective = standsFor?.of === 'organisation' && standsFor.organisation === 'collective';
  return !isCollective || project.organisations.collective.status === 'registered';
}
