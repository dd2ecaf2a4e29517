import { type Point, type Ring, roundPoint } from '../../geometry/point.ts';
import { type Opening } from '../../project/plan/opening.ts';
import { type Wall, bodyThickness } from '../../project/plan/wall.ts';
import { alongOf, leftNormal, leftOf, pointOn } from '../axis.ts';
import { type Body, bodiesOf, bodyFrom } from '../bodies.ts';
import { type WallPiece } from '../levelFaces.ts';
import { type LookedAt, type PlanFinding } from '../planFinding.ts';
import { TOUCH, partsInWalls } from './inWalls.ts';

/** Doors, windows and passages into whose width another wall or a divider reaches (FAULT-4). */
export function cutOpenings({ plan, level, faces }: LookedAt): readonly PlanFinding[] {
  const walls = new Map(faces.pieces.map(({ wall }) => [wall.id, wall]));
  const hosts = new Map<Body, string>();
  bodiesOf(faces).pieces.forEach(({ body }, number) => {
    const piece = faces.pieces[number];
    if (body !== undefined && piece !== undefined) hosts.set(body, piece.wall.id);
  });
  const dividers = faces.pieces.filter(({ wall }) => wall.kind === 'divider');
  return plan.openings.flatMap((opening): PlanFinding[] => {
    const wall = walls.get(opening.wall);
    if (wall === undefined) return [];
    // Corners lie behind the ends of their walls: only walls themselves reach into an opening.
    const isOther = (body: Body): boolean => (hosts.get(body) ?? wall.id) !== wall.id;
    const isCut =
      partsInWalls(faces, clearOf(wall, opening), isOther).length > 0 ||
      dividers.some((piece) => joinsWithin(wall, opening, piece));
    const at = roundPoint(pointOn(wall, opening.at));
    return isCut ? [{ code: 'opening-cut', level: level.id, object: opening.id, at }] : [];
  });
}

/** What must be free: the opening between its jambs, inside the wall, but for a touch. */
function clearOf(wall: Wall, { at, width }: Opening): Ring {
  const n = leftNormal(wall);
  const half = Math.max(bodyThickness(wall) / 2 - TOUCH, 10);
  const corner = (along: number, by: number): Point => {
    const p = pointOn(wall, along);
    return { x: p.x + n.x * by, y: p.y + n.y * by };
  };
  const [from, to] = [at - width / 2 + TOUCH, at + width / 2 - TOUCH];
  return bodyFrom([corner(from, half), corner(to, half), corner(to, -half), corner(from, -half)]).ring;
}

/** A divider has no body: it stands in an opening where it meets the wall's axis between the jambs. */
function joinsWithin(wall: Wall, { at, width }: Opening, piece: WallPiece): boolean {
  if (piece.wall.id === wall.id) return false;
  return [piece.a, piece.b].some(
    (end) => Math.abs(leftOf(wall, end)) < 1 && Math.abs(alongOf(wall, end) - at) < width / 2 - TOUCH,
  );
}
