import { inverseOf, type Quad, rectangleToQuad } from '../geometry/homography.ts';
import { distance, type Point } from '../geometry/point.ts';
import { type Pixels } from './straighten.ts';

/** So many pixels of what is laid on to one of the picture, and at most so many along a side. */
const FINER = 2;
const MOST = 4096;

/** Size in pixels in which a Drawing is painted that comes to lie between corners of a picture. */
export function laidSize([p, q, r, s]: Quad): { readonly width: number; readonly height: number } {
  const size = (one: number, other: number): number =>
    Math.min(MOST, Math.max(8, Math.ceil(Math.max(one, other) * FINER)));
  return {
    width: size(distance(p, q), distance(s, r)),
    height: size(distance(p, s), distance(q, r)),
  };
}

/** Corners told in parts of a picture's width and height, in its pixels. */
export function inPixels(corners: Quad, { width, height }: Pick<Pixels, 'width' | 'height'>): Quad {
  const [p, q, r, s] = corners;
  const at = ({ x, y }: Point): Point => ({ x: x * width, y: y * height });
  return [at(p), at(q), at(r), at(s)];
}

/** Places looked at in each pixel, along a side: edges and fine lines come out smooth. */
const FINE = 3;

/**
 * Paints a picture onto another one as its four corners say, pixels of the lower picture from the upper left corner to
 * the right; what lies outside is not painted. Null where the corners are those of no rectangle.
 */
export function layOnto(under: Pixels, laid: Pixels, corners: Quad): Pixels | null {
  const map = rectangleToQuad(laid.width, laid.height, corners);
  if (map === null) return null;
  const [a, b, c, d, e, f, g, h, i] = inverseOf(map);
  const data = new Uint8ClampedArray(under.data);
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, top] = [Math.max(0, Math.floor(Math.min(...xs))), Math.max(0, Math.floor(Math.min(...ys)))];
  const right = Math.min(under.width, Math.ceil(Math.max(...xs)));
  const foot = Math.min(under.height, Math.ceil(Math.max(...ys)));
  // Millions of places are looked at: plain figures, no objects. Red, green and blue by their alpha, then alpha.
  const sum = new Float64Array(4);
  for (let row = top; row < foot; row += 1) {
    for (let column = left; column < right; column += 1) {
      sum.fill(0);
      for (let place = 0; place < FINE * FINE; place += 1) {
        const x = column + ((place % FINE) + 0.5) / FINE;
        const y = row + (Math.floor(place / FINE) + 0.5) / FINE;
        const w = g * x + h * y + i;
        addSample(laid, (a * x + b * y + c) / w, (d * x + e * y + f) / w, sum);
      }
      const alpha = sum[3] ?? 0;
      if (alpha === 0) continue;
      const cover = alpha / (FINE * FINE * 255);
      const at = (row * under.width + column) * 4;
      for (let channel = 0; channel < 3; channel += 1)
        data[at + channel] = ((sum[channel] ?? 0) / alpha) * cover + (data[at + channel] ?? 0) * (1 - cover);
      data[at + 3] = 255 * cover + (data[at + 3] ?? 0) * (1 - cover);
    }
  }
  return { width: under.width, height: under.height, data };
}

/** The picture between four of its pixels; its edge is sharp, nothing of it lies beyond. */
function addSample({ width, height, data }: Pixels, x: number, y: number, sum: Float64Array): void {
  if (!(x >= 0 && y >= 0 && x <= width && y <= height)) return;
  const [across, down] = [Math.max(0, x - 0.5), Math.max(0, y - 0.5)];
  const [left, top] = [Math.min(width - 1, Math.floor(across)), Math.min(height - 1, Math.floor(down))];
  const [right, foot] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [fx, fy] = [across - left, down - top];
  addPixel(data, (top * width + left) * 4, (1 - fx) * (1 - fy), sum);
  addPixel(data, (top * width + right) * 4, fx * (1 - fy), sum);
  addPixel(data, (foot * width + left) * 4, (1 - fx) * fy, sum);
  addPixel(data, (foot * width + right) * 4, fx * fy, sum);
}

function addPixel(data: Uint8ClampedArray, at: number, share: number, sum: Float64Array): void {
  const alpha = (data[at + 3] ?? 0) * share;
  sum[0] = (sum[0] ?? 0) + (data[at] ?? 0) * alpha;
  sum[1] = (sum[1] ?? 0) + (data[at + 1] ?? 0) * alpha;
  sum[2] = (sum[2] ?? 0) + (data[at + 2] ?? 0) * alpha;
  sum[3] = (sum[3] ?? 0) + alpha;
}
