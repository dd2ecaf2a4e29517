import { z } from 'zod';
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
    /** Space between the scripts, in em of the Chinese. */
    between: z.number().min(0.3).max(1.5),
    /** Space between rows of a name, in em: lines are open, letters in them are tight. */
    leading: z.number().min(0.2).max(0.8).default(0.38),
    /** How the Mongolian stays second where Chinese goes first. */
    second: z
      .strictObject({
        /** Em of the Chinese to that of the Mongolian, at least. */
        ratio: z.number().min(1).max(3),
        /** Length of its lines against those of the Chinese, at most. */
        width: z.number().min(0.5).max(1),
        /** Em of the Mongolian to that of the Chinese under which it may take a third line. */
        small: z.number().min(0.2).max(0.6).default(0.42),
      })
      .default({ ratio: 1.7, width: 0.92, small: 0.42 }),
  },
  subjects: NAMED,
  // Signs on one counter, at one row of windows, on one row of desks.
  hangsWith: ({ written }) => (written === true ? 'counter' : null),
  look: ({ inks }, { subject }) => nameLook(inks, subject, 'square'),
  family: 'plate',
});
export type PlateTemplate = TemplateOf<typeof plate>;
