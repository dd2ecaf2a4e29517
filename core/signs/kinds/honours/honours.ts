import { z } from 'zod';
import { boardFields, zh } from '../../boardTemplate.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { boardText, boardWords, defineSubject } from '../../signSubject.ts';

/** 荣誉墙 (project.boards.honours). */
const display = defineSubject('honours', 'boards', (ask) => {
  const { walls, honours: all } = ask.project.boards.honours;
  return boardWords(ask, {
    texts: all.map(({ id, name }) => boardText('honour', { of: 'honour', honour: id }, name)),
    shown: [...walls.map(({ name }) => name), ...all.flatMap(({ name, grantor }) => [name.zh, grantor])],
  });
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
    hanging: z.strictObject({
      /** Zone above the floor in which things hang. */
      lowest: z.number().int(),
      highest: z.number().int(),
      /** From the ends of the wall and from what is kept free. */
      margin: z.number().int(),
      gap: z.number().int(),
      /** Between a row's captions and the next row. */
      rowGap: z.number().int(),
      captionGap: z.number().int(),
      captionHeight: z.number().int(),
      /** Strips are never wider, nor than the thing. */
      captionWidth: z.number().int().max(800),
      groupGap: z.number().int(),
    }),
    hooks: z.strictObject({ twoFrom: z.number().int(), inset: z.number().int(), below: z.number().int() }),
    titleStrip: z.strictObject({ width: z.number().int(), height: z.number().int() }),
    panel: z.strictObject({
      printerWidth: z.number().int(),
      overlap: z.number().int(),
      bleed: z.number().int(),
    }),
    sheet: z.strictObject({
      words: z.strictObject({
        elevation: zh,
        hooks: zh,
        scale: zh,
        number: zh,
        name: zh,
        size: zh,
        hookX: zh,
        hookY: zh,
        fromLeft: zh,
        reserve: zh,
        captions: zh,
        title: zh,
        panel: zh,
      }),
    }),
  },
  subjects: [display],
  look: () => boardLook('honours'),
  offered: () => ({ of: 'honours' }),
  forFitter: 'some',
});
export type HonoursTemplate = TemplateOf<typeof honours>;
