import { type Point, type Ring } from '../geometry/point.ts';
import { type Column } from '../project/plan/column.ts';

/** Corners of a round column's stand-in, which has the same area. */
const CORNERS = 64;

/** A column's section, clockwise on the sheet. */
export function sectionOf({ shape, at, width, depth, turn }: Column): Ring {
  if (shape === 'round') {
    const step = (2 * Math.PI) / CORNERS;
    const radius = (width / 2) * Math.sqrt(step / Math.sin(step));
    return Array.from({ length: CORNERS }, (_, i) => ({
      x: at.x + radius * Math.cos(i * step),
      y: at.y + radius * Math.sin(i * step),
    }));
  }
  const corner = (x: number, y: number): Point => turned({ x: x * width, y: y * depth }, turn, at);
  return [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)];
}

/** `p` turned clockwise on the sheet around the origin, then moved by `by`; quarter turns are exact. */
export function turned(p: Point, degrees: number, by: Point): Point {
  const [sin, cos] = sineAndCosine(degrees);
  return { x: by.x + p.x * cos - p.y * sin, y: by.y + p.x * sin + p.y * cos };
}

function sineAndCosine(degrees: number): readonly [number, number] {
  switch (((degrees % 360) + 360) % 360) {
    case 0:
      return [0, 1];
    case 90:
      return [1, 0];
    case 180:
      return [0, -1];
    case 270:
      return [-1, 0];
    default:
      return [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  }
}
