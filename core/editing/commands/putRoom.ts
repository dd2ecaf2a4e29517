import { type Room, room as roomSchema } from '../../project/room.ts';
import { type PlanProblem } from '../command.ts';
import { type Draft } from '../draft.ts';
import { refusedValue } from '../refusedValue.ts';

/** Puts a room into the list, if it is one. */
export function putRoom(draft: Draft, room: Room): PlanProblem | undefined {
  const parsed = roomSchema.safeParse(room);
  if (!parsed.success) return refusedValue(parsed.error);
  draft.put('rooms', [parsed.data]);
  return undefined;
}
