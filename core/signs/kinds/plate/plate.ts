import { z } from 'zod';
import { measure } from '../../measure.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { NAMED, nameLook } from '../../subjects/named.ts';
import { hanSlot, mongolianSlot } from '../../templateFields.ts';

/** 方牌 and 综合服务机构标牌: horizontal, white ground. */
export const plate = defineSignKind({
  name: 'plate',
  fields: {
    inks: z.strictObject({ party: z.string(), others: z.string() }),
    zh: hanSlot,
    mn: mongolianSlot,
    between: measure,
  },
  subjects: NAMED,
  // Signs on one counter, at one row of windows, on one row of desks.
  hangsWith: ({ written }) => (written === true ? 'counter' : null),
  look: ({ inks }, { subject }) => nameLook(inks, subject, 'square'),
});
export type PlateTemplate = TemplateOf<typeof plate>;
