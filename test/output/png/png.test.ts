import sharp from 'sharp';
import { expect, it } from 'vitest';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { writePng } from '../../../output/png/writePng.ts';
import { writePreviewSvg } from '../../../output/svg/previewSvg.ts';

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
