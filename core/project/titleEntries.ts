import { z } from 'zod';
import { day } from './people.ts';

/** A name beside its signature box: two lines of the smallest letters at the most. */
const signer = z.string().max(16);

/** What people write into the title block of the plan sheets; empty boxes are left for a hand. */
export const titleEntries = z.strictObject({
  /** 工程编号 */
  projectNumber: z.string().max(40),
  /** 测绘、设计、校对、审核 */
  surveyedBy: signer,
  designedBy: signer,
  checkedBy: signer,
  approvedBy: signer,
  /** null = the day on which the sheets are made. */
  date: day.nullable(),
});
export type TitleEntries = z.infer<typeof titleEntries>;

export function emptyTitleEntries(): TitleEntries {
  return {
    projectNumber: '',
    surveyedBy: '',
    designedBy: '',
    checkedBy: '',
    approvedBy: '',
    date: null,
  };
}
