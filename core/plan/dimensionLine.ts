import { type Point } from '../geometry/point.ts';
import { type Dimension } from '../project/plan/annotation.ts';
import { leftNormal } from './axis.ts';

/** Where a dimension's line is drawn: beside what it measures, by its offset. */
export function dimensionLine({
  from,
  to,
  offset,
}: Pick<Dimension, 'from' | 'to' | 'offset'>): readonly [Point, Point] {
  if (from.x === to.x && from.y === to.y) return [from, to];
  const n = leftNormal({ a: from, b: to });
  const off = (p: Point): Point => ({ x: p.x + n.x * offset, y: p.y + n.y * offset });
  return [off(from), off(to)];
}
