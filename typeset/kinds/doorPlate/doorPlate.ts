import { doorPlate } from '../../../core/signs/kinds/doorPlate/doorPlate.ts';
import { defineSignLayout, sheet, textOf, textsOf } from '../signLayout.ts';
import { layoutDoorPlate } from './layoutDoorPlate.ts';

export const doorPlateLayout = defineSignLayout(doorPlate, (ask) => {
  const { sign, words, template } = ask;
  const { scheme } = sign.options;
  return sheet(
    layoutDoorPlate({
      ...ask,
      scheme: typeof scheme === 'string' ? scheme : template.scheme,
      unit: textOf(words, 'unit'),
      room: textOf(words, 'room'),
      functions: textsOf(words, 'function'),
      number: words.number,
    }),
  );
});
