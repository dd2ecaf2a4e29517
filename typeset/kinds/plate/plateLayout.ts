import { plate, type PlateTemplate } from '../../../core/signs/kinds/plate/plate.ts';
import { isParty } from '../../../core/signs/subjects/named.ts';
import { defineSignLayout, type KindAsk, sheet, textOf } from '../signLayout.ts';
import { agreePlates, layoutPlate, type PlateAsk } from './layoutPlate.ts';

export const plateLayout = defineSignLayout(
  plate,
  (ask) => sheet(layoutPlate(plateAsk(ask))),
  (members) => agreePlates(members.map(plateAsk)),
);

function plateAsk(ask: KindAsk<PlateTemplate>): PlateAsk {
  return { ...ask, text: textOf(ask.words, 'name'), party: isParty(ask.sign.subject) };
}
