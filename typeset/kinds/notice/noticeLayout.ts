import { chosen } from '../../../core/signs/templateChoices.ts';
import { notice } from '../../../core/signs/kinds/notice/notice.ts';
import { boardOfKind } from '../boardOfKind.ts';
import { defineSignLayout } from '../signLayout.ts';
import { layoutNotice } from './layoutNotice.ts';
import { postingDates } from './postingDates.ts';

export const noticeLayout = defineSignLayout(notice, (ask) => {
  const dates = postingDates(ask.project.policy.onSite.noticeBoard, ask.template.every);
  const pockets = chosen(ask.sign, 'pockets', ask.template.pockets.made);
  return layoutNotice({ ...boardOfKind(ask), dates, pockets, counted: ask.project.boards.notice });
});
