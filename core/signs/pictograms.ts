import { z } from 'zod';
import { type PathCommand } from '../drawing/drawing.ts';
import { type Room } from '../project/room.ts';
import { type Sign } from '../project/sign.ts';
import { words } from './templateFields.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/**
 * templates/pictograms: pictures of what rooms are for, all on one square grid and drawn with one pen with round ends,
 * and which room has which. Lengths in units of the grid. Neutral: no flags, no emblems, no registered signs.
 */
export const pictogramFile = z.strictObject({
  id,
  source: z.string().min(1),
  /** Side of the grid. */
  grid: z.number().positive(),
  /** Width of the pen. */
  stroke: z.number().positive(),
  pictograms: z
    .array(
      z.strictObject({
        id,
        name: words,
        /** Lines as SVG path data. */
        lines: z.array(z.string().min(1)).min(1),
        /** Discs: x, y and radius. */
        dots: z.array(z.tuple([z.number(), z.number(), z.number().positive()])).optional(),
      }),
    )
    .min(1),
  /** The first row one of whose words stands in the room's name decides; else in its functions, in their order. */
  rooms: z.array(z.strictObject({ words: z.array(z.string().min(1)).min(1), pictogram: id, use: id })),
});
export type PictogramFile = z.infer<typeof pictogramFile>;

export type Pictogram = {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly lines: readonly (readonly PathCommand[])[];
  readonly dots: readonly (readonly [x: number, y: number, radius: number])[];
};

export type Pictograms = Pick<PictogramFile, 'grid' | 'stroke' | 'rooms'> & {
  readonly byId: ReadonlyMap<string, Pictogram>;
};

/** What a room is for, as the table reads its words; null where it knows none of them. */
export function roomUse(
  { rooms }: Pick<Pictograms, 'rooms'>,
  { name, functions }: Pick<Room, 'name' | 'functions'>,
): Pictograms['rooms'][number] | null {
  for (const { zh } of [name, ...functions]) {
    const found = rooms.find((row) => row.words.some((word) => zh.includes(word)));
    if (found !== undefined) return found;
  }
  return null;
}

/** The option that leaves the picture out. */
export const NO_PICTOGRAM = 'none';

/** The picture of a sign: the one that it chose, none, or what the table has for its words. */
export function pictogramFor(
  pictograms: Pictograms,
  { options }: Pick<Sign, 'options'>,
  room: Pick<Room, 'name' | 'functions'>,
): Pictogram | null {
  const { pictogram } = options;
  if (pictogram === NO_PICTOGRAM) return null;
  const chosen = typeof pictogram === 'string' ? pictograms.byId.get(pictogram) : undefined;
  return chosen ?? pictograms.byId.get(roomUse(pictograms, room)?.pictogram ?? '') ?? null;
}
