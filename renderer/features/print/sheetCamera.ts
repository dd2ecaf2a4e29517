import { type Camera } from '../scene/camera.ts';

/** CSS pixels a millimetre of paper. */
export const REAL_SIZE = 96 / 25.4;
const LEAST = 0.2;
const MOST = 40;
const MARGIN = 16;

type Size = { readonly width: number; readonly height: number };

/** The whole sheet in the middle of the view. */
export function wholeSheet(sheet: Size, view: Size): Camera {
  const scale = clamped(
    Math.min((view.width - 2 * MARGIN) / sheet.width, (view.height - 2 * MARGIN) / sheet.height),
  );
  return {
    scale,
    x: (view.width - sheet.width * scale) / 2,
    y: (view.height - sheet.height * scale) / 2,
  };
}

/** Nearer or farther with the point under the pointer kept in its place; between a thumbnail and a loupe. */
export function zoomedSheet(
  { scale, x, y }: Camera,
  at: { readonly x: number; readonly y: number },
  factor: number,
): Camera {
  const now = clamped(scale * factor);
  return { scale: now, x: at.x - ((at.x - x) / scale) * now, y: at.y - ((at.y - y) / scale) * now };
}

function clamped(scale: number): number {
  return Math.min(MOST, Math.max(LEAST, scale));
}
