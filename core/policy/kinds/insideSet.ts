import { z } from 'zod';
import { defineKind } from '../rule.ts';
import { hangs } from '../standing.ts';

const looks = z.enum(['serviceInstitution', 'guidance', 'door']);

/** Inside there are these kinds of sign, to be made or already there. */
export const insideSet = defineKind({
  name: 'insideSet',
  options: z.strictObject({
    kinds: z.array(z.strictObject({ look: looks, plate: z.string().min(1) })).min(1),
  }),
  messages: { 'inside-missing': { plate: 'text' } },
  plates: ({ kinds }) => kinds.map(({ plate }) => plate),
  judge: ({ kinds }, { project, site, audit, plates }, observe) =>
    kinds
      .filter(({ look }) => !project.signs.some((sign) => site.look(sign)?.kind === look))
      .filter(({ plate }) => !audit.some((row) => row.entry === plate && hangs(row) === 'inside'))
      .map(({ plate }) =>
        observe('inside-missing', [{ of: 'plate', entry: plate }], {
          plate: plates.entries.find((entry) => entry.key === plate)?.name ?? plate,
        }),
      ),
});
