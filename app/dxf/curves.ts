import { type Point } from '../../core/geometry/point.ts';

/** Pieces of a whole ellipse. */
const ELLIPSE_PIECES = 120;
const PIECES_PER_KNOT = 8;
const MOST_PIECES = 400;

export type Ellipse = {
  readonly centre: Point;
  /** From the centre to the end of the longer axis. */
  readonly major: Point;
  /** Shorter axis over longer axis. */
  readonly ratio: number;
  /** 1 = seen from above, -1 = from below: the parameter then runs clockwise. */
  readonly facing: 1 | -1;
  /** Parameters, radians. */
  readonly from: number;
  readonly to: number;
};

/** Corners of an ellipse or a part of one, as flat vertices. */
export function ellipseVertices({ centre, major, ratio, facing, from, to }: Ellipse): {
  readonly numbers: readonly number[];
  readonly closed: boolean;
} {
  const turn = 2 * Math.PI;
  const sweep = (((to - from) % turn) + turn) % turn || turn;
  const closed = sweep > turn - 1e-6;
  const pieces = Math.max(2, Math.ceil((ELLIPSE_PIECES * sweep) / turn));
  const numbers: number[] = [];
  for (let i = 0; i < (closed ? pieces : pieces + 1); i += 1) {
    const [cos, sin] = [Math.cos(from + (sweep * i) / pieces), Math.sin(from + (sweep * i) / pieces)];
    numbers.push(
      centre.x + major.x * cos - major.y * ratio * facing * sin,
      centre.y + major.y * cos + major.x * ratio * facing * sin,
      0,
    );
  }
  return { numbers, closed };
}

export type Spline = {
  readonly degree: number;
  readonly knots: readonly number[];
  /** Empty = all alike. */
  readonly weights: readonly number[];
  readonly points: readonly Point[];
};

/** Corners of a spline as flat vertices; null where knots and control points contradict each other. */
export function splineVertices(spline: Spline): readonly number[] | null {
  const { degree, knots, points, weights } = spline;
  if (!Number.isInteger(degree) || degree < 1 || degree > 12 || points.length <= degree) return null;
  if (knots.length !== points.length + degree + 1) return null;
  if (weights.length !== 0 && weights.length !== points.length) return null;
  if (knots.some((knot, i) => !Number.isFinite(knot) || knot < (knots[i - 1] ?? knot))) return null;
  const start = knots[degree] ?? 0;
  const end = knots[points.length] ?? 0;
  if (!(end > start)) return null;
  const pieces = Math.min(MOST_PIECES, (points.length - degree) * PIECES_PER_KNOT);
  const numbers: number[] = [];
  for (let i = 0; i <= pieces; i += 1) {
    const { x, y } = pointOfSpline(spline, start + ((end - start) * i) / pieces);
    numbers.push(x, y, 0);
  }
  return numbers;
}

/** De Boor's algorithm in homogeneous coordinates. */
function pointOfSpline({ degree, knots, points, weights }: Spline, t: number): Point {
  let span = degree;
  while (span < points.length - 1 && t >= (knots[span + 1] ?? Infinity)) span += 1;
  const rows = Array.from({ length: degree + 1 }, (_, j) => {
    const point = points[span - degree + j] ?? { x: NaN, y: NaN };
    const weight = weights[span - degree + j] ?? 1;
    return { x: point.x * weight, y: point.y * weight, w: weight };
  });
  for (let r = 1; r <= degree; r += 1) {
    for (let j = degree; j >= r; j -= 1) {
      const low = knots[span - degree + j] ?? 0;
      const high = knots[span + 1 + j - r] ?? 0;
      const share = high === low ? 0 : (t - low) / (high - low);
      const [p, q] = [rows[j - 1], rows[j]];
      if (p === undefined || q === undefined) continue;
      rows[j] = {
        x: p.x + (q.x - p.x) * share,
        y: p.y + (q.y - p.y) * share,
        w: p.w + (q.w - p.w) * share,
      };
    }
  }
  const { x, y, w } = rows[degree] ?? { x: NaN, y: NaN, w: 1 };
  return { x: x / w, y: y / w };
}
