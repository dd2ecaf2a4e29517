import {
  doorPlate,
  type DoorPlateTemplate,
  doorScheme,
  doorWord,
} from '../../../core/signs/kinds/doorPlate/doorPlate.ts';
import { chosen } from '../../../core/signs/templateChoices.ts';
import { cornerRadius } from '../../../core/signs/corners.ts';
import { pictogramFor, roomUse } from '../../../core/signs/pictograms.ts';
import { success } from '../../../core/result.ts';
import { defineSignLayout, type KindAsk, type Laid, textOf, textsOf } from '../signLayout.ts';
import { agreeDoors, type DoorPlateAsk } from './doorMeasures.ts';
import { layoutDoorPlate, slotOf } from './layoutDoorPlate.ts';
import { layoutStrip } from './strip.ts';

export const doorPlateLayout = defineSignLayout(
  doorPlate,
  (ask): Laid => {
    const own = doorAsk(ask);
    const plate = layoutDoorPlate(own);
    if (!plate.ok) return plate;
    const sheets = [{ part: null, drawing: plate.value.value }];
    if (!own.strip) return success({ value: sheets, notes: plate.value.notes });
    const slot = slotOf(own);
    if (!slot.ok) return slot;
    const strip = layoutStrip(own, slot.value);
    if (!strip.ok) return strip;
    return success({
      value: [...sheets, { part: ask.template.strip.name.zh, drawing: strip.value.value }],
      notes: [...plate.value.notes, ...strip.value.notes],
    });
  },
  (members) => ({ ...agreeDoors(members.map(doorAsk)) }),
);

function doorAsk(ask: KindAsk<DoorPlateTemplate>): DoorPlateAsk {
  const { project, sign, words, template, pictograms } = ask;
  const { subject } = sign;
  const room = project.rooms.find(({ id }) => subject.of === 'room' && id === subject.room);
  if (room === undefined) throw new Error(`the words of ${sign.id} are those of a room`);
  const picture = pictogramFor(pictograms, sign, room);
  const [person = null] = textsOf(words, 'fixed');
  return {
    ...ask,
    colours: doorScheme(template, sign, roomUse(pictograms, room)?.use ?? null),
    unit: textOf(words, 'unit'),
    room: textOf(words, 'room'),
    functions: textsOf(words, 'function'),
    number: words.number === '' ? null : words.number,
    picture: picture === null ? null : { ...picture, grid: pictograms.grid, stroke: pictograms.stroke },
    person,
    phone: doorWord(sign, 'phone'),
    strip: chosen(sign, 'strip', template.strip.made) === 'slot',
    corner: cornerRadius(template.corners, sign),
  };
}
