import { type Point } from '../geometry/point.ts';
import { PLAN_LIMIT } from '../project/plan/point.ts';
import { type Mm } from '../units/length.ts';
import { flattenBulges, verticesOf, type BulgeVertex } from './bulge.ts';
import { type CadDrawing, type CadLine } from './cadDrawing.ts';

/** From the file's plane (its unit, y up) to the plan's (mm, y down), moved by whole millimetres. */
export type CadPlane = { readonly unit: Mm; readonly shift: Point };

export function onPlan({ unit, shift }: CadPlane, x: number, y: number): Point {
  return { x: x * unit - shift.x, y: -y * unit - shift.y };
}

/** From the plan back to the file's own units. */
export function inFile({ unit, shift }: CadPlane, { x, y }: Point): Point {
  return { x: (x + shift.x) / unit, y: -(y + shift.y) / unit };
}

export function cornersOnPlan(plane: CadPlane, line: CadLine): readonly Point[] {
  return flattenBulges(verticesOnPlan(plane, line), line.closed);
}

/** The file's y goes up and the plan's down, so an arc bends to the other side of its way. */
export function verticesOnPlan(plane: CadPlane, line: CadLine): readonly BulgeVertex[] {
  return [...verticesOf(line.vertices)].map(({ x, y, bulge }) => ({ ...onPlan(plane, x, y), bulge: -bulge }));
}

/** Half of what a plan may measure: the rest is room to draw in. */
const COMFORTABLE = PLAN_LIMIT / 2;

/**
 * Keeps the file's coordinates where they fit into a plan; else (drawings in national coordinates) the chosen
 * lines' upper left corner comes to the origin, moved by whole millimetres.
 */
export function planeFor(drawing: CadDrawing, unit: Mm, chosen: (line: CadLine) => boolean): CadPlane {
  const extent = extentOf(drawing.lines.filter(chosen));
  if (extent === null) return { unit, shift: { x: 0, y: 0 } };
  const far = Math.max(...Object.values(extent).map(Math.abs)) * unit;
  if (far <= COMFORTABLE) return { unit, shift: { x: 0, y: 0 } };
  return { unit, shift: { x: Math.floor(extent.left * unit), y: Math.floor(-extent.top * unit) } };
}

function isBent({ vertices }: CadLine): boolean {
  for (let i = 2; i < vertices.length; i += 3) if (vertices[i] !== 0) return true;
  return false;
}

/** In the file's plane: `top` is the largest y. Arcs reach as far as they bulge. */
export function extentOf(
  lines: readonly CadLine[],
): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } | null {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const line of lines)
    for (const { x, y } of isBent(line)
      ? flattenBulges([...verticesOf(line.vertices)], line.closed)
      : verticesOf(line.vertices)) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
    }
  return left > right ? null : { left, right, top, bottom };
}
