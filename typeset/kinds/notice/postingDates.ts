import { monthsLater } from '../../../core/policy/calendar.ts';
import { type NoticeBoard } from '../../../core/project/onSite.ts';
import { type Day } from '../../../core/project/people.ts';
import { type NoticeTemplate } from '../../../core/signs/kinds/notice/notice.ts';
import { type PostingDates } from './noticeAsk.ts';

/** Last and next postings of the notice board; what nobody recorded stays open to be written in by hand. */
export function postingDates(
  board: NoticeBoard | null,
  every: NoticeTemplate['every'],
): Readonly<Record<'general' | 'finances', PostingDates>> {
  const finances = board?.busyFinances === true ? every.busyFinances : every.finances;
  return {
    general: dates(board?.generalPosted ?? null, every.general),
    finances: dates(board?.financesPosted ?? null, finances),
  };
}

function dates(posted: Day | null, months: number): PostingDates {
  return { posted, next: posted === null ? null : monthsLater(posted, months) };
}
