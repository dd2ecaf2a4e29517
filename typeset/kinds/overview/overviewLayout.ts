import { overview } from '../../../core/signs/kinds/overview/overview.ts';
import { boardOfKind } from '../boardOfKind.ts';
import { listedRooms } from '../../boards/roomTable.ts';
import { defineSignLayout, sheets } from '../signLayout.ts';
import { layoutOverview } from './layoutOverview.ts';

export const overviewLayout = defineSignLayout(overview, (ask) => {
  const { services } = ask.project.policy;
  return sheets(layoutOverview({ ...boardOfKind(ask), rooms: listedRooms(ask.project), services }));
});
