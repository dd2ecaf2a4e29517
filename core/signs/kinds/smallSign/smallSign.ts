import { z } from 'zod';
import { type Sign } from '../../../project/sign.ts';
import { choice, chosen } from '../../templateChoices.ts';
import { zh } from '../../boardTemplate.ts';
import { corners } from '../../corners.ts';
import { measure } from '../../measure.ts';
import { type Pictogram, type Pictograms, pictogramFor } from '../../pictograms.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { isParty, label, nameLook } from '../../subjects/named.ts';
import { hanSlot, mongolianSlot, words } from '../../templateFields.ts';

/**
 * One face; two over a crease, the second upside down, so that both read upright when it stands; the same with a base and a
 * flap to be glued; two sides of a sheet.
 */
const FOLDS = ['none', 'tent', 'stand', 'two-sided'] as const;
export type Fold = (typeof FOLDS)[number];

const colours = z.strictObject({ letters: z.string(), accent: z.string() });

/** 窗口标牌、桌面标牌: words as somebody wrote them, with a picture of what is done there. */
export const smallSign = defineSignKind({
  name: 'small-sign',
  fields: {
    colours: z.strictObject({ party: colours, others: colours }),
    /** The sign's size is that of one face. */
    fold: choice(FOLDS),
    corners,
    sides: z.strictObject({ front: words, back: words }),
    /** What a folded sign has besides its faces, and what its maker reads beside the sheet. */
    net: z.strictObject({
      base: measure,
      flap: measure,
      words: z.strictObject({
        back: zh,
        front: zh,
        base: zh,
        flap: zh,
        fold: zh,
        /** Which side of the sheet is drawn. */
        shown: zh,
        /** At the section. */
        before: zh,
        behind: zh,
        glue: zh,
      }),
    }),
    grid: z.strictObject({
      /** Side of the picture's field at most, and its round corners. */
      tile: measure,
      tileCorner: measure,
      /** Share of the field that the picture's grid takes. */
      picture: z.number().min(0.6).max(1),
      /** Between picture and words. */
      gutter: measure,
      /** The coloured band at the foot. */
      band: measure,
      /** Between Chinese and Mongolian, as a share of the Chinese letters: from least to most. */
      between: z.tuple([z.number().min(0.1), z.number().max(0.8)]),
      /** The same where either stands in several rows: more than rows of one script are apart. */
      betweenRows: z.tuple([z.number().min(0.3), z.number().max(1)]),
    }),
    zh: hanSlot,
    /** Words that no row parts. */
    solid: z.array(z.string().min(2)),
    mn: mongolianSlot,
  },
  subjects: [label],
  // Signs on one counter, at one row of windows, on one row of desks.
  hangsWith: () => 'counter',
  choices: ({ fold, corners: { made } }) => ({ fold, corners: made }),
  pictured: true,
  sides: ({ fold, sides }, sign) => (chosen(sign, 'fold', fold) === 'two-sided' ? sides : null),
  net: ({ fold, net: { words: said } }, sign) => {
    const made = chosen(sign, 'fold', fold);
    if (made !== 'tent' && made !== 'stand') return null;
    const faces = [said.back, said.front];
    return { ...said, parts: made === 'tent' ? faces : [...faces, said.base, said.flap] };
  },
  look: ({ colours: { party, others } }, { subject }) =>
    nameLook({ party: party.letters, others: others.letters }, subject, 'square'),
});
export type SmallSignTemplate = TemplateOf<typeof smallSign>;

export function smallSignFold({ fold }: SmallSignTemplate, sign: Sign): Fold {
  return chosen(sign, 'fold', fold);
}

export function smallSignColours({ colours: own }: SmallSignTemplate, { subject }: Sign) {
  return isParty(subject) ? own.party : own.others;
}

/** The picture of the sign: the one that it chose, none, or what the table of rooms has for its words. */
export function smallSignPictogram(pictograms: Pictograms, sign: Sign): Pictogram | null {
  const { subject } = sign;
  if (subject.of !== 'label') return null;
  return pictogramFor(pictograms, sign, { name: subject.text, functions: [] });
}
