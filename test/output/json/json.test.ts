import { expect, it } from 'vitest';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { writeDrawingJson } from '../../../output/json/writeJson.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { samplePlacard } from '../../support/placard.ts';

const placard = samplePlacard(shippedShaper());

it('[JSON-1] holds the whole drawing: runs with font, glyph ids, places in mm, text and ranges', () => {
  const read = JSON.parse(writeDrawingJson(placard)) as Record<string, unknown>;
  expect(read).toMatchObject({
    format: 'paijiang-drawing',
    formatVersion: 1,
    unit: 'mm',
    width: 350,
    height: 2400,
  });
  expect(read).toHaveProperty('items[1]', {
    ...placard.items[1],
    size: expect.closeTo(75.862, 3),
    glyphs: expect.arrayContaining([expect.objectContaining({ start: 1, end: 2, x: 50 })]),
  });
  const { format: _, formatVersion: __, unit: ___, ...drawing } = read;
  expect(writeDrawingJson(drawing as Drawing)).toBe(writeDrawingJson(placard)); // what was read back is a drawing
});

it('[JSON-2] has its keys in one order, whoever built the drawing, and no noise in its numbers', () => {
  const backwards = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(backwards)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, each]) => [key, backwards(each)]),
          )
        : typeof value === 'number'
          ? value + 1e-9
          : value;
  expect(writeDrawingJson(backwards(placard) as Drawing)).toBe(writeDrawingJson(placard));
});
