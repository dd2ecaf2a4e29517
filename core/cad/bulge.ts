import { type Point } from '../geometry/point.ts';

/** Arcs are drawn with corners this far apart at most: 3° keep within 0.04 % of the radius. */
export const ARC_STEP = Math.PI / 60;

export type Arc = {
  readonly centre: Point;
  readonly radius: number;
  /** Radians from the axis of x towards that of y; `sweep` is signed. */
  readonly from: number;
  readonly sweep: number;
};

/** The arc between two vertices; null for a straight piece. Works in either direction of y: the sign goes along. */
export function arcOfBulge(a: Point, b: Point, bulge: number): Arc | null {
  const chord = Math.hypot(b.x - a.x, b.y - a.y);
  if (Math.abs(bulge) < 1e-6 || chord === 0) return null;
  const sweep = 4 * Math.atan(bulge);
  // From the middle of the chord to the centre, to the left of the way for a sweep below half a turn.
  const reach = (1 - bulge * bulge) / (4 * bulge);
  const centre = {
    x: (a.x + b.x) / 2 - (b.y - a.y) * reach,
    y: (a.y + b.y) / 2 + (b.x - a.x) * reach,
  };
  const radius = Math.hypot(a.x - centre.x, a.y - centre.y);
  return { centre, radius, from: Math.atan2(a.y - centre.y, a.x - centre.x), sweep };
}

/** Corners of an arc after its first one, the last exactly `b`. */
function cornersOfArc(arc: Arc, b: Point): readonly Point[] {
  const steps = Math.max(1, Math.ceil(Math.abs(arc.sweep) / ARC_STEP - 1e-9));
  return Array.from({ length: steps }, (_, i) => {
    if (i === steps - 1) return b;
    const angle = arc.from + (arc.sweep * (i + 1)) / steps;
    return { x: arc.centre.x + arc.radius * Math.cos(angle), y: arc.centre.y + arc.radius * Math.sin(angle) };
  });
}

export type BulgeVertex = { readonly x: number; readonly y: number; readonly bulge: number };

/** The vertices of a flat list (core/cad/cadDrawing.ts, CadLine). */
export function* verticesOf(flat: readonly number[]): Generator<BulgeVertex> {
  for (let i = 0; i + 2 < flat.length; i += 3) {
    yield { x: flat[i] ?? 0, y: flat[i + 1] ?? 0, bulge: flat[i + 2] ?? 0 };
  }
}

/** A line with bulges as corners, arcs drawn with many; a closed one does not repeat its first corner. */
export function flattenBulges(vertices: readonly BulgeVertex[], closed: boolean): readonly Point[] {
  const corners: Point[] = [];
  vertices.forEach((a, i) => {
    if (i === 0) corners.push({ x: a.x, y: a.y });
    const last = i === vertices.length - 1;
    if (last && !closed) return;
    const b = vertices[(i + 1) % vertices.length] ?? a;
    const arc = arcOfBulge(a, b, a.bulge);
    corners.push(...(arc === null ? [{ x: b.x, y: b.y }] : cornersOfArc(arc, { x: b.x, y: b.y })));
  });
  if (closed && corners.length > 1) corners.pop();
  return corners;
}
