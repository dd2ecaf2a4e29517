import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Picture } from '../../../core/drawing/drawing.ts';
import { pictureSize, readPrintPicture, readScreenPicture } from '../../../output/pdf/readPicture.ts';
import { claimingPng, cmykJpeg } from '../../support/pictures.ts';
import { PROFILE_FILE } from '../../support/printFile.ts';

async function read(
  picture: Sharp | Uint8Array,
  { mediaType = 'image/png' as Picture['mediaType'], width = 25.4, height = 25.4 } = {},
): Promise<{ space: string; size: readonly [number, number]; percents: readonly (readonly number[])[] }> {
  const bytes = picture instanceof Uint8Array ? picture : await picture.toBuffer();
  const made = await readPrintPicture(bytes, { mediaType, width, height, profile: PROFILE_FILE });
  if (!made.ok) throw new Error(made.problem.code);
  const { space, samples } = made.value;
  const channels = space === 'Gray' ? 1 : 4;
  const percents = Array.from({ length: samples.length / channels }, (_, at) =>
    [...samples.subarray(at * channels, (at + 1) * channels)].map((sample) => Math.round(sample / 2.55)),
  );
  return { space, size: [made.value.width, made.value.height], percents };
}

const pixels = (channels: 1 | 2 | 3 | 4, ...each: number[][]): Sharp =>
  sharp(Buffer.from(each.flat()), { raw: { width: each.length, height: 1, channels } });

const SOME = [
  [255, 255, 255],
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [128, 128, 128],
  [18, 74, 148],
];
/** The same colours by Ghostscript 10.00.0 (its own LittleCMS) through FOGRA39_free.icc, relative colorimetric, percent. */
const WITNESS = [
  [0, 0, 0, 0],
  [0, 96, 98, 0],
  [63, 0, 96, 0],
  [98, 74, 0, 0],
  [58, 48, 48, 0],
  [96, 72, 7, 5],
];

const UNREADABLE: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', new Uint8Array(0)],
  ['text', Buffer.from('标识')],
  [
    'an SVG under the name of a PNG',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
  ],
  ['a JPEG under the name of a PNG', await pixels(3, [9, 9, 9]).jpeg().toBuffer()],
  [
    'half a PNG',
    (
      await sharp({ create: { width: 99, height: 99, channels: 3, background: '#123' } })
        .png({ compressionLevel: 0 })
        .toBuffer()
    ).subarray(0, 9000),
  ],
  ['a header that claims 16 gigapixels', claimingPng(131_072, 131_072)],
];

describe('pictures for print', () => {
  it('[ART-30] goes from RGB through the output profile, as another colour engine does', async () => {
    const { space, percents } = await read(pixels(3, ...SOME).png());
    expect(space).toBe('CMYK');
    percents.forEach((found, index) =>
      found.forEach((percent, ink) =>
        expect(Math.abs(percent - (WITNESS[index]?.[ink] ?? NaN)), `${index}`).toBeLessThanOrEqual(4),
      ),
    );
  });

  it('[ART-30] gives palette and 16-bit pictures the same values as 8-bit ones', async () => {
    const plain = await read(pixels(3, ...SOME).png());
    expect(await read(pixels(3, ...SOME).png({ palette: true }))).toEqual(plain);
    const deep = sharp(
      Uint16Array.from(SOME.flat(), (sample) => sample * 257),
      {
        raw: { width: SOME.length, height: 1, channels: 3 },
      },
    );
    const bytes = await deep.toColourspace('rgb16').png().toBuffer();
    expect((await sharp(bytes).metadata()).depth).toBe('ushort');
    expect(await read(bytes)).toEqual(plain);
  });

  it('[ART-30] takes an embedded profile at its word', async () => {
    const wide = await pixels(3, ...SOME)
      .withIccProfile('p3')
      .png()
      .toBuffer();
    expect((await sharp(wide, { ignoreIcc: true }).raw().toBuffer())[3]).not.toBe(255);
    const { percents } = await read(wide);
    const plain = await read(pixels(3, ...SOME).png());
    percents
      .flat()
      .forEach((percent, at) =>
        expect(Math.abs(percent - (plain.percents.flat()[at] ?? NaN))).toBeLessThanOrEqual(1),
      );
  });

  it('[ART-31] lays no more than 300 % ink, black included', async () => {
    const steps = Array.from({ length: 9 ** 3 }, (_, at) =>
      [at % 9, Math.floor(at / 9) % 9, Math.floor(at / 81)].map((step) => Math.round((step * 255) / 8)),
    );
    const bytes = await pixels(3, ...steps)
      .png()
      .toBuffer();
    const made = await readPrintPicture(bytes, {
      mediaType: 'image/png',
      width: 2000,
      height: 2,
      profile: PROFILE_FILE,
    });
    if (!made.ok) throw new Error(made.problem.code);
    const { samples } = made.value;
    const sums = Array.from({ length: samples.length / 4 }, (_, at) =>
      samples.subarray(4 * at, 4 * at + 4).reduce((sum, sample) => sum + sample, 0),
    );
    expect(sums).toHaveLength(729);
    expect(Math.max(...sums)).toBeLessThanOrEqual(3 * 255);
    expect(Math.max(...sums)).toBeGreaterThan(2.9 * 255);
  });

  it('[ART-32] keeps grey as grey, with 16 bits and with transparency too', async () => {
    const expected = { space: 'Gray', size: [3, 1], percents: [[0], [50], [100]] };
    expect(await read(pixels(1, [0], [128], [255]).toColourspace('b-w').png())).toEqual(expected);
    const deep = sharp(Uint16Array.from([0, 128 * 257, 65535]), {
      raw: { width: 3, height: 1, channels: 1 },
    });
    expect(await read(deep.toColourspace('grey16').png())).toEqual(expected);
    const thin = pixels(2, [0, 255], [0, 127], [0, 0]).toColourspace('b-w').png();
    expect(await read(thin)).toEqual(expected);
  });

  it('[ART-32] lays what is transparent on white', async () => {
    const { percents } = await read(pixels(4, [255, 0, 0, 0], [255, 0, 0, 255]).png());
    const red = await read(pixels(3, [255, 0, 0]).png());
    expect(percents).toEqual([[0, 0, 0, 0], red.percents[0]]);
  });

  it('[ART-32] keeps the values of a CMYK picture', async () => {
    const inks = [
      [0, 0, 0, 0],
      [255, 0, 0, 0],
      [0, 255, 255, 0],
      [0, 0, 0, 255],
      [128, 64, 32, 16],
    ];
    const bytes = await cmykJpeg(inks);
    const { space, size, percents } = await read(bytes, { mediaType: 'image/jpeg' });
    expect([space, size]).toEqual(['CMYK', [40, 8]]);
    expect([4, 12, 20, 28, 36].map((at) => percents[at])).toEqual([
      [0, 0, 0, 0],
      [100, 0, 0, 0],
      [0, 100, 100, 0],
      [0, 0, 0, 100],
      [50, 25, 13, 6],
    ]);
  });

  it('[ART-33] is turned as its EXIF says, for print, for the screen and when it is measured', async () => {
    const bytes = await pixels(3, [255, 0, 0], [0, 0, 255]).withMetadata({ orientation: 6 }).png().toBuffer();
    expect(await pictureSize(bytes, 'image/png')).toEqual({ ok: true, value: { width: 1, height: 2 } });
    const { size, percents } = await read(bytes);
    expect(size).toEqual([1, 2]);
    expect(percents).toEqual((await read(pixels(3, [255, 0, 0], [0, 0, 255]).png())).percents);
    const shown = await readScreenPicture(bytes, 'image/png');
    if (!shown.ok) throw new Error(shown.problem.code);
    const { width, height, orientation } = await sharp(shown.value).metadata();
    expect([width, height, orientation]).toEqual([1, 2, undefined]);
  });

  it('[ART-34] brings a picture down to 300 dpi at its size, and never enlarges one', async () => {
    const large = sharp({ create: { width: 900, height: 450, channels: 3, background: '#124a94' } }).png();
    expect((await read(large, { width: 50.8, height: 25.4 })).size).toEqual([600, 300]);
    const small = sharp({ create: { width: 90, height: 45, channels: 3, background: '#124a94' } }).png();
    expect((await read(small, { width: 50.8, height: 25.4 })).size).toEqual([90, 45]);
  });

  it.each(UNREADABLE)('[ART-35] refuses %s', async (_, bytes) => {
    const ask = { mediaType: 'image/png', width: 100, height: 100, profile: PROFILE_FILE } as const;
    const refused = { ok: false, problem: { code: 'picture-unreadable', data: { mediaType: 'image/png' } } };
    expect(await readPrintPicture(bytes, ask)).toEqual(refused);
  });
});
