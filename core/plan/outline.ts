import { type Rings, areaOf, unionOf } from '../geometry/booleans.ts';
import { type BoxIndex, groupsOfBoxes, indexBoxes } from '../geometry/boxIndex.ts';
import { clipByLine } from '../geometry/clip.ts';
import { findFaces, ringOf } from '../geometry/faces.ts';
import { type Box, type Point, type Ring, boxOf, boxOfSegment, boxesMeet } from '../geometry/point.ts';
import { type Arm, type Bodies, type Body, MITRE_LIMIT, bodiesOf, bodyFrom, cornersOf } from './bodies.ts';
import { type LevelFaces, type WallPiece } from './levelFaces.ts';
import { recalling } from './recall.ts';
import { type Strip, straightStrips } from './straightStrips.ts';

/** One building of a level, or several that run into each other: outer faces, courtyards as holes. Area in mm². */
export type Outline = { readonly rings: Rings; readonly area: number };

/** A stretch of the line between indoors and the open or a courtyard, with the indoor face at its right hand. */
type Border = WallPiece & { readonly number: number };

const knownOutlines = recalling<Outline>();

/**
 * The outlines of the buildings: the indoor faces and the walls that bound them, with their corners. A wall that
 * no indoor face touches is none of them (FLOOR-7); on the border, a shared wall, a divider and an open edge bound
 * the building at their line (FLOOR-4, FLOOR-5).
 */
export function outlinesOf(level: LevelFaces, indoor: (face: number) => boolean): readonly Outline[] {
  const { pieces } = bodiesOf(level);
  const border = bordersOf(level, indoor);
  const bodies = ownBodies(level, border, indoor);
  const around = findFaces(border);
  const regions = around.bounded
    .filter(({ outer }) => ((outer[0] ?? 0) & 1) === 0)
    .map(({ outer, holes }) => {
      const rings = [outer, ...holes].map((walk) => ringOf(border, walk));
      const first = border[(outer[0] ?? 0) >> 1];
      return { rings, box: boxOf(rings[0] ?? []), key: pieces[first?.number ?? -1]?.atA };
    });
  return groupsOfBoxes([...regions, ...bodies].map(({ box }) => box)).map((group) => {
    const within = group.flatMap((i) => regions[i] ?? []);
    const standing = group.flatMap((i) => bodies[i - regions.length] ?? []);
    const rings = within.flatMap((region) => region.rings);
    return knownOutlines(within[0]?.key, [...rings.flat(), ...standing], () => {
      const found = unionOf([...rings, ...standing.map(({ ring }) => ring)]);
      return { rings: found, area: areaOf(found) };
    });
  });
}

function bordersOf({ pieces, faces }: LevelFaces, indoor: (face: number) => boolean): readonly Border[] {
  return pieces.flatMap((piece, number): Border[] => {
    const [right, left] = [number * 2, number * 2 + 1].map((edge) => isIndoor(faces.faceOf[edge], indoor));
    if (right === left) return [];
    return [right === true ? { ...piece, number } : { a: piece.b, b: piece.a, wall: piece.wall, number }];
  });
}

function isIndoor(face: number | undefined, indoor: (face: number) => boolean): boolean {
  return face !== undefined && face !== -1 && indoor(face);
}

/** How a piece of wall stands to the building. */
type Standing = 'not-own' | 'inside' | 'border' | 'bare-border';

/** The bodies of the building's own walls that reach to its border or over it. */
function ownBodies(
  level: LevelFaces,
  border: readonly Border[],
  indoor: (face: number) => boolean,
): readonly Body[] {
  const bodies = bodiesOf(level);
  const standings = standingsOf(level, border, indoor);
  const lines = border.map(({ a, b }) => boxOfSegment(a, b));
  const index = indexBoxes(lines);
  const cuts = new Map<number, Cut[]>();
  const corners = bodies.joints.flatMap((joint, number) => {
    const common = bodies.corners[number] ?? [];
    const ways = joint.pieces.map((piece) => standings[piece] ?? 'not-own');
    if (ways.every((way) => way === 'inside' || way === 'border'))
      return ways.includes('border') ? common : common.filter((body) => meets(body, lines, index));
    return cornersOfOutline(joint, ways, cuts);
  });
  const cut: Body[] = [];
  const whole: Strip[] = [];
  bodies.pieces.forEach(({ body }, number) => {
    const [way, piece] = [standings[number], level.pieces[number]];
    if (body === undefined || piece === undefined || way === 'not-own' || way === 'bare-border') return;
    if (way === 'inside' && !meets(body, lines, index)) return;
    const cutting = cuts.get(number);
    if (cutting === undefined) whole.push({ piece, body });
    else cut.push(cutBody(body, cutting));
  });
  return [...straightStrips(whole), ...cut, ...corners];
}

function standingsOf(
  { pieces, faces }: LevelFaces,
  border: readonly Border[],
  indoor: (face: number) => boolean,
): readonly Standing[] {
  const standings = pieces.map((_, i): Standing =>
    isIndoor(faces.faceOf[i * 2], indoor) ? 'inside' : 'not-own',
  );
  for (const { number, wall } of border)
    standings[number] = wall.shared || wall.kind !== 'wall' ? 'bare-border' : 'border';
  return standings;
}

function meets({ box }: Body, lines: readonly Box[], index: BoxIndex): boolean {
  return index.near(box).some((i) => {
    const line = lines[i];
    return line !== undefined && boxesMeet(line, box);
  });
}

/** A line from a joint that bounds the building, at the end of a piece whose way from there is `way`. */
type Cut = { readonly at: Point; readonly way: Point; readonly line: Arm };

const knownCorners = recalling<readonly Body[]>();

/** The corners at a joint where not every wall counts, and (into `cuts`) what is cut off there from the others. */
function cornersOfOutline(
  { at, arms, pieces }: Bodies['joints'][number],
  ways: readonly Standing[],
  cuts: Map<number, Cut[]>,
): readonly Body[] {
  const own = arms.filter((_, i) => ways[i] === 'inside' || ways[i] === 'border');
  const bare = arms.filter((_, i) => ways[i] === 'bare-border');
  arms.forEach(({ way, half }, i) => {
    const piece = pieces[i];
    if (piece === undefined || half === 0 || (ways[i] !== 'inside' && ways[i] !== 'border')) return;
    for (const line of bare)
      if (isAcute(way, line.way)) cuts.set(piece, [...(cuts.get(piece) ?? []), { at, way, line }]);
  });
  return knownCorners(own[0], [...own, undefined, ...bare], () => [
    ...cornersOf(at, own),
    ...own.flatMap((wall) => bare.flatMap((line) => cornerAtLine(at, wall, line))),
  ]);
}

function isAcute(u: Point, v: Point): boolean {
  return u.x * v.x + u.y * v.y > 0;
}

const knownCuts = recalling<Body>();

/** A wall without what of its square end lies beyond a bare line that leaves its joint at an acute angle. */
function cutBody(body: Body, cuts: readonly Cut[]): Body {
  return knownCuts(
    body,
    cuts.flatMap(({ at, line }) => [at, line]),
    () =>
      bodyFrom(
        cuts.reduce<Ring>((ring, { at, way, line }) => {
          const right = line.way.x * way.y - line.way.y * way.x;
          const along = { x: at.x + line.way.x, y: at.y + line.way.y };
          if (right === 0) return ring;
          return right > 0 ? clipByLine(ring, at, along) : clipByLine(ring, along, at);
        }, body.ring),
      ),
  );
}

/** The corner between the end of a wall and a bare line at an acute angle, out to where its outer side meets the line. */
function cornerAtLine(at: Point, { way: u, half }: Arm, { way: v }: Arm): readonly Body[] {
  const cross = u.x * v.y - u.y * v.x;
  if (half === 0 || !isAcute(u, v) || Math.abs(cross) * MITRE_LIMIT < 1) return [];
  const foot = { x: at.x + u.y * Math.sign(cross) * half, y: at.y - u.x * Math.sign(cross) * half };
  const tip = { x: at.x - (v.x * half) / Math.abs(cross), y: at.y - (v.y * half) / Math.abs(cross) };
  return [bodyFrom([at, foot, tip])];
}
