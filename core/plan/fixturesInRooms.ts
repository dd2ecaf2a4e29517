import { type Plan } from '../project/plan/plan.ts';
import { turned } from './columns.ts';
import { facesOfLevel, spacesOfFaces } from './levelFaces.ts';

/** A fixture where it stands: on which level (its id), and in which room of the project (its id). */
export type PlacedFixture = {
  readonly item: string;
  readonly level: string;
  /** Null = outdoors, in a yard or void, or in a room that has no name yet. */
  readonly room: string | null;
};

/** The fixtures of the plan's current variant. One let into a wall, its middle on the axis, belongs to the room it faces. */
export function fixturesInRooms(plan: Plan): readonly PlacedFixture[] {
  return plan.levels
    .filter(({ variant }) => variant === plan.current)
    .flatMap(({ id: level }) => {
      const faces = facesOfLevel(plan.walls, level);
      const spaces = spacesOfFaces(
        faces,
        plan.spaces.filter((space) => space.level === level),
      );
      return plan.fixtures
        .filter((fixture) => fixture.level === level)
        .map(({ item, at, turn }): PlacedFixture => {
          // One millimetre before its front.
          const face = faces.faceAt(at) ?? faces.faceAt(turned({ x: 0, y: 1 }, turn, at));
          const space = face === undefined ? undefined : spaces[face];
          return { item, level, room: space?.use === 'room' ? space.room : null };
        });
    });
}
