import { z } from 'zod';
import { matchEntry } from '../audit/match.ts';
import { observe } from '../finding.ts';
import { PLATE_GROUPS } from '../plates.ts';
import { defineKind } from '../rule.ts';

/** A mechanism of the village is in the catalogue, or the document that allows it is on record. */
export const cataloguedMechanisms = defineKind({
  name: 'cataloguedMechanisms',
  options: z.strictObject({ groups: z.array(z.enum(PLATE_GROUPS)).min(1) }),
  messages: ['mechanism-not-catalogued'],
  judge: ({ groups }, { project, plates, words }) =>
    project.mechanisms
      .filter((mechanism) => (mechanism.approval ?? '').trim() === '')
      .filter((mechanism) => {
        const match = matchEntry(mechanism.name.zh, project.register, plates, words);
        return match === null || !groups.includes(match.entry.group);
      })
      .map((mechanism) =>
        observe('mechanism-not-catalogued', [{ of: 'mechanism', id: mechanism.id }], {
          name: mechanism.name.zh,
        }),
      ),
});
