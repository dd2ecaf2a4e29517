import { z } from 'zod';
import { wallSide } from './opening.ts';
import { recordId } from './point.ts';

/** A place on the outside of a wall where a sign is to hang. */
export const facadeSpot = z.strictObject({
  id: recordId,
  wall: recordId,
  /** Which face of the wall. */
  side: wallSide,
  /** From the wall's `a` to the middle of the sign, along the axis, mm. */
  at: z.number().int().nonnegative(),
  /** Height of the sign's lower edge above the ground, mm; null = not decided. */
  lowerEdge: z.number().int().min(0).max(20_000).nullable(),
  /** Id of the project's sign that hangs here; null = reserved. */
  sign: z.string().min(1).max(40).nullable(),
});
export type FacadeSpot = Readonly<z.infer<typeof facadeSpot>>;
