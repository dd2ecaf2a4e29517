import { z } from 'zod';
import { placed, planPoint } from './point.ts';

/**
 * `wall`: a body with a thickness. `divider` (隔断): a light screen that parts two rooms at its axis and takes no
 * floor area. `open` (开敞): a boundary on paper only, for halls with several zones.
 */
export const WALL_KINDS = ['wall', 'divider', 'open'] as const;
/** @internal */
export const wallKind = z.enum(WALL_KINDS);
export type WallKind = z.infer<typeof wallKind>;

export const wallThickness = z.number().int().min(40).max(1200);

/** A straight piece between two joints; walls meet where end points are equal. */
export const wall = z.strictObject({
  ...placed,
  a: planPoint,
  b: planPoint,
  kind: wallKind,
  /** Kept while the piece is a divider or open, so that it can become the same wall again; mm. */
  thickness: wallThickness,
  /** An outer wall that the neighbour's building shares: half of it belongs to us (FLOOR-5). */
  shared: z.boolean(),
});
export type Wall = Readonly<z.infer<typeof wall>>;

/** 一砖墙 and 半砖墙, nominal. */
export const OUTER_WALL_THICKNESS = 240;

/** The thickness that counts for areas and drawing: dividers and open edges have no body. */
export function bodyThickness(piece: Pick<Wall, 'kind' | 'thickness'>): number {
  return piece.kind === 'wall' ? piece.thickness : 0;
}
