import { type Box, type Point } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type Guide, NO_SNAPS, type Snap, type SnapTargets } from './snap.ts';
import { snapBox } from './snapBox.ts';

/** A thing on a wall, seen from in front: mm from the wall's left end and above the floor. */
export type WallBox = {
  readonly id: string;
  readonly left: Mm;
  readonly right: Mm;
  readonly foot: Mm;
  readonly top: Mm;
};
type WallSize = { readonly width: Mm; readonly height: Mm };

/** Where a dragged thing is held, why, and the equal gap that holds it; guides in mm, heights above the floor. */
export type HeldOnWall = {
  readonly box: WallBox;
  readonly guides: readonly Guide[];
  readonly reasons: Snap['reasons'];
  readonly gap: Mm | null;
};

/** Where nothing else holds a thing, it stands on whole centimetres, as a fitter snaps them. */
const GRID: Mm = 10;

/**
 * Holds a thing that is dragged over a wall by edges and middles of the other things, of openings and of the wall, by the
 * hanging line that it then has in common with them, and by the gap that its neighbours keep. `free`: by nothing.
 */
export function holdOnWall(
  moved: WallBox,
  others: readonly WallBox[],
  wall: WallSize,
  { reach, free = false }: { readonly reach: Mm; readonly free?: boolean },
): HeldOnWall {
  const targets: SnapTargets = {
    ...{ points: [], walls: [], nearPoints: () => [], nearWalls: () => [] },
    boxes: [...others, { left: 0, right: wall.width, foot: 0, top: wall.height }].map(onSheet),
  };
  const modes = free ? NO_SNAPS : { ...NO_SNAPS, alignment: true, gaps: true, grid: true };
  const snap = snapBox(onSheet(moved), targets, { reach, modes, grid: GRID });
  return {
    box: movedBy(moved, { x: snap.point.x, y: -snap.point.y }),
    guides: snap.guides.map(({ from, to, reason }) => ({ from: upward(from), to: upward(to), reason })),
    reasons: snap.reasons,
    gap: snap.gap ?? null,
  };
}

export function movedBy(box: WallBox, by: Point): WallBox {
  const [x, y] = [Math.round(by.x), Math.round(by.y)];
  return {
    ...box,
    ...{ left: box.left + x, right: box.right + x, foot: box.foot + y, top: box.top + y },
  };
}

/** Snapping counts downwards, walls are measured from the floor. */
function onSheet({ left, right, foot, top }: Omit<WallBox, 'id'>): Box {
  return { left, right, top: -top, bottom: -foot };
}

function upward({ x, y }: Point): Point {
  return { x, y: -y };
}

/** The clear distances of a thing to what is next to it on each side, or to the wall's end, the floor and the ceiling. */
export type GapsAround = Readonly<Record<'left' | 'right' | 'under' | 'over', Mm>>;

export function gapsAround(box: WallBox, others: readonly WallBox[], wall: WallSize): GapsAround {
  const beside = others.filter(({ foot, top }) => foot < box.top && box.foot < top);
  const along = others.filter(({ left, right }) => left < box.right && box.left < right);
  const nearest = (distances: readonly Mm[], end: Mm): Mm =>
    Math.min(end, ...distances.filter((distance) => distance >= 0));
  return {
    left: nearest(
      beside.map(({ right }) => box.left - right),
      box.left,
    ),
    right: nearest(
      beside.map(({ left }) => left - box.right),
      wall.width - box.right,
    ),
    under: nearest(
      along.map(({ top }) => box.foot - top),
      box.foot,
    ),
    over: nearest(
      along.map(({ foot }) => foot - box.top),
      wall.height - box.top,
    ),
  };
}
