import { type Day } from '../../../core/project/people.ts';
import { type NoticeTemplate } from '../../../core/signs/kinds/notice/notice.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';

/** Days of the last and the next posting; null = to be written in by hand. */
export type PostingDates = { readonly posted: Day | null; readonly next: Day | null };

export type NoticeAsk = BoardAsk<NoticeTemplate> & {
  readonly dates: Readonly<Record<'general' | 'finances', PostingDates>>;
  readonly foot: string;
  /** How the places are made: pockets on drilled holes, or frames printed on the board. */
  readonly pockets: 'drilled' | 'printed';
};
