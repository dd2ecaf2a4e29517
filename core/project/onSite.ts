import { z } from 'zod';
import { day, signature } from './people.ts';

/** 村务公开栏 and its postings (requirement BOARD-1). */
const noticeBoard = z.strictObject({
  /** Last posting of general items. */
  generalPosted: day.nullable(),
  /** Last posting of the accounts. */
  financesPosted: day.nullable(),
  /** 集体财务往来较多: the accounts are then due monthly. */
  busyFinances: z.boolean(),
});
export type NoticeBoard = z.infer<typeof noticeBoard>;

/** One row of the township's own list behind 村级代办“八有” (requirement HOUSE-2). */
const checklistRow = z.strictObject({
  text: z.string().max(200),
  present: z.boolean(),
  checked: signature.nullable(),
});
export type ChecklistRow = z.infer<typeof checklistRow>;

/**
 * What is there, as somebody found it. `eightHaves` holds exactly eight rows, empty by default: the policy
 * names “八有” and does not list them, so nothing is filled in here.
 */
export const onSite = z.strictObject({
  noticeBoard: noticeBoard.nullable(),
  /** 政务服务自助一体机 (requirement SERV-2); null = nobody has said. */
  kiosk: z.boolean().nullable(),
  /** 荣誉集中展陈 (requirement HONOUR-1); null = nobody has said. */
  honoursDisplay: z.boolean().nullable(),
  eightHaves: z.strictObject({
    /** The township's document that lists them. */
    document: z.string().max(200),
    rows: z.array(checklistRow).length(8),
  }),
});
export type OnSite = z.infer<typeof onSite>;

export function emptyOnSite(): OnSite {
  return {
    noticeBoard: null,
    kiosk: null,
    honoursDisplay: null,
    eightHaves: {
      document: '',
      rows: Array.from({ length: 8 }, () => ({ text: '', present: false, checked: null })),
    },
  };
}
