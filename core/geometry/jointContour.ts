import { type Mm } from '../units/length.ts';
import { type Point } from './point.ts';

/** A strip that leaves a joint: its way (a unit vector away from the joint) and half its width. */
export type Arm = { readonly way: Point; readonly half: Mm };

/** The edge of a body as a line: the points p with n·p = off, n a unit vector away from the joint at 0, 0. */
type Side = { readonly n: Point; readonly off: Mm };

/** A part of the joint's body, seen from the joint in one way: how far it reaches, and the side it ends at. */
type Reach = { readonly far: Mm; readonly side: Side };

/**
 * A part of the joint's body between two ways (less than half a turn apart), as far as the nearest of its sides:
 * one half of an arm's end, or the corner that two arms make on the outside of their angle.
 */
type Patch = {
  readonly from: Point;
  readonly to: Point;
  readonly sides: readonly Side[];
  /** Ways of its corners. */
  readonly ways: readonly Point[];
};

const SAME = 1e-9;

/**
 * The outline of a joint at which more than two arms meet, in the gap between two neighbouring ones: the gap's own
 * corners (`own`, from the side of the arm that arrives to that of the arm that leaves, seen from the joint), and
 * beyond them what the ends of other arms and the corners of other pairs of arms fill there. So a thick corner
 * stays whole when a thin wall is set against it (decision 0100).
 *
 * `arriving`, `leaving`: the gap's two arms; the gap lies at the right hand of somebody who arrives. A corner
 * whose tip is farther than `limit` times the thicker half is cut off between the feet of its sides.
 */
export function jointContour(
  arriving: Arm,
  leaving: Arm,
  own: readonly Point[],
  { arms, limit }: { readonly arms: readonly Arm[]; readonly limit: number },
): readonly Point[] {
  const gap = new Gap(arriving, leaving, own);
  const patches = [...endsOf(arms), ...cornersOf(arms, limit)].filter((patch) => standsOut(patch, gap));
  if (patches.length === 0) return own;
  const reachAt = (way: Point): Reach =>
    patches.reduce<Reach>((best, patch) => {
      const reach = reachOf(patch, way);
      return reach !== undefined && reach.far > best.far + SAME ? reach : best;
    }, gap.reach(way));
  const crossings = crossingsOf([...gap.sides, ...patches.flatMap(({ sides }) => sides)]);
  const turns = [...own, ...patches.flatMap(({ ways }) => ways), ...crossings]
    .filter((p) => Math.hypot(p.x, p.y) > SAME)
    .map((p) => gap.turnTo(p))
    .filter((turn) => turn > SAME && turn < gap.whole - SAME);
  const stops = [0, ...turns.sort((p, q) => p - q), gap.whole].filter(
    (turn, i, all) => i === 0 || turn - (all[i - 1] ?? 0) > SAME,
  );
  return withoutRepeats(
    stops.slice(1).flatMap((to, i) => {
      const from = stops[i] ?? 0;
      const { side } = reachAt(gap.wayAt((from + to) / 2));
      return [from, to].flatMap((turn) => pointOnSide(side, gap.wayAt(turn)));
    }),
  );
}

/**
 * Whether a patch reaches beyond the gap's own body. Between two corners of the one or the other the sides are
 * straight lines and the larger changes once at most: looking at the corners is enough.
 */
function standsOut(patch: Patch, gap: Gap): boolean {
  return [...patch.ways, ...gap.ways].some((way) => {
    if (!gap.holds(way)) return false;
    const reach = reachOf(patch, way);
    return reach !== undefined && reach.far > gap.reach(way).far + 1e-6;
  });
}

/** The room between two neighbouring arms, in turns from the arriving one to the leaving one. */
class Gap {
  readonly whole: number;
  readonly sides: readonly Side[];
  /** Ways of its corners, and of its two arms. */
  readonly ways: readonly Point[];
  readonly #start: number;
  readonly #bounds: readonly { readonly until: number; readonly side: Side | undefined }[];

  constructor(arriving: Arm, leaving: Arm, own: readonly Point[]) {
    this.#start = Math.atan2(arriving.way.y, arriving.way.x);
    const whole = this.turnTo(leaving.way);
    this.whole = whole < SAME ? 2 * Math.PI : whole;
    const first: Side = { n: { x: arriving.way.y, y: -arriving.way.x }, off: arriving.half };
    const last: Side = { n: { x: -leaving.way.y, y: leaving.way.x }, off: leaving.half };
    const turns = this.#turnsOf(own);
    const between = own.slice(1).map((q, i) => sideThrough(own[i] ?? q, q));
    this.#bounds = [
      ...[first, ...between].map((side, i) => ({ until: turns[i] ?? this.whole, side })),
      { until: Infinity, side: last },
    ];
    this.sides = this.#bounds.flatMap(({ side }) => (side === undefined ? [] : [side]));
    this.ways = [arriving.way, leaving.way, ...own.flatMap(wayTo)];
  }

  /** How far a point's way is turned from the arriving arm, 0 … 2π. */
  turnTo(p: Point): number {
    const turn = this.#start - Math.atan2(p.y, p.x);
    const full = 2 * Math.PI;
    const kept = ((turn % full) + full) % full;
    return full - kept < SAME ? 0 : kept;
  }

  wayAt(turn: number): Point {
    const angle = this.#start - turn;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  }

  /** The gap's own body. */
  reach(way: Point): Reach {
    const turn = this.turnTo(way);
    const side = this.#bounds.find(({ until }) => turn < until)?.side;
    const nothing: Side = { n: { x: -way.y, y: way.x }, off: 0 };
    return side === undefined ? { far: 0, side: nothing } : { far: farTo(side, way), side };
  }

  holds(way: Point): boolean {
    return this.turnTo(way) < this.whole + SAME;
  }

  /** A point in the joint itself has no way of its own: it takes its neighbour's. */
  #turnsOf(own: readonly Point[]): readonly number[] {
    const turns = own.map((p) => {
      if (Math.hypot(p.x, p.y) < SAME) return undefined;
      const turn = this.turnTo(p);
      return turn > this.whole ? (turn - this.whole < 2 * Math.PI - turn ? this.whole : 0) : turn;
    });
    return turns.map((turn, i) => turn ?? turns[i - 1] ?? turns[i + 1] ?? 0);
  }
}

/** Every arm ends square at the joint: two halves. */
function endsOf(arms: readonly Arm[]): readonly Patch[] {
  return arms.flatMap(({ way, half }) =>
    half === 0
      ? []
      : [-1, 1].map((hand): Patch => {
          const n = { x: -way.y * hand, y: way.x * hand };
          return { from: way, to: n, sides: [{ n, off: half }], ways: [n] };
        }),
  );
}

/** The corners of all pairs that have an angle between them. */
function cornersOf(arms: readonly Arm[], limit: number): readonly Patch[] {
  return arms.flatMap((one, i) =>
    arms.slice(i + 1).flatMap((two): readonly Patch[] => {
      if (one.half === 0 || two.half === 0) return [];
      const cross = one.way.x * two.way.y - one.way.y * two.way.x;
      if (Math.abs(cross) < SAME) return [];
      const by = Math.sign(cross);
      const p: Side = { n: { x: one.way.y * by, y: -one.way.x * by }, off: one.half };
      const q: Side = { n: { x: -two.way.y * by, y: two.way.x * by }, off: two.half };
      const tip = crossing(p, q);
      if (tip !== undefined && Math.hypot(tip.x, tip.y) <= limit * Math.max(one.half, two.half))
        return [{ from: p.n, to: q.n, sides: [p, q], ways: [p.n, q.n, ...wayTo(tip)] }];
      const cut = sideThrough(foot(p), foot(q));
      return [{ from: p.n, to: q.n, sides: cut === undefined ? [p, q] : [p, q, cut], ways: [p.n, q.n] }];
    }),
  );
}

function reachOf({ from, to, sides }: Patch, way: Point): Reach | undefined {
  const hand = Math.sign(from.x * to.y - from.y * to.x);
  if ((from.x * way.y - from.y * way.x) * hand < -SAME) return undefined;
  if ((way.x * to.y - way.y * to.x) * hand < -SAME) return undefined;
  return sides
    .map((side): Reach => ({ far: farTo(side, way), side }))
    .reduce((least, reach) => (reach.far < least.far ? reach : least));
}

function wayTo({ x, y }: Point): readonly Point[] {
  const far = Math.hypot(x, y);
  return far < SAME ? [] : [{ x: x / far, y: y / far }];
}

function crossingsOf(sides: readonly Side[]): readonly Point[] {
  return sides.flatMap((one, i) =>
    sides.slice(i + 1).flatMap((two) => {
      const p = crossing(one, two);
      return p === undefined ? [] : [p];
    }),
  );
}

function crossing(one: Side, two: Side): Point | undefined {
  const cross = one.n.x * two.n.y - one.n.y * two.n.x;
  if (Math.abs(cross) < SAME) return undefined;
  return {
    x: (one.off * two.n.y - two.off * one.n.y) / cross,
    y: (two.off * one.n.x - one.off * two.n.x) / cross,
  };
}

function foot({ n, off }: Side): Point {
  return { x: n.x * off, y: n.y * off };
}

/** The line through two points, turned so that the joint lies behind it; none through the joint itself. */
function sideThrough(p: Point, q: Point): Side | undefined {
  const length = Math.hypot(q.x - p.x, q.y - p.y);
  if (length < SAME) return undefined;
  const n = { x: (q.y - p.y) / length, y: (p.x - q.x) / length };
  const off = n.x * p.x + n.y * p.y;
  if (Math.abs(off) < SAME) return undefined;
  return off > 0 ? { n, off } : { n: { x: -n.x, y: -n.y }, off: -off };
}

/** How far the side is, going this way; never for a way that leaves it. */
function farTo({ n, off }: Side, way: Point): Mm {
  const towards = n.x * way.x + n.y * way.y;
  if (off === 0) return 0;
  return towards <= SAME ? Infinity : off / towards;
}

function pointOnSide(side: Side, way: Point): readonly Point[] {
  const far = farTo(side, way);
  return Number.isFinite(far) && far < 1e7 ? [{ x: way.x * far, y: way.y * far }] : [];
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter((p, i) => {
    const before = points[i - 1];
    return before === undefined || Math.hypot(p.x - before.x, p.y - before.y) > 1e-6;
  });
}
