import { type Point, distance, roundPoint } from '../../geometry/point.ts';
import { alongOf, leftNormal, leftOf, lengthOf, pointOn } from '../../plan/axis.ts';
import { type Wall, bodyThickness } from '../../project/plan/wall.ts';
import { type Draft } from '../draft.ts';

/** A wall before and after it was given new ends. */
export type Reshaped = { readonly old: Wall; readonly now: Wall };

/** A point this near to a wall's axis, face or end was put there, mm. */
const ON_IT = 1;

/**
 * Dimension lines keep to the walls that they were drawn on: an end that lies on an axis, on a face or at an end of
 * a wall goes with it (EDIT-10). Those that the same command has moved already are left alone.
 */
export function followDimensions(draft: Draft, walls: readonly Reshaped[]): void {
  if (walls.length === 0) return;
  const before = new Set(draft.start.plan?.dimensions);
  draft.put(
    'dimensions',
    draft.all('dimensions').flatMap((dimension) => {
      if (!before.has(dimension)) return [];
      const beside = walls.filter(({ old }) => old.level === dimension.level);
      const [from, to] = [carried(dimension.from, beside), carried(dimension.to, beside)];
      return from === dimension.from && to === dimension.to ? [] : [{ ...dimension, from, to }];
    }),
  );
}

/** The point where it goes with the wall that takes it farthest: a stretched neighbour leaves it where it is. */
function carried(p: Point, walls: readonly Reshaped[]): Point {
  return walls.reduce<Point>((best, wall) => {
    const to = carriedBy(p, wall);
    return to !== undefined && distance(p, to) > distance(p, best) ? to : best;
  }, p);
}

function carriedBy(p: Point, { old, now }: Reshaped): Point | undefined {
  const half = bodyThickness(old) / 2;
  const side = leftOf(old, p);
  const along = alongOf(old, p);
  const length = lengthOf(old);
  const isOn = [0, half, -half].some((line) => Math.abs(side - line) <= ON_IT);
  // Outer corners lie beyond the wall's end, by half of the wall that meets it.
  if (!isOn || along < -old.thickness || along > length + old.thickness) return undefined;
  if (along <= ON_IT) return moved(p, old.a, now.a);
  if (along >= length - ON_IT) return moved(p, old.b, now.b);
  const [n, m] = [leftNormal(old), leftNormal(now)];
  const turned = Math.abs(n.x - m.x) + Math.abs(n.y - m.y) > 1e-9;
  if (!turned) {
    const by = leftOf(old, now.a);
    return by === 0 ? p : roundPoint({ x: p.x + n.x * by, y: p.y + n.y * by });
  }
  const on = pointOn(now, (along / length) * lengthOf(now));
  return roundPoint({ x: on.x + m.x * side, y: on.y + m.y * side });
}

function moved(p: Point, from: Point, to: Point): Point {
  return from.x === to.x && from.y === to.y ? p : { x: p.x + to.x - from.x, y: p.y + to.y - from.y };
}
