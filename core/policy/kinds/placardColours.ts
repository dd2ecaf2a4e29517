import { z } from 'zod';
import { observe } from '../finding.ts';
import { defineKind } from '../rule.ts';
import { signsForAny } from '../standing.ts';

const colour = z.enum(['white', 'red', 'black', 'blue', 'other']);

/** These placards have this ground and these letters. */
export const placardColours = defineKind({
  name: 'placardColours',
  options: z.strictObject({ plates: z.array(z.string().min(1)).min(1), ground: colour, letters: colour }),
  messages: ['colour-other'],
  plates: ({ plates }) => plates,
  judge: ({ plates, ground, letters }, facts) =>
    signsForAny(plates, facts).flatMap((sign) => {
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
});
