import { facesOfLevel } from '../../../core/plan/levelFaces.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { type Project } from '../../../core/project/project.ts';
import { floorOf, tintOf } from '../scene/floors.ts';
import { type ThemeName } from '../../kit/theme/palette.ts';
import { pathOf } from './paint.ts';

/** Floors tinted by what the rooms are for; the pen is in plan mm. */
export function paintFloors(
  pen: CanvasRenderingContext2D,
  { plan, rooms }: Pick<Project, 'plan' | 'rooms'>,
  level: Pick<Level, 'id'>,
  paper: ThemeName,
): void {
  if (plan === null) return;
  const faces = facesOfLevel(plan.walls, level.id);
  const named = new Map(rooms.map((room) => [room.id, room]));
  for (const space of plan.spaces) {
    if (space.level !== level.id || space.use !== 'room') continue;
    pen.fillStyle = tintOf(named.get(space.room ?? ''), paper);
    pen.fill(pathOf(floorOf(faces, space)));
  }
}
