import { type Point } from '../../core/geometry/point.ts';
import { type Mm } from '../../core/units/length.ts';
import { type AxisName, type Side, type SideChains, isLying } from './chains.ts';
import { LETTERS, LINES, type Rect } from './papers.ts';
import { type LabelBoard, around } from './labelBoxes.ts';
import { rectanglePath } from '../../core/drawing/shapes.ts';
import { BODY, type SheetPen } from './pen.ts';

/** From the building to the first chain, and from chain to chain: GB/T 50001-2017, 11.4.3 (≥ 10; 7–10). */
const FIRST_CHAIN: Mm = 11;
const NEXT_CHAIN: Mm = 8;
/** Extension lines begin off the building and end past the dimension line (11.1.2). */
const EXTENSION_GAP: Mm = 2;
const EXTENSION_PAST: Mm = 2;
/** Half of a 45° tick's extent along the line. */
const TICK: Mm = 1;
/** From the dimension line to the middle of its figure. */
const FIGURE_LIFT: Mm = 2;
/** Between figures of one chain, so that 450 900 is not read as 450900. */
const FIGURE_GAP: Mm = 1;
const BUBBLE_RADIUS: Mm = 4;
/** From the last chain to the bubble. */
const BUBBLE_LEAD: Mm = 4;
/** Between bubbles of axes that lie too near to each other: the second steps outwards. */
const BUBBLE_GAP: Mm = 0.5;

/** How the plan's millimetres become the sheet's: `origin` is where the plan's 0, 0 lies. */
export type Placing = { readonly origin: Point; readonly scale: number };

export function toSheet({ origin, scale }: Placing, p: Point): Point {
  return { x: origin.x + p.x / scale, y: origin.y + p.y / scale };
}

/** Room that a side's chains take outside the building's box. */
export function chainDepth(chains: SideChains, all: readonly SideChains[], scale: number): Mm {
  const count = rowsOf(chains).length;
  if (count === 0) return 0;
  const near = (2 * BUBBLE_RADIUS + BUBBLE_GAP) * scale;
  const steps = chains.axes.some((axis, i) => i > 0 && axis - (chains.axes[i - 1] ?? 0) < near);
  const bubbles = steps ? 4 * BUBBLE_RADIUS + BUBBLE_GAP : 2 * BUBBLE_RADIUS;
  const bubble = hasBubbles(chains, all) ? BUBBLE_LEAD + bubbles : 0;
  return FIRST_CHAIN + (count - 1) * NEXT_CHAIN + Math.max(2 * FIGURE_LIFT + LETTERS.figure, bubble);
}

/** Axes are named below and at the left, and on the other sides where there are axes that those do not have. */
function hasBubbles({ side, axes }: SideChains, all: readonly SideChains[]): boolean {
  if (side === 'bottom' || side === 'left') return axes.length > 0;
  const opposite = all.find((one) => one.side === (side === 'top' ? 'bottom' : 'left'))?.axes ?? [];
  return axes.some((axis) => !opposite.some((other) => Math.abs(other - axis) <= 1));
}

/** The chains from the building outwards; two that say the same are one. */
function rowsOf({ openings, axes, overall }: SideChains): readonly (readonly Mm[])[] {
  const rows = [openings, axes, overall ?? []].filter((row) => row.length > 1);
  return rows.filter((row, i) => {
    const next = rows[i + 1];
    return next === undefined || next.length !== row.length || row.some((stop, j) => stop !== next[j]);
  });
}

/** Draws all chains around `building`, the box of the plan's black parts on the sheet. */
export function drawChains(
  pen: SheetPen,
  board: LabelBoard,
  ask: {
    readonly chains: readonly SideChains[];
    readonly axes: readonly AxisName[];
    readonly building: Rect;
    readonly placing: Placing;
  },
): void {
  for (const chains of ask.chains) {
    const side = sideOf(chains.side, ask.building, ask.placing);
    const rows = rowsOf(chains);
    if (rows.length === 0) continue;
    const last = FIRST_CHAIN + (rows.length - 1) * NEXT_CHAIN;
    drawExtensions(pen, side, rows, last);
    if (hasBubbles(chains, ask.chains)) drawBubbles(pen, board, side, chains, ask.axes, last);
    rows.forEach((stops, row) => drawRow(pen, board, side, stops, FIRST_CHAIN + row * NEXT_CHAIN));
  }
}

/** A side with a way to turn “so far along, so far out” into a place on the sheet. */
type SideFrame = {
  readonly side: Side;
  readonly lying: boolean;
  /** Sheet coordinate along the side of a plan coordinate. */
  readonly along: (plan: Mm) => Mm;
  readonly place: (along: Mm, out: Mm) => Point;
};

function sideOf(side: Side, building: Rect, { origin, scale }: Placing): SideFrame {
  const lying = isLying(side);
  const along = (plan: Mm): Mm => (lying ? origin.x : origin.y) + plan / scale;
  const edge = {
    bottom: building.y + building.height,
    top: building.y,
    left: building.x,
    right: building.x + building.width,
  }[side];
  const sign = side === 'bottom' || side === 'right' ? 1 : -1;
  const place = (at: Mm, out: Mm): Point =>
    lying ? { x: at, y: edge + sign * out } : { x: edge + sign * out, y: at };
  return { side, lying, along, place };
}

function drawRow(pen: SheetPen, board: LabelBoard, side: SideFrame, stops: readonly Mm[], out: Mm): void {
  const places = stops.map(side.along);
  const [first, last] = [places[0] ?? 0, places[places.length - 1] ?? 0];
  pen.stroke([side.place(first, out), side.place(last, out)], LINES.fine);
  for (const at of places) drawTick(pen, side.place(at, out));
  stops.slice(1).forEach((stop, i) => {
    const from = stops[i] ?? stop;
    const line = pen.set(String(Math.round(stop - from)), { size: LETTERS.figure });
    const middle = (side.along(from) + side.along(stop)) / 2;
    const room = Math.abs(side.along(stop) - side.along(from));
    // The first and the last figure have free paper beside them.
    const outwards = i === 0 ? -1 : i === stops.length - 2 ? 1 : 0;
    const box = freePlace(board, side, { middle, out, width: line.width, room, outwards });
    board.put('dimension', line.text, box.box);
    pen.path(rectanglePath(box.box), { fill: 'paper-white' });
    pen.line(line, { ...box.at, align: 'centre', upward: !side.lying });
  });
}

/** A 45° stroke, from lower left to upper right as the figure is read (11.1.2). */
function drawTick(pen: SheetPen, at: Point): void {
  pen.stroke(
    [
      { x: at.x - TICK, y: at.y + TICK },
      { x: at.x + TICK, y: at.y - TICK },
    ],
    LINES.thick,
  );
}

/**
 * The figure stands over the middle of its line; where that is too narrow, or a neighbour is there, it goes below
 * the line, then farther off on either side (11.3.2).
 */
function freePlace(
  board: LabelBoard,
  side: SideFrame,
  figure: {
    readonly middle: Mm;
    readonly out: Mm;
    readonly width: Mm;
    readonly room: Mm;
    readonly outwards: -1 | 0 | 1;
  },
): { readonly at: Point; readonly box: Rect } {
  const { middle, out, width, room, outwards } = figure;
  const height = LETTERS.figure * BODY;
  const boxAt = (at: Point, length = width): Rect =>
    side.lying ? around(at.x, at.y, length, height) : around(at.x, at.y, height, length);
  // Over the line as it is read: upwards for lying lines, to the left for standing ones.
  const over = side.side === 'bottom' || side.side === 'right' ? -FIGURE_LIFT : FIGURE_LIFT;
  const lifts = [over, -over, over * 2.3, -over * 2.3];
  const beside = outwards * (room / 2 + width / 2 + 2 * TICK);
  const aside = width * 0.75;
  const shifts =
    room >= width + 4 * aside
      ? // A long line has room beside the axis that goes through its middle.
        [0, aside, -aside]
      : room >= width + FIGURE_GAP
        ? [0]
        : [...(outwards === 0 ? [] : [beside]), 0, width * 0.6, -width * 0.6];
  for (const lift of lifts)
    for (const shift of shifts) {
      const at = side.place(middle + shift, out + lift);
      if (board.isFree(boxAt(at, width + FIGURE_GAP))) return { at, box: boxAt(at) };
    }
  const at = side.place(middle, out + over);
  return { at, box: boxAt(at) };
}

function drawExtensions(pen: SheetPen, side: SideFrame, rows: readonly (readonly Mm[])[], last: Mm): void {
  const reach = new Map<Mm, Mm>();
  rows.forEach((stops, row) => {
    for (const stop of stops) reach.set(stop, FIRST_CHAIN + row * NEXT_CHAIN);
  });
  for (const [stop, out] of reach) {
    const at = side.along(stop);
    pen.stroke(
      [side.place(at, EXTENSION_GAP), side.place(at, Math.min(out, last) + EXTENSION_PAST)],
      LINES.fine,
    );
  }
}

function drawBubbles(
  pen: SheetPen,
  board: LabelBoard,
  side: SideFrame,
  chains: SideChains,
  axes: readonly AxisName[],
  last: Mm,
): void {
  let before = -Infinity;
  let raised = 0;
  for (const stop of chains.axes) {
    const name = axes.find(({ along, at }) => along === (side.lying ? 'x' : 'y') && Math.abs(at - stop) <= 1);
    if (name === undefined) continue;
    const at = side.along(stop);
    // Bubbles that would touch step outwards by turns.
    raised =
      at - before < 2 * BUBBLE_RADIUS + BUBBLE_GAP && raised === 0 ? 2 * BUBBLE_RADIUS + BUBBLE_GAP : 0;
    before = at;
    const centre = side.place(at, last + BUBBLE_LEAD + BUBBLE_RADIUS + raised);
    const [from, to] = [side.place(at, last + EXTENSION_PAST), side.place(at, last + BUBBLE_LEAD + raised)];
    pen.stroke([from, to], LINES.fine);
    pen.circle(centre, BUBBLE_RADIUS, { fill: 'paper-white', stroke: { ink: 'black', width: LINES.fine } });
    const line = pen.text(name.name, { size: LETTERS.text }, { ...centre, align: 'centre' });
    board.put('axis', line.text, around(centre.x, centre.y, 2 * BUBBLE_RADIUS, 2 * BUBBLE_RADIUS));
    board.keepClear(boxOf(from, to));
  }
}

function boxOf(p: Point, q: Point): Rect {
  return {
    x: Math.min(p.x, q.x),
    y: Math.min(p.y, q.y),
    width: Math.abs(p.x - q.x),
    height: Math.abs(p.y - q.y),
  };
}
