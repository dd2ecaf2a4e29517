import { z } from 'zod';
import { placed, planPoint, turn } from './point.ts';

/** A piece of furniture or equipment from the fixture library, in its real size. */
export const fixture = z.strictObject({
  ...placed,
  /** Id in templates/fixtures. */
  item: z.string().min(1).max(60),
  /** The middle of its box. */
  at: planPoint,
  turn,
  /** Left and right changed over, before the turn. */
  mirrored: z.boolean(),
});
export type Fixture = Readonly<z.infer<typeof fixture>>;
