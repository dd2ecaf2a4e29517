import { type FixtureLibrary } from '../project/plan/fixtureLibrary.ts';
import { type Level } from '../project/plan/level.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Room } from '../project/room.ts';
import { closedRooms } from './findings/closedRooms.ts';
import { cutOpenings } from './findings/cutOpenings.ts';
import { misplacedFixtures } from './findings/misplacedFixtures.ts';
import { storeysWithoutStairs } from './findings/storeysWithoutStairs.ts';
import { facesOfLevel, spacesOfFaces } from './levelFaces.ts';
import { type PlanFinding, type LookedAt } from './planFinding.ts';

/** Of the current variant: by levels from below, within a level in the order of {@link PLAN_FINDINGS}. */
export function planFindings(
  plan: Plan,
  rooms: readonly Room[],
  library: FixtureLibrary,
): readonly PlanFinding[] {
  const levels = plan.levels
    .filter(({ variant }) => variant === plan.current)
    .sort((p, q) => p.storey - q.storey)
    .map((level) => lookedAt(plan, level, library));
  const bare = storeysWithoutStairs(levels, rooms);
  return levels.flatMap((level) => [
    ...misplacedFixtures(level),
    ...cutOpenings(level),
    ...closedRooms(level),
    ...bare.filter((finding) => finding.level === level.level.id),
  ]);
}

function lookedAt(plan: Plan, level: Level, library: FixtureLibrary): LookedAt {
  const faces = facesOfLevel(plan.walls, level.id);
  const spaces = spacesOfFaces(
    faces,
    plan.spaces.filter((space) => space.level === level.id),
  );
  const indoor = (face: number | undefined): boolean =>
    face !== undefined && (spaces[face]?.use ?? 'room') === 'room';
  return { plan, level, faces, spaces, indoor, library };
}
