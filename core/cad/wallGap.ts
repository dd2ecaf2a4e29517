import { flattenBulges, verticesOf } from './bulge.ts';
import { type CadLine } from './cadDrawing.ts';

type Piece = {
  /** Of the direction, radians in [0, π). */
  readonly turn: number;
  /** Distance of its line from the origin, and where on that line it lies. */
  readonly off: number;
  readonly from: number;
  readonly to: number;
};

/** Directions this near to each other are one, radians. */
const ONE_DIRECTION = 0.01;
const MOST_PIECES = 6000;
/** Distances that differ by less than this share are one thickness. */
const LIKE = 0.03;

/**
 * The most frequent distance between two parallel lines that run beside each other, by the length over which they do:
 * on wall layers, how thick the walls are. In the file's units; null where there are no such lines.
 */
export function usualGap(lines: readonly CadLine[]): number | null {
  const gaps: { gap: number; length: number }[] = [];
  const pieces: Piece[] = [];
  for (const line of lines) {
    if (line.part === true || line.fill !== undefined) continue;
    const corners = flattenBulges([...verticesOf(line.vertices)], line.closed);
    const way = line.closed && corners[0] !== undefined ? [...corners, corners[0]] : corners;
    for (let i = 1; i < way.length && pieces.length < MOST_PIECES; i += 1) {
      const [a, b] = [way[i - 1], way[i]];
      if (a === undefined || b === undefined) continue;
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      if (!(length > 0)) continue;
      if (line.width !== undefined) gaps.push({ gap: line.width, length });
      else pieces.push(pieceOf(a, b));
    }
  }
  pieces.sort((p, q) => p.turn - q.turn || p.off - q.off);
  for (let first = 0; first < pieces.length;) {
    let last = first + 1;
    const begin = pieces[first]?.turn ?? 0;
    while (last < pieces.length && (pieces[last]?.turn ?? Infinity) - begin < ONE_DIRECTION) last += 1;
    gaps.push(...gapsOf(pieces.slice(first, last).sort((p, q) => p.off - q.off)));
    first = last;
  }
  return mostFrequent(gaps);
}

function pieceOf(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): Piece {
  const raw = Math.atan2(b.y - a.y, b.x - a.x);
  const half = ((raw % Math.PI) + Math.PI) % Math.PI;
  // Just below half a turn is the direction of just above nought.
  const turn = half > Math.PI - ONE_DIRECTION / 2 ? half - Math.PI : half;
  const [ux, uy] = [Math.cos(turn), Math.sin(turn)];
  const [s, t] = [a.x * ux + a.y * uy, b.x * ux + b.y * uy];
  const off = ((a.y + b.y) / 2) * ux - ((a.x + b.x) / 2) * uy;
  return { turn, off, from: Math.min(s, t), to: Math.max(s, t) };
}

/** For each piece the nearest one further out that runs beside it. */
function gapsOf(pieces: readonly Piece[]): readonly { readonly gap: number; readonly length: number }[] {
  return pieces.flatMap((piece, number) => {
    for (let at = number + 1; at < Math.min(pieces.length, number + LOOKED_AT); at += 1) {
      const other = pieces[at];
      if (other === undefined) break;
      const length = Math.min(piece.to, other.to) - Math.max(piece.from, other.from);
      const gap = other.off - piece.off;
      // Longer than it is apart, or it is no strip but a corner seen across.
      if (gap > 0 && length > gap) return [{ gap, length }];
    }
    return [];
  });
}

const LOOKED_AT = 60;

function mostFrequent(gaps: readonly { readonly gap: number; readonly length: number }[]): number | null {
  const sorted = [...gaps].sort((p, q) => p.gap - q.gap);
  let [best, most] = [null as number | null, 0];
  let first = 0;
  let sum = 0;
  sorted.forEach(({ gap, length }) => {
    sum += length;
    for (
      let least = sorted[first];
      least !== undefined && least.gap < gap * (1 - LIKE);
      least = sorted[first]
    ) {
      sum -= least.length;
      first += 1;
    }
    if (sum > most) [best, most] = [gap, sum];
  });
  return best;
}
