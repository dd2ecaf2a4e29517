import { indexBoxes } from '../geometry/boxIndex.ts';
import { unionOf } from '../geometry/booleans.ts';
import { type Point, type Ring, boxOf, distance } from '../geometry/point.ts';
import { doubleArea, whereInRing } from '../geometry/ring.ts';
import { type Mm } from '../units/length.ts';
import { type CadLine } from './cadDrawing.ts';
import { type CadPlane, cornersOnPlan } from './cadPlane.ts';
import { type PlainLine } from './wallFaces.ts';
import { across, along, wayLength } from './way.ts';

/** A line drawn no wider than this is a bold line, as faces are drawn for plotting; a wider one is a body, mm. */
const BOLDEST: Mm = 80;
/** Wider than any wall: an arrow, a road, a title's underline, mm. */
const WIDEST_BODY: Mm = 1200;
/** How near a drawn line has to be to the edge of a filling, mm. */
const COVERED: Mm = 3;
/** Share of a filling's edges that is drawn as lines, above which those lines are what counts. */
const OUTLINED = 0.6;
/** With more than this share of plain lines the walls are drawn as faces, and fillings are columns or patterns. */
const FEW_LINES = 0.25;
/** Beyond this many edges a filling is a pattern or a picture, not walls. */
const MOST_EDGES = 6000;

export type FacesOfLines = {
  readonly faces: readonly PlainLine[];
  /** Middles of fillings that are neither outlined by lines nor taken as bodies. */
  readonly unused: readonly Point[];
};

/** Thin lines, which are faces as they are, and those that are bodies themselves or bound fillings. */
export function partThin(
  { unit }: CadPlane,
  lines: readonly CadLine[],
): readonly [thin: readonly CadLine[], bodies: readonly CadLine[]] {
  const isThin = ({ fill, width, part }: CadLine): boolean => {
    const wide = (width ?? 0) * unit;
    return part !== true && fill === undefined && (wide <= BOLDEST || wide > WIDEST_BODY);
  };
  return [lines.filter(isThin), lines.filter((line) => !isThin(line))];
}

/**
 * The faces that lines on wall layers show: thin lines as they are; of those that are bodies themselves (wide
 * polylines, multilines, fillings) the outlines of all of them together, so that they may overlap at corners.
 */
export function facesOfLines(
  plane: CadPlane,
  bodies: readonly CadLine[],
  plain: readonly PlainLine[],
): FacesOfLines {
  const wide: { readonly corners: readonly Point[]; readonly closed: boolean; readonly width: Mm }[] = [];
  const areas = new Map<number, Ring[]>();
  for (const line of bodies) {
    if (line.part === true) continue;
    const corners = cornersOnPlan(plane, line);
    if (line.fill !== undefined) {
      const rings = areas.get(line.fill);
      if (rings === undefined) areas.set(line.fill, [corners]);
      else rings.push(corners);
    } else wide.push({ corners, closed: line.closed, width: (line.width ?? 0) * plane.unit });
  }
  if (wide.length === 0 && areas.size === 0) return { faces: plain, unused: [] };
  const filled = sortFillings([...areas.values()], plain, wide.length > 0);
  const rings = [...wide.flatMap(ringsOfWide), ...filled.bodies.flatMap(alternating)];
  const sound = rings.filter((ring) => Math.abs(doubleArea(ring)) > 1);
  const outlines = unionOf(sound).map((ring) => ({ corners: ring, closed: true }));
  return { faces: [...plain, ...outlines], unused: filled.unused };
}

/** Fillings between drawn faces only repeat them; where walls are drawn as fillings alone, these are the walls. */
function sortFillings(
  areas: readonly (readonly Ring[])[],
  plain: readonly PlainLine[],
  hasWide: boolean,
): { readonly bodies: readonly (readonly Ring[])[]; readonly unused: readonly Point[] } {
  const legs = plain.flatMap(({ corners, closed }) => legsOf(corners, closed));
  const index = indexBoxes(legs.map(({ a, b }) => boxOf([a, b])));
  const isDrawn = (p: Point): boolean =>
    index
      .touching({ left: p.x - COVERED, top: p.y - COVERED, right: p.x + COVERED, bottom: p.y + COVERED })
      .some((number) => {
        const leg = legs[number];
        if (leg === undefined || wayLength(leg) === 0) return false;
        const s = along(leg, p);
        return s > -COVERED && s < wayLength(leg) + COVERED && Math.abs(across(leg, p)) <= COVERED;
      });
  const free = areas.filter((area) => {
    let [drawn, whole] = [0, 0];
    for (const { a, b } of area.flatMap((ring) => legsOf(ring, true))) {
      const length = distance(a, b);
      whole += length;
      const marks = [0.15, 0.5, 0.85].map((t) => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }));
      drawn += (length * marks.filter(isDrawn).length) / marks.length;
    }
    return drawn < whole * OUTLINED;
  });
  const lengthOf = (list: readonly { readonly a: Point; readonly b: Point }[]): number =>
    list.reduce((sum, { a, b }) => sum + distance(a, b), 0);
  const ofFills = free.flatMap((area) => area.flatMap((ring) => legsOf(ring, true)));
  const isWalls =
    ofFills.length <= MOST_EDGES &&
    (hasWide || lengthOf(legs) < FEW_LINES * (lengthOf(legs) + lengthOf(ofFills)));
  if (isWalls) return { bodies: free, unused: [] };
  return { bodies: [], unused: free.flatMap((area) => middleOfArea(area[0] ?? [])) };
}

function middleOfArea(ring: Ring): readonly Point[] {
  if (ring.length === 0) return [];
  const { left, right, top, bottom } = boxOf(ring);
  return [{ x: (left + right) / 2, y: (top + bottom) / 2 }];
}

function legsOf(
  corners: readonly Point[],
  closed: boolean,
): readonly { readonly a: Point; readonly b: Point }[] {
  const way = closed && corners[0] !== undefined ? [...corners, corners[0]] : corners;
  return way.slice(1).map((b, i) => ({ a: way[i] ?? b, b }));
}

/** A rectangle for each piece of a wide line, and at each corner the mitre between them. */
function ringsOfWide({
  corners,
  closed,
  width,
}: {
  readonly corners: readonly Point[];
  readonly closed: boolean;
  readonly width: Mm;
}): readonly Ring[] {
  const half = width / 2;
  const legs = legsOf(corners, closed).filter(({ a, b }) => distance(a, b) > 0.01);
  const off = (p: Point, { a, b }: { readonly a: Point; readonly b: Point }, by: number): Point => {
    const length = distance(a, b);
    return { x: p.x - ((b.y - a.y) / length) * by, y: p.y + ((b.x - a.x) / length) * by };
  };
  const bodies = legs.map((leg) => [
    off(leg.a, leg, -half),
    off(leg.b, leg, -half),
    off(leg.b, leg, half),
    off(leg.a, leg, half),
  ]);
  const mitres = legs.flatMap((leg, at): Ring[] => {
    const next = legs[at + 1] ?? (closed ? legs[0] : undefined);
    if (next === undefined) return [];
    const [ux, uy] = unit(leg);
    const [vx, vy] = unit(next);
    const [cross, dot] = [ux * vy - uy * vx, ux * vx + uy * vy];
    // Nearly straight, or a hairpin whose mitre would be a needle.
    if (Math.abs(cross) < 1e-9 || dot < -0.94) return [];
    const by = cross > 0 ? -half : half;
    const [p, q] = [off(leg.b, leg, by), off(next.a, next, by)];
    const reach = by * Math.tan(Math.atan2(cross, dot) / 2);
    return [[leg.b, p, { x: p.x - ux * reach, y: p.y - uy * reach }, q]];
  });
  return [...bodies, ...mitres].map((ring) => (doubleArea(ring) < 0 ? [...ring].reverse() : ring));
}

function unit({ a, b }: { readonly a: Point; readonly b: Point }): readonly [number, number] {
  const length = distance(a, b);
  return [(b.x - a.x) / length, (b.y - a.y) / length];
}

/** The loops of one area so that those inside another wind against it. */
function alternating(area: readonly Ring[]): readonly Ring[] {
  return area.map((ring, number) => {
    const probe = ring[0];
    const depth = area.filter(
      (other, at) => at !== number && probe !== undefined && whereInRing(other, probe) === 'inside',
    ).length;
    return doubleArea(ring) > 0 === (depth % 2 === 0) ? ring : [...ring].reverse();
  });
}
