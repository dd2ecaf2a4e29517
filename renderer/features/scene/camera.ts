import { type Box, type Point } from '../../../core/geometry/point.ts';

/** Screen x = plan x · scale + x; scale is CSS pixels a millimetre. */
export type Camera = { readonly scale: number; readonly x: number; readonly y: number };

const LEAST_SCALE = 0.002;
const MOST_SCALE = 2;

export function toScreen({ scale, x, y }: Camera, p: Point): Point {
  return { x: p.x * scale + x, y: p.y * scale + y };
}

export function toPlan({ scale, x, y }: Camera, p: Point): Point {
  return { x: (p.x - x) / scale, y: (p.y - y) / scale };
}

/** Zooms with the point under the pointer kept in its place. */
export function zoomAt(camera: Camera, at: Point, factor: number, most = MOST_SCALE): Camera {
  const scale = Math.min(most, Math.max(LEAST_SCALE, camera.scale * factor));
  const plan = toPlan(camera, at);
  return { scale, x: at.x - plan.x * scale, y: at.y - plan.y * scale };
}

/** The box in the middle of the view, with a margin round it, CSS pixels. */
export function fitted(
  box: Box,
  view: { readonly width: number; readonly height: number },
  margin = 48,
  most = MOST_SCALE,
): Camera {
  const width = Math.max(1, box.right - box.left);
  const height = Math.max(1, box.bottom - box.top);
  const scale = Math.min(
    most,
    Math.max(LEAST_SCALE, Math.min((view.width - 2 * margin) / width, (view.height - 2 * margin) / height)),
  );
  return {
    scale,
    x: view.width / 2 - ((box.left + box.right) / 2) * scale,
    y: view.height / 2 - ((box.top + box.bottom) / 2) * scale,
  };
}
