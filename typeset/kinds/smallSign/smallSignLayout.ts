import {
  smallSign,
  smallSignColours,
  smallSignFold,
  smallSignPictogram,
  type SmallSignTemplate,
} from '../../../core/signs/kinds/smallSign/smallSign.ts';
import { cornerRadius } from '../../../core/signs/corners.ts';
import { success } from '../../../core/result.ts';
import { defineSignLayout, type KindAsk, type Laid, sheet, textOf } from '../signLayout.ts';
import { agreeSmallSigns, layoutSmallSign, type SmallSignAsk } from './layoutSmallSign.ts';

export const smallSignLayout = defineSignLayout(
  smallSign,
  (ask): Laid => {
    const laid = layoutSmallSign(smallAsk(ask));
    if (!laid.ok || smallSignFold(ask.template, ask.sign) !== 'two-sided') return sheet(laid);
    const { front, back } = ask.template.sides;
    const { value: drawing, notes } = laid.value;
    return success({ value: [front, back].map(({ zh }) => ({ part: zh, drawing })), notes });
  },
  (members) => ({ ...agreeSmallSigns(members.map(smallAsk)) }),
);

function smallAsk(ask: KindAsk<SmallSignTemplate>): SmallSignAsk {
  const { sign, template, pictograms } = ask;
  const picture = smallSignPictogram(pictograms, sign);
  return {
    ...ask,
    text: textOf(ask.words, 'name'),
    colours: smallSignColours(template, sign),
    picture: picture === null ? null : { ...picture, grid: pictograms.grid, stroke: pictograms.stroke },
    corner: cornerRadius(template.corners, sign),
    fold: smallSignFold(template, sign),
  };
}
