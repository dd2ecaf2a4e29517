import { ARC_STEP } from '../../core/cad/bulge.ts';
import { ellipseVertices, splineVertices } from './curves.ts';
import { figureIn } from './fields.ts';
import { type DxfRecord } from './records.ts';

type Corner = readonly [x: number, y: number];
type Loop = readonly number[];

/** A loop that is the box of a text in the hatched area. */
const TEXT_BOX = 8;
const POLYLINE = 2;
const MOST_LOOPS = 10_000;

/**
 * The boundary of a HATCH as flat vertices (x, y, bulge), one list for each closed loop; null where its groups
 * contradict each other. Patterns, gradients and seed points do not matter here.
 */
export function hatchLoops(record: DxfRecord): readonly Loop[] | null {
  const reader = new GroupWalk(record);
  const loops: Loop[] = [];
  const count = reader.seek(91);
  if (count === null || !(count >= 0 && count <= MOST_LOOPS)) return null;
  for (let i = 0; i < count; i += 1) {
    const kind = reader.seek(92);
    if (kind === null) return null;
    const loop = (kind & POLYLINE) !== 0 ? polylineLoop(reader) : edgeLoop(reader);
    if (loop === null) return null;
    if ((kind & TEXT_BOX) === 0 && loop.length >= 6) loops.push(loop);
  }
  return loops;
}

/** Walks the groups of a record from front to back: a hatch's groups mean what their place says. */
class GroupWalk {
  #at = 0;
  readonly #record: DxfRecord;

  constructor(record: DxfRecord) {
    this.#record = record;
  }

  /** Goes behind the next group of this code; null where there is none. */
  seek(code: number): number | null {
    const found = this.#record.codes.indexOf(code, this.#at);
    if (found === -1) return null;
    this.#at = found + 1;
    return figureIn(this.#record.values[found] ?? '');
  }

  /** The value of the next group if it is this one. */
  next(code: number): number | null {
    if (this.#record.codes[this.#at] !== code) return null;
    this.#at += 1;
    return figureIn(this.#record.values[this.#at - 1] ?? '');
  }
}

const MOST_POINTS = 200_000;

function polylineLoop(reader: GroupWalk): Loop | null {
  const bulges = reader.next(72);
  reader.next(73);
  const count = reader.next(93);
  if (bulges === null || count === null || !(count >= 0 && count <= MOST_POINTS)) return null;
  const numbers: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const [x, y] = [reader.next(10), reader.next(20)];
    if (x === null || y === null) return null;
    numbers.push(x, y, reader.next(42) ?? 0);
  }
  return numbers;
}

function edgeLoop(reader: GroupWalk): Loop | null {
  const count = reader.next(93);
  if (count === null || !(count >= 0 && count <= MOST_POINTS)) return null;
  const corners: Corner[] = [];
  for (let i = 0; i < count; i += 1) {
    const edge = edgeOf(reader);
    if (edge === null) return null;
    const last = corners[corners.length - 1];
    // Edges may be written against the way round.
    const [first, end] = [edge[0], edge[edge.length - 1]];
    if (first === undefined || end === undefined) continue;
    const turned = last !== undefined && apart(end, last) < apart(first, last);
    const way = turned ? [...edge].reverse() : edge;
    if (i === 1 && last !== undefined && corners[0] !== undefined) {
      const start = way[0] ?? first;
      // The first edge itself may be the one that runs against it.
      const nearest = Math.min(apart(first, corners[0]), apart(end, corners[0]));
      if (nearest < apart(start, last)) {
        corners.reverse();
        const joint = corners[corners.length - 1] ?? last;
        const again = apart(end, joint) < apart(first, joint) ? [...edge].reverse() : edge;
        corners.push(...again.slice(1));
        continue;
      }
    }
    corners.push(...(corners.length === 0 ? way : way.slice(1)));
  }
  const [first, last] = [corners[0], corners[corners.length - 1]];
  if (first !== undefined && last !== undefined && corners.length > 1 && apart(first, last) < 1e-6)
    corners.pop();
  return corners.flatMap(([x, y]) => [x, y, 0]);
}

function apart(p: Corner, q: Corner): number {
  return Math.hypot(p[0] - q[0], p[1] - q[1]);
}

function edgeOf(reader: GroupWalk): readonly Corner[] | null {
  switch (reader.next(72)) {
    case 1: {
      const [x, y, p, q] = [reader.next(10), reader.next(20), reader.next(11), reader.next(21)];
      return x === null || y === null || p === null || q === null
        ? null
        : [
            [x, y],
            [p, q],
          ];
    }
    case 2:
      return arcEdge(reader);
    case 3:
      return ellipseEdge(reader);
    case 4:
      return splineEdge(reader);
    default:
      return null;
  }
}

/** Degrees; an edge that runs clockwise counts its angles clockwise too. */
function arcEdge(reader: GroupWalk): readonly Corner[] | null {
  const [x, y, radius, from, to] = [
    reader.next(10),
    reader.next(20),
    reader.next(40),
    reader.next(50),
    reader.next(51),
  ];
  const sign = reader.next(73) === 0 ? -1 : 1;
  if (x === null || y === null || radius === null || from === null || to === null) return null;
  const turn = 2 * Math.PI;
  const begin = (from * Math.PI) / 180;
  const sweep = (((((to - from) * Math.PI) / 180) % turn) + turn) % turn || turn;
  const steps = Math.max(2, Math.ceil(sweep / ARC_STEP));
  return Array.from({ length: steps + 1 }, (_, i): Corner => {
    const angle = sign * (begin + (sweep * i) / steps);
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

function ellipseEdge(reader: GroupWalk): readonly Corner[] | null {
  const [x, y, mx, my] = [reader.next(10), reader.next(20), reader.next(11), reader.next(21)];
  const [ratio, from, to] = [reader.next(40), reader.next(50), reader.next(51)];
  const facing = reader.next(73) === 0 ? -1 : 1;
  if (x === null || y === null || mx === null || my === null) return null;
  if (ratio === null || from === null || to === null) return null;
  const { numbers, closed } = ellipseVertices({
    centre: { x, y },
    major: { x: mx, y: my },
    ratio,
    facing,
    from: (from * Math.PI) / 180,
    to: (to * Math.PI) / 180,
  });
  const corners = cornersOf(numbers);
  return closed && corners[0] !== undefined ? [...corners, corners[0]] : corners;
}

function splineEdge(reader: GroupWalk): readonly Corner[] | null {
  const [degree, rational] = [reader.next(94), reader.next(73)];
  reader.next(74);
  const [knotCount, pointCount] = [reader.next(95), reader.next(96)];
  if (degree === null || knotCount === null || pointCount === null) return null;
  if (!(knotCount <= MOST_POINTS && pointCount <= MOST_POINTS)) return null;
  const knots: number[] = [];
  for (let i = 0; i < knotCount; i += 1) knots.push(reader.next(40) ?? NaN);
  const points: { x: number; y: number }[] = [];
  const weights: number[] = [];
  for (let i = 0; i < pointCount; i += 1) {
    points.push({ x: reader.next(10) ?? NaN, y: reader.next(20) ?? NaN });
    const weight = reader.next(42);
    if (weight !== null) weights.push(weight);
  }
  const fits = reader.next(97) ?? 0;
  for (let i = 0; i < Math.min(fits, MOST_POINTS); i += 1) for (const code of [11, 21]) reader.next(code);
  for (const code of [12, 22, 13, 23]) reader.next(code);
  const vertices = splineVertices({ degree, knots, weights: rational === 1 ? weights : [], points });
  return vertices === null ? null : cornersOf(vertices);
}

function cornersOf(numbers: readonly number[]): readonly Corner[] {
  return numbers.flatMap((x, i) => (i % 3 === 0 ? [[x, numbers[i + 1] ?? NaN] as const] : []));
}
