import { z } from 'zod';
import { documentText } from '../../project/basisDocument.ts';
import { defineKind } from '../rule.ts';

/** Notes where a document behind a plate demands a dedicated person or post. */
export const noDedicatedPerson = defineKind({
  name: 'noDedicatedPerson',
  options: z.strictObject({}),
  messages: { 'person-demanded': { text: 'text', by: 'aside', document: 'text' } },
  judge: (_, { audit }, observe) =>
    audit
      .filter((row) => row.record.demandsPerson === true)
      .map((row) =>
        observe('person-demanded', [{ of: 'placard', id: row.record.id }], {
          text: row.record.text,
          by: row.record.demandedBy ?? '',
          document: row.record.basisDocument === undefined ? '' : documentText(row.record.basisDocument),
        }),
      ),
});
