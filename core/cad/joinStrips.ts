import { indexBoxes } from '../geometry/boxIndex.ts';
import { type Point, type Ring, boxOf, distance } from '../geometry/point.ts';
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

/** Strips this near to one line are one wall, mm. */
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
/** A joined wall, with what is known of its ends. */
type Axis = Strip & { readonly openA: boolean; readonly openB: boolean };
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
    slack = 0,
  }: {
    /** Lines that may be jambs. */
    readonly jambs: readonly Way[];
    readonly bridges: readonly Bridge[];
    readonly columns: readonly Ring[];
    readonly thickest: Mm;
    /** How slack the drawing's hand is (pairFaces), mm. */
    readonly slack?: Mm;
  },
): Joined {
  const axes: Axis[] = [];
  const gaps: Gap[] = [];
  const inColumns: Point[] = [];
  const uneven: Point[] = [];
  // A jamb is as long as a wall is thick: the long faces need not be looked at again for every wall.
  const short = crosswise.filter((way) => wayLength(way) <= thickest * 1.1 + 10);
  for (const run of runsOf(strips, slack)) {
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
      const [openA, openB] = [
        current.openFrom || isJamb(jambs, current.from),
        current.openTo || isJamb(jambs, current.to),
      ];
      axes.push({ a, b, thickness: axis.thickness, openA, openB });
      if (run.uneven) uneven.push(wayPoint(axis, (current.from + current.to) / 2));
      passed = [];
    };
    for (const member of members) {
      if (current === null) {
        current = { ...member };
        continue;
      }
      const gap = { from: jambAt(jambs, current.to), to: jambAt(jambs, member.from) };
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
          passed.push(
            ...rest
              .filter((part) => covered([part], spans) > (part.to - part.from) * LEAST_SPAN)
              .map((part) => betweenJambs(part, spans, jambs)),
          );
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
  return joinBadly({ axes, gaps, inColumns, uneven }, bridges);
}

/** Joins what is one wall through an opening, though its pieces are not quite in one line. */
function joinBadly(
  joined: Omit<Joined, 'axes'> & { readonly axes: readonly Axis[] },
  bridges: readonly Bridge[],
): Joined {
  const { axes } = joined;
  const target = axes.map((_, i) => i);
  const made: (Axis | null)[] = [...axes];
  const gaps = [...joined.gaps];
  const uneven = [...joined.uneven];
  const index = indexBoxes(axes.map(({ a, b }) => boxOf([a, b])));
  const findOf = (i: number): number => {
    let at = i;
    while (target[at] !== at) at = target[at] ?? at;
    return at;
  };
  axes.forEach((axis, i) => {
    const { left, right, top, bottom } = boxOf([axis.a, axis.b]);
    const reach = WIDEST_PASSAGE;
    const near = index.touching({
      left: left - reach,
      right: right + reach,
      top: top - reach,
      bottom: bottom + reach,
    });
    for (const j of near) {
      if (j <= i) continue;
      const [p, q] = [findOf(i), findOf(j)];
      const [one, two] = [made[p], made[q]];
      if (p === q || one === null || two === null || one === undefined || two === undefined) continue;
      const found = followOn(one, two);
      if (found === null) continue;
      const { gap, turned } = found;
      const ends = {
        openNear: turned[0] ? one.openA : one.openB,
        openFar: turned[1] ? two.openB : two.openA,
      };
      const width = wayLength(gap);
      const way = { ...gap, thickness: one.thickness };
      const open = covered(
        [{ from: 0, to: width }],
        bridges.flatMap((bridge) => spanOn(way, bridge)),
      );
      const stops = ends.openNear && ends.openFar && width <= WIDEST_STOP;
      if (open <= width * LEAST_SPAN && !stops) continue;
      const [a, b] = [turned[0] ? one.b : one.a, turned[1] ? two.a : two.b];
      const [m, n] = [wayLength(one), wayLength(two)];
      made[p] = {
        a,
        b,
        thickness: (one.thickness * m + two.thickness * n) / (m + n),
        openA: turned[0] ? one.openB : one.openA,
        openB: turned[1] ? two.openA : two.openB,
      };
      made[q] = null;
      target[q] = p;
      gaps.push({ from: gap.a, to: gap.b, axis: p });
      uneven.push(middleOf(gap));
    }
  });
  let kept = 0;
  const numbers = made.map((axis) => (axis === null ? -1 : kept++));
  return {
    ...joined,
    axes: made.flatMap((axis) => axis ?? []),
    gaps: gaps.map((gap) => ({ ...gap, axis: numbers[findOf(gap.axis)] ?? -1 })),
    uneven,
  };
}

/**
 * A window may fill a whole bay of a frame: no face of a wall stands beside it. The wall of the next bay goes on
 * through the column and the opening.
 */
export function throughBays(joined: Joined, bridges: readonly Bridge[], columns: readonly Ring[]): Joined {
  if (columns.length === 0) return joined;
  const axes = [...joined.axes];
  const gaps = [...joined.gaps];
  const inColumns = [...joined.inColumns];
  for (let grown = true; grown;) {
    grown = false;
    axes.forEach((axis, number) => {
      const length = wayLength(axis);
      const filled = columns.flatMap((ring) => partInRing(axis, ring));
      for (const { from, to } of bridges.flatMap((bridge) => spanOn(axis, bridge))) {
        if (to - from < NARROWEST_PASSAGE) continue;
        const between = to <= 0 ? { from: to, to: 0 } : from >= length ? { from: length, to: from } : null;
        if (between === null) continue;
        const isColumn = without(between, filled).every((part) => part.to - part.from <= SLIVER);
        const far = to <= 0 ? from : to;
        if (
          !isColumn ||
          between.to - between.from < SLIVER ||
          axes.some((other) => other !== axis && reaches(other, axis, far))
        )
          continue;
        const grownAxis = to <= 0 ? { ...axis, a: wayPoint(axis, far) } : { ...axis, b: wayPoint(axis, far) };
        gaps.push({ from: wayPoint(axis, from), to: wayPoint(axis, to), axis: number });
        inColumns.push(wayPoint(axis, (between.from + between.to) / 2));
        axes[number] = grownAxis;
        grown = true;
        return;
      }
    });
  }
  return { ...joined, axes, gaps, inColumns };
}

/** Whether another axis in the same line is there already. */
function reaches(other: Strip, axis: Strip, place: Mm): boolean {
  const at = wayPoint(axis, place);
  const on = along(other, at);
  return (
    Math.abs(turnBetween(axis, other).sine) < 0.04 &&
    Math.abs(across(other, at)) < other.thickness / 2 &&
    on > 30 &&
    on < wayLength(other) - 30
  );
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
  slack: Mm,
): readonly Run[] {
  const runs: (Run & {
    readonly ux: number;
    readonly uy: number;
    weight: Mm;
    sum: Mm;
    least: Mm;
    most: Mm;
    off: number;
  })[] = [];
  const inLine = Math.max(IN_LINE, Math.min(BADLY.across, 3 * slack));
  const likeThickness = Math.max(LIKE_THICKNESS, Math.min(BADLY.thickness, 4 * slack));
  const lines = runLines(strips.length);
  // The longest first: its direction is the most exact, and it gives the run its line.
  const sorted = [...strips].sort((p, q) => distance(q.a, q.b) - distance(p.a, p.b));
  for (const strip of sorted) {
    const length = distance(strip.a, strip.b);
    const [ux, uy] = [(strip.b.x - strip.a.x) / length, (strip.b.y - strip.a.y) / length];
    const [openA, openB] = [strip.openA === true, strip.openB === true];
    // Rounding and a slack hand turn a short piece by more than a long one.
    const turn = Math.max(ONE_DIRECTION, Math.min(0.02, inLine / length));
    const run = runs[lines.first(strip, { ux, uy, turn, inLine, likeThickness })];
    if (run === undefined) {
      const member = { from: 0, to: length, openFrom: openA, openTo: openB };
      lines.add(ux, uy, strip);
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
        off: 0,
      });
      continue;
    }
    const [s, t] = [along(run.axis, strip.a), along(run.axis, strip.b)];
    run.weight += length;
    run.least = Math.min(run.least, strip.thickness);
    run.most = Math.max(run.most, strip.thickness);
    run.off += length * across(run.axis, middleOf(strip));
    run.sum += length * strip.thickness;
    run.members.push(
      s <= t
        ? { from: s, to: t, openFrom: openA, openTo: openB }
        : { from: t, to: s, openFrom: openB, openTo: openA },
    );
  }
  return runs.map(({ axis, members, weight, sum, least, most, off, ux, uy }) => ({
    // Where the hand was slack no piece is the right one: the line runs in the middle of all.
    axis: { ...(slack > 0 ? movedAcross(axis, ux, uy, off / weight) : axis), thickness: sum / weight },
    members,
    uneven: most - least > LIKE_THICKNESS,
  }));
}

/**
 * The lines of runs. Every strip is asked for every one of them, and a wrong layer may have thousands: they lie in plain
 * numbers, and no square roots are drawn.
 */
function runLines(most: number): {
  readonly add: (ux: number, uy: number, strip: Strip) => void;
  /** Number of the first line that a strip lies on; -1 = on none. */
  readonly first: (
    strip: Strip,
    allowed: {
      readonly ux: number;
      readonly uy: number;
      readonly turn: number;
      readonly inLine: Mm;
      readonly likeThickness: Mm;
    },
  ) => number;
} {
  const numbers = new Float64Array(4 * most);
  let count = 0;
  return {
    add: (ux, uy, { a, thickness }) => {
      numbers.set([ux, uy, ux * a.y - uy * a.x, thickness], 4 * count);
      count += 1;
    },
    first: ({ a, b, thickness }, { ux, uy, turn, inLine, likeThickness }) => {
      for (let at = 0; at < 4 * count; at += 4) {
        const [vx, vy] = [numbers[at] ?? 0, numbers[at + 1] ?? 0];
        const off = numbers[at + 2] ?? 0;
        if (Math.abs(vx * a.y - vy * a.x - off) > inLine || Math.abs(vx * b.y - vy * b.x - off) > inLine)
          continue;
        if (Math.abs(vx * uy - vy * ux) > turn) continue;
        if (Math.abs((numbers[at + 3] ?? 0) - thickness) <= likeThickness) return at / 4;
      }
      return -1;
    },
  };
}

function movedAcross({ a, b }: Way, ux: number, uy: number, by: Mm): Way {
  const moved = ({ x, y }: Point): Point => ({ x: x - uy * by, y: y + ux * by });
  return { a: moved(a), b: moved(b) };
}

/** What one wall's pieces may be apart where it is drawn badly: the faces of each slant by a hand's slip. */
const BADLY = { across: 15, thickness: 25, share: 0.1, turn: Math.sin((2.2 * Math.PI) / 180) } as const;

/** The numbers of two axes of which one goes on where the other ends, drawn badly, and the way between them. */
function followOn(
  one: Axis,
  two: Axis,
): { readonly gap: Way; readonly turned: readonly [boolean, boolean] } | null {
  const likeness = Math.abs(one.thickness - two.thickness);
  const thicker = Math.max(one.thickness, two.thickness);
  if (likeness > Math.min(BADLY.thickness, thicker * BADLY.share)) return null;
  if (Math.abs(turnBetween(one, two).sine) > BADLY.turn) return null;
  for (const [from, turnedOne] of [
    [one.b, false],
    [one.a, true],
  ] as const)
    for (const [to, turnedTwo] of [
      [two.a, false],
      [two.b, true],
    ] as const) {
      const width = distance(from, to);
      if (width < NARROWEST_PASSAGE || width > WIDEST_RELAXED) continue;
      const ahead = turnedOne ? { a: one.b, b: one.a } : one;
      const beyond = turnedTwo ? two.a : two.b;
      const place = along(ahead, to) - wayLength(ahead);
      if (place < width * 0.9 || along(ahead, beyond) < along(ahead, to)) continue;
      const off = BADLY.across + width * 0.01;
      const back = turnedTwo ? { a: two.a, b: two.b } : { a: two.b, b: two.a };
      if (Math.abs(across(ahead, to)) > off || Math.abs(across(back, from)) > off) continue;
      return { gap: { a: from, b: to }, turned: [turnedOne, turnedTwo] };
    }
  return null;
}

const WIDEST_RELAXED: Mm = 12_000;

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

/**
 * A stub between an opening and a corner may be too short to pair, so that the gap goes on to the corner: the opening
 * ends at the jamb at which its own lines end.
 */
function betweenJambs(gap: Part, spans: readonly Part[], jambs: readonly Mm[]): Part {
  const own = spans.filter(({ from, to }) => from < gap.to && to > gap.from);
  const [from, to] = [Math.min(...own.map((span) => span.from)), Math.max(...own.map((span) => span.to))];
  const near = (place: Mm): Mm | undefined =>
    jambs.find((jamb) => Math.abs(jamb - place) <= FRAME && jamb >= gap.from && jamb <= gap.to);
  return { from: near(from) ?? gap.from, to: near(to) ?? gap.to };
}

/** An opening's lines end so near to its jambs, mm. */
const FRAME: Mm = 40;

/** The place of the jamb at an end, which is more exact: faces may stop before it. */
function jambAt(jambs: readonly Mm[], place: Mm): Mm {
  return jambs.find((jamb) => Math.abs(jamb - place) <= 10) ?? place;
}

function isJamb(jambs: readonly Mm[], place: Mm): boolean {
  return jambs.some((jamb) => Math.abs(jamb - place) <= 10);
}
