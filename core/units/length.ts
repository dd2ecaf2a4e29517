/** A length in millimetres. Stored geometry is whole millimetres; drawings may carry fractions. */
export type Mm = number;

/** An area in square metres. */
export type SquareMetres = number;

/** PDF points in a millimetre (72 pt = 25.4 mm). */
export const POINTS_PER_MM = 72 / 25.4;

/** A length in tenths, as papers for a shop say it. */
export function tenth(length: Mm): Mm {
  return Math.round(length * 10) / 10;
}
