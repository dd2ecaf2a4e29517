import {
  type DisplayWall,
  type Honour,
  type HonoursWall,
  type HungHonour,
} from '../../../core/project/honour.ts';
import {
  captionSpace,
  type HangingRules,
  itemOf,
  layInRows,
  type Piece,
  type Place,
  type Seat,
} from './honourRows.ts';
import { honourGroup, inHangingOrder } from './honourOrder.ts';
import { cross, hitsKept, type OnWall } from './onWall.ts';

/**
 * A thing with its place on a wall: `x` from the wall's left edge, `top` above the floor; whole millimetres. `foot` is the line
 * that it stands on with its neighbours: a cup's is the underside of its shelf.
 */
export type Hung = Place & { readonly honour: Honour; readonly foot: number };

/** A place kept free for an honour to come. */
type Reserved = Place & Piece;

export type Hanging = {
  readonly hung: readonly Hung[];
  readonly reserved: readonly Reserved[];
  /** What finds no place. */
  readonly unplaced: readonly Honour[];
  /** Where things hung that have no room there any longer: nothing is moved, they hang nowhere until somebody says where. */
  readonly lost: readonly Hung[];
};

/**
 * Hangs the honours on the measured walls. What hangs already stays where it is, and newcomers go to free places
 * beside their group; only a display of which nothing hangs yet is laid out anew, in rows.
 */
export function hangHonours(all: HonoursWall, rules: HangingRules): Hanging {
  const size = usualSize(all.honours);
  const { kept, lost } = keptPlaces(all, rules);
  const gone = new Set(lost.map(({ honour }) => honour.id));
  const display = { ...all, honours: all.honours.filter(({ id }) => !gone.has(id)) };
  if (kept.length === 0) return { ...fresh(display, layInRows(display, size, rules)), lost };
  const pieces = kept.map((each) => seatOf(each, rules));
  const hung = [...kept];
  const unplaced: Honour[] = [];
  const rest = display.honours.filter((honour) => !kept.some((each) => each.honour.id === honour.id));
  for (const honour of inHangingOrder(rest, display.order)) {
    // Where a thing found no place, no larger one does: the walls only become fuller.
    const hopeless = unplaced.some((each) => each.width <= honour.width && each.height <= honour.height);
    const item = itemOf(honour, rules);
    const seat = hopeless ? null : freePlace(display, item, pieces, rules);
    if (seat === null) unplaced.push(honour);
    else {
      hung.push({ honour, ...hungAt(seat) });
      pieces.push(seat);
    }
  }
  const reserved: Reserved[] = [];
  while (reserved.length < display.reserve) {
    const seat = freePlace(display, { ...size, honour: null }, pieces, rules);
    if (seat === null) break;
    reserved.push({ ...size, wall: seat.wall, x: seat.x, top: seat.top });
    pieces.push(seat);
  }
  return { hung, reserved, unplaced, lost };
}

function fresh({ honours }: HonoursWall, seats: readonly Seat[]): Omit<Hanging, 'lost'> {
  const hung = seats.flatMap(({ honour, ...seat }) => (honour === null ? [] : [{ honour, ...hungAt(seat) }]));
  const placed = new Set(hung.map(({ honour }) => honour.id));
  return {
    hung,
    reserved: seats.flatMap(({ honour, ...place }) => (honour === null ? [place] : [])),
    unplaced: honours.filter(({ id }) => !placed.has(id)),
  };
}

function hungAt({ wall, x, top, height }: Omit<Seat, 'honour'>): Omit<Hung, 'honour'> {
  return { wall, x, top, foot: top - height };
}

function seatOf({ honour, wall, x, top }: Omit<Hung, 'foot'>, rules: HangingRules): Seat {
  return { ...itemOf(honour, rules), wall, x, top };
}

/** Whether somebody may put a thing there while all others stay. */
export function hasRoom(
  { hung }: Hanging,
  wall: DisplayWall,
  { honour, x, top }: Pick<Hung, 'honour' | 'x' | 'top'>,
  rules: HangingRules,
): boolean {
  const others = hung.filter((each) => each.honour.id !== honour.id).map((each) => seatOf(each, rules));
  return canHang(wall, seatOf({ honour, wall: wall.id, x, top }, rules), others, rules);
}

/**
 * The places as the project keeps them with one that somebody gives: all others stay, and what is lost comes after it, for it
 * must not take the place back that it had.
 */
export function recordsWith(hanging: Hanging, place: HungHonour): readonly HungHonour[] {
  const others = (all: readonly Hung[]) => all.filter(({ honour }) => honour.id !== place.honour);
  return [...others(hanging.hung).map(recordOf), place, ...others(hanging.lost).map(recordOf)];
}

/** The places as the project keeps them, those that are lost among them. */
export function hungRecords({ hung, lost }: Hanging): readonly HungHonour[] {
  return [...hung, ...lost].map(recordOf);
}

function recordOf({ honour, wall, x, top }: Hung): HungHonour {
  return { honour: honour.id, wall, x, top };
}

function keptPlaces(
  display: HonoursWall,
  rules: HangingRules,
): { readonly kept: readonly Hung[]; readonly lost: readonly Hung[] } {
  const kept: Hung[] = [];
  const lost: Hung[] = [];
  const pieces: Seat[] = [];
  for (const place of display.hung) {
    const honour = display.honours.find(({ id }) => id === place.honour);
    const wall = display.walls.find(({ id }) => id === place.wall);
    if (honour === undefined || wall === undefined) continue;
    const seat = seatOf({ honour, wall: place.wall, x: place.x, top: place.top }, rules);
    const stands = canHang(wall, seat, pieces, rules);
    (stands ? kept : lost).push({ honour, ...hungAt(seat) });
    if (stands) pieces.push(seat);
  }
  return { kept, lost };
}

/**
 * Whether a place that somebody gave is one at all: on the wall, over no door, window or switch, and over no other thing,
 * each with its caption and its shelf. Gaps, margins and the height within reach are theirs to choose.
 */
function canHang(wall: DisplayWall, seat: Seat, others: readonly Seat[], rules: HangingRules): boolean {
  const taken = takenBy(seat, rules);
  return (
    taken.every(
      (box) =>
        box.left >= 0 &&
        box.right <= wall.width &&
        box.foot >= 0 &&
        box.top <= wall.height &&
        !hitsKept(wall, box),
    ) && others.every((other) => other.wall !== seat.wall || !collide(seat, other, rules))
  );
}

const isCup = ({ honour }: Seat) => honour?.kind === 'trophy';

/** What something takes of the wall: itself down to its caption's foot and, of a cup, the shelf with its ends. */
function takenBy(seat: Seat, rules: HangingRules): readonly OnWall[] {
  const { x, top, width, height } = seat;
  const [right, foot] = [x + width, top - height];
  const body = { left: x, right, foot: foot - captionSpace(rules), top };
  const { over, thickness } = rules.shelf;
  return isCup(seat) ? [body, { left: x - over, right: right + over, foot, top: foot + thickness }] : [body];
}

function collide(one: Seat, other: Seat, rules: HangingRules): boolean {
  // Cups on one line share their shelf.
  const shared = isCup(one) && isCup(other) && one.top - one.height === other.top - other.height;
  const boxes = (seat: Seat) => takenBy(seat, rules).slice(0, shared ? 1 : 2);
  return boxes(one).some((box) => boxes(other).some((each) => cross(box, each)));
}

/** Middle line of a thing from the wall's left edge, whole mm. */
export function axisOf({ honour, x }: Hung): number {
  return x + Math.floor(honour.width / 2);
}

const seatAxis = ({ x, width }: Place & Piece) => x + Math.floor(width / 2);

/** The first free place for a newcomer: on its group's foot line, on the next axis of its row or a gap away; else a row of its own. */
function freePlace(
  display: HonoursWall,
  newcomer: Omit<Seat, keyof Place>,
  pieces: readonly Seat[],
  rules: HangingRules,
): Seat | null {
  const { width, height } = newcomer;
  const group = newcomer.honour === null ? null : honourGroup(newcomer.honour, display.order);
  const ofGroup = ({ honour }: Seat) => honour !== null && honourGroup(honour, display.order) === group;
  const neighbours = [...pieces.filter(ofGroup), ...pieces.filter((piece) => !ofGroup(piece))];
  const wide = rules.densities[0]?.gap ?? leastGap(rules);
  for (const piece of neighbours) {
    const wall = display.walls.find(({ id }) => id === piece.wall);
    if (wall === undefined) continue;
    const top = piece.top - piece.height + height;
    const axes = pieces
      .filter((each) => each.wall === piece.wall && each.top - each.height === piece.top - piece.height)
      .map((each) => Math.abs(seatAxis(each) - seatAxis(piece)))
      .filter((apart) => apart > 0);
    const pitch = Math.min(...axes);
    const onAxis = [seatAxis(piece) + pitch, seatAxis(piece) - pitch].map(
      (axis) => axis - Math.floor(width / 2),
    );
    const beside = [wide, leastGap(rules)].flatMap((gap) => [
      piece.x + piece.width + gap,
      piece.x - gap - width,
    ]);
    for (const x of [...(axes.length === 0 ? [] : onAxis), ...beside]) {
      const seat = { ...newcomer, wall: wall.id, x, top };
      if (isFree(wall, seat, pieces, rules)) return seat;
    }
  }
  return ownRow(display, newcomer, pieces, rules);
}

/** Steps in which a new place is tried. */
const STEP = 10;

/** A new row, as high as it goes, as near to the wall's axis as what hangs and what is kept free allow. */
function ownRow(
  display: HonoursWall,
  newcomer: Omit<Seat, keyof Place>,
  pieces: readonly Seat[],
  rules: HangingRules,
): Seat | null {
  const { width, height } = newcomer;
  for (const wall of display.walls) {
    const highest = Math.min(rules.highest, wall.height);
    const middle = Math.floor((wall.width - width) / 2);
    const edges = [
      ...pieces.filter((each) => each.wall === wall.id).map((each) => ({ ...each, clear: leastGap(rules) })),
      ...wall.keepFree.map((area) => ({ ...area, clear: rules.clear })),
    ];
    const beside = edges.flatMap((each) => [each.x + each.width + each.clear, each.x - each.clear - width]);
    const xs = [middle, ...beside].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    for (let top = highest; top - height - captionSpace(rules) >= rules.lowest; top -= STEP) {
      for (const x of xs) {
        const seat = { ...newcomer, wall: wall.id, x, top };
        if (isFree(wall, seat, pieces, rules)) return seat;
      }
    }
  }
  return null;
}

function isFree(wall: DisplayWall, seat: Seat, others: readonly Seat[], rules: HangingRules): boolean {
  if (seat.x < rules.margin || seat.x + seat.width > wall.width - rules.margin) return false;
  const foot = seat.top - seat.height - captionSpace(rules);
  if (seat.top > rules.highest || foot < rules.lowest) return false;
  return (
    others.every((other) => other.wall !== seat.wall || apart(seat, other, rules)) &&
    canHang(wall, seat, others, rules)
  );
}

/** What tells two things apart at the least: the tightest of the gaps. */
function leastGap({ densities }: HangingRules): number {
  return Math.min(...densities.map(({ gap }) => gap));
}

/** Pieces with their captions keep a gap between them. */
function apart(one: Piece & Place, other: Piece & Place, rules: HangingRules): boolean {
  const gap = leastGap(rules);
  const across = one.x + one.width + gap <= other.x || other.x + other.width + gap <= one.x;
  const foot = (piece: Piece & Place) => piece.top - piece.height - captionSpace(rules);
  const up = foot(one) >= other.top + rules.captionGap || foot(other) >= one.top + rules.captionGap;
  return across || up;
}

/** The size that most honours have: what the next one will probably be. */
function usualSize(honours: readonly Honour[]): Piece {
  const counts = new Map<string, { readonly size: Piece; count: number }>();
  for (const { width, height } of honours) {
    const known = counts.get(`${width}x${height}`);
    if (known === undefined) counts.set(`${width}x${height}`, { size: { width, height }, count: 1 });
    else known.count += 1;
  }
  const most = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  return most?.size ?? { width: 600, height: 400 };
}
