/** A length in millimetres. Stored geometry is whole millimetres; drawings may carry fractions. */
export type Mm = number;

/** An area in square metres. */
export type SquareMetres = number;

/** PDF points in a millimetre (72 pt = 25.4 mm). */
export const POINTS_PER_MM = 72 / 25.4;
