import { Clipper64, ClipperOffset, ClipType, EndType, FillRule, JoinType, type Path64 } from 'clipper2-ts';
import { type Mm } from '../units/length.ts';
import { type Point, type Ring, boxOf } from './point.ts';
import { type Region, doubleArea, whereInRing } from './ring.ts';

/**
 * Unions and differences of polygons (decision 0115): the one home of the boolean library. Corners are laid on
 * whole thousandths of a millimetre, counted from a whole-millimetre point beside the polygons, so the library's
 * products stay exact and what it gives does not depend on where the plan lies.
 *
 * Rings go in in any direction where each is an area of its own, or outer ones clockwise on the sheet and holes
 * the other way where they belong together. They come out clockwise, holes the other way.
 */
export type Rings = readonly Ring[];

/** Steps in a millimetre. */
const GRAIN = 1000;

/** A ring that is thinner than this on the whole is what rounding leaves between two edges; mm. */
const THINNEST = 0.01;

/** What lies in any of the rings. */
export function unionOf(rings: Rings): Rings {
  return run(ClipType.Union, rings, []);
}

/** What lies in `from` and not in `taken`. */
export function differenceOf(from: Rings, taken: Rings): Rings {
  return run(ClipType.Difference, from, taken);
}

/** What lies in both. */
export function commonOf(one: Rings, other: Rings): Rings {
  return run(ClipType.Intersection, one, other);
}

/** What an odd number of rings lie round. */
export function evenOddOf(rings: Rings): Rings {
  return run(ClipType.Union, rings, [], FillRule.EvenOdd);
}

/** What rings wind round more often to the left than to the right: raw offsets without their loops. */
export function solidOf(rings: Rings): Rings {
  return run(ClipType.Union, rings, [], FillRule.Positive);
}

/** What lies in `from` and not in `taken`, each outline with its own holes. */
export function regionsOf(from: Rings, taken: Rings): readonly Region[] {
  const rings = differenceOf(from, taken);
  const outers = rings.filter((ring) => doubleArea(ring) > 0);
  const holes = rings.filter((ring) => doubleArea(ring) < 0);
  const [outer] = outers;
  if (outer === undefined) return [];
  if (outers.length === 1) return [{ outer, holes }];
  // A hole belongs to the smallest outline that holds it: outlines do not cross, one may stand in another's hole.
  const boxes = outers.map(boxOf);
  const sizes = outers.map(doubleArea);
  const around = holes.map((hole) => {
    const { left, top, right, bottom } = boxOf(hole);
    let best = -1;
    outers.forEach((one, i) => {
      const box = boxes[i];
      if (box === undefined || box.left > left || box.top > top || box.right < right || box.bottom < bottom)
        return;
      if (best !== -1 && (sizes[best] ?? 0) <= (sizes[i] ?? 0)) return;
      if (holdsRing(one, hole)) best = i;
    });
    return best;
  });
  return outers.map((one, i) => ({ outer: one, holes: holes.filter((_, hole) => around[hole] === i) }));
}

/** Whether an outline holds a hole, which may touch it in corners: the first corner that is not on it tells. */
function holdsRing(outline: Ring, hole: Ring): boolean {
  for (const corner of hole) {
    const where = whereInRing(outline, corner);
    if (where !== 'edge') return where === 'inside';
  }
  return true;
}

/** The area that a pen leaves along lines. */
export function pennedArea(
  lines: readonly { readonly points: Ring; readonly closed: boolean }[],
  pen: {
    readonly width: Mm;
    readonly cap: 'butt' | 'round' | 'square';
    readonly join: 'miter' | 'round' | 'bevel';
  },
): Rings {
  const join = { miter: JoinType.Miter, round: JoinType.Round, bevel: JoinType.Bevel }[pen.join];
  const cap = { butt: EndType.Butt, round: EndType.Round, square: EndType.Square }[pen.cap];
  return unionOf(
    lines.flatMap(({ points, closed }) =>
      offset([points], pen.width / 2, join, closed ? EndType.Joined : cap),
    ),
  );
}

/** As PDF and the writers have it by default. */
const MITER_LIMIT = 10;
/** How near round corners keep to their arcs, in the grain. */
const ARC_TOLERANCE = 2;

function offset(lines: Rings, by: Mm, join: JoinType, end: EndType): Rings {
  const origin = originOf(lines);
  const pen = new ClipperOffset(MITER_LIMIT, ARC_TOLERANCE);
  pen.addPaths(
    lines.map((line) => taken(line, origin)),
    join,
    end,
  );
  const found: Path64[] = [];
  pen.execute(by * GRAIN, found);
  return found.map((path) => given(path, origin)).filter((ring) => !isThin(ring));
}

/** Area of rings as they come out of these functions; mm². */
export function areaOf(rings: Rings): number {
  return rings.reduce((sum, ring) => sum + doubleArea(ring), 0) / 2;
}

function run(type: ClipType, one: Rings, other: Rings, rule = FillRule.NonZero): Rings {
  if (one.length === 0) return [];
  const origin = originOf(one);
  const found: Path64[] = [];
  if (!loaded(one, other, origin).execute(type, rule, found)) throw new Error('polygons could not be joined');
  return found.map((path) => given(path, origin)).filter((ring) => !isThin(ring));
}

function loaded(one: Rings, other: Rings, origin: Point): Clipper64 {
  const clipper = new Clipper64();
  clipper.preserveCollinear = false;
  clipper.addSubject(one.map((ring) => taken(ring, origin)));
  if (other.length > 0) clipper.addClip(other.map((ring) => taken(ring, origin)));
  return clipper;
}

function originOf(rings: Rings): Point {
  const { x, y } = rings[0]?.[0] ?? { x: 0, y: 0 };
  return { x: Math.round(x), y: Math.round(y) };
}

function taken(ring: Ring, { x: x0, y: y0 }: Point): Path64 {
  return ring.map(({ x, y }) => ({ x: Math.round((x - x0) * GRAIN), y: Math.round((y - y0) * GRAIN) }));
}

function given(path: Path64, { x: x0, y: y0 }: Point): Ring {
  return path.map(({ x, y }) => ({ x: x / GRAIN + x0, y: y / GRAIN + y0 }));
}

function isThin(ring: Ring): boolean {
  let round = 0;
  let previous = ring[ring.length - 1];
  for (const p of ring) {
    if (previous !== undefined) round += Math.hypot(p.x - previous.x, p.y - previous.y);
    previous = p;
  }
  return Math.abs(doubleArea(ring)) < round * THINNEST;
}
