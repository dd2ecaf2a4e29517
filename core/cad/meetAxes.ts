import { indexBoxes } from '../geometry/boxIndex.ts';
import { lineCrossing } from '../geometry/orientation.ts';
import { type Box, type Point, type Ring, boxOf, distance } from '../geometry/point.ts';
import { whereInRing } from '../geometry/ring.ts';
import { type Mm } from '../units/length.ts';
import { type Bridge } from './joinStrips.ts';
import { type Strip } from './pairFaces.ts';
import { type Way, across, along, turnBetween, wayLength, wayPoint } from './way.ts';

export type MetAxes = {
  readonly axes: readonly Strip[];
  /** For each of the axes that came in, its number in `axes`; -1 = it went. */
  readonly numbers: readonly number[];
  /** Short pieces that join axes which run past each other (walls of unlike thickness with one flush face). */
  readonly steps: readonly Strip[];
  /** Openings between the end of an axis and the wall that it was led on to. */
  readonly through: readonly (Way & { readonly axis: number })[];
  /** Ends that meet others inside a column. */
  readonly inColumns: readonly Point[];
  /** Ends that were led on to the next wall over a gap. */
  readonly stretched: readonly Point[];
  /** Ends that reach no other wall. */
  readonly loose: readonly Point[];
};

/** Walls that slant into each other end so many times the thickest one apart at most. */
const SLANT = 4;
/** Beyond the halves of both bodies an end is stretched by this at most, mm. */
const SLACK: Mm = 20;

/**
 * Lets the axes meet: a pair of faces is shorter than its axis by half of the wall that it runs into, so every end
 * goes on to the axis of that wall, or back to it. The first `paired` ones come from pairs of faces.
 */
export function meetAxes(
  given: readonly Strip[],
  paired: number,
  {
    columns,
    bridges,
    stretch,
  }: {
    readonly columns: readonly Ring[];
    readonly bridges: readonly Bridge[];
    /** Ends that reach nothing go on so far to the next axis, mm. */
    readonly stretch: Mm;
  },
): MetAxes {
  const givenBoxes = given.map(({ a, b }) => boxOf([a, b]));
  const givenIndex = indexBoxes(givenBoxes);
  const reachOf = Math.max(0, ...given.map(({ thickness }) => thickness)) + SLACK;
  const kept = given.filter((axis, number) => {
    const box = givenBoxes[number];
    if (number >= paired || box === undefined) return true;
    const around = {
      left: box.left - reachOf,
      right: box.right + reachOf,
      top: box.top - reachOf,
      bottom: box.bottom + reachOf,
    };
    return !liesInside(
      axis,
      givenIndex.touching(around).flatMap((other) => given[other] ?? []),
    );
  });
  const places = new Map(kept.map((axis, number) => [axis, number]));
  const numbers = given.map((axis) => places.get(axis) ?? -1);
  const thickest = Math.max(0, ...kept.map(({ thickness }) => thickness));
  const boxes = kept.map(({ a, b }) => boxOf([a, b]));
  const index = indexBoxes(boxes);
  const around = (axis: Strip, reach: Mm): readonly number[] => {
    const { left, right, top, bottom } = boxOf([axis.a, axis.b]);
    return index.touching({
      left: left - reach,
      top: top - reach,
      right: right + reach,
      bottom: bottom + reach,
    });
  };
  const posts = columns.map((ring) => ({ ring, box: boxOf(ring) }));
  const inColumns: Point[] = [];
  const axes = kept.map((axis, number): Strip => {
    const near = around(axis, SLANT * thickest + SLACK)
      .filter((other) => other !== number)
      .map((other) => kept[other] ?? axis);
    const end = (which: 'a' | 'b'): Point => {
      const met = meet(axis, which, near);
      if (met !== undefined) return met;
      const post = posts.find(({ ring, box }) => stands(axis[which], ring, box));
      if (post === undefined) return axis[which];
      const inPost = meetInColumn(axis, which, kept, post);
      inColumns.push(inPost);
      return inPost;
    };
    return { ...axis, a: end('a'), b: end('b') };
  });
  const stretched: Point[] = [];
  const through: (Way & { readonly axis: number })[] = [];
  const looseEnds = (): readonly {
    readonly end: Point;
    readonly number: number;
    readonly which: 'a' | 'b';
  }[] => {
    const settled = indexBoxes(axes.map(({ a, b }) => boxOf([a, b])));
    return axes.flatMap((axis, number) =>
      (['a', 'b'] as const).flatMap((which) => {
        const end = axis[which];
        const near = settled.touching({
          left: end.x - 2,
          right: end.x + 2,
          top: end.y - 2,
          bottom: end.y + 2,
        });
        const others = near.filter((other) => other !== number).flatMap((other) => axes[other] ?? []);
        return isMet(end, others) ? [] : [{ end, number, which }];
      }),
    );
  };
  // An opening may fill the wall up to the one that it runs into: no face is left beside it.
  for (const { end, number, which } of looseEnds()) {
    const axis = axes[number];
    if (axis === undefined || number >= paired) continue;
    const beyond = openingBeyond(axis, which, bridges);
    const limit = beyond === 0 ? stretch : beyond + thickest;
    const beside = limit + SLANT * thickest + SLACK;
    const near = index
      .touching({ left: end.x - beside, right: end.x + beside, top: end.y - beside, bottom: end.y + beside })
      .filter((other) => other !== number)
      .flatMap((other) => axes[other] ?? []);
    const target = nextAxis(axis, which, near, limit);
    if (target === undefined) continue;
    if (beyond > 0 && target.to - target.half < beyond - 150) continue;
    axes[number] = { ...axis, [which]: target.point };
    if (beyond === 0) stretched.push(target.point);
    else {
      const way = which === 'b' ? axis : { a: axis.b, b: axis.a };
      through.push({ a: end, b: wayPoint(way, wayLength(way) + target.to - target.half), axis: number });
    }
  }
  const loose = looseEnds();
  const steps: Strip[] = [];
  const stepped = new Set<number>();
  const looseIndex = indexBoxes(loose.map(({ end }) => boxOf([end])));
  loose.forEach(({ end, number }, i) => {
    const from = axes[number];
    if (stepped.has(i) || from === undefined) return;
    const reach = thickest + SLACK;
    const near = looseIndex.touching({
      left: end.x - reach,
      right: end.x + reach,
      top: end.y - reach,
      bottom: end.y + reach,
    });
    const partner = Math.min(
      ...near.filter((j) => {
        const other = loose[j];
        const to = axes[other?.number ?? -1];
        if (j <= i || stepped.has(j) || other === undefined || to === undefined) return false;
        const apart = distance(end, other.end);
        return apart > 0.5 && apart < (from.thickness + to.thickness) / 2 + SLACK;
      }),
    );
    const met = loose[partner];
    if (met === undefined) return;
    stepped.add(i).add(partner);
    const thickness = Math.min(from.thickness, axes[met.number]?.thickness ?? from.thickness);
    steps.push({ a: end, b: met.end, thickness });
  });
  return {
    axes,
    numbers,
    steps,
    through,
    inColumns,
    stretched,
    loose: loose.filter((_, i) => !stepped.has(i)).map(({ end }) => end),
  };
}

/** Whether the end of an axis stands in a column or at its side. */
function stands(end: Point, ring: Ring, box: Box): boolean {
  const reach = COLUMN_SLACK;
  if (
    end.x < box.left - reach ||
    end.x > box.right + reach ||
    end.y < box.top - reach ||
    end.y > box.bottom + reach
  )
    return false;
  return whereInRing(ring, end) !== 'outside' || farFrom(ring, end) <= reach;
}

/** Plaster and slips between a wall's end and its column, mm. */
const COLUMN_SLACK: Mm = 60;

function farFrom(ring: Ring, p: Point): Mm {
  return Math.min(
    ...ring.map((a, i) => {
      const way = { a, b: ring[(i + 1) % ring.length] ?? a };
      const place = Math.max(0, Math.min(wayLength(way), along(way, p)));
      return distance(p, wayPoint(way, place));
    }),
  );
}

/**
 * Where an axis goes on to in a column: the crossing with another axis that ends there or runs through it, the one
 * nearest to the column's middle; else as far as the middle itself.
 */
function meetInColumn(
  axis: Strip,
  end: 'a' | 'b',
  all: readonly Strip[],
  { ring, box }: { readonly ring: Ring; readonly box: Box },
): Point {
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  let best: { readonly off: Mm; readonly point: Point } | undefined;
  for (const other of all) {
    if (other === axis || Math.abs(turnBetween(axis, other).sine) < 0.1) continue;
    const crossing = lineCrossing(axis.a, axis.b, other.a, other.b);
    if (crossing === undefined || !stands(crossing, ring, box)) continue;
    const place = along(other, crossing);
    const reaches =
      stands(other.a, ring, box) || stands(other.b, ring, box) || (place > 0 && place < wayLength(other));
    const off = distance(crossing, middle);
    if (reaches && (best === undefined || off < best.off)) best = { off, point: crossing };
  }
  if (best !== undefined) return best.point;
  const [from, to] = end === 'b' ? [axis.a, axis.b] : [axis.b, axis.a];
  const way = { a: from, b: to };
  return wayPoint(way, Math.max(along(way, middle), wayLength(way) / 2));
}

/** How far beyond an end of an axis an opening reaches that begins there; 0 = there is none. */
function openingBeyond(axis: Strip, which: 'a' | 'b', bridges: readonly Bridge[]): Mm {
  const way = which === 'b' ? axis : { a: axis.b, b: axis.a };
  const length = wayLength(way);
  return bridges.reduce((most, { from, to }) => {
    const reach = axis.thickness / 2 + 30;
    if (Math.abs(across(way, from)) > reach || Math.abs(across(way, to)) > reach) return most;
    const places = [along(way, from) - length, along(way, to) - length];
    const [near, far] = [Math.min(...places), Math.max(...places)];
    return near > -150 && near < 150 && far > 250 ? Math.max(most, far) : most;
  }, 0);
}

/** The next axis that lies ahead of an end, or would if it went on as well. */
function nextAxis(
  axis: Strip,
  which: 'a' | 'b',
  near: readonly Strip[],
  limit: Mm,
): { readonly point: Point; readonly to: Mm; readonly half: Mm } | undefined {
  const way = which === 'b' ? axis : { a: axis.b, b: axis.a };
  const length = wayLength(way);
  let best: { readonly point: Point; readonly to: Mm; readonly half: Mm } | undefined;
  for (const other of near) {
    if (other.thickness === 0) continue;
    const sine = Math.abs(turnBetween(way, other).sine);
    if (sine < 0.3) continue;
    const crossing = lineCrossing(way.a, way.b, other.a, other.b);
    if (crossing === undefined) continue;
    const to = along(way, crossing) - length;
    const half = other.thickness / 2 / sine;
    const place = along(other, crossing);
    const slack = other.thickness / 2 + axis.thickness / 2 + SLACK;
    if (to < 0 || to - half > limit || place < -slack || place > wayLength(other) + slack) continue;
    if (best === undefined || to < best.to) best = { point: wayPoint(way, length + to), to, half };
  }
  return best;
}

/** No wall is thicker, so no such axis is longer, mm. */
const LONGEST_STUB: Mm = 1300;

/**
 * A pier between two openings pairs crosswise too, and so does a jamb with the face behind a corner: such an axis
 * goes from one face of its wall to the other, or is thicker than long and stays inside. Strokes of a filling and the
 * inner lines of windows pair as well, and stay inside their wall.
 */
function liesInside(axis: Strip, all: readonly Strip[]): boolean {
  const length = wayLength(axis);
  return all.some((other) => {
    if (other === axis || other.thickness === 0 || wayLength(other) <= length) return false;
    const sine = Math.abs(turnBetween(other, axis).sine);
    const [from, to] = [across(other, axis.a), across(other, axis.b)];
    const places = [along(other, axis.a), along(other, axis.b)];
    const half = other.thickness / 2 + 5;
    const staysInside = Math.abs(from) < half && Math.abs(to) < half;
    const isWithin = (reach: Mm): boolean =>
      places.every((place) => place >= -reach && place <= wayLength(other) + reach);
    // Where faces are cut by other walls, their pieces may pair once more beside the wall that is there already.
    const isTwin =
      Math.abs(from) < BADLY_IN_LINE &&
      Math.abs(to) < BADLY_IN_LINE &&
      Math.abs(axis.thickness - other.thickness) < other.thickness * LIKE_THICKNESS;
    if (sine < 0.1 && isTwin) return isWithin(BADLY_IN_LINE);
    if (sine < 0.1) return staysInside && axis.thickness < other.thickness * 0.8 && isWithin(other.thickness);
    if (length > LONGEST_STUB) return false;
    if (sine < 0.9) return staysInside && isWithin(5);
    const onFaces = Math.abs(Math.abs(from - to) - other.thickness) < 10 && Math.abs(from + to) < 10;
    const stub = axis.thickness > length && staysInside;
    // Beside a corner such a pier stands where the wall's faces do not run opposite each other any more.
    return (onFaces || stub) && isWithin(axis.thickness / 2 + 5);
  });
}

/** Pieces of one wall that is drawn badly are so far out of line, mm. */
const BADLY_IN_LINE: Mm = 15;
/** A wall's pieces differ by less than this share of its thickness. */
const LIKE_THICKNESS = 0.1;

/** Where an end of an axis meets another one: the crossing that changes its length least. */
function meet(axis: Strip, end: 'a' | 'b', near: readonly Strip[]): Point | undefined {
  const way = end === 'b' ? axis : { a: axis.b, b: axis.a };
  const length = wayLength(axis);
  let best: { readonly change: Mm; readonly point: Point } | undefined;
  for (const other of near) {
    const sine = Math.abs(turnBetween(way, other).sine);
    if (sine < 0.01) {
      // The next piece of the same line or curve: the ends that face each other meet in the middle.
      const facing = [other.a, other.b].find((p) => distance(p, way.b) < SLACK);
      if (facing !== undefined && best === undefined)
        best = { change: SLACK, point: { x: (facing.x + way.b.x) / 2, y: (facing.y + way.b.y) / 2 } };
      continue;
    }
    const crossing = lineCrossing(way.a, way.b, other.a, other.b);
    if (crossing === undefined) continue;
    const change = along(way, crossing) - length;
    // Slanting walls run into each other over a longer way than their thickness.
    const reach = (axis.thickness + other.thickness) / 2 / sine + SLACK;
    const place = along(other, crossing);
    if (Math.abs(change) > reach || place < -reach || place > wayLength(other) + reach) continue;
    if (change < -length / 2) continue;
    // Pieces of one wall that are not quite in line all meet this one: it goes on to the last of them.
    const isBeside = best !== undefined && Math.abs(change - best.change) < BADLY_IN_LINE;
    if (best === undefined || (isBeside ? change > best.change : Math.abs(change) < Math.abs(best.change)))
      best = { change, point: wayPoint(way, length + change) };
  }
  return best?.point;
}

function isMet(end: Point, others: readonly Strip[]): boolean {
  return others.some((other) => {
    const place = along(other, end);
    return Math.abs(across(other, end)) < 1.5 && place > -1.5 && place < wayLength(other) + 1.5;
  });
}
