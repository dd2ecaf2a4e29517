import { crossProperly } from '../geometry/orientation.ts';
import { type Point } from '../geometry/point.ts';

/** Whether a closed line crosses itself. */
export function crossesItself(outline: readonly Point[]): boolean {
  return outline.some((a, i) => {
    const b = outline[(i + 1) % outline.length] ?? a;
    return outline.some((c, j) => j > i && crossProperly(a, b, c, outline[(j + 1) % outline.length] ?? c));
  });
}
