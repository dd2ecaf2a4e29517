import { type Picture } from '../../core/drawing/drawing.ts';
import { problem } from '../../core/problem.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { type PictureProblem } from './problem.ts';
import { pictureSize } from './readPicture.ts';

/** A raster picture that the project may hold. */
export type AdmittedPicture = {
  readonly mediaType: Extract<Picture['mediaType'], 'image/png' | 'image/jpeg'>;
  /** Pixels as it is seen, turned as its EXIF says. */
  readonly width: number;
  readonly height: number;
};

/**
 * Looks at a file before it is taken into a project: a PNG or JPEG by its first bytes, whatever its name says, that
 * can be decoded to its end. Everything else is refused by name.
 */
export async function admitPicture(bytes: Uint8Array): Promise<Result<AdmittedPicture, PictureProblem>> {
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) return failure(problem('picture-not-a-picture', { bytes: bytes.length }));
  const size = await pictureSize(bytes, mediaType);
  if (!size.ok) return size;
  const whole = await decodes(bytes);
  if (!whole) return failure(problem('picture-broken-off', { mediaType }));
  return success({ mediaType, ...size.value });
}

function mediaTypeOf(bytes: Uint8Array): AdmittedPicture['mediaType'] | null {
  const [one, two, three, four] = bytes;
  if (one === 0x89 && two === 0x50 && three === 0x4e && four === 0x47) return 'image/png';
  return one === 0xff && two === 0xd8 && three === 0xff ? 'image/jpeg' : null;
}

/** Decodes every row once; what a scanner or a broken transfer cut off is found here and not at the press. */
async function decodes(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  try {
    await sharp(bytes, { failOn: 'truncated', limitInputPixels: 16_000 ** 2 }).stats();
    return true;
  } catch {
    return false;
  }
}
