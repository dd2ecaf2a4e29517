import { chosen } from '../../../core/signs/templateChoices.ts';
import { emblem } from '../../../core/signs/kinds/emblem/emblem.ts';
import { success } from '../../../core/result.ts';
import { saysThickness } from '../../../core/signs/specification.ts';
import { defineSignLayout, sheet } from '../signLayout.ts';
import { layoutEmblem } from './layoutEmblem.ts';

export const emblemLayout = defineSignLayout(emblem, (ask) => {
  const contour = chosen(ask.sign, 'contour', ask.template.contour);
  const laid = sheet(layoutEmblem({ ...ask, contour }));
  if (!laid.ok || saysThickness(ask.told?.material?.value)) return laid;
  const drawn = { thickness: ask.template.thickness };
  // A thickness that somebody said is the one that is drawn.
  const shown = ask.told?.thickness === undefined ? { drawn } : {};
  return success({ ...laid.value, value: laid.value.value.map((one) => ({ ...one, ...shown })) });
});
