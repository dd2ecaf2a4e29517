import sharp from 'sharp';
import { type Picture } from '../../core/drawing/drawing.ts';
import { type Problem, problem } from '../../core/problem.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { type PrintPicture } from './picture.ts';

export const PICTURE_PROBLEMS = [
  /** Not a picture of its kind, or a broken one: {mediaType}. */
  'picture-unreadable',
] as const;
export type PictureProblem = Problem<(typeof PICTURE_PROBLEMS)[number]>;

export type ReadPictureAsk = {
  readonly mediaType: Exclude<Picture['mediaType'], 'application/pdf'>;
  /** Size at which it is placed, mm. */
  readonly width: number;
  readonly height: number;
  /** Path of the output profile that colours are converted to. */
  readonly profile: string;
};

/** Finer than this a press shows nothing; drawings are painted so, photographs are brought down to it. */
const FINEST_DPI = 300;
/** Longest side of a picture's samples: 144 MB in CMYK, and 254 dpi on an emblem of 600 mm. */
const LONGEST_SIDE_PX = 6000;

/**
 * Supplied artwork as the press takes it: colours converted from the file's own profile (sRGB where it has
 * none) through the output profile, grey kept as black, transparency laid on the unprinted ground.
 */
export async function readPrintPicture(
  bytes: Uint8Array,
  ask: ReadPictureAsk,
): Promise<Result<PrintPicture, PictureProblem>> {
  const wanted = Math.min(LONGEST_SIDE_PX, (Math.max(ask.width, ask.height) / 25.4) * FINEST_DPI);
  try {
    const { width, height, space, format } = await sharp(bytes).metadata();
    if (format !== FORMATS[ask.mediaType])
      return failure(problem('picture-unreadable', { mediaType: ask.mediaType }));
    const longest = Math.max(width, height);
    const density = format === 'svg' ? Math.max(1, (wanted / longest) * SVG_DENSITY) : SVG_DENSITY;
    const grey = space === 'b-w';
    const source = sharp(bytes, {
      density,
      unlimited: format === 'svg',
      limitInputPixels: LONGEST_INPUT_PX ** 2,
    });
    const sized = source.flatten({ background: '#ffffff' }).resize({
      width: Math.round(wanted),
      height: Math.round(wanted),
      fit: 'inside',
      withoutEnlargement: true,
    });
    const coloured = grey
      ? sized.toColourspace('b-w')
      : sized.toColourspace('cmyk').withIccProfile(ask.profile, { attach: false });
    const { data, info } = await coloured.raw().toBuffer({ resolveWithObject: true });
    return success({ space: grey ? 'Gray' : 'CMYK', width: info.width, height: info.height, samples: data });
  } catch {
    return failure(problem('picture-unreadable', { mediaType: ask.mediaType }));
  }
}

/** What an SVG's own size is reckoned in. */
const SVG_DENSITY = 72;
const LONGEST_INPUT_PX = 16_000;
const FORMATS = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/svg+xml': 'svg' } as const;
