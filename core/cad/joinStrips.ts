import { type Point, distance } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type Strip } from './pairFaces.ts';
import { type FacePiece } from './wallFaces.ts';
import { across, along, middleOf, turnBetween, wayPoint } from './way.ts';

/** An opening that is known to stand somewhere: the middle of its way through the wall. */
export type Bridge = { readonly from: Point; readonly to: Point };

/** A gap in a wall between two jambs. */
export type Gap = { readonly from: Point; readonly to: Point; readonly axis: number };

export type Joined = {
  /** One straight wall each, through its openings and past the walls that meet it. */
  readonly axes: readonly Strip[];
  /** Gaps that were bridged and that have a jamb on both sides. */
  readonly gaps: readonly Gap[];
};

/** Strips this near to one line are one wall, mm. */
const IN_LINE: Mm = 3;
const LIKE_THICKNESS: Mm = 2;
/** sine of 0.3°: what is one line and what is a curved wall's next piece. */
const ONE_DIRECTION = Math.sin((0.3 * Math.PI) / 180);
/** A gap between two jambs without a block in it is a passage up to this width, mm. */
const WIDEST_PASSAGE: Mm = 3000;
/** Narrower gaps are none, mm. */
const NARROWEST_PASSAGE: Mm = 300;

/** An opening fills its gap, but for frames and plaster. */
const LEAST_SPAN = 0.6;

type Run = { readonly axis: Strip; readonly members: { from: Mm; to: Mm }[] };

/**
 * Joins strips that follow each other in one line: where another wall meets them, where an opening is known to
 * stand, and where both sides have a jamb.
 */
export function joinStrips(
  strips: readonly Strip[],
  {
    pieces,
    bridges,
    thickest,
  }: { readonly pieces: readonly FacePiece[]; readonly bridges: readonly Bridge[]; readonly thickest: Mm },
): Joined {
  const axes: Strip[] = [];
  const gaps: Gap[] = [];
  for (const run of runsOf(strips)) {
    const { axis } = run;
    const members = merged(run.members);
    const spans = bridges.flatMap((bridge) => spanOn(axis, bridge));
    const jambs = jambsOn(axis, pieces);
    let current: { from: Mm; to: Mm } | null = null;
    let passed: { from: Mm; to: Mm }[] = [];
    const close = (): void => {
      if (current === null) return;
      const [a, b] = [wayPoint(axis, current.from), wayPoint(axis, current.to)];
      gaps.push(
        ...passed.map(({ from, to }) => ({
          from: wayPoint(axis, from),
          to: wayPoint(axis, to),
          axis: axes.length,
        })),
      );
      axes.push({ a, b, thickness: axis.thickness });
      passed = [];
    };
    for (const member of members) {
      if (current === null) {
        current = { ...member };
        continue;
      }
      const gap = { from: current.to, to: member.from };
      const width = gap.to - gap.from;
      const capped = isJamb(jambs, gap.from) && isJamb(jambs, gap.to);
      const open = spans.reduce(
        (most, { from, to }) => Math.max(most, Math.min(to, gap.to) - Math.max(from, gap.from)),
        0,
      );
      const spanned = open > width * LEAST_SPAN;
      const isPassage = capped && width >= NARROWEST_PASSAGE && width <= WIDEST_PASSAGE;
      if (width <= thickest || spanned || isPassage) {
        if (spanned || isPassage) passed.push(gap);
        current.to = Math.max(current.to, member.to);
      } else {
        close();
        current = { ...member };
      }
    }
    close();
  }
  return { axes, gaps };
}

/** Strips by the line and thickness that they have in common. */
function runsOf(strips: readonly Strip[]): readonly Run[] {
  const runs: Run[] = [];
  // The longest first: its direction is the most exact, and it gives the run its line.
  const sorted = [...strips].sort((p, q) => distance(q.a, q.b) - distance(p.a, p.b));
  for (const strip of sorted) {
    const run = runs.find(({ axis }) => isOneLine(axis, strip));
    if (run === undefined) {
      runs.push({ axis: strip, members: [{ from: 0, to: distance(strip.a, strip.b) }] });
      continue;
    }
    const ends = [along(run.axis, strip.a), along(run.axis, strip.b)];
    run.members.push({ from: Math.min(...ends), to: Math.max(...ends) });
  }
  return runs;
}

function isOneLine(axis: Strip, strip: Strip): boolean {
  if (Math.abs(axis.thickness - strip.thickness) > LIKE_THICKNESS) return false;
  if (Math.abs(turnBetween(axis, strip).sine) > ONE_DIRECTION) return false;
  return Math.abs(across(axis, strip.a)) <= IN_LINE && Math.abs(across(axis, strip.b)) <= IN_LINE;
}

function merged(members: readonly { readonly from: Mm; readonly to: Mm }[]): readonly { from: Mm; to: Mm }[] {
  const result: { from: Mm; to: Mm }[] = [];
  for (const { from, to } of [...members].sort((p, q) => p.from - q.from)) {
    const last = result[result.length - 1];
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

function spanOn(axis: Strip, { from, to }: Bridge): readonly { from: Mm; to: Mm }[] {
  const reach = axis.thickness / 2 + 30;
  if (Math.abs(across(axis, from)) > reach || Math.abs(across(axis, to)) > reach) return [];
  const ends = [along(axis, from), along(axis, to)];
  return [{ from: Math.min(...ends), to: Math.max(...ends) }];
}

/** Places along the axis where a face piece closes the wall's body crosswise. */
function jambsOn(axis: Strip, pieces: readonly FacePiece[]): readonly Mm[] {
  return pieces.flatMap((piece) => {
    const length = distance(piece.a, piece.b);
    if (Math.abs(length - axis.thickness) > Math.max(10, axis.thickness / 10)) return [];
    if (Math.abs(turnBetween(axis, piece).sine) < 0.99) return [];
    const middle = middleOf(piece);
    return Math.abs(across(axis, middle)) <= 10 ? [along(axis, middle)] : [];
  });
}

function isJamb(jambs: readonly Mm[], place: Mm): boolean {
  return jambs.some((jamb) => Math.abs(jamb - place) <= 10);
}
