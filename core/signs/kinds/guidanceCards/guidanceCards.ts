import { z } from 'zod';
import { boardFields, serviceField, serviceWords } from '../../boardTemplate.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { services } from '../../subjects/services.ts';

/** 办事服务指引牌: all matters as cards. */
export const guidanceCards = defineSignKind({
  name: 'guidance-cards',
  fields: {
    ...boardFields,
    ...serviceWords,
    fields: z.array(serviceField).min(1).max(12),
    /** Cards in a row, where neither it nor the sign leaves it to what fills the board best. */
    across: z.number().int().min(1).max(6).optional(),
  },
  subjects: [services],
  look: () => boardLook('guidance'),
  offered: () => ({ of: 'services' }),
  serviceFields: ({ fields }) => fields,
  fieldsAlone: true,
});
export type GuidanceCardsTemplate = TemplateOf<typeof guidanceCards>;
