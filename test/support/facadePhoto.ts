import sharp from 'sharp';
import { layOnto } from '../../core/drawing/layOnto.ts';
import { type Pixels } from '../../core/drawing/straighten.ts';
import { type Quad } from '../../core/geometry/homography.ts';
import { type Facade } from '../../core/project/facade.ts';

/** A façade as a camera sees it from the left: corners of its wall, from the upper left one to the right, pixels. */
export const SEEN: Quad = [
  { x: 150, y: 330 },
  { x: 1440, y: 190 },
  { x: 1470, y: 905 },
  { x: 130, y: 800 },
];
export const PHOTO = { width: 1600, height: 1100 } as const;

/** A made photo of that wall, with its entrance and windows where they are measured: sky, ground, a rendered wall. */
export async function photoOf(
  { width, height, entrance, windows }: Facade,
  type: 'jpeg' | 'png' = 'jpeg',
): Promise<Uint8Array> {
  const openings = [{ ...entrance, y: 0 }, ...windows]
    .map(
      ({ x, y, width: w, height: h }) =>
        `<rect x="${x}" y="${height - y - h}" width="${w}" height="${h}" fill="#4a5a68" stroke="#e8e6e0" stroke-width="90"/>`,
    )
    .join('');
  const courses = Array.from({ length: Math.floor(height / 300) }, (_, at) => (at + 1) * 300)
    .map((y) => `<path d="M0 ${y}H${width}" stroke="#b89a7c" stroke-width="14"/>`)
    .join('');
  const wall = await pixels(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="1800" height="${Math.round((1800 * height) / width)}"><rect width="${width}" height="${height}" fill="#d9c2a4"/>${courses}${openings}</svg>`,
  );
  const scene = await pixels(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PHOTO.width}" height="${PHOTO.height}"><rect width="100%" height="100%" fill="#9cc4e6"/><path d="M0 790L${PHOTO.width} 915V${PHOTO.height}H0Z" fill="#8d8a80"/></svg>`,
  );
  const seen = layOnto(scene, wall, SEEN);
  if (seen === null) throw new Error('no such wall');
  const raw = { width: seen.width, height: seen.height, channels: 4 as const };
  return new Uint8Array(await sharp(seen.data, { raw }).removeAlpha().toFormat(type).toBuffer());
}

export async function pixels(picture: string | Uint8Array): Promise<Pixels> {
  const file = typeof picture === 'string' ? Buffer.from(picture) : picture;
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}
