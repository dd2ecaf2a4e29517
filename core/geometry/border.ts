import { type Mm } from '../units/length.ts';
import { type Rings } from './booleans.ts';
import { boxOf } from './point.ts';

/**
 * The contours of a region piece by piece, in columns and in a grid, for questions that are asked of thousands of
 * places: which is the largest disc that touches the contour here.
 */
export type Border = {
  readonly count: number;
  /** Where the piece begins, which way it runs (a unit vector), how long it is; mm. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly length: Float64Array;
  /** From the beginning of its ring to its own; mm. */
  readonly along: Float64Array;
  readonly ring: Int32Array;
  /** The piece that ends where this one begins. */
  readonly previous: Int32Array;
  /** Of each ring: its first piece, and the way round it in mm. One more than rings. */
  readonly first: readonly number[];
  readonly round: readonly Mm[];
  readonly grid: Grid;
};

type Grid = {
  readonly left: Mm;
  readonly top: Mm;
  readonly cell: Mm;
  readonly columns: number;
  readonly rows: number;
  /** Pieces cell by cell: those of cell k stand from starts[k] to starts[k + 1]. */
  readonly starts: Int32Array;
  readonly pieces: Int32Array;
  /** When each piece was last found, and what was found last. */
  readonly marks: Int32Array;
  readonly found: Int32Array;
  search: number;
};

/** At most so many cells: a frame round a board has few pieces and much room. */
const MOST_CELLS = 1 << 18;

/** `near` is how far questions reach, mm: the size of the grid's cells. */
export function borderOf(rings: Rings, near: Mm): Border {
  let most = 0;
  for (const ring of rings) most += ring.length;
  const column = (): Float64Array => new Float64Array(most);
  const [x, y, dx, dy, length, along] = [column(), column(), column(), column(), column(), column()];
  const ring = new Int32Array(most);
  const previous = new Int32Array(most);
  const first: number[] = [0];
  const round: Mm[] = [];
  let count = 0;
  rings.forEach((corners, number) => {
    const start = count;
    let way = 0;
    corners.forEach((corner, at) => {
      const next = corners[at + 1 === corners.length ? 0 : at + 1] ?? corner;
      const long = Math.hypot(next.x - corner.x, next.y - corner.y);
      if (long === 0) return;
      x[count] = corner.x;
      y[count] = corner.y;
      dx[count] = (next.x - corner.x) / long;
      dy[count] = (next.y - corner.y) / long;
      length[count] = long;
      along[count] = way;
      ring[count] = number;
      previous[count] = count - 1;
      way += long;
      count += 1;
    });
    if (count > start) previous[start] = count - 1;
    first.push(count);
    round.push(way);
  });
  const columns = { count, x, y, dx, dy, length, along, ring, previous, first, round };
  return { ...columns, grid: gridOf(columns, rings, near) };
}

function gridOf(border: Omit<Border, 'grid'>, rings: Rings, near: Mm): Grid {
  const { count, x, y, dx, dy, length } = border;
  const { left, top, right, bottom } = count === 0 ? EMPTY : boxOf(rings.flat());
  const [width, height] = [right - left, bottom - top];
  const cell = Math.max(near, Math.sqrt((width * height) / MOST_CELLS), (width + height) / MOST_CELLS, 1e-6);
  const columns = Math.floor(width / cell) + 1;
  const rows = Math.floor(height / cell) + 1;
  const starts = new Int32Array(columns * rows + 1);
  let pieces = new Int32Array(0);
  // Twice the same walk: the first counts, the second enters.
  for (const entering of [false, true]) {
    for (let i = 0; i < count; i += 1) {
      const [x0, y0] = [(x[i] ?? 0) - left, (y[i] ?? 0) - top];
      const [ux, uy, long] = [dx[i] ?? 0, dy[i] ?? 0, length[i] ?? 0];
      const y1 = y0 + uy * long;
      const lowest = place(Math.min(y0, y1), cell, rows);
      const highest = place(Math.max(y0, y1), cell, rows);
      for (let row = lowest; row <= highest; row += 1) {
        // The part of the piece in this row of cells, so that a slanted one is not entered in its whole box.
        const within = (edge: number): number => Math.min(1, Math.max(0, (edge - y0) / (uy * long)));
        const [t0, t1] = lowest === highest ? [0, 1] : [within(row * cell), within((row + 1) * cell)];
        const [xa, xb] = [x0 + ux * long * t0, x0 + ux * long * t1];
        const from = place(Math.min(xa, xb) - 1e-9, cell, columns);
        const to = place(Math.max(xa, xb) + 1e-9, cell, columns);
        for (let at = row * columns + from; at <= row * columns + to; at += 1) {
          if (entering) {
            const free = (starts[at] ?? 0) - 1;
            starts[at] = free;
            pieces[free] = i;
          } else starts[at] = (starts[at] ?? 0) + 1;
        }
      }
    }
    if (entering) break;
    let sum = 0;
    for (let at = 0; at < starts.length; at += 1) {
      sum += starts[at] ?? 0;
      starts[at] = sum;
    }
    pieces = new Int32Array(sum);
  }
  const scratch = { marks: new Int32Array(count), found: new Int32Array(count), search: 0 };
  return { left, top, cell, columns, rows, starts, pieces, ...scratch };
}

const EMPTY = { left: 0, top: 0, right: 0, bottom: 0 };

function place(at: Mm, cell: Mm, most: number): number {
  return Math.min(most - 1, Math.max(0, Math.floor(at / cell)));
}

/** Enters the pieces that may come within `reach` of a place in `grid.found`, and says how many. */
function findNear({ grid }: Border, x: Mm, y: Mm, reach: Mm): number {
  const { left, top, cell, columns, rows, starts, pieces, marks, found } = grid;
  const [i0, i1] = [place(x - reach - left, cell, columns), place(x + reach - left, cell, columns)];
  const [j0, j1] = [place(y - reach - top, cell, rows), place(y + reach - top, cell, rows)];
  const search = (grid.search += 1);
  let many = 0;
  for (let j = j0; j <= j1; j += 1) {
    const end = starts[j * columns + i1 + 1] ?? 0;
    // Cells of a row stand one after the other.
    for (let k = starts[j * columns + i0] ?? 0; k < end; k += 1) {
      const piece = pieces[k] ?? 0;
      if (marks[piece] === search) continue;
      marks[piece] = search;
      found[many] = piece;
      many += 1;
    }
  }
  return many;
}

/** The largest disc that was found, and where it touches the contour again: `ring` −1 where it touches nothing. */
export type Disc = { radius: Mm; ring: number; along: Mm };

/** cos 20°: what a disc meets so near to where it stands is the same edge, going on. */
const GOING_ON = Math.cos(Math.PI / 9);

/** Narrows `disc` to the largest that stands on the contour at (x, y) in the direction of the unit vector n. */
export function narrowDisc(border: Border, x: Mm, y: Mm, nx: number, ny: number, disc: Disc): void {
  const many = findNear(border, x + nx * disc.radius, y + ny * disc.radius, disc.radius);
  const { found } = border.grid;
  for (let k = 0; k < many; k += 1) {
    const i = found[k] ?? 0;
    const [ex, ey] = [(border.x[i] ?? 0) - x, (border.y[i] ?? 0) - y];
    const [ux, uy] = [border.dx[i] ?? 0, border.dy[i] ?? 0];
    // The corner where the piece begins.
    const ahead = nx * ex + ny * ey;
    const far = ex * ex + ey * ey;
    if (ahead > 1e-12 && far < 2 * ahead * disc.radius && 1 - (2 * ahead * ahead) / far <= GOING_ON) {
      disc.radius = far / (2 * ahead);
      disc.ring = border.ring[i] ?? 0;
      disc.along = border.along[i] ?? 0;
    }
    // Its inner points: how far its line is, and how much its normal on our side goes with ours.
    const across = ex * uy - ey * ux;
    const facing = (ny * ux - nx * uy) * Math.sign(across);
    if (Math.abs(across) <= 1e-9 || facing > GOING_ON) continue;
    const radius = Math.abs(across) / (1 - facing);
    if (radius >= disc.radius) continue;
    const foot = (nx * radius - ex) * ux + (ny * radius - ey) * uy;
    if (foot < 0 || foot > (border.length[i] ?? 0)) continue;
    disc.radius = radius;
    disc.ring = border.ring[i] ?? 0;
    disc.along = (border.along[i] ?? 0) + foot;
  }
}

/** Where the nearest other piece lies from a corner, among directions that turn from `from` to `to`. */
export type Ahead = { readonly x: number; readonly y: number; readonly distance: Mm; readonly ring: number };

/** `corner` is the piece that begins there; directions are unit vectors less than half a turn apart. */
export function nearestAhead(
  border: Border,
  corner: number,
  from: readonly [number, number],
  to: readonly [number, number],
  reach: Mm,
): Ahead | null {
  const [x, y] = [border.x[corner] ?? 0, border.y[corner] ?? 0];
  const before = border.previous[corner] ?? 0;
  const way = Math.sign(from[0] * to[1] - from[1] * to[0]);
  const many = findNear(border, x, y, reach);
  const { found } = border.grid;
  let best: Ahead | null = null;
  for (let k = 0; k < many; k += 1) {
    const i = found[k] ?? 0;
    if (i === corner || i === before) continue;
    const [ex, ey] = [(border.x[i] ?? 0) - x, (border.y[i] ?? 0) - y];
    const [ux, uy] = [border.dx[i] ?? 0, border.dy[i] ?? 0];
    const foot = Math.min(border.length[i] ?? 0, Math.max(0, -ex * ux - ey * uy));
    const [qx, qy] = [ex + foot * ux, ey + foot * uy];
    const distance = Math.hypot(qx, qy);
    if (distance >= (best?.distance ?? reach)) continue;
    if (distance > TOUCHING) {
      if ((from[0] * qy - from[1] * qx) * way < 0 || (qx * to[1] - qy * to[0]) * way < 0) continue;
    }
    best = { x: qx / distance, y: qy / distance, distance, ring: border.ring[i] ?? 0 };
  }
  return best;
}

/** Corners are laid on thousandths of a millimetre, so what is nearer than half of one touches. */
export const TOUCHING: Mm = 0.0005;
