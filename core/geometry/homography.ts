import { type Point } from './point.ts';

/** A map between planes that keeps lines straight: nine figures, row by row (x' = (ax + by + c) / (gx + hy + i)). */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

export type Quad = readonly [Point, Point, Point, Point];

export function applyHomography([a, b, c, d, e, f, g, h, i]: Homography, { x, y }: Point): Point {
  const w = g * x + h * y + i;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** Why four corners cannot be those of a rectangle in a photo. */
export type CornerFault = 'too-small' | 'in-line' | 'crossing';

/** Sine of the least bend at a corner, about 1.5°: less is three corners on one line. */
const LEAST_BEND = 0.026;

/**
 * What is wrong with corners that go round from the upper left one to the right, y down; null where nothing is. `least`:
 * shortest side. Corners that go round the other way would show everything in a mirror: they count as crossing.
 */
export function cornerFault(quad: Quad, least: number): CornerFault | null {
  const bends = quad.map((p, i) => {
    const [q, r] = [quad[(i + 1) % 4] ?? p, quad[(i + 2) % 4] ?? p];
    const length = distance(p, q) * distance(q, r);
    return ((q.x - p.x) * (r.y - q.y) - (q.y - p.y) * (r.x - q.x)) / length;
  });
  const sides = quad.map((p, i) => distance(p, quad[(i + 1) % 4] ?? p));
  if (!sides.every((side) => side >= least)) return 'too-small';
  if (bends.some((bend) => Math.abs(bend) < LEAST_BEND)) return 'in-line';
  return bends.every((bend) => bend > 0) ? null : 'crossing';
}

/**
 * A rectangle of the plane as the map shows it, from its upper left corner to the right; null where a part of it lies
 * behind the viewer.
 */
export function mappedRectangle(
  map: Homography,
  {
    x,
    y,
    width,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Quad | null {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ] as const;
  // The plane of a photo has the calibrated rectangle before the viewer, where the divisor is above 0.
  if (corners.some((p) => map[6] * p.x + map[7] * p.y + map[8] <= HORIZON)) return null;
  const [p, q, r, s] = corners;
  return [applyHomography(map, p), applyHomography(map, q), applyHomography(map, r), applyHomography(map, s)];
}

/** A divisor this small lies at the horizon: 1 is at the calibrated corner. */
const HORIZON = 0.05;

/** The map from a rectangle's plane, 0, 0 to width, height, to a quadrilateral; null when three corners lie in a line. */
export function rectangleToQuad(width: number, height: number, quad: Quad): Homography | null {
  const [p, q, r, s] = quad;
  if (!isConvex(quad)) return null;
  // From the unit square (Heckbert 1989), then scaled to the rectangle.
  const [dx1, dx2, sx] = [q.x - r.x, s.x - r.x, p.x - q.x + r.x - s.x];
  const [dy1, dy2, sy] = [q.y - r.y, s.y - r.y, p.y - q.y + r.y - s.y];
  const area = dx1 * dy2 - dx2 * dy1;
  if (area === 0) return null;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  return [
    (q.x - p.x + g * q.x) / width,
    (s.x - p.x + h * s.x) / height,
    p.x,
    (q.y - p.y + g * q.y) / width,
    (s.y - p.y + h * s.y) / height,
    p.y,
    g / width,
    h / height,
    1,
  ];
}

/** The map back; the determinant of a map from `rectangleToQuad` is never 0. */
export function inverseOf([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const by = (value: number): number => value / determinant;
  return [
    by(e * i - f * h),
    by(c * h - b * i),
    by(b * f - c * e),
    by(f * g - d * i),
    by(a * i - c * g),
    by(c * d - a * f),
    by(d * h - e * g),
    by(b * g - a * h),
    by(a * e - b * d),
  ];
}

/** Four corners that go round without crossing and without a dent. */
function isConvex(quad: Quad): boolean {
  const turns = quad.map((p, i) => {
    const q = quad[(i + 1) % 4] ?? p;
    const r = quad[(i + 2) % 4] ?? p;
    return (q.x - p.x) * (r.y - q.y) - (q.y - p.y) * (r.x - q.x);
  });
  return turns.every((turn) => turn > 1e-6) || turns.every((turn) => turn < -1e-6);
}

/**
 * Width over height of the rectangle that a quadrilateral is a photo of, for a camera whose axis goes through the
 * middle of the picture (Zhang and He, Whiteboard scanning and image enhancement, 2007, section 3). Where the
 * photo was taken from straight above the mean of the opposite edges is as good.
 */
export function rectangleAspect(
  quad: Quad,
  picture: { readonly width: number; readonly height: number },
): number {
  const [p, q, r, s] = quad;
  const [u0, v0] = [picture.width / 2, picture.height / 2];
  // Their m1 … m4: upper left, upper right, lower left, lower right, about the middle of the picture.
  const point = ({ x, y }: Point): readonly [number, number, number] => [x - u0, y - v0, 1];
  const [m1, m2, m3, m4] = [point(p), point(q), point(s), point(r)];
  const k2 = dot(cross(m1, m4), m3) / dot(cross(m2, m4), m3);
  const k3 = dot(cross(m1, m4), m2) / dot(cross(m3, m4), m2);
  const n2 = [k2 * m2[0] - m1[0], k2 * m2[1] - m1[1], k2 - 1] as const;
  const n3 = [k3 * m3[0] - m1[0], k3 * m3[1] - m1[1], k3 - 1] as const;
  const plain = (distance(p, q) + distance(s, r)) / (distance(p, s) + distance(q, r));
  const tilt = n2[2] * n3[2];
  if (Math.abs(tilt) < 1e-6) return plain;
  const focal2 = -(n2[0] * n3[0] + n2[1] * n3[1]) / tilt;
  // A focal length outside what lenses have means that the corners were not clicked that well.
  const diagonal2 = picture.width ** 2 + picture.height ** 2;
  if (!(focal2 > diagonal2 / 16 && focal2 < diagonal2 * 25)) return plain;
  const across = (n2[0] ** 2 + n2[1] ** 2) / focal2 + n2[2] ** 2;
  const down = (n3[0] ** 2 + n3[1] ** 2) / focal2 + n3[2] ** 2;
  return Math.sqrt(across / down);
}

type Vector = readonly [number, number, number];

function cross([a, b, c]: Vector, [d, e, f]: Vector): Vector {
  return [b * f - c * e, c * d - a * f, a * e - b * d];
}

function dot([a, b, c]: Vector, [d, e, f]: Vector): number {
  return a * d + b * e + c * f;
}

function distance(p: Point, q: Point): number {
  return Math.hypot(q.x - p.x, q.y - p.y);
}
