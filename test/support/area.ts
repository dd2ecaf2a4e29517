import { type PathCommand } from '../../core/drawing/drawing.ts';
import { flattened } from '../../core/drawing/path.ts';

type Edge = readonly [x1: number, y1: number, x2: number, y2: number];

/** Edges of the path's contours, flattened and closed. */
function edgesOf(path: readonly PathCommand[], tolerance: number): readonly Edge[] {
  return flattened(path, tolerance).flatMap(({ points }) =>
    points.map(([x, y], index): Edge => {
      const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
      return [x, y, nextX, nextY];
    }),
  );
}

/**
 * Area by scan lines, independent of the code under test: the length of each horizontal line that lies inside
 * any of the paths, times the lines' distance.
 */
export function scanArea(
  paths: readonly (readonly PathCommand[])[],
  rule: 'nonzero' | 'evenodd',
  { top, bottom, lines, tolerance }: { top: number; bottom: number; lines: number; tolerance: number },
): number {
  const step = (bottom - top) / lines;
  const edges = paths.map((path) => edgesOf(path, tolerance));
  let area = 0;
  for (let line = 0; line < lines; line += 1) {
    const y = top + (line + 0.5) * step;
    const inside: (readonly [number, number])[] = edges.flatMap((each) => spans(each, y, rule));
    area += unionLength(inside) * step;
  }
  return area;
}

function spans(
  edges: readonly Edge[],
  y: number,
  rule: 'nonzero' | 'evenodd',
): readonly (readonly [number, number])[] {
  const crossings: [x: number, turn: number][] = [];
  for (const [x1, y1, x2, y2] of edges) {
    if (y1 <= y !== y2 <= y) crossings.push([x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), y2 > y1 ? 1 : -1]);
  }
  crossings.sort(([a], [b]) => a - b);
  const found: (readonly [number, number])[] = [];
  let winding = 0;
  crossings.forEach(([x, turn], index) => {
    winding = rule === 'nonzero' ? winding + turn : index % 2 === 0 ? 1 : 0;
    const next = crossings[index + 1];
    if (winding !== 0 && next !== undefined) found.push([x, next[0]]);
  });
  return found;
}

function unionLength(intervals: readonly (readonly [number, number])[]): number {
  let length = 0;
  let reached = -Infinity;
  for (const [from, to] of [...intervals].sort(([a], [b]) => a - b)) {
    if (to <= reached) continue;
    length += to - Math.max(from, reached);
    reached = to;
  }
  return length;
}

/** Places where two edges of the path truly cross (ends that touch do not count), by a grid of buckets. */
export function crossings(
  path: readonly PathCommand[],
  tolerance: number,
): readonly (readonly [number, number])[] {
  const edges = edgesOf(path, tolerance);
  const longest = Math.max(...edges.map(([x1, y1, x2, y2]) => Math.hypot(x2 - x1, y2 - y1)), 1e-9);
  const cell = Math.max(longest / 8, tolerance);
  const grid = new Map<string, number[]>();
  const found: (readonly [number, number])[] = [];
  edges.forEach((edge, index) => {
    const [x1, y1, x2, y2] = edge;
    const seen = new Set<number>();
    for (let cx = Math.floor(Math.min(x1, x2) / cell); cx <= Math.floor(Math.max(x1, x2) / cell); cx += 1) {
      for (let cy = Math.floor(Math.min(y1, y2) / cell); cy <= Math.floor(Math.max(y1, y2) / cell); cy += 1) {
        const key = `${cx} ${cy}`;
        for (const other of grid.get(key) ?? []) seen.add(other);
        grid.set(key, [...(grid.get(key) ?? []), index]);
      }
    }
    for (const other of seen) {
      const point = crossing(edge, edges[other] ?? edge);
      if (point !== null) found.push(point);
    }
  });
  return found;
}

/** The point strictly inside both edges where they cross. */
function crossing([ax, ay, bx, by]: Edge, [cx, cy, dx, dy]: Edge): readonly [number, number] | null {
  const cross = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (cross === 0) return null;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / cross;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / cross;
  const inside = (value: number): boolean => value > 1e-4 && value < 1 - 1e-4;
  return inside(t) && inside(u) ? [ax + t * (bx - ax), ay + t * (by - ay)] : null;
}
