import { z } from 'zod';
import { placed, planPoint, turn } from './point.ts';

const side = z.number().int().min(50).max(5000);

/** A column, pier or flue: its section is not usable floor. */
export const column = z.strictObject({
  ...placed,
  shape: z.enum(['rectangle', 'round']),
  /** Its middle. */
  at: planPoint,
  /** Along x before the turn; the diameter of a round one, whose depth is the same. */
  width: side,
  depth: side,
  turn,
});
export type Column = Readonly<z.infer<typeof column>>;
