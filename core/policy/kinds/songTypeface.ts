import { z } from 'zod';
import { defineKind } from '../rule.ts';
import { outsideRows, signsForAny } from '../standing.ts';

/** These placards are set in a Song typeface (宋体). */
export const songTypeface = defineKind({
  name: 'songTypeface',
  options: z.strictObject({ plates: z.array(z.string().min(1)).min(1) }),
  messages: { 'typeface-other': { typeface: 'text' }, 'plate-typeface-other': { text: 'text' } },
  plates: ({ plates }) => plates,
  judge: ({ plates }, facts, observe) => [
    ...signsForAny(plates, facts)
      .filter((sign) => facts.site.look(sign)?.typeface === 'other')
      .map((sign) =>
        observe('typeface-other', [{ of: 'sign', id: sign.id }], {
          typeface: facts.project.typefaces.song?.key ?? '',
        }),
      ),
    ...outsideRows(plates, facts)
      .filter(({ record }) => record.typeface === 'other')
      .map(({ record }) =>
        observe('plate-typeface-other', [{ of: 'placard', id: record.id }], { text: record.text }),
      ),
  ],
});
