import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { type Picture } from '../../core/drawing/drawing.ts';
import { problem } from '../../core/problem.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { type PrintPicture } from './picture.ts';
import { type PictureProblem } from './problem.ts';

export type ReadPictureAsk = {
  readonly mediaType: Picture['mediaType'];
  /** Size at which it is placed. */
  readonly width: Mm;
  readonly height: Mm;
  /** Path of the output profile that colours are converted to. */
  readonly profile: string;
};

/** Finer than this a press shows nothing; a finer picture is brought down to it. */
const FINEST_DPI = 300;
/** A picture is never brought down below this, however large the sign. */
const COARSEST_DPI = 100;
/** Samples that a large sign should not exceed: 256 MB in CMYK. */
const USUAL_PIXELS = 64e6;

/**
 * A PNG or JPEG as the press takes it, for emblems, honours and whatever else is placed as a picture. Turned as
 * its EXIF says; laid on white where it is transparent; 16 bits brought to 8; grey stays grey, black ink alone;
 * CMYK keeps its values; RGB goes from the file's own profile (sRGB where it has none) through the output
 * profile, whose tables hold the sum of inks (300 % for FOGRA39_free.icc).
 */
export async function readPrintPicture(
  bytes: Uint8Array,
  ask: ReadPictureAsk,
): Promise<Result<PrintPicture, PictureProblem>> {
  try {
    const facts = await metadataOf(bytes, ask.mediaType);
    if (facts === null) return failure(problem('picture-unreadable', { mediaType: ask.mediaType }));
    const picture = await converted(bytes, facts, ask);
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    const space = info.channels === 1 ? 'Gray' : 'CMYK';
    return success({ space, width: info.width, height: info.height, samples: data });
  } catch {
    return failure(problem('picture-unreadable', { mediaType: ask.mediaType }));
  }
}

/** Size in pixels as the picture is seen, turned as its EXIF says. */
export async function pictureSize(
  bytes: Uint8Array,
  mediaType: Picture['mediaType'],
): Promise<Result<{ readonly width: number; readonly height: number }, PictureProblem>> {
  try {
    const facts = await metadataOf(bytes, mediaType);
    if (facts !== null) return success(facts.autoOrient);
  } catch {
    // Told below: what the decoder says is not for clerks.
  }
  return failure(problem('picture-unreadable', { mediaType }));
}

/** The same picture for the screen, in its own format: turned upright and in sRGB, so that every painter shows it alike. */
export async function readScreenPicture(
  bytes: Uint8Array,
  mediaType: Picture['mediaType'],
): Promise<Result<Uint8Array, PictureProblem>> {
  try {
    if ((await metadataOf(bytes, mediaType)) !== null) {
      const upright = sharp(bytes, LIMITS).autoOrient().toColourspace('srgb');
      const shown = mediaType === 'image/png' ? upright.png() : upright.jpeg({ quality: 92 });
      return success(await shown.toBuffer());
    }
  } catch {
    // Told below: what the decoder says is not for clerks.
  }
  return failure(problem('picture-unreadable', { mediaType }));
}

const FORMATS = { 'image/png': 'png', 'image/jpeg': 'jpeg' } as const;
const LIMITS = { limitInputPixels: 16_000 ** 2 };

async function metadataOf(bytes: Uint8Array, mediaType: Picture['mediaType']): Promise<Metadata | null> {
  const facts = await sharp(bytes, LIMITS).metadata();
  return facts.format === FORMATS[mediaType] ? facts : null;
}

async function converted(bytes: Uint8Array, facts: Metadata, ask: ReadPictureAsk): Promise<Sharp> {
  const opened = (how: SharpOptions): Sharp =>
    sharp(bytes, { ...LIMITS, ...how })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ ...targetPixels(ask), fit: 'inside', withoutEnlargement: true });
  // No `toColourspace('cmyk')` before the profile: sharp would first convert by a profile of its own.
  const throughProfile = (picture: Sharp): Sharp => picture.withIccProfile(ask.profile, { attach: false });
  switch (facts.space) {
    case 'b-w':
    case 'grey16':
      return opened({}).toColourspace('b-w');
    case 'cmyk':
      return opened({ ignoreIcc: true }).pipelineColourspace('cmyk').toColourspace('cmyk');
    case 'rgb16':
      // sharp would take 16 bits without a profile for Display P3, not sRGB: they go the way of 8 bits.
      return throughProfile(sharp(await opened({}).toColourspace('srgb').png(QUICK).toBuffer()));
    default:
      // Not brought to sRGB first (ignoreIcc): the profile's step takes the embedded one, or sRGB.
      return throughProfile(opened({ ignoreIcc: true }));
  }
}
const QUICK = { compressionLevel: 1 };

function targetPixels({ width, height }: ReadPictureAsk): { width: number; height: number } {
  const inches = [width / 25.4, height / 25.4] as const;
  const usual = Math.sqrt(USUAL_PIXELS / (inches[0] * inches[1]));
  const dpi = Math.min(FINEST_DPI, Math.max(COARSEST_DPI, usual));
  return { width: Math.ceil(inches[0] * dpi), height: Math.ceil(inches[1] * dpi) };
}
