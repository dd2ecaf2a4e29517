import { z } from 'zod';
import { facade } from './facade.ts';
import { emptyHonoursWall, honoursWall } from './honour.ts';
import { noticeSections } from './notice.ts';
import { mongolianText } from './text.ts';

/** What the large boards show beside the project's other records. */
export const boards = z.strictObject({
  /** Mongolian of the fixed words on boards (titles, headings, kinds), by their Chinese: supplied, never shipped. */
  words: z.record(z.string().min(1).max(60), mongolianText),
  honours: honoursWall,
  facade: facade.nullable(),
  /** Sections of the notice board and their frames; absent = the template's, as many as the board has room for. */
  notice: noticeSections.optional(),
});
export type Boards = z.infer<typeof boards>;

export function emptyBoards(): Boards {
  return { words: {}, honours: emptyHonoursWall(), facade: null };
}
