import { z } from 'zod';
import { placed, planCoordinate, planPoint } from './point.ts';

/** A dimension line between two points, drawn `offset` mm to the left of the way from `from` to `to`. */
export const dimension = z.strictObject({
  ...placed,
  from: planPoint,
  to: planPoint,
  offset: planCoordinate,
});
export type Dimension = Readonly<z.infer<typeof dimension>>;

/** Words on the plan. */
export const note = z.strictObject({
  ...placed,
  at: planPoint,
  text: z.string().trim().min(1).max(400),
  /** Height of the letters on paper, mm: the three steps of GB/T 50001. */
  size: z.union([z.literal(3.5), z.literal(5), z.literal(7)]),
});
export type Note = Readonly<z.infer<typeof note>>;
