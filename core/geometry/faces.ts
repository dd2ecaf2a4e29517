import { indexBoxes } from './boxIndex.ts';
import { type Point, type Ring, boxOf, pointKey } from './point.ts';
import { doubleArea, whereInRing } from './ring.ts';

/**
 * One side of a segment. Segment `i` of the input has half-edge 2i from `a` to `b` and 2i + 1 back. The face of a
 * half-edge lies at the right hand of somebody who walks along it on the sheet.
 */
export type HalfEdge = number;

type Face = {
  /** Half-edges in walking order, clockwise on the sheet. */
  readonly outer: readonly HalfEdge[];
  /** Contours of what stands inside without touching, walked with the face at the right hand. */
  readonly holes: readonly (readonly HalfEdge[])[];
};

export type Faces = {
  readonly bounded: readonly Face[];
  /** The contours of everything that stands in the open, walked with the open at the right hand. */
  readonly open: readonly (readonly HalfEdge[])[];
  /** Number of the bounded face at each half-edge; -1 = the open. */
  readonly faceOf: readonly number[];
};

type Segment = { readonly a: Point; readonly b: Point };

function twin(edge: HalfEdge): HalfEdge {
  return edge ^ 1;
}

function startOf(segments: readonly Segment[], edge: HalfEdge): Point {
  const segment = segments[edge >> 1];
  if (segment === undefined) throw new Error(`no segment for half-edge ${edge}`);
  return (edge & 1) === 0 ? segment.a : segment.b;
}

export function ringOf(segments: readonly Segment[], edges: readonly HalfEdge[]): Ring {
  return edges.map((edge) => startOf(segments, edge));
}

/** The faces of segments that meet in end points only (see `splitAtMeetings`). Whole coordinates: exact. */
export function findFaces(segments: readonly Segment[]): Faces {
  const rings = traceRings(segments);
  const corners = rings.map((ring) => ringOf(segments, ring));
  const areas = corners.map(doubleArea);
  const boundedNumber = new Map<number, number>();
  const bounded: { outer: readonly HalfEdge[]; holes: (readonly HalfEdge[])[] }[] = [];
  rings.forEach((ring, number) => {
    if ((areas[number] ?? 0) <= 0) return;
    boundedNumber.set(number, bounded.length);
    bounded.push({ outer: ring, holes: [] });
  });
  const open: (readonly HalfEdge[])[] = [];
  const faceOf = new Array<number>(segments.length * 2).fill(-1);
  const outlines = bounded.map(({ outer }) => ringOf(segments, outer));
  const index = indexBoxes(outlines.map(boxOf));
  const size = outlines.map(doubleArea);
  rings.forEach((ring, number) => {
    let face = boundedNumber.get(number);
    if (face === undefined) {
      face = smallestAround(corners[number] ?? [], outlines, size, index.at);
      if (face === -1) open.push(ring);
      else bounded[face]?.holes.push(ring);
    }
    for (const edge of ring) faceOf[edge] = face;
  });
  return { bounded, open, faceOf };
}

/**
 * The bounded face that holds a contour. The contour's leftmost point lies on no outline of another component,
 * and the outlines of its own component do not hold it strictly.
 */
function smallestAround(
  contour: Ring,
  outlines: readonly Ring[],
  size: readonly number[],
  at: (p: Point) => readonly number[],
): number {
  let leftmost = contour[0];
  if (leftmost === undefined) return -1;
  for (const p of contour) if (p.x < leftmost.x || (p.x === leftmost.x && p.y < leftmost.y)) leftmost = p;
  let best = -1;
  for (const number of at(leftmost)) {
    const outline = outlines[number];
    if (outline === undefined || whereInRing(outline, leftmost) !== 'inside') continue;
    if (best === -1 || (size[number] ?? 0) < (size[best] ?? 0)) best = number;
  }
  return best;
}

function traceRings(segments: readonly Segment[]): readonly (readonly HalfEdge[])[] {
  const next = linkHalfEdges(segments);
  const seen = new Uint8Array(next.length);
  const rings: HalfEdge[][] = [];
  for (let first = 0; first < next.length; first += 1) {
    if (seen[first] === 1) continue;
    const ring: HalfEdge[] = [];
    let edge = first;
    do {
      seen[edge] = 1;
      ring.push(edge);
      edge = next[edge] ?? first;
    } while (edge !== first);
    rings.push(ring);
  }
  return rings;
}

/** For each half-edge the one that follows it around its face: the sharpest turn to the right hand. */
function linkHalfEdges(segments: readonly Segment[]): Int32Array {
  const starting = new Map<number, HalfEdge[]>();
  for (let edge = 0; edge < segments.length * 2; edge += 1) {
    const key = pointKey(startOf(segments, edge));
    const list = starting.get(key);
    if (list === undefined) starting.set(key, [edge]);
    else list.push(edge);
  }
  const next = new Int32Array(segments.length * 2);
  for (const edges of starting.values()) {
    edges.sort((p, q) => compareDirections(segments, p, q));
    edges.forEach((edge, i) => {
      // Arriving along twin(edge), the next one counter-clockwise from the way back is the sharpest right turn.
      const before = edges[(i + edges.length - 1) % edges.length];
      if (before !== undefined) next[twin(edge)] = before;
    });
  }
  return next;
}

/** Order of two half-edges with a common start, clockwise on the sheet from the direction of +x; exact. */
function compareDirections(segments: readonly Segment[], p: HalfEdge, q: HalfEdge): number {
  const o = startOf(segments, p);
  const a = startOf(segments, twin(p));
  const b = startOf(segments, twin(q));
  const [ax, ay, bx, by] = [a.x - o.x, a.y - o.y, b.x - o.x, b.y - o.y];
  const halfA = ay > 0 || (ay === 0 && ax > 0) ? 0 : 1;
  const halfB = by > 0 || (by === 0 && bx > 0) ? 0 : 1;
  return halfA !== halfB ? halfA - halfB : Math.sign(ay * bx - ax * by);
}
