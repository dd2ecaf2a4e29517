import { pictureHead } from '../../../core/plan/underlay/pictureHead.ts';
import { MOST_DECODED } from '../../../core/project/plan/underlay.ts';
import { shrinkPng } from './shrinkPng.ts';
import { type Asks, Refused, type Tell } from './work.ts';

/** Enough of a JPEG to hold the colour profiles and previews that stand before its size, bytes. */
const HEAD = 1 << 20;
const JPEG_QUALITY = 0.92;

/** Decodes a picture to see that it can be; a larger one than it may be is made smaller. */
export async function takePicture(
  { file, most }: Asks['take']['ask'],
  tell: Tell,
): Promise<Asks['take']['answer']> {
  const head = pictureHead(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  const size = head?.size ?? null;
  if (head === null || size === null) throw new Refused('picture-damaged');
  const longest = Math.max(size.width, size.height);
  const small = longest <= most;
  if (!small && head.mediaType === 'image/png') {
    const shrunk = await shrinkPng(file, Math.ceil(longest / most), tell);
    if (shrunk !== null) return { ...shrunk, was: size };
  }
  // What is left a browser decodes whole: JPEG, and PNG whose rows do not come in order.
  if (size.width * size.height > MOST_DECODED)
    throw new Refused('picture-too-heavy', {
      width: size.width,
      height: size.height,
      most: MOST_DECODED / 1e6,
    });
  const picture = await createImageBitmap(file).catch(() => {
    throw new Refused('picture-damaged');
  });
  // As the camera says, which may lie the picture on its side: the head knows nothing of that.
  const was = { width: picture.width, height: picture.height };
  try {
    if (small) return { file, ...was, was };
    return { ...(await scaled(picture, most / longest, head.mediaType)), was };
  } finally {
    picture.close();
  }
}

async function scaled(picture: ImageBitmap, by: number, type: string) {
  const [width, height] = [Math.floor(picture.width * by), Math.floor(picture.height * by)];
  const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Refused('worker-failed');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const file = await canvas.convertToBlob({ type, quality: JPEG_QUALITY });
  return { file, width: canvas.width, height: canvas.height };
}
