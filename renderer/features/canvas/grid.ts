import { toPlan, type Camera } from '../scene/camera.ts';
import { type PaperInks } from '../../kit/theme/paperInks.ts';

/** Steps of the grid, mm; the smallest that is at least ten pixels apart is drawn, and the next larger one stronger. */
const STEPS = [100, 500, 1000, 5000, 10_000, 50_000];

/** Paper with the grid as one path. */
export function paintGrid(
  pen: CanvasRenderingContext2D,
  {
    camera,
    grid,
    size,
    inks,
  }: { camera: Camera; grid: boolean; size: { width: number; height: number }; inks: PaperInks },
): void {
  pen.fillStyle = inks.white;
  pen.fillRect(0, 0, size.width, size.height);
  if (!grid) return;
  const at = STEPS.findIndex((step) => step * camera.scale >= 10);
  const [fine, coarse] = [STEPS[at], STEPS[at + 1]];
  if (fine !== undefined) lines(pen, camera, size, fine, inks.gridFine);
  if (coarse !== undefined) lines(pen, camera, size, coarse, inks.gridCoarse);
}

function lines(
  pen: CanvasRenderingContext2D,
  camera: Camera,
  size: { width: number; height: number },
  step: number,
  colour: string,
): void {
  const first = toPlan(camera, { x: 0, y: 0 });
  const last = toPlan(camera, { x: size.width, y: size.height });
  pen.beginPath();
  for (let x = Math.ceil(first.x / step) * step; x <= last.x; x += step) {
    const at = Math.round(x * camera.scale + camera.x) + 0.5;
    pen.moveTo(at, 0);
    pen.lineTo(at, size.height);
  }
  for (let y = Math.ceil(first.y / step) * step; y <= last.y; y += step) {
    const at = Math.round(y * camera.scale + camera.y) + 0.5;
    pen.moveTo(0, at);
    pen.lineTo(size.width, at);
  }
  pen.strokeStyle = colour;
  pen.lineWidth = 1;
  pen.stroke();
}
