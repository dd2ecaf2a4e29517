import { z } from 'zod';
import { planPoint, recordId } from './plan/point.ts';

const length = z.number().int().min(0).max(60_000);

/** Where on the plan a wall was copied from, and what the plan said of it then: whether it has changed since is told by that. */
export const wallSource = z.strictObject({
  level: recordId,
  /** Space from within which it is seen; null = from outside. */
  space: recordId.nullable(),
  walls: z.array(recordId).min(1).max(500),
  /** Ends of the copied stretch on the plan, left and right of whoever looks at it. */
  from: planPoint,
  to: planPoint,
  /** All of the face was copied, not a stretch of it. */
  whole: z.boolean(),
  width: z.number().int().min(1).max(60_000),
  height: z.number().int().min(1).max(60_000),
  areas: z
    .array(
      z.strictObject({
        what: z.enum(['door', 'window', 'passage', 'column', 'gap']),
        x: length,
        y: length,
        width: z.number().int().min(1).max(60_000),
        height: z.number().int().min(1).max(60_000),
      }),
    )
    .max(200),
});
export type WallSource = z.infer<typeof wallSource>;
