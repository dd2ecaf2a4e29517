import { indexBoxes } from '../geometry/boxIndex.ts';
import { type Faces, findFaces, ringOf } from '../geometry/faces.ts';
import { splitAtMeetings } from '../geometry/noding.ts';
import { type Point, boxOf } from '../geometry/point.ts';
import { type Region, insideRegion } from '../geometry/ring.ts';
import { type Space } from '../project/plan/space.ts';
import { type Wall } from '../project/plan/wall.ts';

/** A part of a wall between two joints. */
export type WallPiece = { readonly a: Point; readonly b: Point; readonly wall: Wall };

/** The walls of one level with the faces that their axes enclose. */
export type LevelFaces = {
  readonly pieces: readonly WallPiece[];
  readonly faces: Faces;
  /** The bounded faces as rings between the axes. */
  readonly regions: readonly Region[];
  /** Number of the bounded face that holds a point strictly; undefined = on an axis or in the open. */
  readonly faceAt: (point: Point) => number | undefined;
};

const remembered = new WeakMap<readonly Wall[], Map<string, LevelFaces>>();

/** The last levels that were worked out: a table that was made anew may hold the same walls. */
const recent: { readonly walls: readonly Wall[]; readonly faces: LevelFaces }[] = [];
const MOST_RECENT = 8;

/** Remembered by the table of walls, which an edit replaces: asking twice for the same state costs once. */
export function facesOfLevel(walls: readonly Wall[], level: string): LevelFaces {
  const levels = remembered.get(walls) ?? new Map<string, LevelFaces>();
  remembered.set(walls, levels);
  const known = levels.get(level);
  if (known !== undefined) return known;
  const here = walls.filter((wall) => wall.level === level);
  const same = recent.find(
    (one) => one.walls.length === here.length && here.every((wall, i) => wall === one.walls[i]),
  );
  const faces = same?.faces ?? facesOfWalls(here);
  if (same === undefined) recent.unshift({ walls: here, faces });
  recent.length = Math.min(recent.length, MOST_RECENT);
  levels.set(level, faces);
  return faces;
}

/** Walls of a file that somebody wrote by hand may cross; they are split here as the commands would (PLAN-3). */
export function facesOfWalls(walls: readonly Wall[]): LevelFaces {
  const pieces = splitAtMeetings(walls).flatMap(({ a, b, source }): WallPiece[] => {
    const wall = walls[source];
    return wall === undefined ? [] : [{ a, b, wall }];
  });
  const faces = findFaces(pieces);
  const regions = faces.bounded.map(({ outer, holes }) => ({
    outer: ringOf(pieces, outer),
    holes: holes.map((hole) => ringOf(pieces, hole)),
  }));
  const index = indexBoxes(regions.map(({ outer }) => boxOf(outer)));
  const holds = (face: number, point: Point): boolean => {
    const region = regions[face];
    return region !== undefined && insideRegion(region, point);
  };
  return { pieces, faces, regions, faceAt: (point) => index.at(point).find((face) => holds(face, point)) };
}

/** The space of each bounded face, by the anchors; the first one where a face holds several. */
export function spacesOfFaces(level: LevelFaces, spaces: readonly Space[]): readonly (Space | undefined)[] {
  const found = new Array<Space | undefined>(level.faces.bounded.length);
  for (const space of spaces) {
    const face = level.faceAt(space.anchor);
    if (face !== undefined) found[face] ??= space;
  }
  return found;
}
