import { z } from 'zod';
import { recordId } from './point.ts';

const hosted = {
  id: recordId,
  wall: recordId,
  /** Distance from the wall's point `a` to the middle of the opening, along the axis, mm. */
  at: z.number().int().nonnegative(),
  width: z.number().int().min(300).max(12_000),
  height: z.number().int().min(300).max(12_000),
  /** Number in the schedule, e.g. M0921; null = not numbered. */
  mark: z.string().trim().min(1).max(12).nullable(),
  locked: z.boolean(),
};

/** Left and right are those of somebody who walks from the wall's `a` to its `b` on the sheet. */
export const wallSide = z.enum(['left', 'right']);
export type WallSide = z.infer<typeof wallSide>;

const doorOpening = z.strictObject({
  ...hosted,
  kind: z.literal('door'),
  leaves: z.union([z.literal(1), z.literal(2)]),
  action: z.enum(['swing', 'sliding']),
  /** The side of the wall into which a swing door opens. */
  opensTo: wallSide,
  /** The jamb nearer to the wall's `a` or `b` that carries the hinges of a single leaf. */
  hinge: z.enum(['a', 'b']),
});
const windowOpening = z.strictObject({
  ...hosted,
  kind: z.literal('window'),
  /** Height of the sill above the floor, mm. */
  sill: z.number().int().min(0).max(10_000),
});
/** A passage without a leaf. */
const passageOpening = z.strictObject({ ...hosted, kind: z.literal('passage') });

export const opening = z.discriminatedUnion('kind', [doorOpening, windowOpening, passageOpening]);
export type Opening = Readonly<z.infer<typeof opening>>;
export type Door = Readonly<z.infer<typeof doorOpening>>;
