import { z } from 'zod';
import { type HonourRecord } from '../../../project/honour.ts';
import { boardFields, zh } from '../../boardTemplate.ts';
import { choice } from '../../templateChoices.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { boardText, boardWords, defineSubject, type Gap } from '../../signSubject.ts';

/** 荣誉墙 (project.boards.honours). */
const display = defineSubject('honours', 'boards', (ask) => {
  const { walls, honours: all } = ask.project.boards.honours;
  return boardWords(ask, {
    texts: all.map(({ id, name }) => boardText('honour', { of: 'honour', honour: id }, name)),
    gaps: gapsOf(all),
    shown: [...walls.map(({ name }) => name), ...all.flatMap(({ name, grantor }) => [name.zh, grantor])],
  });
});

/** What the captions say of an honour, and the size that it hangs by. */
function gapsOf(honours: readonly HonourRecord[]): readonly Gap[] {
  const fields = ['date', 'level', 'kind', 'size'] as const;
  return fields.flatMap((field) => {
    const records = honours.filter((honour) =>
      field === 'size' ? honour.width === null || honour.height === null : honour[field] === null,
    ).length;
    return records === 0 ? [] : [{ field: `honour.${field}`, records } as const];
  });
}

/** Lengths in whole mm: of a sheet or a roll, and by how much a piece lies over the next (0: they butt). */
const panelMaterial = z.strictObject({
  /** What the panel is then called, the material's name, and how its pieces meet. */
  ...{ panel: zh, name: zh, joint: zh },
  width: z.number().int().min(300).max(5000),
  length: z.number().int().min(300).max(50_000),
  overlap: z.number().int().min(0).max(100),
});

/** 荣誉墙: everything that is made and drilled for one display. */
export const honours = defineSignKind({
  name: 'honours',
  fields: {
    ...boardFields,
    levels: z.strictObject({ state: zh, region: zh, league: zh, banner: zh, township: zh }),
    kinds: z.strictObject({ plaque: zh, certificate: zh, pennant: zh, trophy: zh, photo: zh }),
    reserved: zh,
    /** Lengths in whole mm. */
    hanging: z
      .strictObject({
        /** What columns, gaps and rows are whole multiples of. */
        module: z.number().int().min(1).max(200),
        /** Zone above the floor in which things hang. */
        lowest: z.number().int(),
        highest: z.number().int(),
        /** Kept free over the zone, up to the ceiling, for the title. */
        titleRoom: z.number().int().min(0),
        /** From the ends of the wall, and from doors, windows and switches. */
        margin: z.number().int().min(0),
        clear: z.number().int().min(0),
        /** Between columns, and between a row's captions and the next row: the widest that hang everything are taken. */
        densities: z
          .array(z.strictObject({ gap: z.number().int().min(10), rowGap: z.number().int().min(10) }))
          .min(1)
          .max(6),
        captionGap: z.number().int(),
        captionHeight: z.number().int(),
        /** Strips are never wider, nor than their column. */
        captionWidth: z.number().int().max(800),
        /** What a cup stands on, with the hidden brackets that bear it: how far in from its ends, and how far apart at the most. */
        shelf: z.strictObject({
          thickness: z.number().int().min(18).max(80),
          depth: z.number().int().min(100).max(400),
          over: z.number().int().min(0).max(100),
          ...{ inset: z.number().int().min(10), apart: z.number().int().min(200) },
        }),
      })
      .refine(
        ({ module, densities, captionGap, captionHeight }) =>
          [captionGap + captionHeight, ...densities.flatMap(({ gap, rowGap }) => [gap, rowGap])].every(
            (length) => length % module === 0,
          ),
        { message: 'gaps and captions are whole modules' },
      ),
    hooks: z.strictObject({ twoFrom: z.number().int(), inset: z.number().int(), below: z.number().int() }),
    wallTitle: z.strictObject({
      /** Letters in mm, what stands between two of them in em, and their ink. */
      letters: z.number().int().min(40).max(600),
      tracking: z.number().min(0).max(2),
      ink: z.string(),
      /** Height of the panel's band over what hangs, in which it stands. */
      band: z.number().int().min(100),
      /** Round it on a board of its own, in em. */
      pad: z.number().min(0.1).max(2),
      /** Made once: printed on the panel, or as a board that hangs there. */
      on: choice(['panel', 'board']),
    }),
    panel: z.strictObject({
      ground: z.string(),
      /** What it is made of, which decides how wide a piece is and how pieces meet. */
      made: choice(['board', 'film']),
      materials: z.strictObject({ board: panelMaterial, film: panelMaterial }),
      /** No piece is narrower where the panel is not. */
      piece: z.number().int().min(100).max(1200),
      /** Between the title and a seam. */
      seam: z.number().int().min(0),
      bleed: z.number().int().min(0),
      /** Coloured band along the head. */
      head: z.number().int().min(0),
      /** About what hangs; where an opening is near, not less than `least`. */
      margin: z.number().int().min(0),
      least: z.number().int().min(0),
      /** Between an opening and the panel that ends before it; round one that is cut into it. */
      end: z.number().int().min(0),
      clear: z.number().int().min(0),
      /** Strips between an opening and the panel's edge are at least so wide, else left out. */
      strip: z.number().int().min(0),
    }),
    captions: z.strictObject({
      /** Sheets that the maker buys or the machine takes. */
      sheets: z
        .array(z.strictObject({ width: z.number().int().min(200), height: z.number().int().min(100) }))
        .min(1),
      margin: z.number().min(0),
      /** 0: neighbours share their cut; else what the saw takes. */
      kerf: z.number().min(0).max(10),
    }),
    /** What an area is that is kept free. */
    areas: z.strictObject({ door: zh, window: zh, switch: zh, socket: zh, column: zh, other: zh }),
    sheet: z.strictObject({
      /** An elevation of a smaller scale, 1 to more than this, is an overview, and its wall comes in bays. */
      readable: z.number().int().min(5).max(100),
      words: z.strictObject({
        /** A long wall as a whole, and a bay of it; axes measured on from the wall's left end. */
        ...{ overview: zh, bay: zh, running: zh },
        /** Before the chain of doors, windows and switches. */
        openings: zh,
        /** Where a small thing on the wall is, that has no room for its name. */
        small: zh,
        /** From where the list of hooks measures. */
        measured: zh,
        /** How many hooks a thing hangs from. */
        ...{ hookCount: zh, oneHook: zh, twoHooks: zh },
        /** Of a cup, that it stands on its shelf; of the shelf, what it is and its brackets. */
        ...{ onShelf: zh, shelf: zh, brackets: zh },
        elevation: zh,
        hooks: zh,
        scale: zh,
        number: zh,
        name: zh,
        size: zh,
        hookX: zh,
        hookY: zh,
        fromLeft: zh,
        aboveFloor: zh,
        ...{ captionPlace: zh, hookPlace: zh },
        captions: zh,
        /** Beside a row of caption strips: which things of the elevation they are for. */
        captionRow: zh,
        title: zh,
        panel: zh,
        panelPlan: zh,
        /** The sheet of cutting sketches, and from where they measure. */
        panelCuts: zh,
        cutsFrom: zh,
        /** Added where an opening is cut. */
        cutsClear: zh,
        /** Beside the arrow in the waste of a piece. */
        thisWayUp: zh,
        /** How the pieces of the panel are measured. */
        pieces: zh,
        /** On a piece: its neighbour lies over, or under, its edge; or meets it. */
        ...{ covered: zh, covers: zh, butts: zh },
      }),
    }),
  },
  subjects: [display],
  look: () => boardLook('honours'),
  offered: () => ({ of: 'honours' }),
  forFitter: 'some',
  onPaper: true,
  choices: ({ wallTitle, panel }) => ({ titleOn: wallTitle.on, panelMade: panel.made }),
});
export type HonoursTemplate = TemplateOf<typeof honours>;
