import { z } from 'zod';
import { day } from './people.ts';

/**
 * What every paper about this village carries beside its contents; entered once, kept with the project. What is
 * empty is left for a hand: nothing here is made up.
 */
export const papers = z.strictObject({
  /** 编号, as the office numbers its papers. */
  number: z.string().max(40),
  /** 填报单位; empty = the village by its register. */
  unit: z.string().max(60),
  /** 发文单位 of notices: who orders, 苏木乡镇 or 旗县; empty = a line for a hand, never the village. Files from before have none. */
  issuer: z.string().max(60).default(''),
  /** 填表人、审核人 */
  filledBy: z.string().max(30),
  reviewedBy: z.string().max(30),
  /** null = the day on which the papers are made. */
  date: day.nullable(),
  /** 责任人 for whatever is to be put right. */
  responsible: z.string().max(30),
  /** 整改措施; empty = as each row advises. */
  measures: z.string().max(200),
  /** 完成时限; null = none has been set, and nothing is overdue. */
  deadline: day.nullable(),
});
export type Papers = z.infer<typeof papers>;

export function emptyPapers(): Papers {
  return {
    number: '',
    unit: '',
    issuer: '',
    filledBy: '',
    reviewedBy: '',
    date: null,
    responsible: '',
    measures: '',
    deadline: null,
  };
}
