import { z } from 'zod';
import { boardFields, zh } from '../../boardTemplate.ts';
import { measure } from '../../measure.ts';
import { choice } from '../../templateChoices.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { boardWords, defineSubject } from '../../signSubject.ts';

const paper = z.enum(['A4', 'A3', 'A3-wide']);
export type Paper = z.infer<typeof paper>;

const noticeBoard = defineSubject('noticeBoard', 'boards', (ask) => boardWords(ask));

/** 村务公开栏: fixed heads over frames for sheets that change. */
export const notice = defineSignKind({
  name: 'notice',
  fields: {
    ...boardFields,
    sections: z
      .array(
        z.strictObject({
          heading: zh,
          /** What is posted there, under the heading. */
          about: z.string().max(200),
          paper,
          columns: z.number().int().min(1).max(8),
          rows: z.number().int().min(1).max(4),
          /** Which posting date stands under it: requirement BOARD-1. */
          dated: z.enum(['general', 'finances', 'none']),
        }),
      )
      .min(1)
      .max(8),
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
        /** The brace under the roof: its foot over the board's top, and where it meets the roof, from the wall. */
        brace: z.strictObject({ foot: z.number().int().min(0), out: z.number().int().min(20) }),
        words: z.strictObject({
          ...{ title: zh, front: zh, section: zh, note: z.string().max(300) },
          /** Parts that the section names. */
          parts: z.strictObject({ roof: zh, brace: zh, flange: zh, hole: zh, drip: zh, board: zh }),
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
