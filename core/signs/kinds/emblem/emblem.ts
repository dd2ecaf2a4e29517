import { z } from 'zod';
import { zh } from '../../boardTemplate.ts';
import { choice } from '../../templateChoices.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { defineSubject, plainWords, requiredText, standardWords } from '../../signSubject.ts';

const slotOf = (slot: 'centre' | 'practice') =>
  defineSubject(slot, 'outside', ({ project }) => {
    const name = standardWords(project, { of: slot });
    return name === null ? null : plainWords(requiredText('name', { of: slot }, name), { slot });
  });

/** 标识: an empty slot for the official artwork (requirement EMBLEM-1). */
export const emblem = defineSignKind({
  name: 'emblem',
  fields: {
    /** What is cut: the slot's rectangle, a circle, or a line about the artwork. */
    contour: choice(['square', 'circle', 'own']),
    /** Of the material, mm. */
    thickness: z.number().min(0.1).max(200),
    /** Of a sign without holes: from its edge to where it is fixed, mm. */
    fixings: z.strictObject({ inset: z.number().int().min(10).max(500) }),
    /** What stands outside the trim, for the maker. */
    words: z.strictObject({
      square: zh,
      circle: zh,
      own: zh,
      /** What the artwork takes of the sign. */
      figure: zh,
      figureRound: zh,
      cut: zh,
      trimmed: zh,
      material: zh,
      asked: zh,
      thickness: zh,
      holes: zh,
      ring: zh,
      back: zh,
      /** Centres of holes or fixings. */
      places: zh,
      place: zh,
      /** Over the plan of the fixings. */
      plan: zh,
      paint: zh,
      picture: zh,
      number: zh,
    }),
  },
  choices: ({ contour }) => ({ contour }),
  subjects: [slotOf('centre'), slotOf('practice')],
  look: () => ({ kind: 'emblem', form: 'mark', ground: 'other', letters: 'other' }),
});
export type EmblemTemplate = TemplateOf<typeof emblem>;
