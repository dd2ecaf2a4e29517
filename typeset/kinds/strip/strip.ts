import { strip } from '../../../core/signs/kinds/strip/strip.ts';
import { isParty } from '../../../core/signs/subjects/named.ts';
import { defineSignLayout, sheet, textOf } from '../signLayout.ts';
import { layoutStrip } from './layoutStrip.ts';

export const stripLayout = defineSignLayout(strip, (ask) =>
  sheet(layoutStrip({ ...ask, text: textOf(ask.words, 'name'), party: isParty(ask.sign.subject) })),
);
