import {
  type DisplayWall,
  type Honour,
  type HonoursWall,
  type HungHonour,
  type WallArea,
} from '../../../core/project/honour.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { honourGroup, inHangingOrder } from './honourOrder.ts';

export type HangingRules = HonoursTemplate['hanging'];

/** A thing with its place on a wall: `x` from the wall's left edge, `top` above the floor; whole millimetres. */
export type Hung = {
  readonly honour: Honour;
  readonly wall: string;
  readonly x: number;
  readonly top: number;
};

/** A place kept free for an honour to come. */
type Reserved = {
  readonly wall: string;
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type Hanging = {
  readonly hung: readonly Hung[];
  readonly reserved: readonly Reserved[];
  /** What finds no place. */
  readonly unplaced: readonly Honour[];
};

/**
 * Hangs the honours on the measured walls. What hangs already stays where it is, and newcomers go to free places
 * beside their group; only a wall on which nothing hangs yet is laid out anew.
 */
export function hangHonours(display: HonoursWall, rules: HangingRules): Hanging {
  const kept = keptPlaces(display, rules);
  const rest = display.honours.filter((honour) => !kept.some((hung) => hung.honour.id === honour.id));
  const started: Hanging =
    kept.length === 0
      ? layOut(display, inHangingOrder(rest, display.order), rules)
      : { hung: kept, reserved: [], unplaced: rest };
  const hung = [...started.hung];
  const pieces = hung.map(pieceOf);
  const unplaced: Honour[] = [];
  for (const honour of inHangingOrder(started.unplaced, display.order)) {
    // Where a thing found no place, no larger one does: the walls only become fuller.
    const hopeless = unplaced.some((each) => each.width <= honour.width && each.height <= honour.height);
    const place = hopeless ? null : freePlace(display, honour, pieces, rules);
    if (place === null) unplaced.push(honour);
    else {
      hung.push({ honour, ...place });
      pieces.push(pieceOf({ honour, ...place }));
    }
  }
  const reserved: Reserved[] = [];
  const size = usualSize(display.honours);
  while (reserved.length < display.reserve) {
    const place = freePlace(display, size, pieces, rules);
    if (place === null) break;
    reserved.push({ ...size, ...place });
    pieces.push({ ...size, ...place, honour: null });
  }
  return { hung, reserved, unplaced };
}

/** What hangs or is kept free, as the search for places sees it. */
type PlacedPiece = Piece & {
  readonly wall: string;
  readonly x: number;
  readonly top: number;
  readonly honour: Honour | null;
};

function pieceOf({ honour, wall, x, top }: Hung): PlacedPiece {
  return { width: honour.width, height: honour.height, wall, x, top, honour };
}

/** The places as the project keeps them. */
export function hungRecords(hanging: Hanging): readonly HungHonour[] {
  return hanging.hung.map(({ honour, wall, x, top }) => ({ honour: honour.id, wall, x, top }));
}

function keptPlaces(display: HonoursWall, rules: HangingRules): readonly Hung[] {
  const kept: Hung[] = [];
  const pieces: PlacedPiece[] = [];
  for (const place of display.hung) {
    const honour = display.honours.find(({ id }) => id === place.honour);
    const wall = display.walls.find(({ id }) => id === place.wall);
    if (honour === undefined || wall === undefined) continue;
    const hung = { honour, wall: place.wall, x: place.x, top: place.top };
    // A place that a changed size, wall or opening made impossible is given up.
    if (!isFree(wall, pieceOf(hung), pieces, rules)) continue;
    kept.push(hung);
    pieces.push(pieceOf(hung));
  }
  return kept;
}

type Interval = { readonly from: number; readonly to: number };

/** What is higher than this share of the zone hangs apart from the rows, as pennants do. */
const TALL = 0.45;

/**
 * Tall things stand together at the beginning of the wall; beside them the walls are filled row by row, each row
 * centred between what bounds it, the rows together in the hanging zone.
 */
function layOut(display: HonoursWall, honours: readonly Honour[], rules: HangingRules): Hanging {
  const hung: Hung[] = [];
  const isTall = ({ height }: Honour) => height > TALL * (rules.highest - rules.lowest);
  let tall: readonly Honour[] = honours.filter(isTall);
  let waiting: readonly Honour[] = honours.filter((honour) => !isTall(honour));
  for (const wall of display.walls) {
    const block = tallBlock(wall, tall, rules);
    tall = tall.slice(block.hung.length);
    hung.push(...block.hung);
    const beside = block.area === null ? wall : { ...wall, keepFree: [...wall.keepFree, block.area] };
    const filled = fillRows(display, beside, waiting, rules);
    waiting = filled.rest;
    hung.push(...centred(beside, filled.rows, rules));
  }
  return { hung, reserved: [], unplaced: [...tall, ...waiting] };
}

/** Tall things side by side at the left end, their middles on the middle of the zone. */
function tallBlock(
  wall: DisplayWall,
  tall: readonly Honour[],
  rules: HangingRules,
): { readonly hung: readonly Hung[]; readonly area: WallArea | null } {
  const first = tall[0];
  const highest = Math.min(rules.highest, wall.height);
  if (first === undefined || first.height + captionSpace(rules) > highest - rules.lowest) return NO_BLOCK;
  const line = Math.floor((highest + rules.lowest + captionSpace(rules)) / 2);
  const band = { top: line + Math.ceil(first.height / 2), height: first.height };
  const hung: Hung[] = [];
  for (const segment of segments(wall, band, rules)) {
    let pen = segment.from;
    for (let next = tall[hung.length]; next !== undefined; next = tall[hung.length]) {
      if (next.height > first.height || pen + next.width > segment.to) break;
      hung.push({ honour: next, wall: wall.id, x: pen, top: line + Math.floor(next.height / 2) });
      pen += next.width + rules.gap;
    }
    const last = hung.at(-1);
    if (last === undefined) continue;
    const x = segment.from;
    const width = last.x + last.honour.width + rules.groupGap - rules.gap - x;
    return { hung, area: { what: 'other', x, y: rules.lowest, width, height: highest - rules.lowest } };
  }
  return NO_BLOCK;
}

const NO_BLOCK = { hung: [], area: null } as const;

type Row = {
  readonly height: number;
  readonly top: number;
  readonly places: readonly { honour: Honour; x: number }[];
};

function fillRows(
  display: HonoursWall,
  wall: DisplayWall,
  honours: readonly Honour[],
  rules: HangingRules,
): { readonly rows: readonly Row[]; readonly rest: readonly Honour[] } {
  const rows: Row[] = [];
  let waiting = honours;
  let top = Math.min(rules.highest, wall.height);
  for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
    const { height } = first;
    if (top - height - captionSpace(rules) < rules.lowest) break;
    const filled = fillRow(display, wall, waiting, { top, height }, rules);
    if (filled.places.length === 0) {
      // A door or a window bars this height; a little lower there may be room.
      top -= rules.gap;
      continue;
    }
    rows.push({ height, top, places: filled.places });
    waiting = filled.rest;
    top -= height + captionSpace(rules) + rules.rowGap;
  }
  return { rows, rest: waiting };
}

/** Caption and its distance, under every piece. @internal */
export function captionSpace(rules: HangingRules): number {
  return rules.captionGap + rules.captionHeight;
}

function fillRow(
  display: HonoursWall,
  wall: DisplayWall,
  waiting: readonly Honour[],
  band: { readonly top: number; readonly height: number },
  rules: HangingRules,
): { readonly places: readonly { honour: Honour; x: number }[]; readonly rest: readonly Honour[] } {
  const places: { honour: Honour; x: number }[] = [];
  let rest = waiting;
  for (const segment of segments(wall, band, rules)) {
    const own: { honour: Honour; x: number }[] = [];
    let pen = segment.from;
    for (let next = rest[0]; next !== undefined && next.height <= band.height; next = rest[0]) {
      const before = own.at(-1)?.honour;
      const gap = before === undefined ? 0 : gapBetween(display, before, next, rules);
      if (pen + gap + next.width > segment.to) break;
      own.push({ honour: next, x: pen + gap });
      pen += gap + next.width;
      rest = rest.slice(1);
    }
    const shift = Math.floor((segment.to - pen) / 2);
    places.push(...own.map((place) => ({ ...place, x: place.x + shift })));
  }
  return { places, rest };
}

function gapBetween(display: HonoursWall, before: Honour, next: Honour, rules: HangingRules): number {
  const same = honourGroup(before, display.order) === honourGroup(next, display.order);
  return same ? rules.gap : rules.groupGap;
}

/** What is left of a row between the wall's ends and the areas that are kept free. */
function segments(
  wall: DisplayWall,
  band: { readonly top: number; readonly height: number },
  rules: HangingRules,
): readonly Interval[] {
  const foot = band.top - band.height - captionSpace(rules);
  let free: Interval[] = [{ from: rules.margin, to: wall.width - rules.margin }];
  for (const area of wall.keepFree) {
    if (area.y >= band.top || area.y + area.height <= foot) continue;
    const [from, to] = [area.x - rules.gap, area.x + area.width + rules.gap];
    free = free.flatMap((each) =>
      [
        { from: each.from, to: Math.min(each.to, from) },
        { from: Math.max(each.from, to), to: each.to },
      ].filter((part) => part.to > part.from),
    );
  }
  return free;
}

/** Each piece stands in the middle of its row; what the rows leave of the zone goes half above them. */
function centred(wall: DisplayWall, rows: readonly Row[], rules: HangingRules): readonly Hung[] {
  const last = rows.at(-1);
  if (last === undefined) return [];
  const spare = last.top - last.height - captionSpace(rules) - rules.lowest;
  const wanted = Math.max(0, Math.floor(spare / 2));
  const place = (drop: number) =>
    rows.flatMap((row) =>
      row.places.map(({ honour, x }): Hung => {
        const line = row.top - drop - Math.ceil(row.height / 2);
        const top = line + Math.floor(honour.height / 2);
        return { honour, wall: wall.id, x, top };
      }),
    );
  // Lowering the rows may bring one beside a switch or a window that it passed before.
  const lowered = place(wanted);
  const clear = lowered.every((hung) => !hitsKeptFree(wall, pieceOf(hung), rules));
  return clear ? lowered : place(0);
}

type Piece = { readonly width: number; readonly height: number };
type Place = { readonly wall: string; readonly x: number; readonly top: number };

/** The first free place for a newcomer: beside its group, then in any row, then in a row of its own. */
function freePlace(
  display: HonoursWall,
  newcomer: Honour | Piece,
  pieces: readonly PlacedPiece[],
  rules: HangingRules,
): Place | null {
  const { width, height } = newcomer;
  const group = 'id' in newcomer ? honourGroup(newcomer, display.order) : null;
  const ofGroup = ({ honour }: PlacedPiece) =>
    honour !== null && honourGroup(honour, display.order) === group;
  const neighbours = [...pieces.filter(ofGroup), ...pieces.filter((piece) => !ofGroup(piece))];
  for (const piece of neighbours) {
    const wall = display.walls.find(({ id }) => id === piece.wall);
    if (wall === undefined) continue;
    const middle = piece.top - Math.floor(piece.height / 2);
    const top = middle + Math.floor(height / 2);
    for (const x of [piece.x + piece.width + rules.gap, piece.x - rules.gap - width]) {
      if (isFree(wall, { width, height, wall: wall.id, x, top }, pieces, rules))
        return { wall: wall.id, x, top };
    }
  }
  return ownRow(display, newcomer, pieces, rules);
}

/** Steps in which a new row is tried, from above. */
const ROW_STEP = 10;

/** A new row, as high as it goes, in the middle of what bounds it. */
function ownRow(
  display: HonoursWall,
  { width, height }: Piece,
  pieces: readonly PlacedPiece[],
  rules: HangingRules,
): Place | null {
  for (const wall of display.walls) {
    const highest = Math.min(rules.highest, wall.height);
    for (let top = highest; top - height - captionSpace(rules) >= rules.lowest; top -= ROW_STEP) {
      for (const segment of segments(wall, { top, height }, rules)) {
        if (segment.to - segment.from < width) continue;
        const x = segment.from + Math.floor((segment.to - segment.from - width) / 2);
        if (isFree(wall, { width, height, wall: wall.id, x, top }, pieces, rules))
          return { wall: wall.id, x, top };
      }
    }
  }
  return null;
}

function isFree(
  wall: DisplayWall,
  piece: Piece & Place,
  others: readonly PlacedPiece[],
  rules: HangingRules,
): boolean {
  if (piece.x < rules.margin || piece.x + piece.width > wall.width - rules.margin) return false;
  const highest = Math.min(rules.highest, wall.height);
  if (piece.top > highest || piece.top - piece.height - captionSpace(rules) < rules.lowest) return false;
  if (hitsKeptFree(wall, piece, rules)) return false;
  return others.every((other) => other.wall !== piece.wall || apart(piece, other, rules));
}

/** Pieces with their captions keep a gap between them. */
function apart(one: Piece & Place, other: Piece & Place, rules: HangingRules): boolean {
  const across = one.x + one.width + rules.gap <= other.x || other.x + other.width + rules.gap <= one.x;
  const foot = (piece: Piece & Place) => piece.top - piece.height - captionSpace(rules);
  const up = foot(one) >= other.top + rules.captionGap || foot(other) >= one.top + rules.captionGap;
  return across || up;
}

function hitsKeptFree(wall: DisplayWall, piece: Piece & Place, rules: HangingRules): boolean {
  const foot = piece.top - piece.height - captionSpace(rules);
  return wall.keepFree.some(
    (area) =>
      piece.x < area.x + area.width &&
      area.x < piece.x + piece.width &&
      foot < area.y + area.height &&
      area.y < piece.top,
  );
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
