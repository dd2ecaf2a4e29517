import { solidOf, unionOf, type Rings } from '../geometry/booleans.ts';
import { type Point, type Ring } from '../geometry/point.ts';
import { doubleArea } from '../geometry/ring.ts';
import { type GlyphOutline } from './drawing.ts';
import { ringsOf } from './path.ts';
import { smoothRing } from './smoothRing.ts';

/**
 * How much thicker strokes become, in font units: `lying` those that lie along the line of text (the spine of
 * Mongolian), `upright` those that stand across it. Slanted ones come between, as under an oval pen.
 */
export type Gain = { readonly lying: number; readonly upright: number };

/** Whether strokes that the gain brings together stay apart. */
export type Strokes = 'apart' | 'may-meet';

/** What a white inside a letter keeps at least, in em: the largest circle in it (house choice). @internal */
export const LEAST_COUNTER = 0.045;

/**
 * The outline with thicker strokes: a glyph of its own, not a stroke round the old one, so that every writer
 * paints the same closed contours. They do not cross. Corners stay corners, ends sharper than a right angle become
 * round, and a white inside the letter stays open: its edge gives way less where it would close. Parts stay apart; in Chinese,
 * whose letters are many strokes close together, they `may-meet` as long as no white is lost.
 */
export function heavier(
  outline: GlyphOutline,
  gain: Gain,
  unitsPerEm: number,
  strokes: Strokes = 'apart',
): GlyphOutline {
  const unit = unitsPerEm / 1000;
  const drawn = ringsOf(outline, FLATNESS * unit);
  const pen = { x: gain.upright / 2, y: gain.lying / 2, round: 0 };
  const before = unionOf(drawn);
  const body = before.reduce((most, ring) => Math.max(most, doubleArea(ring)), 0);
  const least = (LEAST_COUNTER * unitsPerEm) / 2;
  let grown: Rings = before;
  for (const [ofBody, ofParts] of SHARES) {
    grown = solidOf(
      before.map((ring) => {
        const area = doubleArea(ring);
        if (area < 0) return movedWhite(ring, shareOf(pen, ofBody), least);
        return moved(ring, shareOf(pen, area === body ? ofBody : ofParts));
      }),
    );
    if (grown.length === before.length || (strokes === 'may-meet' && whites(grown) >= whites(before))) break;
  }
  return grown.flatMap((ring) => smoothRing(ring, unit));
}

const whites = (rings: Rings): number => rings.filter((ring) => doubleArea(ring) < 0).length;

/**
 * What the letter's body and its parts (dots, circles) take of the gain: less where parts would grow together or a
 * mouth would close. That happens in letters for Sanskrit and Manchu; the Mongolian ones take it whole.
 */
const SHARES = [
  [1, 1],
  [1, 0.5],
  [1, 0],
  [0.5, 0.5],
  [0.25, 0],
  [0, 0],
] as const;

/** How far the corners of a flattened curve may leave it, in thousandths of an em. */
const FLATNESS = 0.06;

/** An oval pen (half-axes) and a round one that follows it. */
type Pen = { readonly x: number; readonly y: number; readonly round: number };

/** A white that would close gives way only as far as a circle of `least` stays in it. */
function movedWhite(ring: Ring, pen: Pen, least: number): Ring {
  const open = (of: number): boolean => isOpen(moved(ring, { ...shareOf(pen, of), round: least }), ring);
  if (open(1)) return moved(ring, pen);
  let [kept, lost] = [0, 1];
  for (let step = 0; step < 6; step += 1) {
    const middle = (kept + lost) / 2;
    if (open(middle)) kept = middle;
    else lost = middle;
  }
  return moved(ring, shareOf(pen, kept));
}

function shareOf({ x, y }: Pen, share: number): Pen {
  return { x: x * share, y: y * share, round: 0 };
}

/** Whether something of the white is left, inside a solid that lies round it. */
function isOpen(white: Ring, before: Ring): boolean {
  const far = 1e4;
  const { x, y } = before[0] ?? { x: 0, y: 0 };
  const solid = [
    { x: x - far, y: y - far },
    { x: x + far, y: y - far },
    { x: x + far, y: y + far },
    { x: x - far, y: y + far },
  ];
  return solidOf([solid, white]).length > 1;
}

/**
 * The ring that the pen's edge draws round a ring (the inside on its left): raw, with the loops that inner corners
 * leave; `solidOf` takes them out.
 */
function moved(ring: Ring, pen: Pen): Ring {
  const found: Point[] = [];
  ring.forEach((p, at) => {
    const before = ring[(at + ring.length - 1) % ring.length] ?? p;
    const next = ring[(at + 1) % ring.length] ?? p;
    found.push(...corner(p, normal(before, p), normal(p, next), pen));
  });
  return found;
}

/** Outward, of length 1. */
function normal(p: Point, q: Point): Point {
  const length = Math.hypot(q.x - p.x, q.y - p.y) || 1;
  return { x: (q.y - p.y) / length, y: (p.x - q.x) / length };
}

/** Corners that turn less are places of a curve. */
const CURVE = 0.3;
/** An end is pointed again up to this turn (a little over a right angle), and round beyond. */
const POINTED = 2.1;
/** Steps of a round end, radians. */
const ROUND_STEP = 0.15;

function corner(p: Point, one: Point, other: Point, pen: Pen): readonly Point[] {
  const turn = Math.atan2(one.x * other.y - one.y * other.x, one.x * other.x + one.y * other.y);
  const a = touched(pen, one);
  const b = touched(pen, other);
  const at = (by: Point): Point => ({ x: p.x + by.x, y: p.y + by.y });
  if (Math.abs(turn) < 1e-6) return [at(a)];
  if (Math.abs(turn) < CURVE || (turn > 0 && turn < POINTED)) {
    const cross = one.x * other.y - one.y * other.x;
    const [h, k] = [one.x * a.x + one.y * a.y, other.x * b.x + other.y * b.y];
    return [at({ x: (h * other.y - k * one.y) / cross, y: (k * one.x - h * other.x) / cross })];
  }
  if (turn < 0) return [at(a), p, at(b)];
  const steps = Math.ceil(turn / ROUND_STEP);
  const start = Math.atan2(one.y, one.x);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = start + (turn * step) / steps;
    return at(touched(pen, { x: Math.cos(angle), y: Math.sin(angle) }));
  });
}

/** The point of the pen's edge that goes furthest in a direction. */
function touched({ x, y, round }: Pen, towards: Point): Point {
  const reach = Math.hypot(x * towards.x, y * towards.y);
  const oval =
    reach === 0 ? { x: 0, y: 0 } : { x: (x * x * towards.x) / reach, y: (y * y * towards.y) / reach };
  return { x: oval.x + round * towards.x, y: oval.y + round * towards.y };
}
