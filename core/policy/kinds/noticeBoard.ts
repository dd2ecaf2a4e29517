import { z } from 'zod';
import { type NoticeBoard } from '../../project/onSite.ts';
import { monthsLater } from '../calendar.ts';
import { type Subject } from '../../project/subject.ts';
import { defineKind } from '../rule.ts';
import { hangs } from '../standing.ts';

const NEVER_POSTED: NoticeBoard = { generalPosted: null, financesPosted: null, busyFinances: false };

const months = z.number().int().min(1).max(24);

/** The catalogue entry of the board. */
const BOARD = 'noticeBoard';

/**
 * 村务公开栏 is there (somebody says so, it is on the plan or among the existing plates that stay) and is posted anew: general items and, where accounts
 * are busy, finances more often.
 */
export const noticeBoard = defineKind({
  name: 'noticeBoard',
  options: z.strictObject({
    /** Absent where the text sets no period: what is posted is then never overdue. */
    generalMonths: months.optional(),
    busyFinancesMonths: months.optional(),
    /** Items of the fixture library that are one. */
    fixtures: z.array(z.string().min(1)).min(1),
  }),
  messages: {
    'board-missing': {},
    'never-posted': { what: 'posting' },
    'posting-in-future': { what: 'posting', posted: 'day' },
    'posting-overdue': { what: 'posting', posted: 'day', due: 'day' },
  },
  judge: ({ generalMonths, busyFinancesMonths, fixtures }, { project, site, audit, today }, observe) => {
    const subjects: readonly Subject[] = [{ of: 'fixture', fixture: 'noticeBoard' }];
    const drawn = site.fixtures?.some(({ item }) => fixtures.includes(item)) ?? false;
    const hung = audit.some((row) => row.entry === BOARD && hangs(row) !== null);
    const board = project.policy.onSite.noticeBoard ?? (drawn || hung ? NEVER_POSTED : null);
    if (board === null) return [observe('board-missing', subjects, {})];
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
      const due = posted === null || every === undefined ? null : monthsLater(posted, every);
      if (posted === null || (every !== undefined && due === null))
        return [observe('never-posted', about, { what })];
      if (posted > today) return [observe('posting-in-future', about, { what, posted })];
      if (due === null || today <= due) return [];
      return [observe('posting-overdue', about, { what, posted, due })];
    });
  },
});
