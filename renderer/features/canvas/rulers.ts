import { type Drawing } from '../../../core/drawing/drawing.ts';
import { INTERFACE_FONT } from '../../kit/theme/interfaceFont.ts';
import { type Camera } from '../scene/camera.ts';

export const RULER_PX = 22;
/** Steps of the figures, mm; the smallest that leaves room for a figure. */
const STEPS = [10, 20, 50, 100, 200, 500, 1000];

/** Rulers above and at the left: mm from the sign's upper left corner, its extent marked. */
export function paintRulers(
  pen: CanvasRenderingContext2D,
  {
    camera,
    size,
    ink,
    desk,
    drawing,
  }: {
    camera: Camera;
    size: { width: number; height: number };
    ink: string;
    desk: string;
    drawing: Drawing | null;
  },
): void {
  pen.save();
  pen.fillStyle = desk;
  pen.fillRect(0, 0, size.width, RULER_PX);
  pen.fillRect(0, 0, RULER_PX, size.height);
  pen.strokeStyle = ink;
  pen.fillStyle = ink;
  pen.lineWidth = 1;
  pen.font = `11px ${INTERFACE_FONT}`;
  const step = STEPS.find((one) => one * camera.scale >= 44) ?? 2000;
  if (drawing !== null) {
    pen.globalAlpha = 0.14;
    pen.fillRect(camera.x, 0, drawing.width * camera.scale, RULER_PX);
    pen.fillRect(0, camera.y, RULER_PX, drawing.height * camera.scale);
    pen.globalAlpha = 1;
  }
  pen.beginPath();
  for (
    let mm = Math.ceil((RULER_PX - camera.x) / camera.scale / (step / 5)) * (step / 5);
    mm * camera.scale + camera.x < size.width;
    mm += step / 5
  ) {
    const at = Math.round(mm * camera.scale + camera.x) + 0.5;
    const whole = Math.round(mm) % step === 0;
    pen.moveTo(at, RULER_PX);
    pen.lineTo(at, RULER_PX - (whole ? 8 : 4));
    if (whole) pen.fillText(String(Math.round(mm)), at + 3, 11);
  }
  for (
    let mm = Math.ceil((RULER_PX - camera.y) / camera.scale / (step / 5)) * (step / 5);
    mm * camera.scale + camera.y < size.height;
    mm += step / 5
  ) {
    const at = Math.round(mm * camera.scale + camera.y) + 0.5;
    const whole = Math.round(mm) % step === 0;
    pen.moveTo(RULER_PX, at);
    pen.lineTo(RULER_PX - (whole ? 8 : 4), at);
    if (!whole) continue;
    pen.save();
    pen.translate(11, at + 3);
    pen.rotate(-Math.PI / 2);
    pen.textAlign = 'right';
    pen.fillText(String(Math.round(mm)), -6, 0);
    pen.restore();
  }
  pen.moveTo(RULER_PX, RULER_PX + 0.5);
  pen.lineTo(size.width, RULER_PX + 0.5);
  pen.moveTo(RULER_PX + 0.5, RULER_PX);
  pen.lineTo(RULER_PX + 0.5, size.height);
  pen.stroke();
  pen.restore();
}
