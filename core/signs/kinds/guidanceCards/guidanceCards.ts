import { z } from 'zod';
import { boardFields, serviceField, serviceWords } from '../../boardTemplate.ts';
import { defineSignKind } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { services } from '../../subjects/services.ts';
import { signFields } from '../../templateFields.ts';

const template = z.strictObject({
  kind: z.literal('guidance-cards'),
  ...signFields,
  ...boardFields,
  ...serviceWords,
  fields: z.array(serviceField).min(1).max(12),
  /** Cards in a row, where the sign does not say. */
  across: z.number().int().min(1).max(6),
});
export type GuidanceCardsTemplate = z.infer<typeof template>;

/** 办事服务指引牌: all matters as cards. */
export const guidanceCards = defineSignKind({
  name: 'guidance-cards',
  template,
  subjects: [services],
  look: () => boardLook('guidance'),
  offered: () => ({ of: 'services' }),
  serviceFields: ({ fields }) => fields,
});
