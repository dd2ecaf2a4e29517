import { strip, type StripTemplate } from '../../../core/signs/kinds/strip/strip.ts';
import { isParty } from '../../../core/signs/subjects/named.ts';
import { defineSignLayout, type KindAsk, sheet, textOf } from '../signLayout.ts';
import { agreeStrips, layoutStrip, type StripAsk } from './layoutStrip.ts';

export const stripLayout = defineSignLayout(
  strip,
  (ask) => sheet(layoutStrip(stripAsk(ask))),
  (members) => agreeStrips(members.map(stripAsk)),
);

function stripAsk(ask: KindAsk<StripTemplate>): StripAsk {
  return { ...ask, text: textOf(ask.words, 'name'), party: isParty(ask.sign.subject) };
}
