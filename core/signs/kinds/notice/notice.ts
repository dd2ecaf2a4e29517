import { z } from 'zod';
import { boardFields, zh } from '../../boardTemplate.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { boardWords, defineSubject } from '../../signSubject.ts';

const paper = z.enum(['A4', 'A3', 'A3-wide']);
export type Paper = z.infer<typeof paper>;

const noticeBoard = defineSubject('noticeBoard', 'boards', (ask) => boardWords(ask));

/** 村务公开栏: fixed heads over frames for sheets that change. */
export const notice = defineSignKind({
  name: 'notice',
  fields: {
    ...boardFields,
    sections: z
      .array(
        z.strictObject({
          heading: zh,
          /** What is posted there, under the heading. */
          about: z.string().max(200),
          paper,
          columns: z.number().int().min(1).max(8),
          rows: z.number().int().min(1).max(4),
          /** Which posting date stands under it: requirement BOARD-1. */
          dated: z.enum(['general', 'finances', 'none']),
        }),
      )
      .min(1)
      .max(8),
    /** Months between postings. */
    every: z.strictObject({
      general: z.number().int().min(1).max(24),
      finances: z.number().int().min(1).max(24),
      busyFinances: z.number().int().min(1).max(24),
    }),
    dates: z.strictObject({ posted: zh, next: zh, writeIn: zh, day: zh }),
  },
  subjects: [noticeBoard],
  look: () => boardLook('notice'),
  offered: () => ({ of: 'noticeBoard' }),
});
export type NoticeTemplate = TemplateOf<typeof notice>;
