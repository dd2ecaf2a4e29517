import { shownPlane } from '../../../core/plan/underlay/underlayPlane.ts';
import { type Underlay } from '../../../core/project/plan/underlay.ts';
import { type Camera } from '../scene/camera.ts';

/** An underlay with its bitmaps, the first the largest. */
export type Pictured = { readonly underlay: Underlay; readonly steps: readonly ImageBitmap[] };

/** The part of a context that is needed; a worker's and a page's both have it. */
type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Paints pictures under the plan. `density`: pixels of the screen in a CSS pixel. @internal */
export function paintUnderlays(
  pen: Pen,
  pictured: readonly Pictured[],
  camera: Camera,
  density: number,
): void {
  for (const { underlay, steps } of pictured) {
    const { at, mmPerPixel, turn, opacity } = underlay;
    const whole = shownPlane({ ...underlay, crop: null });
    const step = stepFor(steps, whole.right, camera.scale * mmPerPixel * density);
    if (step === undefined) continue;
    const { left, top, right, bottom } = shownPlane(underlay);
    const [x, y] = [step.width / whole.right, step.height / whole.bottom];
    pen.save();
    pen.globalAlpha = opacity;
    pen.transform(camera.scale, 0, 0, camera.scale, camera.x, camera.y);
    pen.translate(at.x, at.y);
    pen.rotate((turn * Math.PI) / 180);
    pen.scale(mmPerPixel, mmPerPixel);
    pen.drawImage(
      step,
      left * x,
      top * y,
      (right - left) * x,
      (bottom - top) * y,
      left,
      top,
      right - left,
      bottom - top,
    );
    pen.restore();
  }
}

/** The smallest step that is still as fine as the screen; `wanted`: pixels of the screen in one of the plane. */
function stepFor(steps: readonly ImageBitmap[], width: number, wanted: number): ImageBitmap | undefined {
  return [...steps].reverse().find((step) => step.width / width >= wanted) ?? steps[0];
}

/**
 * Keeps what was painted last, as large as the screen: while a wall is dragged the pictures below it cost one
 * copy, however large they are.
 */
export class Backdrop {
  #canvas: OffscreenCanvas | null = null;
  #painted: readonly unknown[] = [];

  paint(
    pen: CanvasRenderingContext2D,
    pictured: readonly Pictured[],
    camera: Camera,
    size: { readonly width: number; readonly height: number },
  ): void {
    if (pictured.length === 0) {
      this.#canvas = null;
      return;
    }
    const density = pen.getTransform().a;
    const [width, height] = [Math.round(size.width * density), Math.round(size.height * density)];
    if (width === 0 || height === 0) return;
    const hangsOn = [
      width,
      height,
      camera.scale,
      camera.x,
      camera.y,
      ...pictured.flatMap(({ underlay, steps }) => [underlay, steps]),
    ];
    const same =
      hangsOn.length === this.#painted.length && hangsOn.every((one, i) => Object.is(one, this.#painted[i]));
    if (!same || this.#canvas === null) {
      this.#canvas ??= new OffscreenCanvas(width, height);
      this.#canvas.width = width;
      this.#canvas.height = height;
      const own = this.#canvas.getContext('2d');
      if (own === null) return;
      own.scale(density, density);
      paintUnderlays(own, pictured, camera, density);
      this.#painted = hangsOn;
    }
    pen.drawImage(this.#canvas, 0, 0, size.width, size.height);
  }
}
