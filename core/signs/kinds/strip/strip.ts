import { z } from 'zod';
import { measure } from '../../measure.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { NAMED, nameLook } from '../../subjects/named.ts';
import { hanSlot, mongolianSlot } from '../../templateFields.ts';

/** 条牌: Chinese and Mongolian columns side by side. */
export const strip = defineSignKind({
  name: 'strip',
  fields: {
    inks: z.strictObject({ party: z.string(), others: z.string() }),
    /** `condense` is how flat letters may become (扁): they keep their width. */
    zh: hanSlot,
    mn: mongolianSlot,
    /** Space between the two scripts, in em of the Chinese. */
    between: z.strictObject({ least: z.number().min(0.2).max(1), greatest: z.number().min(0.3).max(1.5) }),
    /** How wide the letters of a set are to be: em of the Chinese across the strip. */
    set: z.strictObject({
      /** Long names are flattened until they are so wide, and no further. */
      wanted: measure,
      /** Only a name that is narrower, flattened and in one column, goes into two, to be so wide. */
      floor: measure,
      /** A further column of either script has to make its letters so many times as large. */
      gain: z.number().min(1).max(2),
      /** Mongolian in one column is not smaller than this, in em of the Chinese, while there is length. */
      mongolian: z.number().min(0.2).max(0.8),
      /** Mongolian in several columns against the Chinese in width; in one it is no wider than it. */
      wider: z.number().min(1).max(2),
      /** The largest Mongolian of a set against its smallest. */
      spread: z.number().min(1).max(2),
    }),
  },
  subjects: NAMED,
  hangsWith: () => 'facade',
  look: ({ inks }, { subject }) => nameLook(inks, subject, 'strip'),
  family: 'strip',
});
export type StripTemplate = TemplateOf<typeof strip>;
