import { z } from 'zod';
import { planPoint, recordId } from './point.ts';

/**
 * A face that walls enclose, which keeps its identity while the walls move. What the room is called, holds and
 * houses stands in the project's `rooms` (core/project/room.ts); `room: null` = not named yet.
 * The command line, the plates and the sheets see a room only through its space.
 */
export const SPACE_USES = ['room', 'courtyard', 'void'] as const;
export const space = z.strictObject({
  id: recordId,
  level: recordId,
  /** A point inside the face by which it is found again (PLAN-6). */
  anchor: planPoint,
  /** `courtyard`: open to the sky; `void`: open to the storey below. Neither is floor area. */
  use: z.enum(SPACE_USES),
  room: z.string().min(1).max(40).nullable(),
});
export type Space = Readonly<z.infer<typeof space>>;
export type SpaceUse = Space['use'];
