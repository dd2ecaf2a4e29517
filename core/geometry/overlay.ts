import { findFaces, ringOf, twin } from './faces.ts';
import { splitAtMeetings } from './noding.ts';
import { type Point, type Ring } from './point.ts';
import { doubleArea } from './ring.ts';

/** A ring with the number of the class it belongs to. A point is in a class when the class' rings wind around it. */
export type LabelledRing = { readonly ring: Ring; readonly label: number };

/** A part of the plane that lies in the same classes everywhere; area in mm². */
export type Part = {
  readonly labels: ReadonlySet<number>;
  readonly area: number;
  readonly rings: readonly Ring[];
};

/** Corners are laid on a grid of 1/16 mm: the areas of 10 m edges come out to about 0.0003 m². */
const GRID = 16;

/**
 * Lays rings over each other and tells which parts lie in which classes. Robust for anything: the corners go to
 * a whole-number grid, on which crossings and faces are found by exact tests. Slower than the plain way, so it
 * is for bodies that overlap, columns that stand half in a wall, and for checking the plain way in tests.
 * Coordinates up to ±10^6 mm.
 */
export function overlay(rings: readonly LabelledRing[]): readonly Part[] {
  const segments: { readonly a: Point; readonly b: Point; readonly label: number }[] = [];
  for (const { ring, label } of rings) {
    const corners = ring.map(({ x, y }) => ({ x: Math.round(x * GRID) + 0, y: Math.round(y * GRID) + 0 }));
    corners.forEach((a, i) => segments.push({ a, b: corners[(i + 1) % corners.length] ?? a, label }));
  }
  // Doubles carry windings of their own, so each source is split by itself and counted on the common edge.
  const edges = new Map<
    string,
    { readonly a: Point; readonly b: Point; readonly steps: Map<number, number> }
  >();
  for (const { a, b, source } of splitAtMeetings(segments, 'keep-doubles')) {
    const label = segments[source]?.label ?? -1;
    const forward = a.x < b.x || (a.x === b.x && a.y < b.y);
    const [p, q] = forward ? [a, b] : [b, a];
    const key = `${p.x},${p.y},${q.x},${q.y}`;
    const edge = edges.get(key) ?? { a: p, b: q, steps: new Map<number, number>() };
    edge.steps.set(label, (edge.steps.get(label) ?? 0) + (forward ? 1 : -1));
    edges.set(key, edge);
  }
  const pieces = [...edges.values()];
  const faces = findFaces(pieces);
  const windings = windFaces(faces.bounded.length, pieces, faces.faceOf);
  return faces.bounded.map((face, number) => {
    const outlines = [face.outer, ...face.holes].map((edgesOfRing) => ringOf(pieces, edgesOfRing));
    const labels = new Set<number>();
    for (const [label, winding] of windings[number] ?? []) if (winding !== 0) labels.add(label);
    return {
      labels,
      area: outlines.reduce((sum, ring) => sum + doubleArea(ring), 0) / 2 / GRID / GRID,
      rings: outlines.map((ring) => ring.map(({ x, y }) => ({ x: x / GRID, y: y / GRID }))),
    };
  });
}

type Winding = ReadonlyMap<number, number>;

/** Winding numbers of every face, walked from the open across the edges. */
function windFaces(
  count: number,
  pieces: readonly { readonly steps: ReadonlyMap<number, number> }[],
  faceOf: readonly number[],
): readonly (Winding | undefined)[] {
  const ways: {
    readonly to: number;
    readonly steps: ReadonlyMap<number, number>;
    readonly sign: 1 | -1;
  }[][] = Array.from({ length: count + 1 }, () => []);
  pieces.forEach(({ steps }, piece) => {
    // The face at the right hand of a → b lies one winding higher than the one at its left.
    const right = (faceOf[piece * 2] ?? -1) + 1;
    const left = (faceOf[twin(piece * 2)] ?? -1) + 1;
    ways[left]?.push({ to: right, steps, sign: 1 });
    ways[right]?.push({ to: left, steps, sign: -1 });
  });
  const windings: (Map<number, number> | undefined)[] = [new Map<number, number>()];
  const waiting = [0];
  for (let face = waiting.pop(); face !== undefined; face = waiting.pop()) {
    const winding = windings[face];
    for (const { to, steps, sign } of ways[face] ?? []) {
      if (windings[to] !== undefined) continue;
      const next = new Map(winding);
      for (const [label, step] of steps) {
        const sum = (next.get(label) ?? 0) + sign * step;
        if (sum === 0) next.delete(label);
        else next.set(label, sum);
      }
      windings[to] = next;
      waiting.push(to);
    }
  }
  return windings.slice(1);
}
