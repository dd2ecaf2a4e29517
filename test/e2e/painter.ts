import { type Drawing, type GlyphOutline } from '../../core/drawing/drawing.ts';
import { paintItems } from '../../renderer/features/canvas/paint.ts';

/** What the test has put into the page (rasters.ts). */
type Given = {
  readonly drawing: Drawing;
  readonly outlines: Readonly<Record<string, GlyphOutline>>;
  readonly ems: Readonly<Record<string, number>>;
  readonly left: number;
  readonly top: number;
  readonly scale: number;
};

/** A band of the sheet as the window's canvas paints it, PNG in base64. */
async function paintBand(band: { y: number; width: number; height: number }): Promise<string> {
  const { drawing, outlines, ems, left, top, scale } = (window as unknown as { given: Given }).given;
  const canvas = new OffscreenCanvas(band.width, band.height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, band.width, band.height);
  pen.setTransform(scale, 0, 0, scale, -left * scale, -top * scale - band.y);
  paintItems(pen, drawing.items, {
    inks: drawing.inks,
    outlines: (font, glyph) => outlines[`${font} ${glyph}`] ?? [],
    unitsPerEm: (font) => ems[font] ?? 1000,
    pictures: () => null,
    scale,
  });
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

Object.assign(window, { paintBand });
