import { plate } from '../../../core/signs/kinds/plate/plate.ts';
import { isParty } from '../../../core/signs/subjects/named.ts';
import { defineSignLayout, sheet, textOf } from '../signLayout.ts';
import { layoutPlate } from './layoutPlate.ts';

export const plateLayout = defineSignLayout(plate, (ask) =>
  sheet(layoutPlate({ ...ask, text: textOf(ask.words, 'name'), party: isParty(ask.sign.subject) })),
);
