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

/** At most so many cells to a piece: a frame round a board has few pieces and much room. */
const CELLS_EACH = 8;

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
  const most = CELLS_EACH * count + 1;
  const cell = Math.max(near, Math.sqrt((width * height) / most), (width + height) / most, 1e-6);
  const columns = Math.floor(width / cell) + 1;
  const rows = Math.floor(height / cell) + 1;
  const starts = new Int32Array(columns * rows + 1);
  let pieces = new Int32Array(0);
  // Twice the same walk: the first counts, the second enters.
  for (const entering of [false, true]) {
    for (let i = 0; i < count; i += 1) {
      const x0 = (x[i] ?? 0) - left;
      const y0 = (y[i] ?? 0) - top;
      const wide = (dx[i] ?? 0) * (length[i] ?? 0);
      const high = (dy[i] ?? 0) * (length[i] ?? 0);
      const y1 = y0 + high;
      const lowest = place(Math.min(y0, y1), cell, rows);
      const highest = place(Math.max(y0, y1), cell, rows);
      for (let row = lowest; row <= highest; row += 1) {
        // The part of the piece in this row of cells, so that a slanted one is not entered in its whole box.
        const xa = lowest === highest ? x0 : x0 + wide * share((row * cell - y0) / high);
        const xb = lowest === highest ? x0 + wide : x0 + wide * share(((row + 1) * cell - y0) / high);
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

function share(t: number): number {
  return Math.min(1, Math.max(0, t));
}

function place(at: Mm, cell: Mm, most: number): number {
  return Math.min(most - 1, Math.max(0, Math.floor(at / cell)));
}

/** Enters the pieces that may come into a box in `grid.found`, and says how many. */
function findNear({ grid }: Border, x0: Mm, y0: Mm, x1: Mm, y1: Mm): number {
  const { left, top, cell, columns, rows, starts, pieces, marks, found } = grid;
  const i0 = place(x0 - left, cell, columns);
  const i1 = place(x1 - left, cell, columns);
  const j0 = place(y0 - top, cell, rows);
  const j1 = place(y1 - top, cell, rows);
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
  const reach = disc.radius;
  const cx = x + nx * reach;
  const cy = y + ny * reach;
  const many = findNear(border, cx - reach, cy - reach, cx + reach, cy + reach);
  narrowByPieces(border, { pieces: border.grid.found, many }, x, y, nx, ny, disc);
}

/** The same, where the pieces that can narrow it are known. */
export function narrowByPieces(
  border: Border,
  { pieces, many }: Pieces,
  x: Mm,
  y: Mm,
  nx: number,
  ny: number,
  disc: Disc,
): void {
  for (let k = 0; k < many; k += 1) {
    const i = pieces[k] ?? 0;
    const ex = (border.x[i] ?? 0) - x;
    const ey = (border.y[i] ?? 0) - y;
    const ux = border.dx[i] ?? 0;
    const uy = border.dy[i] ?? 0;
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

/** Numbers of pieces; `alone`: nothing but the pieces that go on from it at a wide angle comes near. */
export type Pieces = { readonly pieces: Int32Array; many: number };
export type Narrowing = Pieces & { alone: boolean };

/** Room for what `findNarrowing` finds. */
export function narrowingOf(border: Border): Narrowing {
  return { pieces: new Int32Array(border.count), many: 0, alone: false };
}

/**
 * cos 9.5°: a contour that goes on from a piece without turning further off its line than this meets no disc on the
 * piece at more than the 10° from which `narrowDisc` counts: half of its 20°, an angle between chord and tangent.
 */
const STRAIGHT_ON = Math.cos((9.5 * Math.PI) / 180);

/** What lies so far behind a line is neither ahead of it nor touches it; twice `TOUCHING`. */
const BEHIND: Mm = 0.001;

/**
 * Enters in `found` the pieces that can narrow a disc of the diameter `reach` which stands on a piece, at whatever
 * place of it, on a side: what comes into the box of all such discs, less what lies behind the piece's line and what
 * only goes on from it. Seldom any.
 */
export function findNarrowing(
  border: Border,
  piece: number,
  side: 1 | -1,
  reach: Mm,
  found: Narrowing,
): void {
  const { x, y, dx, dy, length, previous, ring } = border;
  const before = previous[piece] ?? 0;
  const after = nextOf(border, piece);
  const ux = dx[piece] ?? 0;
  const uy = dy[piece] ?? 0;
  const xa = x[piece] ?? 0;
  const ya = y[piece] ?? 0;
  const xb = xa + ux * (length[piece] ?? 0);
  const yb = ya + uy * (length[piece] ?? 0);
  const left = Math.min(xa, xb) - reach;
  const right = Math.max(xa, xb) + reach;
  const top = Math.min(ya, yb) - reach;
  const bottom = Math.max(ya, yb) + reach;
  const many = findNear(border, left, top, right, bottom);
  const near = border.grid.found;
  const own = ring[piece] ?? 0;
  const back = straightBack(border, piece, 2 * reach);
  const on = straightOn(border, piece, 2 * reach);
  found.many = 0;
  found.alone =
    ux * (dx[before] ?? 0) + uy * (dy[before] ?? 0) >= BACK &&
    ux * (dx[after] ?? 0) + uy * (dy[after] ?? 0) >= BACK;
  for (let k = 0; k < many; k += 1) {
    const i = near[k] ?? 0;
    if (i === piece) continue;
    const px = x[i] ?? 0;
    const py = y[i] ?? 0;
    const qx = px + (dx[i] ?? 0) * (length[i] ?? 0);
    const qy = py + (dy[i] ?? 0) * (length[i] ?? 0);
    const off =
      Math.max(px, qx) < left ||
      Math.min(px, qx) > right ||
      Math.max(py, qy) < top ||
      Math.min(py, qy) > bottom;
    if (off) continue;
    const beside = i === before || i === after;
    if (!beside) found.alone = false;
    if (ring[i] === own && (back <= on ? i >= back && i <= on : i >= back || i <= on)) continue;
    const p = ((py - ya) * ux - (px - xa) * uy) * side;
    const q = ((qy - ya) * ux - (qx - xa) * uy) * side;
    // The pieces beside it have an end on its line.
    if (Math.max(p, q) < (beside ? 1e-12 : -BEHIND)) continue;
    found.pieces[found.many] = i;
    found.many += 1;
  }
}

/** The last piece, backwards, up to which a contour keeps to the line of a piece, no further than `most`. */
function straightBack({ dx, dy, length, previous }: Border, piece: number, most: Mm): number {
  let at = piece;
  for (let way = 0; way < most;) {
    const next = previous[at] ?? 0;
    if (next === piece || !keepsOn(dx, dy, piece, next)) break;
    at = next;
    way += length[at] ?? 0;
  }
  return at;
}

/** The same, onwards. */
function straightOn(border: Border, piece: number, most: Mm): number {
  const { dx, dy, length } = border;
  let at = piece;
  for (let way = 0; way < most;) {
    const next = nextOf(border, at);
    if (next === piece || !keepsOn(dx, dy, piece, next)) break;
    at = next;
    way += length[at] ?? 0;
  }
  return at;
}

function keepsOn(dx: Float64Array, dy: Float64Array, piece: number, other: number): boolean {
  return (dx[piece] ?? 0) * (dx[other] ?? 0) + (dy[piece] ?? 0) * (dy[other] ?? 0) >= STRAIGHT_ON;
}

/** The piece that begins where this one ends. */
function nextOf({ ring, first }: Border, piece: number): number {
  const own = ring[piece] ?? 0;
  return piece + 1 === first[own + 1] ? (first[own] ?? 0) : piece + 1;
}

/** cos 120°: a contour that turns by less leaves a corner of 60° or more, at which every disc is at an end. */
const BACK = -0.5;

/** Where the nearest other piece lies from a corner, among directions that turn from `from` to `to`. */
export type Ahead = { readonly x: number; readonly y: number; readonly distance: Mm } & Pick<
  Disc,
  'ring' | 'along'
>;

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
  const many = findNear(border, x - reach, y - reach, x + reach, y + reach);
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
    best = {
      ...{ x: qx / distance, y: qy / distance, distance },
      ...{ ring: border.ring[i] ?? 0, along: (border.along[i] ?? 0) + foot },
    };
  }
  return best;
}

/** Corners are laid on thousandths of a millimetre, so what is nearer than half of one touches. */
export const TOUCHING: Mm = 0.0005;
