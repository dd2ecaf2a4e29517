import { problem } from '../../problem.ts';
import { type Room, room as roomSchema } from '../../project/room.ts';
import { type PlanProblem } from '../command.ts';
import { type Draft } from '../draft.ts';

/** Puts a room into the list, if it is one. */
export function putRoom(draft: Draft, room: Room): PlanProblem | undefined {
  const parsed = roomSchema.safeParse(room);
  if (!parsed.success)
    return problem('value-refused', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  draft.put('rooms', [parsed.data]);
  return undefined;
}
