import { splitAtMeetings } from '../geometry/noding.ts';
import { type Point } from '../geometry/point.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Wall, bodyThickness } from '../project/plan/wall.ts';

/** A stretch of wall as it is in one variant or both; thickness in mm (0 = a line without a body). */
export type WallStretch = { readonly a: Point; readonly b: Point; readonly thickness: number };

/** Before and after (PLAN-9): what stays (保留), comes down (拆除) and is built (新建), by storey. */
export type StoreyDifference = {
  readonly storey: number;
  readonly kept: readonly WallStretch[];
  readonly removed: readonly WallStretch[];
  readonly added: readonly WallStretch[];
};

/** Compares the walls of two variants by where they stand; a wall of another thickness comes down and is built. */
export function variantDifference(plan: Plan, before: string, after: string): readonly StoreyDifference[] {
  const storeys = [
    ...new Set(
      plan.levels
        .filter(({ variant }) => variant === before || variant === after)
        .map(({ storey }) => storey),
    ),
  ].sort((p, q) => p - q);
  return storeys.map((storey) => ({
    storey,
    ...compare(wallsOf(plan, before, storey), wallsOf(plan, after, storey)),
  }));
}

function wallsOf(plan: Plan, variant: string, storey: number): readonly Wall[] {
  const levels = new Set(
    plan.levels.filter((level) => level.variant === variant && level.storey === storey).map(({ id }) => id),
  );
  return plan.walls.filter(({ level }) => levels.has(level));
}

function compare(before: readonly Wall[], after: readonly Wall[]): Omit<StoreyDifference, 'storey'> {
  const all = [...before, ...after];
  const stretches = new Map<
    string,
    { readonly at: WallStretch; was: number | undefined; is: number | undefined }
  >();
  for (const { a, b, source } of splitAtMeetings(all, 'keep-doubles')) {
    const wall = all[source];
    if (wall === undefined) continue;
    const forward = a.x < b.x || (a.x === b.x && a.y < b.y);
    const [p, q] = forward ? [a, b] : [b, a];
    const thickness = bodyThickness(wall);
    const key = `${p.x},${p.y},${q.x},${q.y}`;
    const known = stretches.get(key) ?? { at: { a: p, b: q, thickness }, was: undefined, is: undefined };
    if (source < before.length) known.was = thickness;
    else known.is = thickness;
    stretches.set(key, known);
  }
  const list = [...stretches.values()];
  const withThickness = ({ at }: { readonly at: WallStretch }, thickness: number): WallStretch => ({
    ...at,
    thickness,
  });
  return {
    kept: list.flatMap((one) =>
      one.was !== undefined && one.was === one.is ? [withThickness(one, one.was)] : [],
    ),
    removed: list.flatMap((one) =>
      one.was !== undefined && one.was !== one.is ? [withThickness(one, one.was)] : [],
    ),
    added: list.flatMap((one) =>
      one.is !== undefined && one.was !== one.is ? [withThickness(one, one.is)] : [],
    ),
  };
}
