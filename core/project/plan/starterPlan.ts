import { z } from 'zod';
import { room } from '../room.ts';
import { setting } from '../register.ts';
import { plan } from './plan.ts';

/** A starter plan (templates/centres/starters): a floor plan with its rooms, to be dropped into a new project. */
export const starterPlan = z.strictObject({
  format: z.literal('paijiang-starter'),
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  name: z.strictObject({ zh: z.string().min(1).max(40), en: z.string().min(1).max(60) }),
  summary: z.strictObject({ zh: z.string().min(1).max(200), en: z.string().min(1).max(300) }),
  /** What it is laid out for; offered where it meets the least area, too (requirements AREA-1, AREA-2). */
  settings: z.array(setting).min(1),
  plan,
  rooms: z.array(room).max(400),
});
export type StarterPlan = z.infer<typeof starterPlan>;
