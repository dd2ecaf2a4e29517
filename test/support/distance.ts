import { type PathCommand } from '../../core/drawing/drawing.ts';
import { flattened } from '../../core/drawing/path.ts';

/** Greatest distance of a point of one path from the other path, taken both ways. */
export function greatestDistance(
  one: readonly PathCommand[],
  other: readonly PathCommand[],
  tolerance: number,
): number {
  return Math.max(farthest(one, other, tolerance), farthest(other, one, tolerance));
}

function farthest(from: readonly PathCommand[], to: readonly PathCommand[], tolerance: number): number {
  const edges = flattened(to, tolerance).flatMap(({ points }) =>
    points.map((point, index) => [point, points[(index + 1) % points.length] ?? point] as const),
  );
  let most = 0;
  for (const { points } of flattened(from, tolerance)) {
    for (const [x, y] of points) {
      let least = Infinity;
      for (const [[ax, ay], [bx, by]] of edges) {
        const dx = bx - ax;
        const dy = by - ay;
        const length = dx * dx + dy * dy;
        const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
        least = Math.min(least, (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2);
        if (least === 0) break;
      }
      most = Math.max(most, least);
    }
  }
  return Math.sqrt(most);
}
