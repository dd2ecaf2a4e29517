import { z } from 'zod';
import { type Sign } from '../../../project/sign.ts';
import { choice } from '../../templateChoices.ts';
import { corners } from '../../corners.ts';
import { measure } from '../../measure.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { boardText, defineSubject, plainWords, requiredText, standardWords } from '../../signSubject.ts';
import { hanSlot, mongolianSlot, words } from '../../templateFields.ts';

const band = z.strictObject({ ground: z.string().nullable(), letters: z.string() });

const scheme = z.strictObject({
  name: words,
  /** Ground and letters of the upper band (unit) and the lower band (room); null ground = unprinted white. */
  unit: band,
  room: band,
  /** The pictogram's field and its lines. */
  tile: band,
});

/** The centre above, the room, each further function, the person in charge, and the number. */
const room = defineSubject('room', 'inside', ({ project, sign, subject }) => {
  const found = project.rooms.find(({ id }) => id === subject.room);
  const unit = standardWords(project, { of: 'centre' });
  if (found === undefined || unit === null) return null;
  const { name, functions } = found;
  const number = sign.options['number'] === 'hidden' ? null : (found.number ?? null);
  const own = requiredText('room', { of: 'room', room: found.id }, name);
  const person = doorWord(sign, 'person');
  const phone = doorWord(sign, 'phone');
  const texts = [
    requiredText('unit', { of: 'centre' }, unit),
    own,
    ...functions.map((each) =>
      requiredText('function', { of: 'function', room: found.id, zh: each.zh }, each),
    ),
    ...(person === null
      ? []
      : [
          boardText(
            'fixed',
            { of: 'fixed', zh: person },
            { zh: person, mn: project.boards.words[person] ?? null },
          ),
        ]),
  ];
  const shown = [unit.zh, number ?? '', name.zh, ...functions.map(({ zh }) => zh), person ?? '', phone ?? ''];
  return plainWords(own, { texts, shown, number });
});

/** Words that the sign's options hold: the person in charge, a telephone number; null where there are none. */
export function doorWord({ options }: Sign, name: 'person' | 'phone'): string | null {
  const value = options[name];
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

/** The scheme that goes by what a room is for. @internal */
export const BY_USE = 'by-use';

/** 功能区门牌: unit band over room band, with picture, number, functions and person. */
export const doorPlate = defineSignKind({
  name: 'door-plate',
  fields: {
    schemes: z.record(z.string(), scheme),
    scheme: z.string(),
    /** Colours by what a room is for: the scheme of each use of the table of rooms, and of the others. */
    byUse: z.strictObject({ name: words, schemes: z.record(z.string(), z.string()), otherwise: z.string() }),
    /** Share of the height that the unit band takes, percent. */
    unitBand: z.number().min(15).max(50),
    grid: z.strictObject({
      /** Over and under what stands in the room band. */
      padding: measure,
      /** Between rows. */
      gap: measure,
      /** Between the picture's column and the words. */
      gutter: measure,
      /** Side of the picture's field at most, and its round corners. */
      tile: measure,
      tileCorner: measure,
      /** Share of the field that the picture's grid takes. */
      picture: z.number().min(0.6).max(1),
      /** The least height of the row of number and functions. */
      row: measure,
      /** Between Chinese and Mongolian, as a share of the Chinese letters: from least to most. */
      between: z.tuple([z.number().min(0.1), z.number().max(0.8)]),
    }),
    unit: z.strictObject({ zh: hanSlot, mn: mongolianSlot }),
    room: z.strictObject({ zh: hanSlot, mn: mongolianSlot }),
    /**
     * `least`: no stroke of the Chinese is thinner, for reversed letters fill in. `kept`: the Mongolian is as large while
     * the name keeps the better part of its size.
     */
    functions: z.strictObject({ zh: hanSlot, mn: mongolianSlot, least: measure, kept: measure }),
    number: hanSlot,
    numberShown: choice(['shown', 'hidden']),
    corners,
    /** A strip that is changed: its slot, and how much smaller the strip is than that. */
    strip: z.strictObject({
      made: choice(['none', 'slot']),
      height: measure,
      clearance: measure,
      rule: measure,
      name: words,
      ink: z.string(),
    }),
  },
  subjects: [room],
  // One size for all storeys of a building: who walks through it sees one hand.
  hangsWith: () => 'doors',
  choices: ({ numberShown, strip, corners: { made } }) => ({
    number: numberShown,
    strip: strip.made,
    corners: made,
  }),
  pictured: true,
  written: ['person', 'phone'],
  look: () => ({ kind: 'door', form: 'door', ground: 'other', letters: 'other' }),
  schemes: ({ schemes, scheme: usual, byUse }) => ({
    offered: { ...schemes, [BY_USE]: { name: byUse.name } },
    usual,
  }),
  family: 'door',
});
export type DoorPlateTemplate = TemplateOf<typeof doorPlate>;
export type DoorScheme = DoorPlateTemplate['schemes'][string];

/** The colours of a plate: those that it chose, or those of what its room is for. */
export function doorScheme(template: DoorPlateTemplate, { options }: Sign, use: string | null): DoorScheme {
  const chosen = typeof options['scheme'] === 'string' ? options['scheme'] : template.scheme;
  const { schemes, otherwise } = template.byUse;
  const key = chosen === BY_USE ? (schemes[use ?? ''] ?? otherwise) : chosen;
  const found = template.schemes[key];
  if (found === undefined) throw new Error(`template ${template.id} has no scheme ${key}`);
  return found;
}
