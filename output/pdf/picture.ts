/**
 * A picture as the press takes it: raw samples, 8 bits, rows from the top, without transparency. Whoever reads
 * the asset converts it through the output profile (readPicture.ts).
 */
export type PrintPicture = {
  readonly space: 'Gray' | 'CMYK';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly samples: Uint8Array;
};
