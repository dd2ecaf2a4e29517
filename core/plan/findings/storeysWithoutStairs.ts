import { type Room } from '../../project/room.ts';
import { type LookedAt, type PlanFinding } from '../planFinding.ts';

/** Fixtures of the library whose ids begin so lead from storey to storey. */
const STAIRS = 'stair-';
/** A room of this name is one in which stairs are, drawn or not. */
const STAIRS_IN_NAMES = /楼梯|stair/i;

/**
 * Storeys over another one (basements: under one) to which no stairs lead (FAULT-6): neither on the storey itself
 * nor on the next one towards the ground, where plans draw them. The storey that is entered from outside needs none.
 */
export function storeysWithoutStairs(
  levels: readonly LookedAt[],
  rooms: readonly Room[],
): readonly PlanFinding[] {
  const names = new Map(rooms.map(({ id, name }) => [id, name.zh]));
  const built = levels.filter(({ faces, indoor }) => faces.regions.some((_, face) => indoor(face)));
  return built.flatMap((looked): PlanFinding[] => {
    const below = nextToGround(looked, built);
    if (below === undefined || [looked, below].some((one) => hasStairs(one, names))) return [];
    const { id } = looked.level;
    return [{ code: 'storey-without-stairs', level: id, object: id, at: null }];
  });
}

function nextToGround({ level }: LookedAt, built: readonly LookedAt[]): LookedAt | undefined {
  const { storey } = level;
  const nearer = built.filter((other) =>
    storey > 0 ? other.level.storey > 0 && other.level.storey < storey : other.level.storey > storey,
  );
  return storey > 0 ? nearer.at(-1) : nearer[0];
}

function hasStairs({ plan, level, spaces }: LookedAt, names: ReadonlyMap<string, string>): boolean {
  return (
    plan.fixtures.some((fixture) => fixture.level === level.id && fixture.item.startsWith(STAIRS)) ||
    spaces.some((space) => STAIRS_IN_NAMES.test(names.get(space?.room ?? '') ?? ''))
  );
}
