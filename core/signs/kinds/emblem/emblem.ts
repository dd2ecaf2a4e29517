import { z } from 'zod';
import { defineSignKind } from '../../signKind.ts';
import { defineSubject, plainWords, requiredText, standardWords } from '../../signSubject.ts';
import { signFields } from '../../templateFields.ts';

const template = z.strictObject({ kind: z.literal('emblem'), ...signFields });
export type EmblemTemplate = z.infer<typeof template>;

const slotOf = (slot: 'centre' | 'practice') =>
  defineSubject(slot, 'outside', ({ project }) => {
    const name = standardWords(project, { of: slot });
    return name === null ? null : plainWords(requiredText('name', { of: slot }, name), { slot });
  });

/** 标识: an empty slot for the official artwork (requirement EMBLEM-1). */
export const emblem = defineSignKind({
  name: 'emblem',
  template,
  subjects: [slotOf('centre'), slotOf('practice')],
  look: () => ({ kind: 'emblem', form: 'mark', ground: 'other', letters: 'other' }),
});
