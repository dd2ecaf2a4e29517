import { type PathCommand } from './drawing.ts';

/**
 * Port: the union of overlapping contours, for cutters and engravers (glyph contours of variable fonts and
 * joined Mongolian letters overlap; a knife would follow both). The result is even-odd and non-zero alike:
 * closed contours that do not cross. Lengths in mm, in and out.
 */
export interface ContourUnion {
  union(paths: readonly (readonly PathCommand[])[]): readonly PathCommand[];
  /** The filled area that a pen of `width` leaves along the path (round joins), with the path's own fill. */
  thicken(path: readonly PathCommand[], width: number): readonly PathCommand[];
}
