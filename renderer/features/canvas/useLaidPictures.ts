import { useMemo } from 'react';
import { type Drawing, type LaidDrawing, type Picture } from '../../../core/drawing/drawing.ts';
import { inPixels, laidSize, layOnto } from '../../../core/drawing/layOnto.ts';
import { type Pixels } from '../../../core/drawing/straighten.ts';
import { paintItems } from './paint.ts';
import { type Typefaces } from './typefaces.ts';
import { usePictures } from './usePictures.ts';

/** Longer side in pixels of a photo with Drawings on it: enough for a stage, and little enough to be made between two keys. */
const LONGEST = 1800;

/** The pictures of a drawing, that with Drawings on it as it will be printed; null until everything on it is there. */
export function useLaidPictures(
  drawing: Drawing | null,
  typefaces: Typefaces | null,
): (picture: Picture) => CanvasImageSource | null {
  const plain = usePictures(drawing);
  const photo = drawing?.items.find((item) => item.kind === 'picture') ?? null;
  const laid = photo?.kind === 'picture' ? (photo.laid ?? null) : null;
  const under = photo?.kind === 'picture' ? plain(photo) : null;
  const inner = (laid ?? []).flatMap((each) => each.drawing.items).flatMap(innerPictures);
  const come = inner.filter((picture) => plain(picture) !== null).length;
  const made = useMemo(
    () =>
      under === null || laid === null || typefaces === null ? null : together(under, laid, typefaces, plain),
    // `come` stands for the pictures that `plain` has.
    [under, laid, typefaces, come],
  );
  return (picture) => (picture === photo && laid !== null ? made : plain(picture));
}

function innerPictures(item: Drawing['items'][number]): readonly Picture[] {
  if (item.kind === 'group') return item.items.flatMap(innerPictures);
  return item.kind === 'picture' ? [item] : [];
}

function together(
  under: ImageBitmap,
  laid: readonly LaidDrawing[],
  typefaces: Typefaces,
  pictures: (picture: Picture) => CanvasImageSource | null,
): CanvasImageSource {
  const smaller = Math.min(1, LONGEST / Math.max(under.width, under.height));
  const photo = new OffscreenCanvas(Math.round(under.width * smaller), Math.round(under.height * smaller));
  const pen = penOf(photo);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(under, 0, 0, photo.width, photo.height);
  let made: Pixels = pen.getImageData(0, 0, photo.width, photo.height);
  for (const { drawing, corners } of laid) {
    const quad = inPixels(corners, photo);
    const size = laidSize(quad);
    const face = penOf(new OffscreenCanvas(size.width, size.height));
    const scale = { x: size.width / drawing.width, y: size.height / drawing.height };
    face.transform(scale.x, 0, 0, scale.y, 0, 0);
    paintItems(face, drawing.items, {
      inks: drawing.inks,
      outlines: typefaces.shaper.outline,
      unitsPerEm: (font) => typefaces.shaper.fonts.get(font)?.unitsPerEm ?? 1000,
      ...{ pictures, scale: Math.min(scale.x, scale.y) },
    });
    made = layOnto(made, face.getImageData(0, 0, size.width, size.height), quad) ?? made;
  }
  const data = new Uint8ClampedArray(made.data);
  pen.putImageData(new ImageData(data, made.width, made.height), 0, 0);
  return photo;
}

function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  return pen;
}
