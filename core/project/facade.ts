import { z } from 'zod';
import { facadePhoto } from './facadePhoto.ts';
import { wallSource } from './wallSource.ts';

const length = z.number().int().min(0).max(60_000);

/** How the four placards hang about the entrance; left and right are those of somebody who looks at it from outside. */
export const FACADE_ARRANGEMENTS = [
  'two-and-two',
  'all-left',
  'all-right',
  'left-to-right',
  'right-to-left',
] as const;
const facadeArrangement = z.enum(FACADE_ARRANGEMENTS);

/** Where an emblem slot hangs: its left edge from the wall's, its lower edge above the ground. */
const emblemPlace = z.strictObject({ x: length, lower: length });

/** The entrance side of the building as it was measured, seen from outside; mm from its left edge and the ground. */
export const facade = z.strictObject({
  width: z.number().int().min(1000).max(60_000),
  height: z.number().int().min(1500).max(30_000),
  entrance: z.strictObject({
    x: length,
    width: z.number().int().min(600).max(12_000),
    height: z.number().int().min(1500).max(12_000),
  }),
  windows: z
    .array(
      z.strictObject({
        x: length,
        y: length,
        width: z.number().int().min(100).max(20_000),
        height: z.number().int().min(100).max(12_000),
      }),
    )
    .max(40),
  arrangement: facadeArrangement,
  /** The side of the entrance on which the first in rank hangs, where an arrangement leaves it open. */
  firstSide: z.enum(['left', 'right']),
  /** Lower edge of the placards above the ground. */
  lowerEdge: length,
  /** Between placards, and from the entrance to the first. */
  spacing: z.number().int().min(20).max(5000),
  fromEntrance: z.number().int().min(20).max(5000),
  /** Lower edge of the two emblem slots above the ground; they hang over the entrance. */
  emblemLowerEdge: length,
  /** Slots that somebody hung elsewhere. */
  emblems: z.strictObject({ centre: emblemPlace.optional(), practice: emblemPlace.optional() }).optional(),
  /** What it looks like, to show the placards on it. */
  photo: facadePhoto.optional(),
  /** Where it was copied from; absent: somebody typed it. */
  source: wallSource.optional(),
});
export type Facade = z.infer<typeof facade>;
