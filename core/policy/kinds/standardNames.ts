import { z } from 'zod';
import { observe } from '../finding.ts';
import { defineKind } from '../rule.ts';
import { hangs } from '../standing.ts';

/** Placards carry the full standard name, composed from the register; a plate that stays does, too. */
export const standardNames = defineKind({
  name: 'standardNames',
  options: z.strictObject({ plates: z.array(z.string().min(1)).min(1) }),
  messages: ['name-wrong', 'plate-name-short'],
  plates: ({ plates }) => plates,
  judge: ({ plates }, { audit, site }) => [
    ...site.names.map((name) =>
      observe('name-wrong', name.subjects, { found: name.found, right: name.right }),
    ),
    ...audit
      .filter((row) => row.reason === 'catalogued-alias' && hangs(row) === 'outside')
      .filter((row) => row.entry !== null && plates.includes(row.entry))
      .map((row) =>
        observe('plate-name-short', [{ of: 'placard', id: row.record.id }], { text: row.record.text }),
      ),
  ],
});
