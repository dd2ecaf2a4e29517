import { distanceToSegment, turnOf } from './orientation.ts';
import { type Point, type Ring, boxOf } from './point.ts';

/** Twice the area, positive for a ring that runs clockwise on the sheet; mm². Exact for whole coordinates. */
export function doubleArea(ring: Ring): number {
  let sum = 0;
  let previous = ring[ring.length - 1];
  if (previous === undefined) return 0;
  // Relative to one corner, so that the products stay small far from the origin.
  const { x: x0, y: y0 } = previous;
  for (const corner of ring) {
    sum += (previous.x - x0) * (corner.y - y0) - (corner.x - x0) * (previous.y - y0);
    previous = corner;
  }
  return sum;
}

/** `edge` = on the line itself. Even-odd, exact for whole coordinates. */
export function whereInRing(ring: Ring, p: Point): 'inside' | 'edge' | 'outside' {
  let inside = false;
  let a = ring[ring.length - 1];
  if (a === undefined) return 'outside';
  for (const b of ring) {
    if (a.y > p.y !== b.y > p.y) {
      const side = turnOf(a, b, p);
      if (side === 0) return 'edge';
      if (side > 0 === b.y > a.y) inside = !inside;
    } else if (a.y === p.y || b.y === p.y) {
      const level = a.y === p.y && b.y === p.y;
      if (level && Math.min(a.x, b.x) <= p.x && p.x <= Math.max(a.x, b.x)) return 'edge';
      if ((a.x === p.x && a.y === p.y) || (b.x === p.x && b.y === p.y)) return 'edge';
    }
    a = b;
  }
  return inside ? 'inside' : 'outside';
}

/** A region: one outer ring and the holes in it. */
export type Region = { readonly outer: Ring; readonly holes: readonly Ring[] };

export function insideRegion(region: Region, p: Point): boolean {
  return (
    whereInRing(region.outer, p) === 'inside' &&
    region.holes.every((hole) => hole.length < 3 || whereInRing(hole, p) === 'outside')
  );
}

/** Distance from p to the region's border. */
export function distanceToBorder(region: Region, p: Point): number {
  let least = Infinity;
  for (const ring of [region.outer, ...region.holes]) {
    let a = ring[ring.length - 1];
    if (a === undefined) continue;
    for (const b of ring) {
      least = Math.min(least, distanceToSegment(a, b, p));
      a = b;
    }
  }
  return least;
}

/**
 * The point inside a region that is farthest from its border, to `precision` mm (the idea of Mapbox's polylabel:
 * halve the cells that may still hold something better). Where to put a room's anchor and its name.
 */
export function innermostPoint(
  region: Region,
  precision: number,
): { readonly point: Point; readonly clear: number } {
  const box = boxOf(region.outer);
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const size = Math.max(1, Math.min(width, height));
  const signed = (p: Point): number => (insideRegion(region, p) ? 1 : -1) * distanceToBorder(region, p);
  type Cell = {
    readonly x: number;
    readonly y: number;
    readonly half: number;
    readonly clear: number;
    readonly best: number;
  };
  const cellAt = (x: number, y: number, half: number): Cell => {
    const clear = signed({ x, y });
    return { x, y, half, clear, best: clear + half * Math.SQRT2 };
  };
  let cells: Cell[] = [];
  for (let x = box.left; x < box.right; x += size)
    for (let y = box.top; y < box.bottom; y += size) cells.push(cellAt(x + size / 2, y + size / 2, size / 2));
  let found = cellAt(box.left + width / 2, box.top + height / 2, 0);
  while (cells.length > 0) {
    for (const cell of cells) if (cell.clear > found.clear) found = cell;
    const limit = found.clear + precision;
    cells = cells
      .filter((cell) => cell.best > limit)
      .flatMap(({ x, y, half }) => {
        const h = half / 2;
        return [
          cellAt(x - h, y - h, h),
          cellAt(x + h, y - h, h),
          cellAt(x - h, y + h, h),
          cellAt(x + h, y + h, h),
        ];
      });
  }
  return { point: { x: found.x, y: found.y }, clear: found.clear };
}
