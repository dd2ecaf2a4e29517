import { type Mm } from '../units/length.ts';

/**
 * Least height of a character's body for a reading distance: a visual angle of 20′, 6 mm per metre (NUREG-0700
 * rev. 3, 11.4.1.5-1: 15′ at least, 20′ preferred). It is a figure for Latin labels; Chinese strokes are denser, so
 * the preferred one is taken as the least. No Chinese text that fixes a figure for such boards was found.
 */
const BODY_PER_METRE = 6;

/** The body of a Song character fills so much of its em. */
const BODY_SHARE = 0.92;

/** Least em size in mm for letters read from so many metres. */
export function leastLetter(distance: number): Mm {
  return (BODY_PER_METRE * distance) / BODY_SHARE;
}
