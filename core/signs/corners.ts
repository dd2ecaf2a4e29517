import { z } from 'zod';
import { type Sign } from '../project/sign.ts';
import { type Mm } from '../units/length.ts';
import { choice, chosen } from './templateChoices.ts';
import { measure, resolveMeasure } from './measure.ts';

/** Corners of a sign: square, or round, which the maker cuts along a contour. */
export const corners = z.strictObject({ made: choice(['square', 'round']), radius: measure });

/** Radius of the sign's corners, mm. */
export function cornerRadius({ made, radius }: z.infer<typeof corners>, sign: Sign): Mm {
  return chosen(sign, 'corners', made) === 'round' ? resolveMeasure(radius, sign.size) : 0;
}
