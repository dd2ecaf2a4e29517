import { type Point } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type BlockRole } from './mapping.ts';
import { type Gap } from './joinStrips.ts';
import { type OpeningFacts, type OpeningFigure } from './openingFigure.ts';
import { type Strip } from './pairFaces.ts';
import { across, along, wayLength, wayPoint } from './way.ts';

/** An opening on a recognised wall; sides as core/project/plan/opening.ts has them. */
export type FoundOpening = {
  readonly wall: number;
  /** From the wall's `a` to the opening's middle. */
  readonly at: Mm;
  readonly width: Mm;
  readonly role: Exclude<BlockRole, 'none'>;
  readonly opensTo: 'left' | 'right';
  readonly hinge: 'a' | 'b';
  readonly leaves: 1 | 2;
} & OpeningFacts;

/** An opening's lines may stand this far out of the wall's faces, mm. */
const PROUD: Mm = 60;
const NARROWEST: Mm = 300;
const WIDEST: Mm = 12_000;

export type PlacedOpenings = {
  readonly openings: readonly { readonly found: FoundOpening; readonly figure: OpeningFigure }[];
  /** Those that stand in no wall. */
  readonly homeless: readonly OpeningFigure[];
  /** Gaps that nothing stands in. */
  readonly empty: readonly Gap[];
};

export function placeOpenings(
  blocks: readonly OpeningFigure[],
  axes: readonly Strip[],
  gaps: readonly Gap[],
): PlacedOpenings {
  const openings: { readonly found: FoundOpening; readonly figure: OpeningFigure }[] = [];
  const homeless: OpeningFigure[] = [];
  const filled = new Map<Gap, number>();
  const seats = blocks.map((block) => seatOf(block, axes, gaps));
  for (const seat of seats)
    if (seat?.gap !== undefined) filled.set(seat.gap, (filled.get(seat.gap) ?? 0) + 1);
  blocks.forEach((block, number) => {
    const seat = seats[number];
    const axis = axes[seat?.wall ?? -1];
    if (seat === undefined || axis === undefined) {
      homeless.push(block);
      return;
    }
    // A door with a window beside it: each keeps its own part of the gap.
    const shared = seat.gap !== undefined && (filled.get(seat.gap) ?? 0) > 1;
    const [from, to] = shared
      ? [Math.max(seat.from, seat.own[0]), Math.min(seat.to, seat.own[1])]
      : [seat.from, seat.to];
    openings.push({ found: describe(block, { ...seat, from, to }, axis), figure: block });
  });
  const empty = gaps.filter((gap) => !filled.has(gap));
  return { openings, homeless, empty };
}

type Seat = {
  readonly wall: number;
  readonly from: Mm;
  readonly to: Mm;
  /** How far its own lines reach, whatever the gap is. */
  readonly own: readonly [from: Mm, to: Mm];
  readonly gap: Gap | undefined;
};

/** The wall that an opening stands in: where its lines reach through the body over the greatest width. */
function seatOf(block: OpeningFigure, axes: readonly Strip[], gaps: readonly Gap[]): Seat | undefined {
  let best: (Seat & { readonly worth: number }) | undefined;
  const points =
    block.block === null && block.swings.length > 0
      ? []
      : [...block.corners, ...block.swings.map(({ hinge }) => hinge)];
  axes.forEach((axis, wall) => {
    const isInBody = (p: Point): boolean => Math.abs(across(axis, p)) <= axis.thickness / 2 + PROUD;
    // A leaf that stands open along another wall does not stand in that one.
    const inBody =
      points.length > 0
        ? points.filter(isInBody)
        : block.spans.flatMap(({ from, to }) => (isInBody(from) && isInBody(to) ? [from, to] : []));
    if (inBody.length < 2) return;
    const places = inBody.map((p) => along(axis, p));
    const [from, to] = [Math.min(...places), Math.max(...places)];
    if (to - from < NARROWEST || from < -PROUD || to > wayLength(axis) + PROUD) return;
    const gap = gaps.find((one) => {
      if (one.axis !== wall) return false;
      const ends = [along(axis, one.from), along(axis, one.to)];
      const shared = Math.min(to, Math.max(...ends)) - Math.max(from, Math.min(...ends));
      return shared > (to - from) / 2;
    });
    const worth = (gap === undefined ? 0 : WIDEST) + to - from;
    if (best !== undefined && best.worth >= worth) return;
    if (gap === undefined) best = { wall, from, to, own: [from, to], gap, worth };
    else {
      const ends = [along(axis, gap.from), along(axis, gap.to)];
      best = { wall, from: Math.min(...ends), to: Math.max(...ends), own: [from, to], gap, worth };
    }
  });
  return best !== undefined && best.to - best.from <= WIDEST ? best : undefined;
}

function describe(block: OpeningFigure, seat: Seat, axis: Strip): FoundOpening {
  const { swings, role } = block;
  const middle = (seat.from + seat.to) / 2;
  const [swing] = swings;
  const centre = wayPoint(axis, middle);
  const side = swing === undefined ? massSide(block, axis) : across(axis, swing.middle);
  const hinges = new Set(swings.map(({ hinge }) => (along(axis, hinge) < middle ? 'a' : 'b')));
  const hinge = swing === undefined ? 'a' : along(axis, swing.hinge) < middle ? 'a' : 'b';
  return {
    wall: seat.wall,
    at: Math.round(along(axis, centre)),
    width: Math.round(seat.to - seat.from),
    role,
    opensTo: side > 0 ? 'right' : 'left',
    hinge,
    leaves: role === 'double-door' || hinges.size === 2 || /双/.test(block.block ?? '') ? 2 : 1,
    ...block.facts,
  };
}

/** On which side of the wall more of a block without a swing lies. */
function massSide({ corners }: OpeningFigure, axis: Strip): number {
  return corners.reduce((sum, corner) => sum + across(axis, corner), 0);
}
