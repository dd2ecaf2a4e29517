import { expect, it } from 'vitest';
import { readArtwork } from '../../app/artwork/readArtwork.ts';
import { inkExtents } from '../../core/drawing/extents.ts';
import { layoutEmblem, type RasterArtwork } from '../../typeset/kinds/emblem/layoutEmblem.ts';
import { PORTS, vectorOf } from '../support/artwork.ts';
import { svgMark } from '../support/marks.ts';
import { signAsk, templateOf } from '../support/signs.ts';

const slot = signAsk(templateOf('emblem'), { width: 600, height: 400 });
const RASTER = { kind: 'raster', asset: 'a'.repeat(64), mediaType: 'image/png' } as const;
const laid = (artwork: Parameters<typeof layoutEmblem>[0]['artwork']) =>
  layoutEmblem({ ...slot, artwork, contour: 'square' });

it('[ART-45] places vector artwork in its own box, whole, undistorted and centred, in millimetres of the sign', async () => {
  const source = svgMark('<rect width="40" height="20" fill="#c33"/>', 'viewBox="0 0 40 20"');
  const made = laid(vectorOf(await readArtwork(source, 'a'.repeat(64), PORTS)));
  if (!made.ok) throw new Error(made.problem.code);
  const { value: drawing, notes } = made.value;
  const ink = inkExtents(drawing, ['artwork'], () => []);
  if (ink === null) throw new Error('nothing painted');
  expect(ink.right - ink.left).toBeCloseTo(568, 6);
  expect(ink.bottom - ink.top).toBeCloseTo(284, 6);
  expect([ink.left + ink.right, ink.top + ink.bottom].map((sum) => sum.toFixed(6))).toEqual([
    '600.000000',
    '400.000000',
  ]);
  expect(notes.map(({ code }) => code)).toEqual(['artwork-rgb', 'emblem-paint']);
  // Its inks stand beside those of the sign's own cut line.
  expect(Object.keys(drawing.inks).filter((name) => name.startsWith('artwork-'))).toHaveLength(1);
  expect(drawing.items.filter((item) => item.kind === 'group')).toEqual([]);
});

it.each([
  [1041, 'artwork-too-coarse', 71],
  [1056, 'artwork-coarse', 72],
  [2171, 'artwork-coarse', 149],
  [2174, null, 150],
])('[ART-46] %d pixels over 368 mm: %s', (pixels, code, dpi) => {
  const picture: RasterArtwork = { ...RASTER, width: pixels, height: pixels };
  const made = laid(picture);
  const told = made.ok
    ? (made.value.notes.find((note) => note.code !== 'emblem-paint') ?? null)
    : made.problem;
  expect(told?.code ?? null).toBe(code);
  if (told !== null) expect(told.data.dpi).toBe(dpi);
  expect(made.ok).toBe(code !== 'artwork-too-coarse');
});
