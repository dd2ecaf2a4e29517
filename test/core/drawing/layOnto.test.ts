import { describe, expect, it } from 'vitest';
import { inPixels, laidSize, layOnto } from '../../../core/drawing/layOnto.ts';
import { type Pixels } from '../../../core/drawing/straighten.ts';
import { applyHomography, type Quad, rectangleToQuad } from '../../../core/geometry/homography.ts';

function filled(width: number, height: number, colour: (x: number, y: number) => readonly number[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) data.set(colour(x, y), (y * width + x) * 4);
  return { width, height, data };
}
const GREY = filled(200, 120, () => [90, 90, 90, 255]);
const at = ({ data, width }: Pixels, x: number, y: number): readonly number[] => [
  ...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4),
];
const QUAD: Quad = [
  { x: 20, y: 10 },
  { x: 180, y: 40 },
  { x: 170, y: 90 },
  { x: 30, y: 110 },
];

describe('layOnto', () => {
  it('[HANG-45] each place of what is laid comes where its perspective has it, and nothing outside is touched', () => {
    // Quarters of four colours.
    const laid = filled(400, 240, (x, y) => [x < 200 ? 0 : 255, y < 120 ? 0 : 255, 128, 255]);
    const made = layOnto(GREY, laid, QUAD);
    const map = rectangleToQuad(400, 240, QUAD);
    if (made === null || map === null) throw new Error('no map');
    for (const [x, y] of [
      [50, 50],
      [350, 50],
      [350, 200],
      [50, 200],
      [190, 60],
      [210, 180],
    ] as const) {
      const seen = applyHomography(map, { x, y });
      const [r, g, b, a] = at(made, Math.floor(seen.x), Math.floor(seen.y));
      expect([r, g, b, a]).toEqual([x < 200 ? 0 : 255, y < 120 ? 0 : 255, 128, 255]);
    }
    for (const [x, y] of [
      [5, 5],
      [190, 60],
      [100, 10],
      [10, 60],
    ] as const)
      expect(at(made, x, y)).toEqual([90, 90, 90, 255]);
    // The picture that was given is as it was.
    expect(at(GREY, 100, 60)).toEqual([90, 90, 90, 255]);
  });

  it('[HANG-45] transparent parts show the photo, half of one half of it, and edges are smooth', () => {
    const laid = filled(100, 60, (x) => (x < 50 ? [255, 0, 0, 0] : [255, 255, 255, 128]));
    const made = layOnto(GREY, laid, QUAD);
    if (made === null) throw new Error('no map');
    expect(at(made, 60, 60)).toEqual([90, 90, 90, 255]);
    const [half = 0] = at(made, 150, 60);
    expect(Math.abs(half - (90 + 165 / 2))).toBeLessThan(2);
    const white = layOnto(
      GREY,
      filled(100, 60, () => [255, 255, 255, 255]),
      QUAD,
    );
    const column = Array.from({ length: 120 }, (_, y) => at(white ?? GREY, 108, y)[0] ?? 0);
    expect(column.filter((value) => value > 90 && value < 255).length).toBeGreaterThan(0);
  });

  it('[HANG-44] refuses corners that cross', () => {
    const [p, q, r, s] = QUAD;
    expect(layOnto(GREY, GREY, [p, r, q, s])).toBeNull();
  });

  it('[HANG-45] is painted at least twice as fine as it is seen', () => {
    const size = laidSize(QUAD);
    expect(size.width).toBeGreaterThanOrEqual(2 * 162);
    expect(size.height).toBeGreaterThanOrEqual(2 * 100);
    expect(
      inPixels(
        [
          { x: 0, y: 0 },
          { x: 1, y: 0 },
          { x: 1, y: 0.5 },
          { x: 0, y: 1 },
        ],
        GREY,
      )[2],
    ).toEqual({ x: 200, y: 60 });
  });
});
