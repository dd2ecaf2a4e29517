import { type PathCommand } from '../drawing/drawing.ts';
import { ellipsePath, rectanglePath } from '../drawing/shapes.ts';
import { type SymbolShape } from '../project/plan/fixtureLibrary.ts';
import { unreachable } from '../result.ts';

/** The path of a symbol's shape, in the symbol's own coordinates, mm. */
export function pathOfShape(shape: SymbolShape): readonly PathCommand[] {
  switch (shape.shape) {
    case 'rect':
      return rectanglePath(shape, Math.min(shape.round, shape.width / 2, shape.height / 2));
    case 'circle':
      return ellipsePath(shape.x, shape.y, shape.radius);
    case 'ellipse':
      return ellipsePath(shape.x, shape.y, shape.radiusX, shape.radiusY);
    case 'line':
      return polyline(shape.points, shape.closed);
    case 'arc':
      return arc(shape.x, shape.y, shape.radius, shape.from, shape.to);
    default:
      return unreachable(shape);
  }
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
