import { z } from 'zod';
import { measure } from '../../measure.ts';
import { defineSignKind } from '../../signKind.ts';
import { NAMED, nameLook } from '../../subjects/named.ts';
import { hanSlot, mongolianSlot, signFields } from '../../templateFields.ts';

const template = z.strictObject({
  kind: z.literal('plate'),
  ...signFields,
  inks: z.strictObject({ party: z.string(), others: z.string() }),
  zh: hanSlot,
  mn: mongolianSlot,
  between: measure,
});
export type PlateTemplate = z.infer<typeof template>;

/** 方牌 and 综合服务机构标牌: horizontal, white ground. */
export const plate = defineSignKind({
  name: 'plate',
  template,
  subjects: NAMED,
  look: ({ inks }, { subject }) => nameLook(inks, subject, 'square'),
});
