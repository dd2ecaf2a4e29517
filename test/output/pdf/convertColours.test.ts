import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { convertColours, type ToldColour } from '../../../output/pdf/convertColours.ts';
import { readPrintPicture } from '../../../output/pdf/readPicture.ts';
import { PROFILE_FILE } from '../../support/printFile.ts';
import { runs } from '../../support/runs.ts';

const rgb = (red: number, green: number, blue: number): ToldColour => ({
  space: 'rgb',
  rgb: [red, green, blue],
  profile: null,
});

it('[ART-40] converts RGB as a picture of the same colours is converted', async () => {
  const colours = [rgb(255, 255, 255), rgb(215, 20, 26), rgb(0, 255, 0), rgb(0, 0, 0), rgb(250, 230, 0)];
  const made = await convertColours(colours, PROFILE_FILE);
  const pixels = Buffer.from(colours.flatMap((colour) => (colour.space === 'rgb' ? colour.rgb : [])));
  const png = await sharp(pixels, { raw: { width: 5, height: 1, channels: 3 } })
    .png()
    .toBuffer();
  const ask = { mediaType: 'image/png', width: 25.4, height: 25.4, profile: PROFILE_FILE } as const;
  const picture = await readPrintPicture(png, ask);
  if (!picture.ok) throw new Error(picture.problem.code);
  const painted = [...picture.value.samples].map((sample) => sample / 2.55);
  made
    .flatMap(({ cmyk }) => cmyk)
    .forEach((ink, at) => expect(Math.abs(ink - (painted[at] ?? NaN))).toBeLessThan(0.11));
  // Ghostscript through the same profile has 63 0 96 0; the naive formula would give 100 0 100 0.
  [63, 0, 96, 0].forEach((ink, at) => expect(Math.abs((made[2]?.cmyk[at] ?? NaN) - ink)).toBeLessThan(4));
});

it('[ART-40] keeps CMYK as it is told, and shows it as it prints', async () => {
  const made = await convertColours(
    [
      { space: 'cmyk', cmyk: [0, 100, 100, 0] },
      rgb(255, 255, 255),
      { space: 'cmyk', cmyk: [12.5, 0, 0.25, 33.3] },
      { space: 'cmyk', cmyk: [0, 0, 0, 100] },
    ],
    PROFILE_FILE,
  );
  expect(made.map(({ cmyk }) => cmyk)).toEqual([
    [0, 100, 100, 0],
    [0, 0, 0, 0],
    [12.5, 0, 0.25, 33.3],
    [0, 0, 0, 100],
  ]);
  const [red, white, , black] = made.map(({ screen }) => Number.parseInt(screen.slice(1), 16));
  expect(white).toBe(0xffffff);
  expect([(red ?? 0) >> 16 > 200, ((red ?? 0) & 0xff) < 60]).toEqual([true, true]);
  expect((black ?? 0) >> 16).toBeLessThan(60);
});

it("[ART-40] takes a colour in the file's own profile", async () => {
  const wide = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .withIccProfile('p3')
    .png()
    .toBuffer();
  const profile = (await sharp(wide).metadata()).icc ?? null;
  expect(profile).not.toBeNull();
  const [own, plain] = await convertColours(
    [{ space: 'rgb', rgb: [20, 120, 90], profile }, rgb(20, 120, 90)],
    PROFILE_FILE,
  );
  expect(own?.cmyk).not.toEqual(plain?.cmyk);
  // P3 is wider: the same figures are a stronger green, with less of the third ink.
  expect(own?.cmyk[1]).toBeLessThan(plain?.cmyk[1] ?? 0);
});

it('[ART-31] no RGB colour lays more than 300 % ink', async () => {
  expect(readFileSync(PROFILE_FILE).length).toBeGreaterThan(100_000);
  const channel = fc.integer({ min: 0, max: 255 });
  const colour = fc.tuple(channel, channel, channel);
  const dark = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 0, max: 40 })));
  const asked = fc.array(fc.oneof(colour, dark), { minLength: 100, maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(asked, async (colours) => {
      const told = colours.map(([red = 0, green = 0, blue = 0]) => rgb(red, green, blue));
      for (const { cmyk } of await convertColours([...told, rgb(0, 0, 0)], PROFILE_FILE)) {
        expect(cmyk.reduce((sum, ink) => sum + ink, 0)).toBeLessThanOrEqual(300 + 1e-9);
      }
    }),
    { numRuns: runs(30) },
  );
});
