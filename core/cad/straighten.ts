import { type Point } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type PairedStrip } from './pairFaces.ts';
import { middleOf, wayLength } from './way.ts';

/** Faces that come nearer by less than this from end to end are rounded, not drawn by a slack hand, mm. */
const ROUNDED: Mm = 0.6;
/** However slack the hand, walls that turn by more stand askew by intent: radians (2.2°), and mm from end to end. */
const MOST_TURN = (2.2 * Math.PI) / 180;
const MOST_SLIP: Mm = 15;
/** A piece beside a corner or a jamb has hardly any direction, mm and radians. */
const SHORT: Mm = 200;
const SHORT_TURN = 0.08;

export type Straightened = {
  readonly strips: readonly PairedStrip[];
  /** Middles of the strips whose ends went by more than a millimetre. */
  readonly moved: readonly Point[];
};

/**
 * A slack hand turns every piece of a wall by a millimetre or two, each its own way, so that pieces of one wall do not
 * go on in one line. All pieces of about one direction, or at right angles to it, get the direction that they have
 * together; each turns about its own middle. Drawings with parallel faces stay as they are.
 */
export function straighten(strips: readonly PairedStrip[], slack: Mm): Straightened {
  if (slack < ROUNDED) return { strips, moved: [] };
  const limit = Math.min(MOST_SLIP, SLIPS * slack);
  const pieces = strips.map(({ a, b }) => {
    const length = wayLength({ a, b });
    return { length, turn: quarter(Math.atan2(b.y - a.y, b.x - a.x)) };
  });
  const common = new Map<number, number>();
  const order = pieces.map((_, i) => i).sort((p, q) => (pieces[q]?.length ?? 0) - (pieces[p]?.length ?? 0));
  for (const first of order) {
    const seed = pieces[first];
    if (seed === undefined || common.has(first)) continue;
    let direction = seed.turn;
    let members: readonly number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const near = order.filter((number) => {
        const piece = pieces[number];
        if (piece === undefined || common.has(number)) return false;
        const off = Math.abs(apart(piece.turn, direction));
        const most = piece.length < SHORT ? SHORT_TURN : MOST_TURN;
        return off <= most && off * piece.length <= limit;
      });
      if (near.length === 0) break;
      members = near;
      // An end's slip turns a long piece by less: its direction counts by the square of its length.
      const [sum, weight] = near.reduce(
        ([turns, weights], number) => {
          const { turn, length } = pieces[number] ?? seed;
          return [turns + apart(turn, direction) * length * length, weights + length * length];
        },
        [0, 0],
      );
      direction = quarter(direction + sum / weight);
    }
    common.set(first, seed.turn);
    for (const number of members) common.set(number, direction);
  }
  const moved: Point[] = [];
  const straight = strips.map((strip, number): PairedStrip => {
    const piece = pieces[number];
    const direction = common.get(number);
    if (piece === undefined || direction === undefined) return strip;
    const by = apart(direction, piece.turn);
    const middle = middleOf(strip);
    if (Math.abs(by) * piece.length > 2) moved.push(middle);
    const turned = (p: Point): Point => {
      const [x, y] = [p.x - middle.x, p.y - middle.y];
      const [cosine, sine] = [Math.cos(by), Math.sin(by)];
      return { x: middle.x + x * cosine - y * sine, y: middle.y + x * sine + y * cosine };
    };
    return { ...strip, a: turned(strip.a), b: turned(strip.b) };
  });
  return { strips: straight, moved };
}

/** An end's slip is so many times the usual one at most. */
const SLIPS = 4;

/** An angle within one quarter turn, radians in [0, π/2). */
function quarter(turn: number): number {
  const rest = turn % (Math.PI / 2);
  return rest < 0 ? rest + Math.PI / 2 : rest;
}

/** From one direction to another by the shorter way, both up to a quarter turn, radians. */
function apart(turn: number, from: number): number {
  const by = quarter(turn - from);
  return by > Math.PI / 4 ? by - Math.PI / 2 : by;
}
