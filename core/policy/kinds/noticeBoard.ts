import { z } from 'zod';
import { type NoticeBoard } from '../../project/onSite.ts';
import { monthsLater } from '../calendar.ts';
import { observe, type Subject } from '../finding.ts';
import { defineKind } from '../rule.ts';

const NEVER_POSTED: NoticeBoard = { generalPosted: null, financesPosted: null, busyFinances: false };

const months = z.number().int().min(1).max(24);

/**
 * 村务公开栏 is there (somebody says so, or it is on the plan) and is posted anew: general items and, where accounts
 * are busy, finances more often.
 */
export const noticeBoard = defineKind({
  name: 'noticeBoard',
  options: z.strictObject({
    generalMonths: months,
    busyFinancesMonths: months,
    /** Items of the fixture library that are one. */
    fixtures: z.array(z.string().min(1)).min(1),
  }),
  messages: ['board-missing', 'never-posted', 'posting-overdue'],
  judge: ({ generalMonths, busyFinancesMonths, fixtures }, { project, site, today }) => {
    const subjects: readonly Subject[] = [{ of: 'fixture', fixture: 'noticeBoard' }];
    const drawn = fixtures.some((fixture) => site.fixtures?.has(fixture) ?? false);
    const board = project.policy.onSite.noticeBoard ?? (drawn ? NEVER_POSTED : null);
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
