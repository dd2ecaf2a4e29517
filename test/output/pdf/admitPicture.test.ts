import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { admitPicture } from '../../../output/pdf/admitPicture.ts';
import { readPrintPicture } from '../../../output/pdf/readPicture.ts';
import { claimingPng, cmykJpeg } from '../../support/pictures.ts';
import { PROFILE_FILE } from '../../support/printFile.ts';

const flat = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#c8102e' } });
const bytesOf = async (picture: Sharp): Promise<Uint8Array> => new Uint8Array(await picture.toBuffer());

const noise = (() => {
  const samples = new Uint8Array(64 * 48 * 3);
  for (let at = 0; at < samples.length; at += 1) samples[at] = (at * 2654435761) >>> 24;
  return sharp(samples, { raw: { width: 64, height: 48, channels: 3 } });
})();
const jpeg = await bytesOf(noise.clone().jpeg());
const png = await bytesOf(noise.clone().png());
const deep = sharp(new Uint16Array(16 * 9 * 3).fill(30_000), { raw: { width: 16, height: 9, channels: 3 } });

/** Turned by EXIF 5–8 a picture is seen with its sides exchanged. */
const exif = await Promise.all(
  [1, 2, 3, 4, 5, 6, 7, 8].map(async (orientation) => {
    const bytes = await bytesOf(flat(40, 20).withMetadata({ orientation }).jpeg());
    const size = orientation > 4 ? [20, 40] : [40, 20];
    return [`a JPEG with EXIF orientation ${orientation}`, bytes, 'image/jpeg', size] as const;
  }),
);

const RIGHT: readonly (readonly [string, Uint8Array, string, readonly number[]])[] = [
  ['an RGB JPEG', jpeg, 'image/jpeg', [64, 48]],
  ['a progressive JPEG', await bytesOf(noise.clone().jpeg({ progressive: true })), 'image/jpeg', [64, 48]],
  [
    'a CMYK JPEG',
    new Uint8Array(
      await cmykJpeg([
        [0, 0, 0, 255],
        [255, 0, 0, 0],
      ]),
    ),
    'image/jpeg',
    [16, 8],
  ],
  ['a grey JPEG', await bytesOf(noise.clone().toColourspace('b-w').jpeg()), 'image/jpeg', [64, 48]],
  ['an RGB PNG', png, 'image/png', [64, 48]],
  ['a PNG with 16 bits', await bytesOf(deep.toColourspace('rgb16').png()), 'image/png', [16, 9]],
  [
    'a PNG with a palette',
    await bytesOf(flat(30, 20).png({ palette: true, colours: 4 })),
    'image/png',
    [30, 20],
  ],
  ['a PNG with transparency', await bytesOf(noise.clone().ensureAlpha(0.5).png()), 'image/png', [64, 48]],
  ['an interlaced PNG', await bytesOf(noise.clone().png({ progressive: true })), 'image/png', [64, 48]],
  [
    'a PNG with a profile of its own',
    await bytesOf(flat(9, 9).withIccProfile('p3').png()),
    'image/png',
    [9, 9],
  ],
  ['a picture without a profile', await bytesOf(flat(9, 9).png()), 'image/png', [9, 9]],
  ['a picture of one pixel', await bytesOf(flat(1, 1).png()), 'image/png', [1, 1]],
  ...exif,
];

const REFUSED: readonly (readonly [string, Uint8Array, string])[] = [
  ['a JPEG that was cut off', jpeg.subarray(0, Math.floor(jpeg.length * 0.6)), 'picture-broken-off'],
  ['a PNG that was cut off', png.subarray(0, Math.floor(png.length * 0.6)), 'picture-broken-off'],
  ['a header that claims 20,000 × 20,000 pixels', claimingPng(20_000, 20_000), 'picture-unreadable'],
  ['text under the name of a picture', new TextEncoder().encode('奖状.jpg'), 'picture-not-a-picture'],
  ['nothing', new Uint8Array(0), 'picture-not-a-picture'],
  ['a GIF', await bytesOf(flat(9, 9).gif()), 'picture-not-a-picture'],
  ['a WebP', await bytesOf(flat(9, 9).webp()), 'picture-not-a-picture'],
  ['a TIFF', await bytesOf(flat(9, 9).tiff()), 'picture-not-a-picture'],
  ['a PDF', new TextEncoder().encode('%PDF-1.7\n'), 'picture-not-a-picture'],
  ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'picture-not-a-picture'],
  ['the first bytes of a PNG alone', png.subarray(0, 8), 'picture-unreadable'],
];

describe('a picture that is to be taken into a project', () => {
  it.each(RIGHT)(
    '[PICTURE-1] %s is taken as what it is, in the size in which it is seen',
    async (_, bytes, mediaType, size) => {
      const admitted = await admitPicture(bytes);
      expect(admitted).toEqual({ ok: true, value: { mediaType, width: size[0], height: size[1] } });
    },
  );

  it.each(RIGHT)('[PICTURE-2] %s is converted for the press', async (_, bytes, mediaType) => {
    const kind = mediaType === 'image/png' ? 'image/png' : 'image/jpeg';
    const made = await readPrintPicture(bytes, {
      mediaType: kind,
      width: 25.4,
      height: 25.4,
      profile: PROFILE_FILE,
    });
    if (!made.ok) throw new Error(made.problem.code);
    const { space, width, height, samples } = made.value;
    expect(samples.length).toBe(width * height * (space === 'CMYK' ? 4 : 1));
  });

  it.each(REFUSED)('[PICTURE-3] %s is refused by name', async (_, bytes, code) => {
    expect(await admitPicture(bytes)).toMatchObject({ ok: false, problem: { code } });
  });

  it('[PICTURE-3] the extension does not count: a PNG called .jpg is a PNG', async () => {
    expect(await admitPicture(png)).toMatchObject({ ok: true, value: { mediaType: 'image/png' } });
  });

  it('[PICTURE-1] [PICTURE-3] at least twenty odd files were looked at', () => {
    expect(RIGHT.length + REFUSED.length).toBeGreaterThanOrEqual(20);
  });
});
