import { z } from 'zod';
import { measure } from './measure.ts';
import { songWeight } from './songWeight.ts';

export const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const size = z.strictObject({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Where the size is met, or `house choice`: no law fixes one (requirement SIZE-1). */
  source: z.string().min(1),
});

const range = z.tuple([z.number().int().positive(), z.number().int().positive()]).readonly();

/** Chinese in a row or column: sizes are em sizes; gaps in em. */
export const hanSlot = z.strictObject({
  largest: measure,
  smallest: measure,
  weight: songWeight,
  gap: z.strictObject({ tight: z.number(), comfortable: z.number(), widest: z.number() }),
  /** Least scale along the row; 1 = never condensed. */
  condense: z.number().min(0.6).max(1),
  /** How many rows or columns it may take. */
  rows: z.number().int().min(1).max(3),
});
export type HanSlot = z.infer<typeof hanSlot>;

/**
 * Where no template says it (house choice): Song's lying strokes are thin, so that a spine of four fifths of its stem
 * has the same grey.
 */
export const SPINE_SHARE = 0.8;

/** Mongolian: word spaces as multiples of the face's own. */
export const mongolianSlot = z.strictObject({
  largest: measure,
  smallest: measure,
  spaces: z.strictObject({ tight: z.number(), widest: z.number() }),
  /** Least and greatest scale along the line. */
  condense: z.number().min(0.6).max(1),
  extend: z.number().min(1).max(1.3),
  rows: z.number().int().min(1).max(3),
  /** Spine against the stem of the Chinese beside it, both on the plate. */
  spine: z.number().min(0.5).max(1).default(SPINE_SHARE),
});
export type MongolianSlot = z.infer<typeof mongolianSlot>;

const holes = z.strictObject({
  diameter: measure,
  /** Centre of the hole from the two edges. */
  inset: measure,
  byDefault: z.boolean(),
});

/** What the template of every kind of sign has, whatever else its kind asks. */
export const signFields = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: words,
  /** Clauses that ask for the sign. */
  cites: z.array(z.string().min(1)).min(1),
  sizes: z.array(size).min(1),
  /** Free sizes, mm. */
  free: z.strictObject({ width: range, height: range }),
  process: z.enum(['print', 'cut']),
  /** The process of templates/processes.json that it is meant for; absent = the usual one of its way. */
  making: z.string().min(1).optional(),
  /** Bleed where the process prints over the edge. */
  bleed: measure,
  corner: measure,
  holes: holes.nullable(),
  /** Nothing but ground may come nearer to the edge. */
  margins: z.strictObject({ ends: measure, sides: measure }),
  /** What the maker has to know beside the drawing; goes into the slug. */
  makerNote: z.string().min(1).max(200).optional(),
  /** Hangs flat on a wall or door: its back is left bare, and nobody has to be asked. */
  oneSided: z.literal(true).optional(),
  /** Offered to be added with words that somebody writes first. */
  written: z.literal(true).optional(),
};
