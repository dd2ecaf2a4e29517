import { z } from 'zod';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { NAMED, nameLook } from '../../subjects/named.ts';
import { hanSlot, mongolianSlot } from '../../templateFields.ts';

/** 条牌: Chinese and Mongolian columns side by side. */
export const strip = defineSignKind({
  name: 'strip',
  fields: {
    inks: z.strictObject({ party: z.string(), others: z.string() }),
    zh: hanSlot,
    mn: mongolianSlot,
    /** Space between the columns, in em of the Chinese. */
    between: z.strictObject({ least: z.number(), greatest: z.number() }),
  },
  subjects: NAMED,
  hangsWith: () => 'facade',
  look: ({ inks }, { subject }) => nameLook(inks, subject, 'strip'),
});
export type StripTemplate = TemplateOf<typeof strip>;
