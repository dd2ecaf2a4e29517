import { type Homography, applyHomography } from '../geometry/homography.ts';

/** A picture as a canvas has it: four bytes a pixel, red, green, blue, alpha, rows from the top. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

/**
 * The straightened picture, sampled between four pixels. `map` goes from the straightened plane to the picture.
 * A generator that yields after each row, so that the caller can pause, show progress and stop.
 */
export function* straighten(
  source: Pixels,
  map: Homography,
  size: { readonly width: number; readonly height: number },
): Generator<number, Pixels> {
  const [width, height] = [Math.max(1, Math.round(size.width)), Math.max(1, Math.round(size.height))];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = applyHomography(map, { x: column + 0.5, y: row + 0.5 });
      sample(source, at.x - 0.5, at.y - 0.5, data, (row * width + column) * 4);
    }
    yield row + 1;
  }
  return { width, height, data };
}

/** Outside the picture it is transparent. */
function sample(source: Pixels, x: number, y: number, into: Uint8ClampedArray, at: number): void {
  const { width, height, data } = source;
  if (x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5) return;
  const left = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [fx, fy] = [Math.min(1, Math.max(0, x - left)), Math.min(1, Math.max(0, y - top))];
  for (let channel = 0; channel < 4; channel += 1) {
    const value = (px: number, py: number): number => data[(py * width + px) * 4 + channel] ?? 0;
    const upper = value(left, top) * (1 - fx) + value(right, top) * fx;
    const lower = value(left, bottom) * (1 - fx) + value(right, bottom) * fx;
    into[at + channel] = upper * (1 - fy) + lower * fy;
  }
}
