import { z } from 'zod';
import { boardFields, zh } from '../../boardTemplate.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { boardWords, defineSubject } from '../../signSubject.ts';

/** The entrance side with its marks (project.boards.facade); the fitter's sheet shows no Mongolian. */
const entrance = defineSubject('facade', 'outside', (ask) => {
  const words = boardWords(ask);
  return words === null ? null : { ...words, texts: [] };
});

/** 外立面布置图: the entrance with the six outside marks, for the fitter. */
export const facade = defineSignKind({
  name: 'facade',
  fields: {
    ...boardFields,
    words: z.strictObject({
      fromOutside: zh,
      scale: zh,
      rank: zh,
      ground: zh,
      /** What it is a drawing of. */
      wall: zh,
      entrance: zh,
      /** What standing chains measure. */
      placards: zh,
      windows: zh,
      emblems: zh,
      number: zh,
      name: zh,
      size: zh,
      left: zh,
      lowerEdge: zh,
      /** Fixings from the wall's left end and over the ground; holes of the mark, and in the wall. */
      fixedAcross: zh,
      fixedUp: zh,
      ownHoles: zh,
      noHoles: zh,
      wallHoles: zh,
      asked: zh,
      arrangements: z.strictObject({
        'two-and-two': zh,
        'all-left': zh,
        'all-right': zh,
        'left-to-right': zh,
        'right-to-left': zh,
      }),
      custom: z.string().min(1).max(200),
      fixings: z.string().min(1).max(200),
      /** Where an arrow is drawn. */
      order: zh,
      /** Where a frame is empty. */
      empty: zh,
      /** Where the project has a sign that people look for here and that hangs inside. */
      inside: zh,
      /** 效果图: the photo of the wall with what will hang on it. `day` has {year}, {month}, {day}. */
      photo: z.strictObject({
        title: zh,
        /** Across it, and in its head. */
        never: zh,
        arrangement: zh,
        day: zh,
        note: z.string().min(1).max(200),
      }),
    }),
    /** Longer and shorter side of the sheet of the photo, mm. */
    photo: z.strictObject({
      longer: z.number().int().min(100).max(1200),
      shorter: z.number().int().min(100).max(1200),
    }),
    /** Of marks without holes of their own: centres from both edges, mm. */
    fixings: z.strictObject({ inset: z.number().int().min(10).max(500) }),
  },
  subjects: [entrance],
  look: () => boardLook('other'),
  offered: () => ({ of: 'facade' }),
  headed: false,
  forFitter: 'all',
});
export type FacadeTemplate = TemplateOf<typeof facade>;
