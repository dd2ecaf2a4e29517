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
  fields: {},
  subjects: [slotOf('centre'), slotOf('practice')],
  look: () => ({ kind: 'emblem', form: 'mark', ground: 'other', letters: 'other' }),
});
export type EmblemTemplate = TemplateOf<typeof emblem>;
