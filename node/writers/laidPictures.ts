import { type Sharp } from 'sharp';
import { type Drawing, type GlyphOutlines, type Picture } from '../../core/drawing/drawing.ts';
import { inPixels, laidSize, layOnto } from '../../core/drawing/layOnto.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { type Pixels } from '../../core/drawing/straighten.ts';
import { type Quad } from '../../core/geometry/homography.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { writePreviewSvg } from '../../output/svg/previewSvg.ts';
import { type Files, screenPictures } from './placedPictures.ts';

/**
 * The files of a drawing's pictures; where Drawings lie on one, in perspective, its file is made anew with them on it, in
 * the same format. A drawing without such pictures has the files as they are.
 */
export async function withLaidPictures(
  drawing: Drawing,
  files: Files,
  outlines: GlyphOutlines,
): Promise<Result<Files, Problem>> {
  const pictures = leaves(drawing.items).flatMap(({ item }) =>
    item.kind === 'picture' && item.laid !== undefined ? [item] : [],
  );
  if (pictures.length === 0) return success(files);
  const own = new Map(files);
  for (const picture of pictures) {
    const bytes = files.get(picture.asset);
    if (bytes === undefined) return failure(problem('picture-missing', { asset: picture.asset }));
    const made = await laidOn(bytes, picture, { files, outlines });
    if (!made.ok) return made;
    own.set(picture.asset, made.value);
  }
  return success(own);
}

type Painting = { readonly files: Files; readonly outlines: GlyphOutlines };

async function laidOn(
  bytes: Uint8Array,
  { mediaType, laid = [] }: Picture,
  painting: Painting,
): Promise<Result<Uint8Array, Problem>> {
  const { default: sharp } = await import('sharp');
  const { readScreenPicture } = await import('../../output/pdf/readPicture.ts');
  const upright = await readScreenPicture(bytes, mediaType);
  if (!upright.ok) return upright;
  let under = await pixelsOf(sharp(upright.value));
  for (const { drawing, corners } of laid) {
    const quad = inPixels(corners, under);
    const face = await painted(drawing, quad, painting);
    if (!face.ok) return face;
    under = layOnto(under, face.value, quad) ?? under;
  }
  const { width, height, data } = under;
  const whole = sharp(data, { raw: { width, height, channels: 4 } });
  const file =
    mediaType === 'image/png' ? whole.png() : whole.flatten({ background: '#ffffff' }).jpeg({ quality: 92 });
  return success(await file.toBuffer());
}

/** A Drawing as it looks, as fine as its place in the picture asks; transparent where nothing of it is. */
async function painted(
  drawing: Drawing,
  quad: Quad,
  { files, outlines }: Painting,
): Promise<Result<Pixels, Problem>> {
  const { default: sharp } = await import('sharp');
  const screen = await screenPictures(drawing, files);
  if (!screen.ok) return screen;
  const pictures = (asset: string): Uint8Array | null => screen.value.get(asset) ?? null;
  const svg = writePreviewSvg(drawing, { outlines, pictures, area: 'trim' });
  if (!svg.ok) return svg;
  const size = laidSize(quad);
  return success(
    await pixelsOf(
      sharp(Buffer.from(svg.value), { unlimited: true, limitInputPixels: false }).resize({
        ...size,
        fit: 'fill',
      }),
    ),
  );
}

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}
