import { notice } from '../../../core/signs/kinds/notice/notice.ts';
import { boardOfKind } from '../boardOfKind.ts';
import { defineSignLayout, sheet } from '../signLayout.ts';
import { layoutNotice } from './layoutNotice.ts';
import { postingDates } from './postingDates.ts';

export const noticeLayout = defineSignLayout(notice, (ask) => {
  const dates = postingDates(ask.project.policy.onSite.noticeBoard, ask.template.every);
  return sheet(layoutNotice({ ...boardOfKind(ask), dates }));
});
