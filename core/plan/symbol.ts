import { type PathCommand } from '../drawing/drawing.ts';
import { type SymbolShape } from '../project/plan/fixtureLibrary.ts';
import { unreachable } from '../result.ts';

/** The path of a symbol's shape, in the symbol's own coordinates, mm. */
export function pathOfShape(shape: SymbolShape): readonly PathCommand[] {
  switch (shape.shape) {
    case 'rect':
      return rectangle(shape.x, shape.y, shape.width, shape.height, shape.round);
    case 'circle':
      return ellipse(shape.x, shape.y, shape.radius, shape.radius);
    case 'ellipse':
      return ellipse(shape.x, shape.y, shape.radiusX, shape.radiusY);
    case 'line':
      return polyline(shape.points, shape.closed);
    case 'arc':
      return arc(shape.x, shape.y, shape.radius, shape.from, shape.to);
    default:
      return unreachable(shape);
  }
}

function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  round: number,
): readonly PathCommand[] {
  const r = Math.min(round, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  if (r === 0) return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']];
  const k = r * (1 - KAPPA);
  return [
    ['M', x + r, y],
    ['L', right - r, y],
    ['C', right - k, y, right, y + k, right, y + r],
    ['L', right, bottom - r],
    ['C', right, bottom - k, right - k, bottom, right - r, bottom],
    ['L', x + r, bottom],
    ['C', x + k, bottom, x, bottom - k, x, bottom - r],
    ['L', x, y + r],
    ['C', x, y + k, x + k, y, x + r, y],
    ['Z'],
  ];
}

/** Handle of the cubic that stands for a quarter circle of radius 1. */
const KAPPA = (4 / 3) * (Math.SQRT2 - 1);

function ellipse(x: number, y: number, rx: number, ry: number): readonly PathCommand[] {
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

function polyline(points: readonly number[], closed: boolean): readonly PathCommand[] {
  const path: PathCommand[] = [];
  for (let i = 0; i + 1 < points.length; i += 2)
    path.push([i === 0 ? 'M' : 'L', points[i] ?? 0, points[i + 1] ?? 0]);
  return closed ? [...path, ['Z']] : path;
}

/** Cubics of at most a quarter turn each; degrees clockwise on the sheet. */
export function arc(x: number, y: number, radius: number, from: number, to: number): readonly PathCommand[] {
  const parts = Math.max(1, Math.ceil(Math.abs(to - from) / 90));
  const step = ((to - from) / parts) * (Math.PI / 180);
  const handle = (4 / 3) * Math.tan(step / 4) * radius;
  const start = from * (Math.PI / 180);
  const path: PathCommand[] = [['M', x + radius * Math.cos(start), y + radius * Math.sin(start)]];
  for (let i = 0; i < parts; i += 1) {
    const [a, b] = [start + step * i, start + step * (i + 1)];
    const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
    path.push([
      'C',
      x + radius * ca - handle * sa,
      y + radius * sa + handle * ca,
      x + radius * cb + handle * sb,
      y + radius * sb - handle * cb,
      x + radius * cb,
      y + radius * sb,
    ]);
  }
  return path;
}
