import sharp from 'sharp';
import { expect, it } from 'vitest';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { writePng } from '../../../output/png/writePng.ts';
import { readPrintPicture } from '../../../output/pdf/readPicture.ts';
import { writePreviewSvg } from '../../../output/svg/previewSvg.ts';
import { PROFILE_FILE } from '../../support/printFile.ts';

const plate: Drawing = {
  width: 300,
  height: 120,
  bleed: 0,
  title: '门牌',
  inks: { red: { kind: 'process', cmyk: [0, 100, 100, 0], overprint: false, screen: '#d7141a' } },
  fonts: {},
  items: [
    {
      kind: 'shape',
      layer: 'artwork',
      path: [['M', 0, 0], ['L', 150, 0], ['L', 150, 120], ['L', 0, 120], ['Z']],
      fill: 'red',
    },
  ],
};

function svgOf(drawing: Drawing): string {
  const made = writePreviewSvg(drawing, { outlines: () => [], pictures: () => null, area: 'trim' });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

it('[PNG-1] has the pixels that size and dpi ask for, in the right colours, on white', async () => {
  const made = await writePng(svgOf(plate), { width: 300, height: 120, dpi: 50.8 });
  if (!made.ok) throw new Error(made.problem.code);
  const { data, info } = await sharp(made.value).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([600, 240, 3]);
  const pixel = (x: number, y: number): readonly number[] => [
    ...data.subarray((y * 600 + x) * 3, (y * 600 + x) * 3 + 3),
  ];
  expect(pixel(100, 100)).toEqual([0xd7, 0x14, 0x1a]);
  expect(pixel(298, 5)).toEqual([0xd7, 0x14, 0x1a]);
  expect(pixel(302, 5)).toEqual([255, 255, 255]);
});

it('[PNG-2] says its dpi, and is the same file each time', async () => {
  const [one, other] = await Promise.all(
    [1, 2].map(() => writePng(svgOf(plate), { width: 300, height: 120, dpi: 96 })),
  );
  if (!one?.ok || !other?.ok) throw new Error('a small plate can be painted');
  expect(Buffer.compare(one.value, other.value)).toBe(0);
  expect((await sharp(one.value).metadata()).density).toBe(96);
});

it('[PNG-3] names the dpi that fits where a picture would be too large', async () => {
  const made = await writePng(svgOf(plate), { width: 5000, height: 400, dpi: 300 });
  expect(made).toMatchObject({
    ok: false,
    problem: { code: 'png-too-large', data: { fitting: 166, limit: 32767 } },
  });
});

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="50" height="50" fill="#d7141a"/></svg>',
);

it('[PNG-4] reads supplied artwork for print: through the profile, clear ground unprinted, finest 300 dpi', async () => {
  const read = await readPrintPicture(svg, {
    mediaType: 'image/svg+xml',
    width: 50.8,
    height: 25.4,
    profile: PROFILE_FILE,
  });
  if (!read.ok) throw new Error(read.problem.code);
  const { space, width, height, samples } = read.value;
  expect([space, width, height, samples.length]).toEqual(['CMYK', 600, 300, 600 * 300 * 4]);
  const percent = (x: number): readonly number[] =>
    [...samples.subarray(x * 4, x * 4 + 4)].map((each) => each / 2.55);
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = percent(100);
  expect(magenta > 85 && yellow > 85 && cyan < 15 && black < 10).toBe(true);
  expect(percent(500)).toEqual([0, 0, 0, 0]);
});

it('[PNG-4] keeps grey artwork on the black plate alone', async () => {
  const grey = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#808080' } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
  const read = await readPrintPicture(grey, {
    mediaType: 'image/png',
    width: 10,
    height: 5,
    profile: PROFILE_FILE,
  });
  expect(read).toMatchObject({ ok: true, value: { space: 'Gray', width: 40, height: 20 } });
});

it('[PNG-5] refuses what is not the picture it says', async () => {
  const ask = { width: 10, height: 10, profile: PROFILE_FILE };
  for (const [bytes, mediaType] of [
    [Buffer.from('no picture'), 'image/png'],
    [svg, 'image/png'],
    [Buffer.alloc(0), 'image/jpeg'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"'), 'image/svg+xml'],
  ] as const) {
    expect(await readPrintPicture(bytes, { ...ask, mediaType })).toMatchObject({
      ok: false,
      problem: { code: 'picture-unreadable' },
    });
  }
});
