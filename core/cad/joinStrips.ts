import { type Point, type Ring, distance } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type Strip } from './pairFaces.ts';
import { type Way, across, along, middleOf, turnBetween, wayLength, wayPoint } from './way.ts';

/** An opening that is known to stand somewhere: the middle of its way through the wall. */
export type Bridge = { readonly from: Point; readonly to: Point };

/** A gap in a wall between two jambs. */
export type Gap = { readonly from: Point; readonly to: Point; readonly axis: number };

export type Joined = {
  /** One straight wall each, through its openings and past the walls that meet it. */
  readonly axes: readonly Strip[];
  /** Gaps that were bridged and that have a jamb on both sides. */
  readonly gaps: readonly Gap[];
  /** Middles of columns through which a wall was joined. */
  readonly inColumns: readonly Point[];
  /** Middles of walls whose pieces have thicknesses that differ: the mean was taken. */
  readonly uneven: readonly Point[];
};

/** Strips this near to one line are one wall, mm; a wall whose faces are askew wanders with its thickness. */
const IN_LINE: Mm = 3;
const LIKE_THICKNESS: Mm = 2;
/** sine of 0.3°: what is one line and what is a curved wall's next piece. */
const ONE_DIRECTION = Math.sin((0.3 * Math.PI) / 180);
/** A gap between two jambs is a passage up to this width, mm; between faces that just stop, up to the second. */
const WIDEST_PASSAGE: Mm = 6000;
const WIDEST_STOP: Mm = 3000;
/** Narrower gaps are none, mm. */
const NARROWEST_PASSAGE: Mm = 300;

/** An opening fills its gap, but for frames and plaster. */
const LEAST_SPAN = 0.6;

type Member = { from: Mm; to: Mm; openFrom: boolean; openTo: boolean };
type Run = { readonly axis: Strip; readonly members: Member[]; readonly uneven: boolean };
type Part = { readonly from: Mm; readonly to: Mm };

/**
 * Joins strips that follow each other in one line: where another wall meets them, where an opening is known to
 * stand, where a column stands, where both sides have a jamb, and where the faces of both just stop.
 */
export function joinStrips(
  strips: readonly (Strip & { readonly openA?: boolean; readonly openB?: boolean })[],
  {
    jambs: crosswise,
    bridges,
    columns,
    thickest,
  }: {
    /** Lines that may be jambs. */
    readonly jambs: readonly Way[];
    readonly bridges: readonly Bridge[];
    readonly columns: readonly Ring[];
    readonly thickest: Mm;
  },
): Joined {
  const axes: Strip[] = [];
  const gaps: Gap[] = [];
  const inColumns: Point[] = [];
  const uneven: Point[] = [];
  // A jamb is as long as a wall is thick: the long faces need not be looked at again for every wall.
  const short = crosswise.filter((way) => wayLength(way) <= thickest * 1.1 + 10);
  for (const run of runsOf(strips)) {
    const { axis } = run;
    const members = merged(run.members);
    const spans = bridges.flatMap((bridge) => spanOn(axis, bridge));
    const filled = columns.flatMap((ring) => partInRing(axis, ring));
    const jambs = jambsOn(axis, short);
    let current: Member | null = null;
    let passed: Part[] = [];
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
      if (run.uneven) uneven.push(wayPoint(axis, (current.from + current.to) / 2));
      passed = [];
    };
    for (const member of members) {
      if (current === null) {
        current = { ...member };
        continue;
      }
      const gap = { from: current.to, to: member.from };
      const rest = without(gap, filled);
      const width = gap.to - gap.from;
      const open = covered(rest, spans);
      const left = rest.reduce((sum, { from, to }) => sum + to - from, 0);
      const spanned = open > left * LEAST_SPAN && left > SLIVER;
      const capped = isJamb(jambs, gap.from) && isJamb(jambs, gap.to);
      const stops = (current.openTo || isJamb(jambs, gap.from)) && (member.openFrom || isJamb(jambs, gap.to));
      const isPassage =
        width >= NARROWEST_PASSAGE &&
        ((capped && width <= WIDEST_PASSAGE) || (stops && width <= WIDEST_STOP));
      const inColumn = left <= SLIVER && width > SLIVER;
      if (width <= thickest || spanned || isPassage || inColumn) {
        if (spanned)
          passed.push(...rest.filter((part) => covered([part], spans) > (part.to - part.from) * LEAST_SPAN));
        else if (isPassage && !inColumn) passed.push(gap);
        if (inColumn) inColumns.push(wayPoint(axis, (gap.from + gap.to) / 2));
        current = { ...current, to: Math.max(current.to, member.to), openTo: member.openTo };
      } else {
        close();
        current = { ...member };
      }
    }
    close();
  }
  return { axes, gaps, inColumns, uneven };
}

/** What a column leaves of a gap beside itself is plaster, mm. */
const SLIVER: Mm = 60;

/** The part of a line that lies in a column. */
function partInRing(axis: Way, ring: Ring): readonly Part[] {
  const crossings = ring.flatMap((p, i) => {
    const q = ring[(i + 1) % ring.length] ?? p;
    const [u, v] = [across(axis, p), across(axis, q)];
    if (u > 0 === v > 0) return [];
    const share = u / (u - v);
    return [along(axis, p) + (along(axis, q) - along(axis, p)) * share];
  });
  return crossings.length < 2
    ? []
    : [{ from: Math.min(...crossings) - SLIVER / 2, to: Math.max(...crossings) + SLIVER / 2 }];
}

function without(gap: Part, parts: readonly Part[]): readonly Part[] {
  return parts.reduce<readonly Part[]>(
    (rest, { from, to }) =>
      rest.flatMap((part) =>
        from >= part.to || to <= part.from
          ? [part]
          : [
              ...(from > part.from ? [{ from: part.from, to: from + SLIVER / 2 }] : []),
              ...(to < part.to ? [{ from: to - SLIVER / 2, to: part.to }] : []),
            ],
      ),
    [gap],
  );
}

/** How much of some parts is covered by others. */
function covered(parts: readonly Part[], by: readonly Part[]): Mm {
  return parts.reduce((sum, part) => {
    let [length, reached] = [0, part.from];
    for (const { from, to } of [...by].sort((p, q) => p.from - q.from)) {
      const [s, t] = [Math.max(from, reached), Math.min(to, part.to)];
      if (t <= s) continue;
      length += t - s;
      reached = t;
    }
    return sum + length;
  }, 0);
}

/** Strips by the line and thickness that they have in common. */
function runsOf(
  strips: readonly (Strip & { readonly openA?: boolean; readonly openB?: boolean })[],
): readonly Run[] {
  const runs: (Run & {
    readonly ux: number;
    readonly uy: number;
    weight: Mm;
    sum: Mm;
    least: Mm;
    most: Mm;
  })[] = [];
  // The longest first: its direction is the most exact, and it gives the run its line.
  const sorted = [...strips].sort((p, q) => distance(q.a, q.b) - distance(p.a, p.b));
  for (const strip of sorted) {
    const length = distance(strip.a, strip.b);
    const [ux, uy] = [(strip.b.x - strip.a.x) / length, (strip.b.y - strip.a.y) / length];
    const [openA, openB] = [strip.openA === true, strip.openB === true];
    // Rounding and a slack hand turn a short piece by more than a long one.
    const turn = Math.max(ONE_DIRECTION, Math.min(0.035, (2 * IN_LINE) / length));
    const run = runs.find((one) => Math.abs(one.ux * uy - one.uy * ux) <= turn && isOneLine(one.axis, strip));
    if (run === undefined) {
      const member = { from: 0, to: length, openFrom: openA, openTo: openB };
      runs.push({
        axis: strip,
        members: [member],
        uneven: false,
        ux,
        uy,
        weight: length,
        sum: length * strip.thickness,
        least: strip.thickness,
        most: strip.thickness,
      });
      continue;
    }
    const [s, t] = [along(run.axis, strip.a), along(run.axis, strip.b)];
    run.weight += length;
    run.least = Math.min(run.least, strip.thickness);
    run.most = Math.max(run.most, strip.thickness);
    run.sum += length * strip.thickness;
    run.members.push(
      s <= t
        ? { from: s, to: t, openFrom: openA, openTo: openB }
        : { from: t, to: s, openFrom: openB, openTo: openA },
    );
  }
  return runs.map(({ axis, members, weight, sum, least, most }) => ({
    axis: { a: axis.a, b: axis.b, thickness: sum / weight },
    members,
    uneven: most - least > LIKE_THICKNESS,
  }));
}

/** Faces that slant by a hand's slip have thicknesses that differ by two of them. */
function isOneLine(axis: Strip, strip: Strip): boolean {
  if (Math.abs(axis.thickness - strip.thickness) > Math.max(LIKE_THICKNESS, axis.thickness * LIKE_SHARE))
    return false;
  return Math.abs(across(axis, strip.a)) <= IN_LINE * 2 && Math.abs(across(axis, strip.b)) <= IN_LINE * 2;
}

/** 240 and 250 are two walls, 240 and 246 are one that is drawn badly. */
const LIKE_SHARE = 0.03;

function merged(members: readonly Member[]): readonly Member[] {
  const result: Member[] = [];
  for (const member of [...members].sort((p, q) => p.from - q.from)) {
    const last = result[result.length - 1];
    if (last === undefined || member.from > last.to + 1) {
      result.push({ ...member });
      continue;
    }
    if (member.to > last.to) [last.to, last.openTo] = [member.to, member.openTo];
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
function jambsOn(axis: Strip, pieces: readonly Way[]): readonly Mm[] {
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
