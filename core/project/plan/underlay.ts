import { z } from 'zod';
import { assetKey } from '../asset.ts';
import { planPoint, recordId } from './point.ts';

/** Pictures over this are made smaller when they are added, pixels along the longer side. */
export const LARGEST_UNDERLAY = 8000;
/** Larger pictures are not even decoded, pixels along a side. */
export const LARGEST_PICTURE = 20_000;
export const MOST_PDF_PAGES = 500;
/** Pictures that a browser must decode whole are not taken over this: 120 million pixels are 480 MB. */
export const MOST_DECODED = 120_000_000;

const pixel = z.number().min(-100_000).max(100_000);
const place = z.strictObject({ x: pixel, y: pixel });

/**
 * A picture of an old plan under a level, to be traced. It is kept as it came; straightening, crop and scale are
 * figures beside it and can be changed at any time. Its own plane is the straightened picture, in pixels, y down.
 */
export const underlay = z.strictObject({
  id: recordId,
  level: recordId,
  /** A picture, or a page (from 1) of a PDF. */
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('picture'), asset: assetKey }),
    z.strictObject({
      kind: z.literal('pdf'),
      asset: assetKey,
      page: z.number().int().min(1).max(MOST_PDF_PAGES),
    }),
  ]),
  /** Size of the picture, or of the page as it was drawn, pixels. */
  width: z.number().int().min(1).max(LARGEST_PICTURE),
  height: z.number().int().min(1).max(LARGEST_PICTURE),
  /**
   * Where the corners of a rectangle lie in the picture (upper left, upper right, lower right, lower left), and the
   * size that it has in the straightened plane; null = the picture is straight.
   */
  straight: z
    .strictObject({
      corners: z.tuple([place, place, place, place]),
      width: z.number().positive().max(LARGEST_PICTURE),
      height: z.number().positive().max(LARGEST_PICTURE),
    })
    .nullable(),
  /** What of the straightened plane is shown; null = all. */
  crop: z
    .strictObject({ left: pixel, top: pixel, right: pixel, bottom: pixel })
    .refine(({ left, right, top, bottom }) => left < right && top < bottom)
    .nullable(),
  /** Where the straightened plane's 0, 0 lies on the level. */
  at: planPoint,
  /** mm of the building in one pixel of the straightened plane. */
  mmPerPixel: z.number().min(0.01).max(10_000),
  /** Degrees clockwise about `at`; a scan is seldom quite straight. */
  turn: z.number().min(-360).max(360),
  /** Kept, but not to be seen for now. */
  shown: z.boolean(),
  /** 0 = nothing of it, 1 = full. */
  opacity: z.number().min(0).max(1),
  /** Until two points and a length were given, the scale is only a guess. */
  calibrated: z.boolean(),
  locked: z.boolean(),
});
export type Underlay = Readonly<z.infer<typeof underlay>>;
