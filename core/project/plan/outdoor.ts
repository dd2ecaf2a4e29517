import { z } from 'zod';
import { placed, planPoint } from './point.ts';

export const OUTDOOR_USES = ['activity', 'parking', 'planting', 'paving', 'other'] as const;

/** Ground that belongs to the centre outside its walls; never part of the building's area (FLOOR-8). */
export const outdoorArea = z.strictObject({
  ...placed,
  /** A closed ring that does not cross itself. */
  outline: z.array(planPoint).min(3).max(200),
  use: z.enum(OUTDOOR_USES),
  name: z.string().trim().min(1).max(40).nullable(),
});
export type OutdoorArea = Readonly<z.infer<typeof outdoorArea>>;
