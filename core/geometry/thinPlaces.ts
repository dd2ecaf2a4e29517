import { type Mm } from '../units/length.ts';
import { type Rings } from './booleans.ts';
import {
  type Border,
  type Disc,
  type Pieces,
  TOUCHING,
  borderOf,
  findNarrowing,
  narrowByPieces,
  narrowDisc,
  narrowingOf,
  nearestAhead,
} from './border.ts';
import { type Point, type Ring, distance } from './point.ts';
import { doubleArea } from './ring.ts';

/**
 * Where a region is too thin to be made (docs/spec/makeable.md): strokes of ink, gaps of ground between ink, counters
 * (holes) and contacts. Rings as core/geometry/booleans.ts gives them: outlines clockwise on the sheet, holes the
 * other way, none crossing.
 *
 * The width at a point of the contour is the diameter of the largest disc that stands on the contour there and lies
 * on one side of it: the medial axis without its construction. It is exact for polygons: each piece of the contour
 * narrows the disc by a quotient, and a least width lies at a corner that juts in or between parallels; both are asked.
 */
export type ThinPlace = {
  /** `contact`: contours that touch, or as good as touch. */
  readonly kind: 'stroke' | 'gap' | 'counter' | 'contact';
  /** The least width; of a counter, or a stroke that is a dot, the greatest disc that it holds. */
  readonly width: Mm;
  /** How far it stays under the least width that was asked; of a counter or dot its longest way across. */
  readonly length: Mm;
  /** Where it is least. */
  readonly at: Point;
};

/** What has to be kept; mm. 0 = anything goes. */
export type LeastWidths = { readonly stroke: Mm; readonly gap: Mm; readonly counter: Mm };

/** A width that is measured is right within this; what is no wider touches. */
export const WIDTH_TOLERANCE: Mm = 0.02;

/**
 * A stroke that ends in a point is thin there whatever it is made of, and so is the ground where two strokes part: the
 * tool rounds it. A place counts that lies so many least widths from an end, or behind which it is wide again: what
 * hangs there would break off.
 */
const ENDS = 2;

/** Of a least width: discs stand a quarter of it apart, so that one which is as wide may be measured so much less. */
const WIDE_AGAIN = 0.75;

/** Towards a point it only narrows; behind a neck it is so many times as wide. */
const WIDER = 1.25;

/** A contour that touches itself after no more than this has only turned; mm. */
const HEEL: Mm = 0.2;

/** So many discs stand in a least width of contour. */
const STEPS = 4;

/** Small counters and dots are asked at so many places at least. */
const ROUND_STEPS = 200;

/** Places under the least widths, the narrowest first. @internal */
export function thinPlaces(rings: Rings, least: LeastWidths): readonly ThinPlace[] {
  return placesUnder(thinDiscs(rings, least), least, WIDTH_TOLERANCE);
}

/** What `placesUnder` looks through: good for all least widths between a half of those asked and the whole. */
export type ThinDiscs = {
  readonly strokes: readonly NarrowDisc[];
  readonly gaps: readonly NarrowDisc[];
  readonly dots: ReadonlyMap<number, ThinPlace>;
  readonly counters: ReadonlyMap<number, ThinPlace>;
};

export function thinDiscs(rings: Rings, most: LeastWidths): ThinDiscs {
  const border = borderOf(rings, Math.max(most.stroke, most.gap, most.counter));
  return {
    strokes: narrowDiscs(border, 1, most.stroke),
    gaps: narrowDiscs(border, -1, most.gap),
    dots: smallRings(border, rings, 1, most.stroke),
    counters: smallRings(border, rings, -1, most.counter),
  };
}

/** The places among what was found; what is no wider than `touch` touches. */
export function placesUnder(found: ThinDiscs, least: LeastWidths, touch: Mm): readonly ThinPlace[] {
  const under = (discs: readonly NarrowDisc[], size: Mm): readonly NarrowDisc[] =>
    discs.filter(
      ({ width, way, behind }) =>
        width < size && (way > 2 * ENDS * size || behind >= Math.max(WIDE_AGAIN * size, WIDER * width)),
    );
  const small = (
    rings: ReadonlyMap<number, ThinPlace>,
    size: Mm,
  ): readonly (readonly [number, ThinPlace])[] => [...rings].filter(([, { width }]) => width < size);
  const counters = new Map(small(found.counters, least.counter));
  const strokes = under(found.strokes, least.stroke);
  const gaps = under(found.gaps, least.gap).filter(
    ({ ring, other }) => ring !== other || !counters.has(ring),
  );
  const thin = new Set(strokes.map(({ ring }) => ring));
  const dots = small(found.dots, least.stroke).flatMap(([ring, dot]) => (thin.has(ring) ? [] : [dot]));
  const touching = [...strokes, ...gaps].filter(({ width }) => width <= touch);
  // A gap that runs out in a contact ends there, and so does a stroke.
  const apart = (discs: readonly NarrowDisc[], size: Mm): readonly NarrowDisc[] =>
    discs.filter((disc) => touching.every((other) => distance(disc, other) > ENDS * size));
  return [
    ...placesOf(touching, 'contact', Math.max(least.stroke, least.gap)),
    ...placesOf(apart(strokes, least.stroke), 'stroke', least.stroke),
    ...placesOf(apart(gaps, least.gap), 'gap', least.gap),
    ...dots,
    ...counters.values(),
  ].sort((p, q) => p.width - q.width);
}

/** A disc under the least width: its centre, its diameter, the rings that it touches. */
type NarrowDisc = Point & {
  readonly width: Mm;
  readonly ring: number;
  readonly other: number;
  /** The way between its two ends along the contour; endless between two rings. */
  readonly way: Mm;
  /** The widest disc that stands on that way, as far as widths were asked; 0 where nobody needs it. */
  readonly behind: Mm;
};

/** Discs as they stand along the rings, one ring after the other: where, and their widths, no more than was asked. */
type Stands = {
  readonly along: Float64Array;
  readonly width: Float64Array;
  /** Where a ring's own begin; one more than rings. */
  readonly first: Int32Array;
};

/** `side` 1: in the ink, −1: in the ground. */
function narrowDiscs(border: Border, side: 1 | -1, least: Mm): readonly NarrowDisc[] {
  if (least <= 0) return [];
  const found: NarrowDisc[] = [];
  const ends: { readonly disc: Omit<NarrowDisc, 'behind'>; readonly from: Mm; readonly to: Mm }[] = [];
  const most = Math.ceil(border.round.reduce((sum, way) => sum + way, 0) / (least / STEPS)) + border.count;
  const stands: Stands = {
    along: new Float64Array(most),
    width: new Float64Array(most),
    first: new Int32Array(border.round.length + 1),
  };
  let standing = 0;
  const disc: Disc = { radius: 0, ring: -1, along: 0 };
  const stood = (ring: number, along: Mm, width: Mm): void => {
    stands.along[standing] = along;
    stands.width[standing] = width;
    standing += 1;
    stands.first[ring + 1] = standing;
  };
  const entered = (x: Mm, y: Mm, nx: number, ny: number, ring: number, along: Mm): void => {
    if (disc.ring < 0) return;
    const way = wayRound(border, ring, along, disc);
    // An end for half the least width is one for the whole.
    if (way <= ENDS * least) return;
    const { radius } = disc;
    const one = { x: x + nx * radius, y: y + ny * radius, width: 2 * radius, ring, other: disc.ring, way };
    if (way > 2 * ENDS * least) found.push({ ...one, behind: 0 });
    else ends.push({ disc: one, from: along, to: disc.along });
  };
  const ask = (near: Pieces, x: Mm, y: Mm, nx: number, ny: number, ring: number, along: Mm): void => {
    disc.radius = least / 2;
    disc.ring = -1;
    if (near.many === 0) return;
    narrowByPieces(border, near, x, y, nx, ny, disc);
    entered(x, y, nx, ny, ring, along);
  };
  let near = narrowingOf(border);
  let nearBefore = narrowingOf(border);
  for (let i = 0; i < border.count; i += 1) {
    const ring = border.ring[i] ?? 0;
    const before = border.previous[i] ?? 0;
    const last = near;
    near = nearBefore;
    nearBefore = last;
    // At the first piece of a ring the one before it has not been looked at.
    if (before !== i - 1) findNarrowing(border, before, side, least, nearBefore);
    findNarrowing(border, i, side, least, near);
    if (near.alone) {
      stood(ring, (border.along[i] ?? 0) + (border.length[i] ?? 0) / 2, least);
      continue;
    }
    eachStand(border, i, side, least / STEPS, (x, y, nx, ny, along) => {
      ask(near, x, y, nx, ny, ring, along);
      stood(ring, along, 2 * disc.radius);
    });
    if (near.many === 0 && nearBefore.many === 0) continue;
    const corner = juttingCorner(border, i, side);
    if (corner === null) continue;
    const [x, y, along] = [border.x[i] ?? 0, border.y[i] ?? 0, border.along[i] ?? 0];
    const { from, to } = corner;
    ask(nearBefore, x, y, from[0], from[1], ring, along);
    ask(near, x, y, to[0], to[1], ring, along);
    const ahead = nearestAhead(border, i, from, to, least);
    if (ahead === null) continue;
    if (ahead.distance <= TOUCHING) {
      // Where a joined contour turns on its heel it touches itself; that is no contact.
      if (wayRound(border, ring, along, ahead) > HEEL)
        found.push({ x, y, width: 0, ring, other: ahead.ring, way: Infinity, behind: 0 });
      continue;
    }
    disc.radius = least / 2;
    disc.ring = -1;
    narrowDisc(border, x, y, ahead.x, ahead.y, disc);
    entered(x, y, ahead.x, ahead.y, ring, along);
  }
  // A ring without pieces has none standing on it.
  for (let ring = 0; ring < border.round.length; ring += 1)
    stands.first[ring + 1] = Math.max(stands.first[ring] ?? 0, stands.first[ring + 1] ?? 0);
  for (const { disc: end, from, to } of ends)
    found.push({ ...end, behind: widestOn(stands, end.ring, from, to, border.round[end.ring] ?? 0) });
  return found;
}

/** The widest of what stands on the shorter way between two places of a ring. */
function widestOn(stands: Stands, ring: number, from: Mm, to: Mm, round: Mm): Mm {
  const { along, width } = stands;
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const [start, way] = last - first <= round / 2 ? [first, last - first] : [last, round - last + first];
  const begin = stands.first[ring] ?? 0;
  const many = (stands.first[ring + 1] ?? 0) - begin;
  let [low, high] = [0, many];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((along[begin + middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let widest = 0;
  for (let step = 0; step < many; step += 1) {
    const at = begin + ((low + step) % many);
    if (((along[at] ?? 0) - start + round) % round > way) break;
    widest = Math.max(widest, width[at] ?? 0);
  }
  return widest;
}

/** Places on a piece of the contour, a step apart at most, with the normal to a side. */
function eachStand(
  border: Border,
  i: number,
  side: 1 | -1,
  step: Mm,
  stand: (x: Mm, y: Mm, nx: number, ny: number, along: Mm) => void,
): void {
  const ux = border.dx[i] ?? 0;
  const uy = border.dy[i] ?? 0;
  const length = border.length[i] ?? 0;
  const many = Math.max(1, Math.ceil(length / step));
  for (let place = 0; place < many; place += 1) {
    const t = ((place + 0.5) / many) * length;
    stand(
      (border.x[i] ?? 0) + ux * t,
      (border.y[i] ?? 0) + uy * t,
      -uy * side,
      ux * side,
      (border.along[i] ?? 0) + t,
    );
  }
}

/** The normals of the two pieces at a corner that juts into the side: discs stand on it in all directions between. */
function juttingCorner(
  border: Border,
  i: number,
  side: 1 | -1,
): { readonly from: readonly [number, number]; readonly to: readonly [number, number] } | null {
  const before = border.previous[i] ?? 0;
  const [vx, vy] = [border.dx[before] ?? 0, border.dy[before] ?? 0];
  const [ux, uy] = [border.dx[i] ?? 0, border.dy[i] ?? 0];
  if ((vx * uy - vy * ux) * side >= -1e-9) return null;
  return { from: [-vy * side, vx * side], to: [-uy * side, ux * side] };
}

/** The shorter way along a contour from a place on it to another. */
function wayRound(
  border: Border,
  ring: number,
  along: Mm,
  to: { readonly ring: number; readonly along: Mm },
): Mm {
  if (to.ring !== ring) return Infinity;
  const way = Math.abs(along - to.along);
  return Math.min(way, (border.round[ring] ?? 0) - way);
}

/** Rings that hold no disc of the least width: dots of ink (`side` 1), counters (−1). */
function smallRings(border: Border, rings: Rings, side: 1 | -1, least: Mm): ReadonlyMap<number, ThinPlace> {
  const small = new Map<number, ThinPlace>();
  rings.forEach((ring, number) => {
    const area = doubleArea(ring) * side;
    const round = border.round[number] ?? 0;
    // A region holds a disc of twice its area over its contour's length.
    if (area <= 0 || (2 * area) / round >= 2 * least) return;
    const widest = widestDisc(border, number, side, least);
    if (widest === null) return;
    const kind = side === 1 ? 'stroke' : 'counter';
    small.set(number, { kind, width: widest.width, length: wayAcross(ring), at: widest });
  });
  return small;
}

/** The widest disc on a ring's own side; null where it has the least width. */
function widestDisc(border: Border, ring: number, side: 1 | -1, least: Mm): (Point & { width: Mm }) | null {
  const step = Math.min(least / STEPS, (border.round[ring] ?? 0) / ROUND_STEPS);
  const disc: Disc = { radius: 0, ring: -1, along: 0 };
  let widest = { x: 0, y: 0, width: 0 };
  let wide = false;
  for (let i = border.first[ring] ?? 0; i < (border.first[ring + 1] ?? 0) && !wide; i += 1) {
    eachStand(border, i, side, step, (x, y, nx, ny) => {
      disc.radius = least / 2;
      disc.ring = -1;
      narrowDisc(border, x, y, nx, ny, disc);
      if (disc.ring < 0) wide = true;
      const { radius } = disc;
      if (2 * radius > widest.width) widest = { x: x + nx * radius, y: y + ny * radius, width: 2 * radius };
    });
  }
  return wide ? null : widest;
}

function wayAcross(ring: Ring): Mm {
  let most = 0;
  ring.forEach((p, at) => {
    for (let other = 0; other < at; other += 1) most = Math.max(most, distance(p, ring[other] ?? p));
  });
  return most;
}

/** Discs that hang together are one place. */
function placesOf(discs: readonly NarrowDisc[], kind: ThinPlace['kind'], size: Mm): readonly ThinPlace[] {
  return groupsOfNear(discs, size).map((group) => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    let narrowest: NarrowDisc | undefined;
    for (const disc of group) {
      if (narrowest === undefined || disc.width < narrowest.width) narrowest = disc;
      left = Math.min(left, disc.x);
      right = Math.max(right, disc.x);
      top = Math.min(top, disc.y);
      bottom = Math.max(bottom, disc.y);
    }
    const { x, y, width } = narrowest ?? { x: 0, y: 0, width: 0 };
    return { kind, width, length: Math.hypot(right - left, bottom - top), at: { x, y } };
  });
}

/** Points in cells of a size; what lies in one cell or in cells side by side hangs together. */
function groupsOfNear<P extends Point>(points: readonly P[], cell: Mm): readonly (readonly P[])[] {
  const cells = new Map<string, P[]>();
  const key = (i: number, j: number): string => `${i},${j}`;
  for (const point of points) {
    const at = key(Math.floor(point.x / cell), Math.floor(point.y / cell));
    const own = cells.get(at);
    if (own === undefined) cells.set(at, [point]);
    else own.push(point);
  }
  const groups: P[][] = [];
  for (const start of cells.keys()) {
    const begun = cells.get(start);
    if (begun === undefined) continue;
    cells.delete(start);
    const group = [...begun];
    const open = [start];
    for (let from = open.pop(); from !== undefined; from = open.pop()) {
      const [i = 0, j = 0] = from.split(',').map(Number);
      for (let di = -1; di <= 1; di += 1)
        for (let dj = -1; dj <= 1; dj += 1) {
          const beside = key(i + di, j + dj);
          const more = cells.get(beside);
          if (more === undefined) continue;
          cells.delete(beside);
          group.push(...more);
          open.push(beside);
        }
    }
    groups.push(group);
  }
  return groups;
}
