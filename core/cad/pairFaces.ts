import { indexBoxes } from '../geometry/boxIndex.ts';
import { type Point, boxOf, distance } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type FacePiece } from './wallFaces.ts';
import { across, along, turnBetween, wayLength, wayPoint } from './way.ts';

/** A stretch of wall between two faces that stand opposite each other: its axis and its thickness. */
export type Strip = { readonly a: Point; readonly b: Point; readonly thickness: Mm };

export type PairedFaces = {
  readonly strips: readonly Strip[];
  /** Pieces that stand opposite nothing over at least half of their length, by number. */
  readonly unpaired: readonly number[];
};

/** Faces of one wall may be out of parallel by this: sine of half a degree. */
const PARALLEL = Math.sin((0.5 * Math.PI) / 180);
/** Faces that stand opposite each other over less than this say nothing, mm. */
const SHORTEST_OVERLAP: Mm = 10;

/** One piece seen from another: which part of it stands opposite, and how far away. */
type Opposite = {
  readonly other: number;
  readonly from: Mm;
  readonly to: Mm;
  readonly gap: Mm;
  /** How many of the two are known to have their body on the other side. */
  readonly contradictions: number;
};

/**
 * Pairs wall faces: two parallel pieces are one wall where each is the nearest that the other has in front of it,
 * counting only neighbours between the thinnest and the thickest wall; where the side of the body is known, a
 * partner on that side comes first.
 */
export function pairFaces(
  pieces: readonly FacePiece[],
  limits: { readonly thinnest: Mm; readonly thickest: Mm },
): PairedFaces {
  const index = indexBoxes(pieces.map(({ a, b }) => boxOf([a, b])));
  const opposites = pieces.map((piece, number) => {
    const { left, top, right, bottom } = boxOf([piece.a, piece.b]);
    const reach = limits.thickest + 1;
    return index
      .near({ left: left - reach, top: top - reach, right: right + reach, bottom: bottom + reach })
      .flatMap((other): Opposite[] => {
        const found = other === number ? null : opposite(piece, pieces[other] ?? piece, other, limits);
        return found === null ? [] : [found];
      });
  });
  const strips: Strip[] = [];
  const paired = pieces.map(() => 0);
  pieces.forEach((piece, number) => {
    for (const { from, to, best } of nearestAlong(opposites[number] ?? [])) {
      const partner = pieces[best.other];
      if (partner === undefined || to - from < SHORTEST_OVERLAP) continue;
      const middle = along(partner, wayPoint(piece, (from + to) / 2));
      const back = nearestAt(opposites[best.other] ?? [], middle);
      if (back?.other !== number) continue;
      paired[number] = (paired[number] ?? 0) + to - from;
      if (number > best.other) continue; // the partner saw it first
      strips.push(stripBetween(piece, partner, from, to));
    }
  });
  return {
    strips,
    unpaired: pieces.flatMap((piece, number) =>
      (paired[number] ?? 0) < distance(piece.a, piece.b) / 2 ? [number] : [],
    ),
  };
}

function opposite(
  piece: FacePiece,
  other: FacePiece,
  number: number,
  { thinnest, thickest }: { readonly thinnest: Mm; readonly thickest: Mm },
): Opposite | null {
  const turn = turnBetween(piece, other);
  if (Math.abs(turn.sine) > PARALLEL) return null;
  const [s, t] = [along(piece, other.a), along(piece, other.b)];
  const from = Math.max(0, Math.min(s, t));
  const to = Math.min(wayLength(piece), Math.max(s, t));
  if (to - from < SHORTEST_OVERLAP) return null;
  const side = (across(piece, other.a) + across(piece, other.b)) / 2;
  const gap = Math.abs(side);
  if (gap < thinnest - 0.5 || gap > thickest + 0.5) return null;
  const seenFrom = side > 0 ? 'right' : 'left';
  const sameWay = turn.cosine > 0;
  const seenBack = sameWay === side > 0 ? 'left' : 'right';
  const contradictions =
    Number(piece.body !== 'unknown' && piece.body !== seenFrom) +
    Number(other.body !== 'unknown' && other.body !== seenBack);
  return { other: number, from, to, gap, contradictions };
}

/** The parts of a piece with the best partner of each. */
function nearestAlong(
  opposites: readonly Opposite[],
): readonly { readonly from: Mm; readonly to: Mm; readonly best: Opposite }[] {
  const stops = [...new Set(opposites.flatMap(({ from, to }) => [from, to]))].sort((p, q) => p - q);
  const parts: { from: Mm; to: Mm; best: Opposite }[] = [];
  stops.slice(1).forEach((to, i) => {
    const from = stops[i] ?? to;
    const best = nearestAt(opposites, (from + to) / 2);
    if (best === undefined) return;
    const last = parts[parts.length - 1];
    if (last?.best === best && last.to === from) last.to = to;
    else parts.push({ from, to, best });
  });
  return parts;
}

function nearestAt(opposites: readonly Opposite[], at: Mm): Opposite | undefined {
  let best: Opposite | undefined;
  for (const one of opposites) {
    if (at < one.from - 0.5 || at > one.to + 0.5) continue;
    if (
      best === undefined ||
      one.contradictions < best.contradictions ||
      (one.contradictions === best.contradictions && one.gap < best.gap)
    )
      best = one;
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
