import { type Point } from '../../../core/geometry/point.ts';
import { type CadExtent, type CadView } from './messages.ts';

/** Places of the file that the preview should show, e.g. those of a finding. A new object is a new wish. */
export type Aim = { readonly places: readonly Point[] };

export type Size = { readonly width: number; readonly height: number };
export type Camera = Pick<CadView, 'x' | 'y' | 'scale'>;

/** Pixels left free round what is shown. */
const MARGIN = 28;

/** The whole of an extent in the middle of the view, no larger than `closest` where it is a point or nearly one. */
export function showing(
  { left, right, top, bottom }: CadExtent,
  { width, height }: Size,
  closest = Infinity,
): Camera {
  const scale = Math.min(
    (width - 2 * MARGIN) / Math.max(right - left, Number.MIN_VALUE),
    (height - 2 * MARGIN) / Math.max(top - bottom, Number.MIN_VALUE),
    closest,
  );
  return {
    x: (left + right) / 2,
    y: (bottom + top) / 2,
    // A single point has no size of its own.
    scale: Number.isFinite(scale) && scale > 0 ? scale : 1,
  };
}

export function extentOfPoints(points: readonly Point[]): CadExtent | null {
  const [first] = points;
  if (first === undefined) return null;
  return points.reduce<CadExtent>(
    ({ left, right, top, bottom }, { x, y }) => ({
      left: Math.min(left, x),
      right: Math.max(right, x),
      top: Math.max(top, y),
      bottom: Math.min(bottom, y),
    }),
    { left: first.x, right: first.x, top: first.y, bottom: first.y },
  );
}

export function toScreen({ x, y, scale }: Camera, { width, height }: Size, p: Point): Point {
  return { x: (p.x - x) * scale + width / 2, y: height / 2 - (p.y - y) * scale };
}

export function toFile({ x, y, scale }: Camera, { width, height }: Size, p: Point): Point {
  return { x: x + (p.x - width / 2) / scale, y: y - (p.y - height / 2) / scale };
}

/** Larger or smaller, with the point under the pointer kept in its place. */
export function zoomed(camera: Camera, size: Size, at: Point, factor: number): Camera {
  const held = toFile(camera, size, at);
  const scale = camera.scale * factor;
  return {
    scale,
    x: held.x - (at.x - size.width / 2) / scale,
    y: held.y + (at.y - size.height / 2) / scale,
  };
}
