import { indexBoxes } from '../geometry/boxIndex.ts';
import { type Point, type Ring, boxOf, boxOfSegment, distance } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type BulgeVertex } from './bulge.ts';
import { LEAF_PLATE, type LooseLine } from './looseOpenings.ts';
import { type Swing, swingsOf } from './openingFigure.ts';
import { type FoundColumn, columnOfRing } from './otherContours.ts';
import { type Strip } from './pairFaces.ts';
import { type FacePiece, type WallFaces } from './wallFaces.ts';
import { type Way, across, along, middleOf, turnBetween, wayLength } from './way.ts';

/*
 * Where one layer holds everything, or a draughtsman was careless, the walls' layer holds more than faces: swings and
 * leaves of doors, columns, the inner lines of windows.
 */

export type DrawnLine = { readonly vertices: readonly BulgeVertex[]; readonly closed: boolean };

/** A door's leaf swings through about a quarter, radians, and is so long, mm: other arcs are curved walls. */
const SWEEP = { least: 0.9, most: 2.1 } as const;
const LEAF = { shortest: 350, longest: 1600 } as const;

/** Takes the swings of doors and the leaves at them out of the faces. */
export function partDoors(lines: readonly DrawnLine[]): {
  readonly faces: readonly DrawnLine[];
  readonly doors: readonly LooseLine[];
} {
  const arcs = lines.flatMap((line, number) => {
    const pieces = line.vertices.length - (line.closed ? 0 : 1);
    const bent = line.vertices.slice(0, pieces).every(({ bulge }) => Math.abs(bulge) > 1e-6);
    const [swing, more] = bent && !line.closed ? swingsOf(line.vertices) : [];
    return swing === undefined || more !== undefined ? [] : [{ number, swing }];
  });
  const isLeaf = ({ hinge, radius, ends }: Swing): boolean => {
    const chord = distance(ends[0], ends[1]);
    const sweep = 2 * Math.asin(Math.min(1, chord / 2 / radius));
    return (
      radius >= LEAF.shortest &&
      radius <= LEAF.longest &&
      sweep >= SWEEP.least &&
      sweep <= SWEEP.most &&
      // Another arc around the same centre: the two faces of a curved wall.
      !arcs.some(({ swing }) => {
        const apart = Math.abs(swing.radius - radius);
        return apart > 30 && apart < 650 && distance(swing.hinge, hinge) < 30;
      })
    );
  };
  const swings = arcs.filter(({ swing }) => isLeaf(swing));
  if (swings.length === 0) return { faces: lines, doors: [] };
  const taken = new Set(swings.map(({ number }) => number));
  const boxes = lines.map(({ vertices }) => boxOf(vertices));
  const index = indexBoxes(boxes);
  for (const { swing } of swings)
    for (const end of swing.ends)
      for (const number of index.near(boxOfSegment(swing.hinge, end))) {
        const line = lines[number];
        if (
          line !== undefined &&
          !taken.has(number) &&
          isLeafLine(line, { a: swing.hinge, b: end }, swing.radius)
        )
          taken.add(number);
      }
  const doors = [...taken].flatMap((number): LooseLine[] => {
    const line = lines[number];
    return line === undefined ? [] : [{ ...line, hint: 'doors' }];
  });
  return { faces: lines.filter((_, number) => !taken.has(number)), doors };
}

/** Whether a line lies along a leaf and is as long as one. */
function isLeafLine({ vertices }: DrawnLine, leaf: Way, radius: Mm): boolean {
  if (vertices.length > 5) return false;
  const places = vertices.map((p) => along(leaf, p));
  const [from, to] = [Math.min(...places), Math.max(...places)];
  return (
    Math.abs(from) < radius * 0.12 &&
    Math.abs(to - radius) < radius * 0.15 &&
    vertices.every((p) => Math.abs(across(leaf, p)) < LEAF_PLATE)
  );
}

const COLUMN = { least: 200, most: 1300, slimmest: 0.3 } as const;

/** Rectangles at which the faces of walls stop are columns. */
export function columnsAmong({ contours, pieces }: WallFaces): {
  readonly columns: readonly FoundColumn[];
  readonly sections: readonly Ring[];
  readonly contours: ReadonlySet<number>;
} {
  const found = new Set<number>();
  const columns: FoundColumn[] = [];
  const sections: Ring[] = [];
  contours.forEach(({ ring }, number) => {
    const { left, right, top, bottom } = boxOf(ring);
    if (Math.max(right - left, bottom - top) > COLUMN.most * 1.5) return;
    const column = columnOfRing(ring);
    if (column === null) return;
    const [short, long] = [Math.min(column.width, column.depth), Math.max(column.width, column.depth)];
    if (short < COLUMN.least || long > COLUMN.most || short < long * COLUMN.slimmest) return;
    const around = { left: left - 15, right: right + 15, top: top - 15, bottom: bottom + 15 };
    let stops = 0;
    for (const piece of pieces) {
      if (piece.contour === number) continue;
      for (const p of [piece.a, piece.b]) {
        if (p.x < around.left || p.x > around.right || p.y < around.top || p.y > around.bottom) continue;
        if (stopsAt(ring, p, piece)) stops += 1;
      }
    }
    if (stops < 4) return;
    found.add(number);
    columns.push(column);
    sections.push(ring);
  });
  return { columns, sections, contours: found };
}

/** Whether a face runs against a side of the ring and ends there. */
function stopsAt(ring: Ring, p: Point, piece: FacePiece): boolean {
  return ring.some((a, i) => {
    const side = { a, b: ring[(i + 1) % ring.length] ?? a };
    if (wayLength(side) < 1 || Math.abs(turnBetween(side, piece).sine) < 0.5) return false;
    const place = along(side, p);
    return Math.abs(across(side, p)) < 12 && place > -12 && place < wayLength(side) + 12;
  });
}

/** Lines of windows are at least so long, mm. */
const SHORTEST_INNER: Mm = 300;

/** Lines between the faces of walls: those of windows, and those that run all along. */
export function innerLines(
  pieces: readonly FacePiece[],
  unpaired: readonly number[],
  axes: readonly Strip[],
): { readonly openings: readonly Way[]; readonly taken: ReadonlySet<number> } {
  const index = indexBoxes(axes.map(({ a, b }) => boxOfSegment(a, b)));
  const alone = new Set(unpaired);
  const taken = new Set<number>();
  const openings = pieces.flatMap((piece, number): Way[] => {
    const length = wayLength(piece);
    if (length < SHORTEST_INNER) return [];
    const { left, right, top, bottom } = boxOfSegment(piece.a, piece.b);
    const near = index.touching({
      left: left - 650,
      right: right + 650,
      top: top - 650,
      bottom: bottom + 650,
    });
    const isInner = near.some((one) => {
      const axis = axes[one];
      if (axis === undefined || Math.abs(turnBetween(axis, piece).sine) > 0.04) return false;
      const half = axis.thickness / 2 - Math.max(8, axis.thickness * 0.08);
      const places = [along(axis, piece.a), along(axis, piece.b)];
      return (
        Math.abs(across(axis, middleOf(piece))) < half &&
        Math.min(...places) > -20 &&
        Math.max(...places) < wayLength(axis) + 20 &&
        length < wayLength(axis) * 0.9
      );
    });
    if (!isInner) return [];
    if (alone.has(number)) taken.add(number);
    return [{ a: piece.a, b: piece.b }];
  });
  return { openings, taken };
}
