import { type SquareMetres } from '../units/length.ts';

/** A comparison with a minimum, with figures that are safe to show beside each other (FLOOR-12). */
export type AreaVerdict = {
  readonly passes: boolean;
  /** Two decimals, cut: never more than there is. */
  readonly shown: string;
  readonly minimum: string;
  /** What is missing, rounded up, or what is over, cut; two decimals. */
  readonly margin: string;
};

/** Compares the exact value; `area` and `minimum` in m². */
export function compareWithMinimum(area: SquareMetres, minimum: SquareMetres): AreaVerdict {
  if (!Number.isFinite(area)) throw new Error('an area that could not be computed is not judged');
  const passes = area >= minimum;
  const gap = Math.round(Math.abs(area - minimum) * 1e8) / 1e6;
  return {
    passes,
    shown: shownArea(area),
    minimum: shownArea(minimum),
    margin: ((passes ? Math.floor(gap) : Math.ceil(gap)) / 100).toFixed(2),
  };
}

/** What stands where a figure could not be computed (FLOOR-15). */
const NO_FIGURE = '——';

/** Two decimals, cut and never rounded up. */
export function shownArea(area: SquareMetres): string {
  if (!Number.isFinite(area)) return NO_FIGURE;
  // Areas are multiples of 10⁻⁸ m² (core/plan/areas.ts); the inner rounding only drops binary noise.
  return (Math.floor(Math.round(area * 1e8) / 1e6) / 100).toFixed(2);
}
