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
  for (const { at, mm } of ticks(camera.scale, camera.x, size.width, step)) {
    pen.moveTo(at, RULER_PX);
    pen.lineTo(at, RULER_PX - (mm === null ? 4 : 8));
    if (mm !== null) pen.fillText(mm, at + 3, 11);
  }
  for (const { at, mm } of ticks(camera.scale, camera.y, size.height, step)) {
    pen.moveTo(RULER_PX, at);
    pen.lineTo(RULER_PX - (mm === null ? 4 : 8), at);
    if (mm === null) continue;
    pen.save();
    pen.translate(11, at + 3);
    pen.rotate(-Math.PI / 2);
    pen.textAlign = 'right';
    pen.fillText(mm, -6, 0);
    pen.restore();
  }
  pen.moveTo(RULER_PX, RULER_PX + 0.5);
  pen.lineTo(size.width, RULER_PX + 0.5);
  pen.moveTo(RULER_PX + 0.5, RULER_PX);
  pen.lineTo(RULER_PX + 0.5, size.height);
  pen.stroke();
  pen.restore();
}

/** Ticks along one side, five a step; a whole step has its figure. */
function* ticks(scale: number, origin: number, end: number, step: number) {
  const part = step / 5;
  for (let mm = Math.ceil((RULER_PX - origin) / scale / part) * part; mm * scale + origin < end; mm += part) {
    const figure = Math.round(mm) % step === 0 ? String(Math.round(mm)) : null;
    yield { at: Math.round(mm * scale + origin) + 0.5, mm: figure };
  }
}
