import sharp from 'sharp';
import { problem } from '../../core/problem.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { type PngProblem } from './problem.ts';

/** Longest side that librsvg paints (cairo's 15-bit coordinates). */
const LONGEST_SIDE_PX = 32_767;
/** Pixels in all, a quarter gigapixel: about 1 GB while painting. */
const MOST_PIXELS = 268_402_689;
/** The strongest, 9, takes a seventh off the file and more time than painting it (decision 0291). */
const LEVEL = 6;

/** A picture of an SVG document (output/svg) on white, at so many pixels to the inch. */
export async function writePng(
  svg: string,
  { width, height, dpi }: { width: Mm; height: Mm; dpi: number },
): Promise<Result<Uint8Array, PngProblem>> {
  const pixels = [width, height].map((side) => Math.ceil((side / 25.4) * dpi));
  const [across = 0, down = 0] = pixels;
  if (Math.max(across, down) > LONGEST_SIDE_PX || across * down > MOST_PIXELS) {
    const shrink = Math.min(
      LONGEST_SIDE_PX / Math.max(across, down),
      Math.sqrt(MOST_PIXELS / (across * down)),
    );
    const fitting = Math.floor(dpi * shrink);
    return failure(
      problem('png-too-large', { width: across, height: down, limit: LONGEST_SIDE_PX, dpi, fitting }),
    );
  }
  // Size is asked for as a resize, which librsvg paints at: `density` would count twice for lengths in mm.
  const png = await sharp(Buffer.from(svg), { unlimited: true, limitInputPixels: false })
    .resize({ width: across, height: down, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .withDensity(dpi)
    .png({ compressionLevel: LEVEL })
    .toBuffer();
  return success(png);
}
