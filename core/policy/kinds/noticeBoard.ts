import { z } from 'zod';
import { monthsLater } from '../calendar.ts';
import { observe, type Subject } from '../finding.ts';
import { defineKind } from '../rule.ts';

const months = z.number().int().min(1).max(24);

/** 村务公开栏 is there and is posted anew: general items and, where accounts are busy, finances more often. */
export const noticeBoard = defineKind({
  name: 'noticeBoard',
  options: z.strictObject({ generalMonths: months, busyFinancesMonths: months }),
  messages: ['board-missing', 'never-posted', 'posting-overdue'],
  judge: ({ generalMonths, busyFinancesMonths }, { project, today }) => {
    const subjects: readonly Subject[] = [{ of: 'fixture', fixture: 'noticeBoard' }];
    const board = project.policy.onSite.noticeBoard;
    if (board === null) return [observe('board-missing', subjects)];
    const postings = [
      { what: 'general', posted: board.generalPosted, every: generalMonths },
      {
        what: 'finances',
        posted: board.financesPosted,
        every: board.busyFinances ? busyFinancesMonths : generalMonths,
      },
    ] as const;
    return postings.flatMap(({ what, posted, every }) => {
      const about: readonly Subject[] = [{ of: 'fixture', fixture: `noticeBoard.${what}` }];
      if (posted === null) return [observe('never-posted', about, { what })];
      const due = monthsLater(posted, every);
      if (today <= due) return [];
      return [observe('posting-overdue', about, { what, posted, due })];
    });
  },
});
