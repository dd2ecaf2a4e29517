import { chosen } from '../../../core/signs/templateChoices.ts';
import { emblem } from '../../../core/signs/kinds/emblem/emblem.ts';
import { defineSignLayout, sheet } from '../signLayout.ts';
import { layoutEmblem } from './layoutEmblem.ts';

export const emblemLayout = defineSignLayout(emblem, (ask) =>
  sheet(
    layoutEmblem({
      ...ask,
      contour: chosen(ask.sign, 'contour', ask.template.contour),
    }),
  ),
);
