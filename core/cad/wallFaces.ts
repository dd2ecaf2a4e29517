import { type Box, type Point, type Ring, distance } from '../geometry/point.ts';
import { boxOf } from '../geometry/point.ts';
import { indexBoxes } from '../geometry/boxIndex.ts';
import { doubleArea, whereInRing } from '../geometry/ring.ts';
import { type Mm } from '../units/length.ts';
import { mergeCollinear } from './mergeFaces.ts';
import { type Way, across, along, middleOf, turnBetween, wayLength } from './way.ts';

/** A piece of a wall's face. `body` is the side of the way from `a` to `b` on which the wall is, as seen on the sheet. */
export type FacePiece = {
  readonly a: Point;
  readonly b: Point;
  readonly body: 'left' | 'right' | 'unknown';
  /** Number of the contour in `contours`; -1 = an open line. */
  readonly contour: number;
};

/** A closed contour. Depth 0 is an outer face with the body inside it, depth 1 a room's inner face, and so on. */
type Contour = { readonly ring: Ring; readonly depth: number };

export type WallFaces = { readonly pieces: readonly FacePiece[]; readonly contours: readonly Contour[] };

/** Ends this near to each other are one point: a draughtsman's slips, mm. */
const SLIP: Mm = 2;
/** Shorter pieces are slips too, mm. */
const SHORTEST: Mm = 5;

export type PlainLine = { readonly corners: readonly Point[]; readonly closed: boolean };

/**
 * Sorts lines into closed contours and open ones. Closed contours nest: from the outermost inwards body and room
 * take turns, so the side of the wall's body is known for them.
 */
export function wallFaces(lines: readonly PlainLine[]): WallFaces {
  const closedRings: Ring[] = [];
  const open: Way[] = [];
  for (const { corners, closed } of lines) {
    const [first, last] = [corners[0], corners[corners.length - 1]];
    if (first === undefined || last === undefined) continue;
    if (closed) closedRings.push(corners);
    else if (corners.length > 3 && distance(first, last) <= SLIP) closedRings.push(corners.slice(0, -1));
    else open.push(...corners.slice(1).map((b, i) => ({ a: corners[i] ?? b, b })));
  }
  const drawnRings = withoutDoubles(soundRings(closedRings));
  const chained = chainLoops(mergeCollinear(open, drawnRings.flatMap(edgesOf)).map(({ a, b }) => [a, b]));
  const rings = [...drawnRings, ...soundRings(chained.rings)];
  const openWays = chained.rest.flatMap((corners) =>
    corners.slice(1).map((b, i): Way => ({ a: corners[i] ?? b, b })),
  );
  const ringBoxes = rings.map(boxOf);
  const openBoxes = openWays.map(({ a, b }) => boxOf([a, b]));
  const envelopes = ringBoxes.map((box, number) =>
    isEnvelope(rings[number] ?? [], [
      ...rings.flatMap((ring, i) => (i !== number && holds(box, ringBoxes[i]) ? edgesOf(ring) : [])),
      ...openWays.filter((_, i) => holds(box, openBoxes[i])),
    ]),
  );
  const nested = nest(rings.filter((_, number) => envelopes[number] !== true));
  const contours = nested;
  const pieces = [
    ...contours.flatMap(({ ring, depth }, contour) => {
      // A ring that runs clockwise on the sheet has its inside at the right hand.
      const inside = doubleArea(ring) > 0 ? 'right' : 'left';
      const outside = inside === 'right' ? 'left' : 'right';
      const body = depth % 2 === 0 ? inside : outside;
      return ring.map((a, i): FacePiece => ({ a, b: ring[(i + 1) % ring.length] ?? a, body, contour }));
    }),
    // No wall stands behind an envelope: what pairs with it does so against its side.
    ...rings.flatMap((ring, i) => {
      const body = doubleArea(ring) > 0 ? 'left' : 'right';
      return envelopes[i] === true
        ? edgesOf(ring).map((way): FacePiece => ({ ...way, body, contour: -1 }))
        : [];
    }),
    ...openWays.map((way): FacePiece => ({ ...way, body: 'unknown', contour: -1 })),
  ];
  return { contours, pieces: pieces.filter(({ a, b }) => distance(a, b) >= SHORTEST) };
}

function soundRings(rings: readonly Ring[]): readonly Ring[] {
  return rings.map(withoutSlips).filter((ring) => Math.abs(doubleArea(ring)) > SLIP * SLIP);
}

function edgesOf(ring: Ring): readonly Way[] {
  return ring.map((a, i) => ({ a, b: ring[(i + 1) % ring.length] ?? a }));
}

/** The same contour is often drawn twice: as a line and as a filling. */
function withoutDoubles(rings: readonly Ring[]): readonly Ring[] {
  const known = new Map<string, (readonly [Ring, number])[]>();
  return rings.filter((ring) => {
    const { left, top, right, bottom } = boxOf(ring);
    const area = Math.abs(doubleArea(ring));
    const key = `${Math.round((left + right) / 100)},${Math.round((top + bottom) / 100)}`;
    const list = known.get(key) ?? [];
    const isDouble = list.some(([other, size]) => {
      const box = boxOf(other);
      const apart = [box.left - left, box.top - top, box.right - right, box.bottom - bottom];
      return apart.every((by) => Math.abs(by) <= SLIP) && Math.abs(size - area) <= area * 0.002;
    });
    known.set(key, [...list, [ring, area]]);
    return !isDouble;
  });
}

function holds(box: Box, within: Box | undefined): boolean {
  return (
    within !== undefined &&
    within.left > box.left &&
    within.right < box.right &&
    within.top > box.top &&
    within.bottom < box.bottom
  );
}

/** A line around a building stands this far before the walls, mm: insulation, plaster, a plinth. */
const ENVELOPE = { nearest: 10, farthest: 150, thinnestWall: 90, thickestWall: 620 } as const;
/** A ring is an envelope where so much of it has a whole wall behind it. */
const ENVELOPE_SHARE = 0.55;

/**
 * Whether a ring is no wall's face but a line around the building: close behind it runs a face, and behind that,
 * at the distance of a wall, another one (`inner`: the lines in its box). A thin outer wall has its room behind it.
 */
function isEnvelope(ring: Ring, inner: readonly Way[]): boolean {
  if (inner.length === 0) return false;
  const inside = doubleArea(ring) > 0 ? 1 : -1;
  let [whole, backed] = [0, 0];
  for (const edge of edgesOf(ring)) {
    const length = wayLength(edge);
    if (length < 1000) continue;
    whole += length;
    const parallel = inner.flatMap((other) => {
      const off = across(edge, middleOf(other)) * inside;
      if (off < ENVELOPE.nearest || off > ENVELOPE.farthest + ENVELOPE.thickestWall) return [];
      if (Math.abs(turnBetween(edge, other).sine) > 0.04) return [];
      const places = [along(edge, other.a), along(edge, other.b)];
      return [{ off, from: Math.min(...places), to: Math.max(...places) }];
    });
    for (const near of parallel) {
      if (near.off > ENVELOPE.farthest) continue;
      const behind = parallel.filter(
        ({ off }) => off - near.off >= ENVELOPE.thinnestWall && off - near.off <= ENVELOPE.thickestWall,
      );
      const most = behind.reduce(
        (sum, { from, to }) => sum + Math.max(0, Math.min(to, near.to) - Math.max(from, near.from)),
        0,
      );
      backed += Math.min(most, near.to - near.from);
    }
  }
  return whole > 0 && backed > whole * ENVELOPE_SHARE * 0.75;
}

function withoutSlips(ring: Ring): Ring {
  return ring.filter((p, i) => distance(p, ring[(i + ring.length - 1) % ring.length] ?? p) > 0.01);
}

/** Open lines that close into a loop without branching are a contour, as they are in exploded drawings. */
function chainLoops(open: readonly (readonly Point[])[]): {
  readonly rings: readonly Ring[];
  readonly rest: readonly (readonly Point[])[];
} {
  const ends = new Map<string, number[]>();
  const cells = ({ x, y }: Point): readonly string[] => {
    // A slip may fall across the border of a grid square, so each end is known in up to four of them.
    const [i, j] = [Math.floor(x / SLIP), Math.floor(y / SLIP)];
    const [di, dj] = [x / SLIP - i < 0.5 ? -1 : 1, y / SLIP - j < 0.5 ? -1 : 1];
    return [`${i},${j}`, `${i + di},${j}`, `${i},${j + dj}`, `${i + di},${j + dj}`];
  };
  const endOf = (number: number, second: boolean): Point =>
    open[number]?.[second ? (open[number]?.length ?? 1) - 1 : 0] ?? { x: 0, y: 0 };
  open.forEach((_, number) => {
    for (const second of [false, true])
      for (const cell of cells(endOf(number, second))) {
        const list = ends.get(cell);
        if (list === undefined) ends.set(cell, [number]);
        else if (!list.includes(number)) list.push(number);
      }
  });
  const meeting = (p: Point, but: number): readonly { readonly number: number; readonly second: boolean }[] =>
    (ends.get(cells(p)[0] ?? '') ?? []).flatMap((number) =>
      [false, true]
        .filter((second) => number !== but && distance(endOf(number, second), p) <= SLIP)
        .map((second) => ({ number, second })),
    );
  const used = new Set<number>();
  // Whoever leads to a dead end from one side lies in no loop: it need not be walked again.
  const dead = new Set<number>();
  const rings: Ring[] = [];
  open.forEach((corners, start) => {
    if (used.has(start) || dead.has(start)) return;
    const chain: { readonly number: number; readonly turned: boolean }[] = [{ number: start, turned: false }];
    const origin = endOf(start, false);
    let end = endOf(start, true);
    let last = start;
    const links = new Set([start]);
    const giveUp = (): void => links.forEach((link) => dead.add(link));
    while (chain.length <= open.length) {
      const next = meeting(end, last);
      if (next.length !== 1 || next[0] === undefined) return giveUp();
      const { number, second } = next[0];
      if (number === start) {
        if (second || chain.length < 3) return giveUp();
        break;
      }
      if (used.has(number) || dead.has(number) || links.has(number)) return giveUp();
      chain.push({ number, turned: second });
      links.add(number);
      end = endOf(number, !second);
      last = number;
    }
    if (distance(end, origin) > SLIP || corners.length === 0) return;
    for (const { number } of chain) used.add(number);
    rings.push(
      chain.flatMap(({ number, turned }) => {
        const line = open[number] ?? [];
        return (turned ? [...line].reverse() : line).slice(0, -1);
      }),
    );
  });
  return { rings, rest: open.filter((_, number) => !used.has(number)) };
}

/** How many other contours each one lies in. Contours that touch or cross do not hold each other. */
function nest(rings: readonly Ring[]): readonly Contour[] {
  const boxes = rings.map(boxOf);
  const index = indexBoxes(boxes);
  return rings.map((ring, number) => {
    const inside = (outer: Ring): boolean => {
      const places = ring.map((p) => whereInRing(outer, p));
      return places.every((place) => place !== 'outside') && places.includes('inside');
    };
    const first = ring[0];
    const around = first === undefined ? [] : index.at(first);
    const depth = around.filter((other) => other !== number && inside(rings[other] ?? [])).length;
    return { ring, depth };
  });
}
