import { type InkName, type PathCommand, type Shape } from '../../core/drawing/drawing.ts';
import { type Point } from '../../core/geometry/point.ts';
import { type Mm } from '../../core/units/length.ts';

/** Inks of templates/inks.json that a plan is drawn with. */
export const PLAN_INKS = {
  wall: 'plan-wall',
  line: 'black',
  fixture: 'plan-fixture',
  dimension: 'plan-dimension',
  ground: 'plan-ground',
  tint: 'tint',
  paper: 'paper-white',
} as const satisfies Record<string, InkName>;

/**
 * Widths on paper, mm: the three steps of GB/T 50104 for plans, thick b = 0.5 for what is cut, medium 0.25 for
 * what is seen, thin 0.13 for furniture and dimensions.
 */
export const LINES = { thick: 0.5, medium: 0.25, thin: 0.13 } as const;

/** From millimetres of the building to millimetres on paper. */
export type PaperMap = { readonly scale: number; readonly left: Mm; readonly top: Mm };

export function toPaper({ scale, left, top }: PaperMap, { x, y }: Point): Point {
  return { x: (x - left) / scale, y: (y - top) / scale };
}

export function polygon(map: PaperMap, ring: readonly Point[], closed = true): readonly PathCommand[] {
  const path = ring.map((p, i): PathCommand => {
    const { x, y } = toPaper(map, p);
    return [i === 0 ? 'M' : 'L', x, y];
  });
  return closed ? [...path, ['Z']] : path;
}

export function stroked(path: readonly PathCommand[], width: Mm, ink: InkName, dash?: readonly Mm[]): Shape {
  return {
    kind: 'shape',
    layer: 'artwork',
    path,
    stroke: { ink, width, cap: 'butt', join: 'miter', ...(dash === undefined ? {} : { dash }) },
  };
}

export function line(
  map: PaperMap,
  from: Point,
  to: Point,
  width: Mm,
  ink: InkName,
  dash?: readonly Mm[],
): Shape {
  return stroked(polygon(map, [from, to], false), width, ink, dash);
}
