import { z } from 'zod';
import { defineSignKind } from '../../signKind.ts';
import { NAMED, nameLook } from '../../subjects/named.ts';
import { hanSlot, mongolianSlot, signFields } from '../../templateFields.ts';

const template = z.strictObject({
  kind: z.literal('strip'),
  ...signFields,
  inks: z.strictObject({ party: z.string(), others: z.string() }),
  zh: hanSlot,
  mn: mongolianSlot,
  /** Space between the columns, in em of the Chinese. */
  between: z.strictObject({ least: z.number(), greatest: z.number() }),
});
export type StripTemplate = z.infer<typeof template>;

/** 条牌: Chinese and Mongolian columns side by side. */
export const strip = defineSignKind({
  name: 'strip',
  template,
  subjects: NAMED,
  look: ({ inks }, { subject }) => nameLook(inks, subject, 'strip'),
});
