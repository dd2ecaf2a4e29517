import { z } from 'zod';
import { cornerFault } from '../geometry/homography.ts';
import { assetKey } from './asset.ts';

/** Shortest side between corners in a photo, pixels. */
export const LEAST_SIDE = 24;

const pixel = z.number().min(-100_000).max(100_000);
const corner = z.strictObject({ x: pixel, y: pixel });
const side = z.number().int().min(1).max(20_000);
const length = z.number().int().min(0).max(60_000);

/**
 * A photo of the real façade, calibrated by four corners: pixels of the picture as it is seen, from the upper left one to
 * the right, of a rectangle of the wall (the whole wall, the entrance, or one that somebody measured: mm from the wall's
 * left edge and above the ground).
 */
export const facadePhoto = z.strictObject({
  asset: assetKey,
  /** Pixels as it is seen, turned upright. */
  width: side,
  height: side,
  corners: z
    .tuple([corner, corner, corner, corner])
    .refine((corners) => cornerFault(corners, LEAST_SIDE) === null),
  of: z.union([
    z.enum(['wall', 'entrance']),
    z.strictObject({
      x: length,
      y: length,
      width: z.number().int().min(100).max(60_000),
      height: z.number().int().min(100).max(30_000),
    }),
  ]),
});
export type FacadePhoto = z.infer<typeof facadePhoto>;
