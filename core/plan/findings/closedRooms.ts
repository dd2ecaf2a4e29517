import { type Opening } from '../../project/plan/opening.ts';
import { alongOf } from '../axis.ts';
import { floorsOf } from '../floors.ts';
import { type LookedAt, type PlanFinding } from '../planFinding.ts';

/** mm²: a smaller hollow without a name is a shaft or a gap between two houses, which nobody enters. */
const SHAFT = 2e6;

/** Rooms that nobody can enter: no door, no passage, no open edge (FAULT-5). */
export function closedRooms({ plan, level, faces, spaces }: LookedAt): readonly PlanFinding[] {
  const onWall = new Map<string, Opening[]>();
  for (const opening of plan.openings) {
    if (opening.kind === 'window') continue;
    onWall.set(opening.wall, [...(onWall.get(opening.wall) ?? []), opening]);
  }
  const entered = new Set<number>();
  faces.pieces.forEach(({ a, b, wall }, number) => {
    const [from = 0, to = 0] = [alongOf(wall, a), alongOf(wall, b)].sort((p, q) => p - q);
    const leads =
      wall.kind === 'open' || (onWall.get(wall.id) ?? []).some(({ at }) => at >= from && at <= to);
    if (!leads) return;
    for (const edge of [number * 2, number * 2 + 1]) entered.add(faces.faces.faceOf[edge] ?? -1);
  });
  const floors = floorsOf(faces);
  return spaces.flatMap((space, face): PlanFinding[] => {
    if (space?.use !== 'room' || entered.has(face)) return [];
    if (space.room === null && (floors[face]?.area ?? 0) < SHAFT) return [];
    return [{ code: 'room-without-door', level: level.id, object: space.id, at: space.anchor }];
  });
}
