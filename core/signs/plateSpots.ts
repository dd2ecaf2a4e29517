import { type Point } from '../geometry/point.ts';
import { alongOf, leftNormal, lengthOf, pointOn } from '../plan/axis.ts';
import { type LevelFaces, facesOfLevel, spacesOfFaces } from '../plan/levelFaces.ts';
import { type Level } from '../project/plan/level.ts';
import { type Door, type Opening, type WallSide } from '../project/plan/opening.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Space } from '../project/plan/space.ts';
import { type Wall, bodyThickness } from '../project/plan/wall.ts';

/**
 * Where the plate of a room hangs: beside one of its doors, on the side from which people come; beside a door of the
 * building itself within it, since outside hang the six outer signs (OUT-3), whose places are beside that door.
 */
export type PlateSpot = {
  /** Id of the project's room: the subject of the door plate, `{ of: 'room', room }`. */
  readonly room: string;
  readonly level: string;
  readonly door: string;
  readonly wall: string;
  readonly side: WallSide;
  /** Middle of the plate along the wall's axis from its `a`, mm. */
  readonly at: number;
  /** Middle of the plate on the face of the wall, mm on the plan. */
  readonly point: Point;
  /** Over the door, because there is no wall beside it. */
  readonly above: boolean;
  /** Its door leads out of the building, or into a courtyard, where it hangs in the open. */
  readonly outside: boolean;
  /** It hangs within the room, because outside its door the building ends. */
  readonly within: boolean;
  /** One room, one plate (IN-1): the door at which it hangs; further doors of the room are alternatives. */
  readonly primary: boolean;
};

/** From the jamb to the middle of a plate of usual width, mm. */
const BESIDE = 250;
/** Wall that a plate needs beside the door, mm. */
const NEEDED = 450;

/** One spot for each door of each named room of the current variant, in the order of levels and doors. */
export function plateSpots(plan: Plan): readonly PlateSpot[] {
  const spots = plan.levels
    .filter(({ variant }) => variant === plan.current)
    .flatMap((level) => spotsOfLevel(plan, level));
  return spots.map((spot) => ({ ...spot, primary: primaryOf(spots, spot.room) === spot }));
}

/** A door inside the building goes before one to the outside, the first one drawn before the others. */
function primaryOf(spots: readonly PlateSpot[], room: string): PlateSpot | undefined {
  const own = spots.filter((spot) => spot.room === room);
  return own.find(({ outside }) => !outside) ?? own[0];
}

/** What lies on the two sides of an opening; undefined = outside. */
type Sides = { readonly left: Space | undefined; readonly right: Space | undefined };

function spotsOfLevel(plan: Plan, level: Level): readonly PlateSpot[] {
  const faces = facesOfLevel(plan.walls, level.id);
  const spaces = spacesOfFaces(
    faces,
    plan.spaces.filter((space) => space.level === level.id),
  );
  const walls = new Map(plan.walls.filter((wall) => wall.level === level.id).map((wall) => [wall.id, wall]));
  const openings = plan.openings.flatMap((opening) => {
    const wall = walls.get(opening.wall);
    return wall === undefined ? [] : [{ opening, wall, sides: sidesOf(faces, spaces, wall, opening) }];
  });
  const depth = depthsOf(faces, spaces, openings);
  return openings.flatMap(({ opening, wall, sides }): readonly PlateSpot[] => {
    if (opening.kind !== 'door') return [];
    const into = sideOfRoom(opening, sides, depth);
    const space = sides[into];
    if (space?.room === undefined || space.room === null) return [];
    const side = into === 'left' ? 'right' : 'left';
    const from = sides[side];
    const within = from === undefined;
    return [
      {
        ...hang(plan, opening, wall, within ? into : side),
        within,
        room: space.room,
        level: level.id,
        outside: from === undefined || from.use !== 'room',
      },
    ];
  });
}

function sidesOf(
  { pieces, faces }: LevelFaces,
  spaces: readonly (Space | undefined)[],
  wall: Wall,
  { at }: Opening,
): Sides {
  const number = pieces.findIndex((piece) => {
    if (piece.wall !== wall) return false;
    const start = alongOf(wall, piece.a);
    return start <= at && at <= start + lengthOf(piece);
  });
  // Half-edge 2i has its face at the right hand of a → b.
  return { right: spaces[faces.faceOf[number * 2] ?? -1], left: spaces[faces.faceOf[number * 2 + 1] ?? -1] };
}

/** How many doors lie between the outside and each space, over openings, and freely over open edges. */
function depthsOf(
  { pieces, faces }: LevelFaces,
  spaces: readonly (Space | undefined)[],
  openings: readonly { readonly opening: Opening; readonly sides: Sides }[],
): ReadonlyMap<Space | undefined, number> {
  const isOutside = (space: Space | undefined): boolean => space === undefined || space.use !== 'room';
  const ways: (readonly [Space | undefined, Space | undefined, number])[] = openings
    .filter(({ opening }) => opening.kind !== 'window')
    .map(({ opening, sides }) => [sides.left, sides.right, opening.kind === 'door' ? 1 : 0]);
  pieces.forEach(({ wall }, piece) => {
    if (wall.kind === 'open')
      ways.push([spaces[faces.faceOf[piece * 2] ?? -1], spaces[faces.faceOf[piece * 2 + 1] ?? -1], 0]);
  });
  const depth = new Map<Space | undefined, number>(
    [undefined, ...spaces].filter(isOutside).map((space) => [space, 0]),
  );
  // Few rooms: going round until nothing changes is quick enough.
  for (let changed = true; changed;) {
    changed = false;
    for (const [p, q, cost] of ways)
      for (const [from, to] of [
        [p, q],
        [q, p],
      ] as const) {
        const reached = (depth.get(from) ?? Infinity) + cost;
        if (reached >= (depth.get(to) ?? Infinity)) continue;
        depth.set(to, reached);
        changed = true;
      }
  }
  return depth;
}

/** A door belongs to the room that lies deeper in the building; between equals, to the one it opens into. */
function sideOfRoom(
  door: Door,
  { left, right }: Sides,
  depth: ReadonlyMap<Space | undefined, number>,
): WallSide {
  const [l, r] = [depth.get(left) ?? Infinity, depth.get(right) ?? Infinity];
  if (l === r) return door.opensTo;
  return l > r ? 'left' : 'right';
}

/** Beside the lock, or beside the hinges if there is no room, or over the door. */
function hang(
  plan: Plan,
  door: Door,
  wall: Wall,
  side: WallSide,
): Pick<PlateSpot, 'door' | 'wall' | 'side' | 'at' | 'point' | 'above' | 'primary'> {
  const lock = door.hinge === 'a' ? 1 : -1;
  const jamb = (way: number): number => door.at + (way * door.width) / 2;
  const free = [lock, -lock].find((way) => isFree(plan, door, wall, jamb(way), jamb(way) + way * NEEDED));
  const at = free === undefined ? door.at : jamb(free) + free * BESIDE;
  const normal = leftNormal(wall);
  const off = (bodyThickness(wall) / 2) * (side === 'left' ? 1 : -1);
  const p = pointOn(wall, at);
  return {
    door: door.id,
    wall: wall.id,
    side,
    at: Math.round(at),
    point: { x: Math.round(p.x + normal.x * off), y: Math.round(p.y + normal.y * off) },
    above: free === undefined,
    primary: false,
  };
}

function isFree(plan: Plan, door: Door, wall: Wall, from: number, to: number): boolean {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (low < 0 || high > lengthOf(wall)) return false;
  return plan.openings.every(
    (other) =>
      other.wall !== wall.id ||
      other.id === door.id ||
      other.at - other.width / 2 >= high ||
      other.at + other.width / 2 <= low,
  );
}
