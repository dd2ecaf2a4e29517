import { z } from 'zod';
import { dimension, note } from './annotation.ts';
import { column } from './column.ts';
import { facadeSpot } from './facadeSpot.ts';
import { fixture } from './fixture.ts';
import { level, variant } from './level.ts';
import { opening } from './opening.ts';
import { outdoorArea } from './outdoor.ts';
import { recordId, turn } from './point.ts';
import { underlay } from './underlay.ts';
import { space } from './space.ts';
import { wall } from './wall.ts';

/**
 * The floor plan: flat tables of records, each on a level, each level in a variant. Later records of a table lie
 * over earlier ones.
 */
export const plan = z.strictObject({
  /** The variant that areas, findings, plates and sheets follow. */
  current: recordId,
  /** Where north is: clockwise from the top of the sheet; null = nobody said. */
  north: turn.nullable(),
  variants: z.array(variant).min(1).max(8),
  levels: z.array(level).min(1).max(40),
  walls: z.array(wall).max(20_000),
  openings: z.array(opening).max(20_000),
  spaces: z.array(space).max(4000),
  columns: z.array(column).max(4000),
  fixtures: z.array(fixture).max(20_000),
  outdoors: z.array(outdoorArea).max(400),
  dimensions: z.array(dimension).max(4000),
  notes: z.array(note).max(4000),
  facadeSpots: z.array(facadeSpot).max(400),
  /** Pictures to be traced; files from before they existed have none. */
  underlays: z.array(underlay).max(40).default([]),
});
export type Plan = z.infer<typeof plan>;
