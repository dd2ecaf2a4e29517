import { type DisplayWall, type Honour, type HonoursWall } from '../../../core/project/honour.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { inHangingOrder } from './honourOrder.ts';

export type HangingRules = HonoursTemplate['hanging'];
export type Piece = { readonly width: number; readonly height: number };
export type Place = { readonly wall: string; readonly x: number; readonly top: number };

/** A thing, or a place kept for one to come (null), where the grid puts it; whole mm. */
export type Seat = Piece & Place & { readonly honour: Honour | null };

/** Caption and its distance, under every piece. */
export function captionSpace(rules: HangingRules): number {
  return rules.captionGap + rules.captionHeight;
}

/** Where things may hang on a wall that is laid out anew: under the title, within reach. */
function zoneOf(wall: DisplayWall, rules: HangingRules): { readonly foot: number; readonly top: number } {
  return { foot: rules.lowest, top: Math.min(rules.highest, wall.height - rules.titleRoom) };
}

/** Cells of one size for the whole display, in whole modules. */
type Cells = {
  readonly width: number;
  readonly height: number;
  readonly pitchX: number;
  readonly pitchY: number;
  readonly gap: number;
  readonly rowGap: number;
  readonly captions: number;
};

type Laid = { readonly seats: readonly Seat[]; readonly honours: number; readonly reserves: number };

/**
 * Lays empty walls out on a grid: every thing stands on the foot line of its row and on the axis of its column, captions
 * under it on one line. Of all cells that the things' own sizes propose, those are taken that hang the most, then
 * with the widest gaps, then with the least air.
 */
export function layOnGrid(display: HonoursWall, reserve: Piece, rules: HangingRules): readonly Seat[] {
  const honours = inHangingOrder(display.honours, display.order);
  const kept = Array.from({ length: display.reserve }, () => null);
  let best: { readonly laid: Laid; readonly rank: readonly number[] } | null = null;
  for (const [density, gaps] of rules.densities.entries()) {
    for (const cells of proposedCells(honours, gaps, rules)) {
      const asked = [...tallFirst(honours, cells), ...kept];
      const laid = fillWalls(display.walls, asked, reserve, cells, rules);
      const rank = [-laid.honours, density, -laid.reserves, looseness(honours, cells)];
      if (best === null || less(rank, best.rank)) best = { laid, rank };
    }
    // Wider gaps win over what is left: tighter ones are tried only while something finds no place.
    if (best !== null && best.laid.honours === honours.length) break;
  }
  return best?.laid.seats ?? [];
}

function less(one: readonly number[], other: readonly number[]): boolean {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0;
    if (value !== against) return value < against;
  }
  return false;
}

/** More sizes than this are thinned out: a display of things that are all different has no module of its own. */
const MOST_SIZES = 8;

function proposedCells(
  honours: readonly Honour[],
  { gap, rowGap }: HangingRules['densities'][number],
  rules: HangingRules,
): readonly Cells[] {
  const whole = (lengths: readonly number[]) => {
    const all = [...new Set(lengths.map((each) => Math.ceil(each / rules.module) * rules.module))];
    const sorted = all.sort((a, b) => a - b);
    const step = Math.max(1, Math.ceil(sorted.length / MOST_SIZES));
    return sorted.filter((_, index) => (sorted.length - 1 - index) % step === 0);
  };
  const widths = whole(honours.map(({ width }) => width));
  const heights = whole(honours.map(({ height }) => height));
  const captions = captionSpace(rules);
  return widths.flatMap((width) =>
    heights.map((height) => ({
      ...{ width, height, gap, rowGap, captions },
      ...{ pitchX: width + gap, pitchY: height + captions + rowGap },
    })),
  );
}

const columnsOf = ({ width }: Piece, cells: Cells) => Math.ceil((width + cells.gap) / cells.pitchX);
const rowsTaken = ({ height }: Piece, { captions, rowGap, pitchY }: Cells) =>
  Math.ceil((height + captions + rowGap) / pitchY);

/** What a display of nothing but things over several cells costs beside one of single cells, in shares of air. */
const SPANNING = 0.5;

/** How loose a grid is: the share of the taken cells that the things do not fill, and the share of things over several. */
function looseness(honours: readonly Honour[], cells: Cells): number {
  const sum = (of: (honour: Honour) => number) => honours.reduce((total, each) => total + of(each), 0);
  const taken = sum((each) => columnsOf(each, cells) * cells.pitchX * rowsTaken(each, cells) * cells.pitchY);
  const over = sum((each) => (columnsOf(each, cells) * rowsTaken(each, cells) > 1 ? 1 : 0));
  return 1 - sum(({ width, height }) => width * height) / taken + (SPANNING * over) / honours.length;
}

/** Things of more than one row stand together before the others, as pennants do. */
function tallFirst(honours: readonly Honour[], cells: Cells): readonly Honour[] {
  const isTall = (honour: Honour) => rowsTaken(honour, cells) > 1;
  return [...honours.filter(isTall), ...honours.filter((honour) => !isTall(honour))];
}

function fillWalls(
  walls: readonly DisplayWall[],
  asked: readonly (Honour | null)[],
  reserve: Piece,
  cells: Cells,
  rules: HangingRules,
): Laid {
  let waiting = asked;
  const seats: Seat[] = [];
  for (const wall of walls) {
    if (waiting.length === 0) break;
    const filled = fillWall(wall, waiting, reserve, cells, rules);
    seats.push(...filled.seats);
    waiting = filled.rest;
  }
  const honours = seats.filter(({ honour }) => honour !== null).length;
  return { seats, honours, reserves: seats.length - honours };
}

/** Axes and lines are whole centimetres, which is what a fitter snaps. */
const LINE = 10;
const onLine = (place: number) => Math.floor(place / LINE) * LINE;

/** A stretch of the wall between its ends and what bars the greater part of the zone's height. */
type Field = { readonly from: number; readonly to: number };

/** Share of the zone's height from which an area parts the wall instead of taking single places. */
const BARS = 0.4;

function fieldsOf(wall: DisplayWall, cells: Cells, rules: HangingRules): readonly Field[] {
  const zone = zoneOf(wall, rules);
  let fields: readonly Field[] = [{ from: rules.margin, to: wall.width - rules.margin }];
  for (const area of wall.keepFree) {
    const barred = Math.min(zone.top, area.y + area.height) - Math.max(zone.foot, area.y);
    if (barred < BARS * (zone.top - zone.foot)) continue;
    const [from, to] = [area.x - cells.gap, area.x + area.width + cells.gap];
    fields = fields.flatMap((each) => [
      { from: each.from, to: Math.min(each.to, from) },
      { from: Math.max(each.from, to), to: each.to },
    ]);
  }
  return fields
    .map(({ from, to }) => ({ from: -onLine(-from), to: onLine(to) }))
    .filter((each) => each.to - each.from >= cells.width);
}

type Filled = {
  readonly seats: readonly Seat[];
  readonly rest: readonly (Honour | null)[];
  /** Cells that stay empty. */
  readonly empty: number;
};

/** Weight of a block's proportions against cells that stay empty. */
const PROPORTION = 0.25;

/** The block of rows and columns that holds all that waits with the fewest empty cells; the largest where none does. */
function fillWall(
  wall: DisplayWall,
  waiting: readonly (Honour | null)[],
  reserve: Piece,
  cells: Cells,
  rules: HangingRules,
): Filled {
  const zone = zoneOf(wall, rules);
  const fields = fieldsOf(wall, cells, rules);
  const most = fields.map(({ from, to }) => Math.floor((to - from + cells.gap) / cells.pitchX));
  const mostColumns = most.reduce((sum, each) => sum + each, 0);
  const mostRows = Math.floor((zone.top - zone.foot + cells.rowGap) / cells.pitchY);
  if (mostColumns === 0 || mostRows < 1) return { seats: [], rest: waiting, empty: 0 };
  const zoneShape = fields.reduce((sum, { from, to }) => sum + to - from, 0) / (zone.top - zone.foot);
  const block = (rows: number, columns: number): Filled => {
    let rest = waiting;
    let empty = 0;
    const seats: Seat[] = [];
    for (const [index, field] of fields.entries()) {
      const own = most[index] ?? 0;
      const count = Math.min(own, Math.ceil((columns * own) / mostColumns));
      const filled = fillBlock({ wall, zone, field, rows, columns: count, cells, rules }, rest, reserve);
      rest = filled.rest;
      empty += filled.empty;
      seats.push(...filled.seats);
    }
    return { seats, rest, empty };
  };
  let best: { readonly filled: Filled; readonly cost: number } | null = null;
  for (let rows = 1; rows <= mostRows; rows += 1) {
    if (rows * mostColumns < waiting.length || block(rows, mostColumns).rest.length > 0) continue;
    const first = Math.max(1, Math.ceil(waiting.length / rows));
    for (let columns = first; columns <= mostColumns; columns += 1) {
      const filled = block(rows, columns);
      if (filled.rest.length > 0) continue;
      const shape = (columns * cells.pitchX) / (rows * cells.pitchY);
      const cost =
        filled.empty / (rows * columns) + PROPORTION * Math.abs(Math.log(shape / Math.max(0.1, zoneShape)));
      if (best === null || cost < best.cost) best = { filled, cost };
      break;
    }
  }
  return best?.filled ?? block(mostRows, mostColumns);
}

type Block = {
  readonly wall: DisplayWall;
  readonly zone: { readonly foot: number; readonly top: number };
  readonly field: Field;
  readonly rows: number;
  readonly columns: number;
  readonly cells: Cells;
  readonly rules: HangingRules;
};

/** Fills a block row by row; it stands on the wall's axis where that is free, else in the middle of its field. */
function fillBlock(block: Block, waiting: readonly (Honour | null)[], reserve: Piece): Filled {
  const { wall, zone, field, rows, columns, cells } = block;
  const width = columns * cells.pitchX - cells.gap;
  const height = rows * cells.pitchY - cells.rowGap;
  const middle = onLine(wall.width / 2);
  const central = middle - width / 2 >= field.from && middle + width / 2 <= field.to;
  // Rounded towards the wall's axis, so that what stands on both sides of it mirrors.
  const off = (field.from + field.to) / 2 - middle;
  const left = middle + (central ? 0 : Math.sign(off) * onLine(Math.abs(off))) - width / 2;
  const top = onLine(zone.top - (zone.top - zone.foot - height) / 2);
  const footOf = (row: number) => top - cells.height - row * cells.pitchY;
  const takenFrom = (x: number) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => barred(block, x + column * cells.pitchX, footOf(row))),
    );
  const { start, taken } = leastBarred(field, width, Math.max(left, field.from), takenFrom);
  const barredRows = taken.map((row) => row.includes(true));
  const seats: (Seat & { readonly row: number; readonly rows: number })[] = [];
  const rest: (Honour | null)[] = [];
  // Single rows are filled in reading order; tall things of one size go on from the last of them.
  const cursors = new Map<string, number>();
  for (const honour of waiting) {
    const piece = honour ?? reserve;
    const [down, across] = [rowsTaken(piece, cells), columnsOf(piece, cells)];
    const shape = down === 1 ? 'row' : `${down} ${across}`;
    const at = free(taken, cursors.get(shape) ?? 0, down, across);
    if (at === null) {
      if (down > 1) cursors.set(shape, rows * columns);
      rest.push(honour);
      continue;
    }
    for (let row = at.row; row < at.row + down; row += 1)
      taken[row]?.fill(true, at.column, at.column + across);
    cursors.set(shape, at.row * columns + at.column + across);
    const axis = start + at.column * cells.pitchX + (across * cells.pitchX - cells.gap) / 2;
    const { width: own, height: high } = piece;
    seats.push({
      ...{ honour, wall: wall.id, width: own, height: high, row: at.row, rows: down },
      x: Math.round(axis) - Math.floor(own / 2),
      top: footOf(at.row + down - 1) + high,
    });
  }
  const empty = taken.flat().filter((each) => !each).length;
  return { seats: centredRows(block, seats, barredRows), rest, empty };
}

/** How far a block leaves its axis for a switch that would take one of its cells, mm. */
const ASIDE = 150;

/** The start of a block, as near to the wanted one as takes the fewest cells from it. */
function leastBarred(
  field: Field,
  width: number,
  wanted: number,
  takenFrom: (x: number) => boolean[][],
): { readonly start: number; readonly taken: boolean[][] } {
  let best = { start: wanted, taken: takenFrom(wanted) };
  const count = (taken: readonly (readonly boolean[])[]) => taken.flat().filter((each) => each).length;
  for (let off = LINE; off <= ASIDE && count(best.taken) > 0; off += LINE) {
    for (const start of [wanted - off, wanted + off]) {
      if (start < field.from || start + width > field.to) continue;
      const taken = takenFrom(start);
      if (count(taken) < count(best.taken)) best = { start, taken };
    }
  }
  return best;
}

/** The next place of so many rows and columns. */
function free(
  taken: readonly (readonly boolean[])[],
  cursor: number,
  down: number,
  across: number,
): { readonly row: number; readonly column: number } | null {
  const columns = taken[0]?.length ?? 0;
  for (let at = cursor; at < taken.length * columns; at += 1) {
    const [row, column] = [Math.floor(at / columns), at % columns];
    if (row + down > taken.length || column + across > columns) continue;
    const covered = taken.slice(row, row + down);
    if (covered.every((each) => !each.slice(column, column + across).includes(true))) return { row, column };
  }
  return null;
}

/** Whether a switch, a socket or a high window takes the cell. */
function barred({ wall, cells, rules }: Block, x: number, foot: number): boolean {
  return hitsKept(
    wall,
    { x, width: cells.width, foot: foot - captionSpace(rules), top: foot + cells.height },
    rules.clear,
  );
}

export function hitsKept(
  wall: DisplayWall,
  box: { readonly x: number; readonly width: number; readonly foot: number; readonly top: number },
  clear: number,
): boolean {
  return wall.keepFree.some(
    (area) =>
      box.x < area.x + area.width + clear &&
      area.x - clear < box.x + box.width &&
      box.foot < area.y + area.height + clear &&
      area.y - clear < box.top,
  );
}

/** A row that is not full stands in the middle of its block, half a column at most off the others' axes. */
function centredRows(
  { wall, columns, cells, rules }: Block,
  seats: readonly (Seat & { readonly row: number; readonly rows: number })[],
  barredRows: readonly boolean[],
): readonly Seat[] {
  const shifts = barredRows.map((isBarred, row) => {
    const crossing = seats.filter((seat) => seat.row <= row && row < seat.row + seat.rows);
    if (isBarred || crossing.length === 0 || crossing.some((seat) => seat.rows > 1)) return 0;
    const used = crossing.reduce((sum, seat) => sum + columnsOf(seat, cells), 0);
    const shift = Math.floor(((columns - used) * cells.pitchX) / 2);
    const clear = crossing.every((seat) => {
      const foot = seat.top - seat.height - captionSpace(rules);
      return !hitsKept(wall, { ...seat, x: seat.x + shift, foot }, rules.clear);
    });
    return clear ? shift : 0;
  });
  return seats.map(({ row, rows: _, ...seat }) => ({ ...seat, x: seat.x + (shifts[row] ?? 0) }));
}
