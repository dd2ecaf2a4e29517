import { type PathCommand } from './drawing.ts';

/** Handle of the cubic that stands for a quarter circle of radius 1: 4/3·(√2 − 1), within 0.03 % of the circle. */
const KAPPA = (4 / 3) * (Math.SQRT2 - 1);

export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** From its upper left corner; `rx`, `ry`: radii of the round corners, at most half a side. */
export function rectanglePath(
  { x, y, width, height }: Rectangle,
  rx: number = 0,
  ry: number = rx,
): readonly PathCommand[] {
  const [right, bottom] = [x + width, y + height];
  if (rx === 0 || ry === 0)
    return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']];
  const [kx, ky] = [rx * (1 - KAPPA), ry * (1 - KAPPA)];
  return [
    ['M', x + rx, y],
    ['L', right - rx, y],
    ['C', right - kx, y, right, y + ky, right, y + ry],
    ['L', right, bottom - ry],
    ['C', right, bottom - ky, right - kx, bottom, right - rx, bottom],
    ['L', x + rx, bottom],
    ['C', x + kx, bottom, x, bottom - ky, x, bottom - ry],
    ['L', x, y + ry],
    ['C', x, y + ky, x + kx, y, x + rx, y],
    ['Z'],
  ];
}

export function ellipsePath(x: number, y: number, rx: number, ry: number = rx): readonly PathCommand[] {
  const [kx, ky] = [rx * KAPPA, ry * KAPPA];
  return [
    ['M', x + rx, y],
    ['C', x + rx, y + ky, x + kx, y + ry, x, y + ry],
    ['C', x - kx, y + ry, x - rx, y + ky, x - rx, y],
    ['C', x - rx, y - ky, x - kx, y - ry, x, y - ry],
    ['C', x + kx, y - ry, x + rx, y - ky, x + rx, y],
    ['Z'],
  ];
}
