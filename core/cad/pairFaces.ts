import { type BoxIndex, indexBoxes } from '../geometry/boxIndex.ts';
import { type Point, boxOf, distance } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type FacePiece } from './wallFaces.ts';
import { type Way, across, along, middleOf, turnBetween, wayLength, wayPoint } from './way.ts';

/** A stretch of wall between two faces that stand opposite each other: its axis and its thickness. */
export type Strip = { readonly a: Point; readonly b: Point; readonly thickness: Mm };

/** Which ends of a strip are free: both of its faces stop there, and nothing but a jamb touches them. */
export type PairedStrip = Strip & { readonly openA: boolean; readonly openB: boolean };

export type PairedFaces = {
  readonly strips: readonly PairedStrip[];
  /** Pieces that stand opposite nothing over at least half of their length, by number. */
  readonly unpaired: readonly number[];
  /** Middles of stretches where another partner would have been as good. */
  readonly unclear: readonly Point[];
  /** Middles of walls whose faces are out of parallel by more than drawing allows. */
  readonly askew: readonly Point[];
  /** By how much the faces of a usual wall come nearer from one end to the other: how slack the hand was, mm. */
  readonly slack: Mm;
};

/** Faces of one wall may be out of parallel by this: sine of 2.2°. */
const PARALLEL = Math.sin((2.2 * Math.PI) / 180);
/** A face beside a corner or a jamb may be so short that slips of its ends turn it by more, mm and sine of 4.6°. */
const SHORT_FACE: Mm = 200;
const SHORT_SLIP: Mm = 6;
const SHORT_TURN = 0.08;
/** Faces that stand opposite each other over less than this say nothing, mm. */
const SHORTEST_OVERLAP: Mm = 10;
/** Ends this near to each other are at one place along the wall, mm. */
const SAME_PLACE: Mm = 12;
/** Walls are hardly thinner, mm: what stands closer is a line of insulation or plaster, where there is a choice. */
const THIN: Mm = 90;

/** One piece seen from another: which part of it stands opposite, and how far away. */
type Opposite = {
  readonly other: number;
  readonly from: Mm;
  readonly to: Mm;
  readonly gap: Mm;
  readonly sine: number;
  /** How many of the two are known to have their body on the other side. */
  readonly contradictions: number;
  /** How well the two go together; of several partners the best counts. */
  worth: number;
};

/**
 * Pairs wall faces: two parallel pieces are one wall where each is the best partner that the other has within the
 * thickest wall. Where the side of the body is known, a partner on that side comes first; then one that jambs or
 * common ends bind to the piece, that is alone with it elsewhere, or whose distance is a thickness that this drawing
 * has; else the nearest. `crosswise` are lines of openings, which may be jambs.
 */
export function pairFaces(
  pieces: readonly FacePiece[],
  limits: { readonly thinnest: Mm; readonly thickest: Mm },
  crosswise: readonly Way[] = [],
): PairedFaces {
  const index = indexBoxes(pieces.map(({ a, b }) => boxOf([a, b])));
  const opposites = pieces.map((piece, number) => {
    const { left, top, right, bottom } = boxOf([piece.a, piece.b]);
    const reach = limits.thickest + 1;
    return index
      .touching({ left: left - reach, top: top - reach, right: right + reach, bottom: bottom + reach })
      .flatMap((other): Opposite[] => {
        const found = other === number ? null : opposite(piece, pieces[other] ?? piece, other, limits);
        return found === null ? [] : [found];
      });
  });
  weigh(pieces, index, opposites, jambSupport(pieces, index, limits, crosswise));
  const found: FoundStrip[] = [];
  const unclear: Point[] = [];
  const askew: Point[] = [];
  const tapers: Mm[] = [];
  const paired = pieces.map(() => 0);
  const isOpen = openEnds(pieces, index);
  const parts = opposites.map(bestAlong);
  pieces.forEach((piece, number) => {
    for (const part of parts[number] ?? []) {
      const { best } = part;
      const partner = pieces[best.other];
      if (partner === undefined) continue;
      // Where the other one has this one as its best in turn; each pair is found from both sides.
      for (const back of parts[best.other] ?? []) {
        if (back.best.other !== number) continue;
        const ends = [back.from, back.to].map((at) => along(piece, wayPoint(partner, at)));
        const from = Math.max(part.from, Math.min(...ends));
        const to = Math.min(part.to, Math.max(...ends));
        if (to - from < SHORTEST_OVERLAP) continue;
        paired[number] = (paired[number] ?? 0) + to - from;
        if (number >= best.other) continue;
        const strip = stripBetween(piece, partner, from, to);
        found.push({ strip, faces: [number, best.other], worth: best.worth });
        if (isUnclear(opposites[number] ?? [], best, (from + to) / 2)) unclear.push(middleOf(strip));
        if (to - from > TELLING_TAPER) tapers.push(best.sine * (to - from));
        if (best.sine * (to - from) > SKEW) askew.push(middleOf(strip));
      }
    }
  });
  const strips = onOneSide(pieces, found, paired).map(({ strip, faces }): PairedStrip => ({
    ...strip,
    openA: isOpen(strip, 'a', faces),
    openB: isOpen(strip, 'b', faces),
  }));
  const unpaired = pieces.flatMap((piece, number) =>
    (paired[number] ?? 0) < wayLength(piece) / 2 ? [number] : [],
  );
  const slack = tapers.sort((p, q) => p - q)[Math.floor(tapers.length / 2)] ?? 0;
  return { strips, unpaired, unclear, askew, slack };
}

type FoundStrip = {
  readonly strip: Strip;
  readonly faces: readonly [number, number];
  readonly worth: number;
};

/**
 * A face has its wall on one side. Where the wall is insulated, the outer face stands opposite the insulation at the
 * corners, where its own partner ends: bits of a line that is hardly any wall's face, on the other side, are none.
 */
function onOneSide(
  pieces: readonly FacePiece[],
  found: readonly FoundStrip[],
  paired: readonly Mm[],
): readonly FoundStrip[] {
  const best = { left: pieces.map(() => -Infinity), right: pieces.map(() => -Infinity) };
  const sideOf = (strip: Strip, number: number): 'left' | 'right' => {
    const piece = pieces[number];
    return piece !== undefined && across(piece, middleOf(strip)) > 0 ? 'right' : 'left';
  };
  for (const { strip, faces, worth } of found)
    for (const number of faces) {
      const side = best[sideOf(strip, number)];
      side[number] = Math.max(side[number] ?? -Infinity, worth);
    }
  const isStray = (number: number): boolean => {
    const piece = pieces[number];
    return piece !== undefined && (paired[number] ?? 0) < wayLength(piece) * 0.4;
  };
  return found.filter(({ strip, faces: [one, two], worth }) => {
    if (wayLength(strip) >= CORNER) return true;
    const betterBehind = (number: number): boolean =>
      (best[sideOf(strip, number) === 'left' ? 'right' : 'left'][number] ?? -Infinity) > worth;
    return !((isStray(one) && betterBehind(two)) || (isStray(two) && betterBehind(one)));
  });
}

/** From one end of a wall to the other its faces come this much nearer, mm: more than hands and rounding do. */
const SKEW: Mm = 12;
/** Over shorter stretches an angle says nothing, mm. */
const TELLING_TAPER: Mm = 500;

function opposite(
  piece: FacePiece,
  other: FacePiece,
  number: number,
  { thinnest, thickest }: { readonly thinnest: Mm; readonly thickest: Mm },
): Opposite | null {
  const turn = turnBetween(piece, other);
  if (Math.abs(turn.sine) > PARALLEL) {
    const shorter = Math.min(wayLength(piece), wayLength(other));
    if (shorter > SHORT_FACE || Math.abs(turn.sine) > Math.min(SHORT_TURN, SHORT_SLIP / shorter)) return null;
  }
  const [s, t] = [along(piece, other.a), along(piece, other.b)];
  const from = Math.max(0, Math.min(s, t));
  const to = Math.min(wayLength(piece), Math.max(s, t));
  if (to - from < SHORTEST_OVERLAP) return null;
  const [p, q] = [across(piece, other.a), across(piece, other.b)];
  // Where the two are opposite, not where the other one ends.
  const offAt = (place: Mm): Mm => p + ((q - p) * (place - s)) / (t - s);
  const side = offAt((from + to) / 2);
  const gap = Math.abs(side);
  if (gap < thinnest - 0.5 || gap > thickest + 0.5) return null;
  const seenFrom = side > 0 ? 'right' : 'left';
  const sameWay = turn.cosine > 0;
  const seenBack = sameWay === side > 0 ? 'left' : 'right';
  const contradictions =
    Number(piece.body !== 'unknown' && piece.body !== seenFrom) +
    Number(other.body !== 'unknown' && other.body !== seenBack);
  return { other: number, from, to, gap, sine: Math.abs(turn.sine), contradictions, worth: 0 };
}

/** A jamb binds two faces like half a metre that they run alone with each other, mm. */
const JAMB_WORTH: Mm = 500;
const MOST_WORTH: Mm = 4000;

function pairKey(p: number, q: number): number {
  return Math.min(p, q) * 0x10000 + Math.max(p, q);
}

/** For each pair of faces, how many crosswise lines run from one to the other. */
function jambSupport(
  pieces: readonly FacePiece[],
  index: BoxIndex,
  { thinnest, thickest }: { readonly thinnest: Mm; readonly thickest: Mm },
  crosswise: readonly Way[],
): ReadonlyMap<number, number> {
  const support = new Map<number, number>();
  for (const way of [...pieces, ...crosswise]) {
    const length = wayLength(way);
    if (length < thinnest - 12 || length > thickest + 12) continue;
    const touching = (p: Point): readonly number[] =>
      index
        .touching({ left: p.x - 15, right: p.x + 15, top: p.y - 15, bottom: p.y + 15 })
        .filter((number) => {
          const piece = pieces[number];
          if (piece === undefined || piece === way || Math.abs(turnBetween(way, piece).cosine) > 0.05)
            return false;
          const place = along(piece, p);
          return Math.abs(across(piece, p)) <= 12 && place >= -15 && place <= wayLength(piece) + 15;
        });
    const starts = touching(way.a);
    if (starts.length === 0) continue;
    for (const q of touching(way.b))
      for (const p of starts) if (p !== q) support.set(pairKey(p, q), (support.get(pairKey(p, q)) ?? 0) + 1);
  }
  return support;
}

/** Gives every pair its worth. */
function weigh(
  pieces: readonly FacePiece[],
  index: BoxIndex,
  opposites: readonly (readonly Opposite[])[],
  jambs: ReadonlyMap<number, number>,
): void {
  const own = new Map<number, number>();
  const usual = new Map<number, number>();
  opposites.forEach((list, number) => {
    const piece = pieces[number];
    if (piece === undefined) return;
    for (const one of list) {
      if (one.other < number) continue;
      const back = opposites[one.other]?.find(({ other }) => other === number);
      const partner = pieces[one.other];
      if (back === undefined || partner === undefined) continue;
      const alone = Math.min(aloneLength(list, one), aloneLength(opposites[one.other] ?? [], back));
      const bound = JAMB_WORTH * Math.min(4, jambs.get(pairKey(number, one.other)) ?? 0);
      const worth = alone + bound + 300 * commonEnds(piece, partner);
      own.set(pairKey(number, one.other), worth);
      if (one.contradictions === 0) {
        const step = Math.round(one.gap / 5);
        usual.set(step, (usual.get(step) ?? 0) + Math.min(worth, 2000));
      }
    }
  });
  const favoured = roundCorners(pieces, index, opposites, own);
  opposites.forEach((list, number) => {
    for (const one of list) {
      const step = Math.round(one.gap / 5);
      const drawn = [step - 1, step, step + 1].reduce((sum, at) => sum + (usual.get(at) ?? 0), 0);
      one.worth =
        -1e5 * one.contradictions +
        Math.min(MOST_WORTH, own.get(pairKey(number, one.other)) ?? 0) +
        Math.min(1.5 * MOST_WORTH, drawn) / 4 +
        (favoured.has(pairKey(number, one.other)) ? 800 : 0) +
        (one.gap >= THIN ? 400 : 0) -
        one.gap * 0.3 -
        one.sine * 1000;
    }
  });
}

/**
 * Over how much of a stretch no other piece stands opposite. Beside a corner the inner faces stop short, so that
 * stretches as long as a wall is thick say nothing.
 */
function aloneLength(list: readonly Opposite[], one: Opposite): Mm {
  const others = list
    .filter((other) => other !== one && other.to > one.from && other.from < one.to)
    .sort((p, q) => p.from - q.from);
  let [alone, reached] = [0, one.from];
  for (const { from, to } of others) {
    alone += telling(Math.min(from, one.to) - reached);
    reached = Math.max(reached, to);
  }
  return alone + (others.length === 0 ? one.to - one.from : telling(one.to - reached));
}

function telling(length: Mm): Mm {
  return length < CORNER ? 0 : length;
}

const CORNER: Mm = 650;

/**
 * Faces go round corners with their wall: where one is bound to a partner, the next ones that touch its ends are
 * taken to have theirs at the same distance. Returns the pairs that this speaks for.
 */
function roundCorners(
  pieces: readonly FacePiece[],
  index: BoxIndex,
  opposites: readonly (readonly Opposite[])[],
  own: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const favoured = new Set<number>();
  const sure = opposites.map((list, number): Mm | null => {
    let best: { readonly gap: Mm; readonly worth: number } | null = null;
    for (const { other, gap, contradictions } of list) {
      const worth = contradictions > 0 ? 0 : (own.get(pairKey(number, other)) ?? 0);
      if (worth >= SURE && (best === null || worth > best.worth)) best = { gap, worth };
    }
    return best?.gap ?? null;
  });
  // Only where there is a choice does anything have to be decided.
  const open = opposites.flatMap((list, number) =>
    sure[number] === null && list.length > 1 ? [number] : [],
  );
  for (let round = 0; round < 4; round += 1)
    for (const number of open) {
      const piece = pieces[number];
      if (piece === undefined || sure[number] !== null) continue;
      const gaps = touching(pieces, index, number, piece).flatMap((next) => sure[next] ?? []);
      for (const { other, gap, contradictions } of opposites[number] ?? [])
        if (contradictions === 0 && gaps.some((one) => Math.abs(one - gap) <= 8)) {
          favoured.add(pairKey(number, other));
          sure[number] = gap;
        }
    }
  return favoured;
}

/** What binds a pair so much is no accident, mm (weigh). */
const SURE: Mm = 500;

function touching(
  pieces: readonly FacePiece[],
  index: BoxIndex,
  number: number,
  piece: FacePiece,
): readonly number[] {
  return [piece.a, piece.b].flatMap((p) =>
    index.touching({ left: p.x - 25, right: p.x + 25, top: p.y - 25, bottom: p.y + 25 }).filter((next) => {
      const other = pieces[next];
      return (
        other !== undefined &&
        next !== number &&
        wayLength(other) > 100 &&
        (distance(other.a, p) < 25 || distance(other.b, p) < 25)
      );
    }),
  );
}

function commonEnds(piece: FacePiece, partner: FacePiece): number {
  const length = wayLength(piece);
  const places = [along(piece, partner.a), along(piece, partner.b)];
  return [0, length].filter((end) => places.some((place) => Math.abs(place - end) <= SAME_PLACE)).length;
}

/** Whether an end of a strip is free, by the strip, the end and the numbers of its two faces. */
function openEnds(
  pieces: readonly FacePiece[],
  index: BoxIndex,
): (strip: Strip, end: 'a' | 'b', faces: readonly number[]) => boolean {
  return (strip, end, faces) => {
    const at = end === 'a' ? 0 : wayLength(strip);
    const corners: Point[] = [];
    for (const number of faces) {
      const face = pieces[number];
      if (face === undefined) return false;
      const nearest = [face.a, face.b].find((p) => Math.abs(along(strip, p) - at) <= SAME_PLACE);
      if (nearest === undefined) return false;
      corners.push(nearest);
    }
    return corners.every((p) =>
      index.touching({ left: p.x - 15, right: p.x + 15, top: p.y - 15, bottom: p.y + 15 }).every((number) => {
        const piece = pieces[number];
        if (piece === undefined || faces.includes(number)) return true;
        const place = along(piece, p);
        const touches =
          Math.abs(across(piece, p)) <= SAME_PLACE &&
          place >= -SAME_PLACE &&
          place <= wayLength(piece) + SAME_PLACE;
        return !touches || isCap(strip, piece);
      }),
    );
  };
}

/** Whether a piece closes a strip crosswise. */
function isCap(strip: Strip, piece: FacePiece): boolean {
  return (
    Math.abs(wayLength(piece) - strip.thickness) <= Math.max(12, strip.thickness / 10) &&
    Math.abs(turnBetween(strip, piece).sine) > 0.99 &&
    Math.abs(across(strip, middleOf(piece))) <= 12
  );
}

/** Whether another partner would have done as well, and nothing but its distance spoke against it. */
function isUnclear(list: readonly Opposite[], best: Opposite, at: Mm): boolean {
  return list.some(
    (one) =>
      one !== best &&
      at > one.from &&
      at < one.to &&
      one.contradictions === best.contradictions &&
      best.worth - one.worth < 120,
  );
}

/** The parts of a piece with the best partner of each. */
function bestAlong(
  opposites: readonly Opposite[],
): readonly { readonly from: Mm; readonly to: Mm; readonly best: Opposite }[] {
  const stops = [...new Set(opposites.flatMap(({ from, to }) => [from, to]))].sort((p, q) => p - q);
  const parts: { from: Mm; to: Mm; best: Opposite }[] = [];
  stops.slice(1).forEach((to, i) => {
    const from = stops[i] ?? to;
    const best = bestAt(opposites, (from + to) / 2);
    if (best === undefined) return;
    const last = parts[parts.length - 1];
    if (last?.best === best && last.to === from) last.to = to;
    else parts.push({ from, to, best });
  });
  return parts;
}

function bestAt(opposites: readonly Opposite[], at: Mm): Opposite | undefined {
  let best: Opposite | undefined;
  for (const one of opposites) {
    if (at < one.from - 0.5 || at > one.to + 0.5) continue;
    if (best === undefined || one.worth > best.worth) best = one;
  }
  return best;
}

function stripBetween(piece: FacePiece, partner: FacePiece, from: Mm, to: Mm): Strip {
  const [p, q] = [wayPoint(piece, from), wayPoint(piece, to)];
  const [r, s] = [wayPoint(partner, along(partner, p)), wayPoint(partner, along(partner, q))];
  return {
    a: { x: (p.x + r.x) / 2, y: (p.y + r.y) / 2 },
    b: { x: (q.x + s.x) / 2, y: (q.y + s.y) / 2 },
    thickness: (distance(p, r) + distance(q, s)) / 2,
  };
}
