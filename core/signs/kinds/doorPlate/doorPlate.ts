import { z } from 'zod';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { defineSubject, plainWords, requiredText, standardWords } from '../../signSubject.ts';
import { hanSlot, mongolianSlot, words } from '../../templateFields.ts';

const scheme = z.strictObject({
  name: words,
  /** Ground and letters of the upper band (unit) and the lower band (room); null ground = unprinted white. */
  unit: z.strictObject({ ground: z.string().nullable(), letters: z.string() }),
  room: z.strictObject({ ground: z.string().nullable(), letters: z.string() }),
});

/** The centre above, the room, each further function, and the number. */
const room = defineSubject('room', 'inside', ({ project, subject }) => {
  const found = project.rooms.find(({ id }) => id === subject.room);
  const unit = standardWords(project, { of: 'centre' });
  if (found === undefined || unit === null) return null;
  const { number = null, name, functions } = found;
  const own = requiredText('room', { of: 'room', room: found.id }, name);
  const texts = [
    requiredText('unit', { of: 'centre' }, unit),
    own,
    ...functions.map((each) =>
      requiredText('function', { of: 'function', room: found.id, zh: each.zh }, each),
    ),
  ];
  const shown = [unit.zh, number ?? '', name.zh, ...functions.map(({ zh }) => zh)];
  return plainWords(own, { texts, shown, number });
});

/** 功能区门牌: unit band over room band, with functions and number. */
export const doorPlate = defineSignKind({
  name: 'door-plate',
  fields: {
    schemes: z.record(z.string(), scheme),
    scheme: z.string(),
    /** Share of the height that the unit band takes, percent. */
    unitBand: z.number().min(15).max(50),
    unit: z.strictObject({ zh: hanSlot, mn: mongolianSlot }),
    room: z.strictObject({ zh: hanSlot, mn: mongolianSlot }),
    functions: z.strictObject({ zh: hanSlot, mn: mongolianSlot }),
    number: hanSlot,
  },
  subjects: [room],
  look: () => ({ kind: 'door', form: 'door', ground: 'other', letters: 'other' }),
  schemes: ({ schemes, scheme: usual }) => ({ offered: schemes, usual }),
  family: 'door',
});
export type DoorPlateTemplate = TemplateOf<typeof doorPlate>;
