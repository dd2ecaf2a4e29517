import { z } from 'zod';
import { noticeSections } from '../../../project/notice.ts';
import { boardFields, zh } from '../../boardTemplate.ts';
import { measure } from '../../measure.ts';
import { choice } from '../../templateChoices.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { boardText, boardWords, defineSubject } from '../../signSubject.ts';

/** Heads that the village chose itself are words of the board. */
const noticeBoard = defineSubject('noticeBoard', 'boards', (ask) => {
  const { notice: own = [], words } = ask.project.boards;
  const heads = [...new Set(own.map(({ heading }) => heading))].filter((zh) => words[zh] === undefined);
  return boardWords(ask, {
    texts: heads.map((zh) => boardText('fixed', { of: 'fixed', zh }, { zh, mn: null })),
    shown: own.map(({ about }) => about),
  });
});

/** 村务公开栏: fixed heads over frames for sheets that change. */
export const notice = defineSignKind({
  name: 'notice',
  fields: {
    ...boardFields,
    sections: noticeSections,
    /** Letters of a head's name, of its note and of the dates are no smaller: em sizes; `why` says for whom. */
    least: z.strictObject({ head: measure, note: measure, date: measure, why: z.string().min(1).max(200) }),
    /** Months between postings. */
    every: z.strictObject({
      general: z.number().int().min(1).max(24),
      finances: z.number().int().min(1).max(24),
      busyFinances: z.number().int().min(1).max(24),
    }),
    dates: z.strictObject({ posted: zh, next: zh, writeIn: zh, day: zh, anyTime: zh }),
    /** Places for sheets, mm. */
    pockets: z.strictObject({
      /** Pockets on drilled holes, or frames printed on the board. */
      made: choice(['drilled', 'printed']),
      /** Play round the paper. */
      clearance: z.number().min(1).max(10),
      /** Between places, and the least between rows where there is no more. */
      gap: z.strictObject({
        least: z.number().min(2),
        rows: z.number().min(2),
        most: z.number().max(200),
      }),
      /** Ink of the ground on which the places are white. */
      ground: z.string(),
      /** Line of a printed frame. */
      line: z.number().min(0.5).max(10),
      /**
       * Four holes in the head and the foot of the pocket's rim, which is so broad: so far outside the place, and so far
       * inside its corners, clear of the joints of the rim.
       */
      hole: z
        .strictObject({
          diameter: z.number().min(2).max(20),
          out: z.number().min(1).max(49),
          along: z.number().min(20).max(100),
          rim: z.number().min(4).max(50),
        })
        .refine(({ diameter, out, rim }) => out >= diameter / 2 && out + diameter / 2 <= rim),
    }),
    /** The board's own holes stand no further apart than this along its head and foot, mm. */
    holesEvery: z.number().int().min(200).max(3000),
    /** Drawing of the places for those who drill. */
    plan: z.strictObject({
      words: z.strictObject({
        ...{ title: zh, scale: zh, inner: zh, outer: zh, detail: zh },
        /** What is said of the pockets' holes, and of the board's own where it has them. */
        ...{ holes: z.string().max(200), wall: z.string().max(200) },
      }),
    }),
    /** Roof over the board, mm; null = none. */
    canopy: z
      .strictObject({
        projection: z.number().int().min(100).max(2000),
        /** Past the board at either end, over it, and its own rise and thickness. */
        beyond: z.number().int().min(0).max(1000),
        above: z.number().int().min(0).max(1000),
        rise: z.number().int().min(0).max(1000),
        thick: z.number().int().min(5).max(200),
        /** Lower edge of the board over the ground. */
        boardFoot: z.number().int().min(0).max(2000),
        /** What the board's own body and the roof's sheet are thick. */
        boardThick: z.number().int().min(1).max(200),
        /** Turned down at the roof's front edge. */
        drip: z.number().int().min(0).max(200),
        /** The flange on the wall over the roof: its height, and its holes from both ends and apart. */
        fixing: z.strictObject({
          flange: z.number().int().min(20).max(400),
          diameter: z.number().min(2).max(30),
          inset: z.number().int().min(10),
          every: z.number().int().min(100),
        }),
        /** One under each hole of the flange: its foot's middle over the board's top, and where it meets the roof, from the wall. */
        strut: z.strictObject({
          foot: z.number().int().min(0),
          out: z.number().int().min(20),
          /** A square tube between two plates of one kind; null = nobody has said how: the drawing asks. */
          made: z
            .strictObject({
              profile: z.strictObject({
                side: z.number().min(15).max(100),
                wall: z.number().min(1).max(10),
              }),
              plate: z.strictObject({
                width: z.number().int().min(40).max(300),
                height: z.number().int().min(40).max(300),
                thick: z.number().min(3).max(20),
                /** Two, one to either side of the tube, at half the height. */
                holes: z.strictObject({
                  diameter: z.number().min(5).max(30),
                  apart: z.number().int().min(20),
                }),
              }),
              anchor: zh,
              /** Leg of the welds round the tube. */
              weld: z.number().min(2).max(10),
              /** Where these figures come from. */
              why: z.string().min(1).max(200),
            })
            .nullable(),
          words: z.strictObject({
            ...{ title: zh, scales: zh, note: z.string().max(400), plate: zh, section: zh },
            parts: z.strictObject({ roof: zh, tube: zh, foot: zh, head: zh, weld: zh, bolt: zh, anchor: zh }),
            /** What nobody has said, with room to write: over it, and line by line. */
            open: zh,
            asks: z.array(z.string().min(1).max(120)).max(8),
          }),
        }),
        words: z.strictObject({
          ...{ title: zh, front: zh, section: zh, note: z.string().max(300) },
          /** How deep the board is with its frame. */
          depth: zh,
          /** Said in the note of the plates' holes, where it is known how struts are made. */
          feet: z.string().max(120),
          /** Likewise of the holes in the roof's plate, along its slope. */
          bolts: z.string().max(120),
          /** Parts that the section names. */
          parts: z.strictObject({
            roof: zh,
            strut: zh,
            unmade: zh,
            flange: zh,
            hole: zh,
            drip: zh,
            board: zh,
          }),
        }),
      })
      .nullable(),
  },
  subjects: [noticeBoard],
  look: () => boardLook('notice'),
  offered: () => ({ of: 'noticeBoard' }),
  choices: ({ pockets }) => ({ pockets: pockets.made }),
  forFitter: 'some',
});
export type NoticeTemplate = TemplateOf<typeof notice>;
