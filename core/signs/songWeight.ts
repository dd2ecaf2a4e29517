import { z } from 'zod';

/** The weights of the Song that comes with the program (fonts/fonts.json), the lightest first. There is none between. */
export const SONG_WEIGHTS = [200, 300, 400, 500, 600, 700, 800, 900] as const;

export const songWeight = z.literal(SONG_WEIGHTS);
export type SongWeight = z.infer<typeof songWeight>;

/** Of words for whoever makes the sign, beside it: that of most signs, for another Song face is 15 MB to read. */
export const MAKER_WEIGHT: SongWeight = 700;
/** Of plan sheets, drilling templates and cutting plans. */
export const SHEET_WEIGHTS = { regular: 400, bold: 700 } as const satisfies Readonly<
  Record<string, SongWeight>
>;
