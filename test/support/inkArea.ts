import sharp from 'sharp';
import { type Drawing, type GlyphRun } from '../../core/drawing/drawing.ts';
import { writePng } from '../../output/png/writePng.ts';
import { writePreviewSvg } from '../../output/svg/previewSvg.ts';
import { shippedShaper } from './fonts.ts';

const DPI = 16;

/** Area in mm² that the letters of a script cover, strengthened as they are made, overlaps once. */
export async function inkArea(drawing: Drawing, script: GlyphRun['script']): Promise<number> {
  const { width, height } = drawing;
  const items = drawing.items.filter((item) => item.kind === 'glyphs' && item.script === script);
  const inks = Object.fromEntries(Object.keys(drawing.inks).map((name) => [name, BLACK]));
  const svg = writePreviewSvg(
    { ...drawing, items, inks },
    { outlines: shippedShaper().outline, pictures: () => null, area: 'trim' },
  );
  if (!svg.ok) throw new Error(svg.problem.code);
  const png = await writePng(svg.value, { width, height, dpi: DPI });
  if (!png.ok) throw new Error(png.problem.code);
  const { data, info } = await sharp(png.value)
    .flatten({ background: 'white' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grey = data.reduce((sum, value) => sum + (255 - value) / 255, 0);
  return (grey / (info.width * info.height)) * width * height;
}

const BLACK: Drawing['inks'][string] = {
  kind: 'process',
  cmyk: [0, 0, 0, 100],
  overprint: false,
  screen: '#000000',
};
