import { z } from 'zod';
import { placardColour } from '../../project/placardRecord.ts';
import { defineKind } from '../rule.ts';
import { outsideRows, signsForAny } from '../standing.ts';

/** These placards have this ground and these letters; of an existing plate what somebody saw, unknown is no fault. */
export const placardColours = defineKind({
  name: 'placardColours',
  options: z.strictObject({
    plates: z.array(z.string().min(1)).min(1),
    ground: placardColour,
    letters: placardColour,
  }),
  messages: {
    'colour-other': { ground: 'colour', letters: 'colour', wantedGround: 'colour', wantedLetters: 'colour' },
  },
  plates: ({ plates }) => plates,
  judge: ({ plates, ground, letters }, facts, observe) => [
    ...signsForAny(plates, facts).flatMap((sign) => {
      const look = facts.site.look(sign);
      if (look === null || (look.ground === ground && look.letters === letters)) return [];
      return [
        observe('colour-other', [{ of: 'sign', id: sign.id }], {
          ground: look.ground,
          letters: look.letters,
          wantedGround: ground,
          wantedLetters: letters,
        }),
      ];
    }),
    ...outsideRows(plates, facts)
      .filter(({ record }) => (record.ground ?? ground) !== ground || (record.letters ?? letters) !== letters)
      .map(({ record }) =>
        observe('colour-other', [{ of: 'placard', id: record.id }], {
          ground: record.ground ?? 'unknown',
          letters: record.letters ?? 'unknown',
          wantedGround: ground,
          wantedLetters: letters,
        }),
      ),
  ],
});
