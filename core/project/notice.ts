import { z } from 'zod';

/** Sheets that are posted: A4 and A3 upright, A3 across. */
export const PAPERS = ['A4', 'A3', 'A3-wide'] as const;
const paper = z.enum(PAPERS);
export type Paper = z.infer<typeof paper>;

/** 公示内容的一栏: its head over places (frames, pockets) for sheets that change. */
const noticeSection = z.strictObject({
  heading: z.string().min(1).max(60),
  /** What is posted there, under the heading. */
  about: z.string().max(200),
  paper,
  columns: z.number().int().min(1).max(8),
  rows: z.number().int().min(1).max(4),
  /** Which posting date stands under it: requirement BOARD-1. */
  dated: z.enum(['general', 'finances', 'none']),
});
export type NoticeSection = z.infer<typeof noticeSection>;

/** From left to right on the board. */
export const noticeSections = z.array(noticeSection).min(1).max(8);
