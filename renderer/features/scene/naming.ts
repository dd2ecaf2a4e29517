import { nameRoom, placeRoom, unplacedRooms } from '../../../core/editing/commands/rooms.ts';
import { type Space } from '../../../core/project/plan/space.ts';
import { type Project } from '../../../core/project/project.ts';
import { calledAsOnSign } from '../../../core/signs/names.ts';
import { commonRooms } from '../../kit/strings/roomNames.ts';
import { askRename } from './renaming.ts';
import { levelsOf } from './shownLevel.ts';
import { type Workbench } from '../../kit/session/workbench.ts';

/** Names for the brush: rooms of the project that are not on the plan yet, then the usual ones. */
export function roomNames(project: Project): readonly string[] {
  const waiting = unplacedRooms(project).map(({ name }) => name.zh);
  return [...new Set([...waiting, ...commonRooms(calledAsOnSign(project, 'villagersCommittee'))])];
}

/** Gives a space its name; a room of that name that waits for a place takes it. */
export function nameSpace(workbench: Workbench, space: string, zh: string): boolean {
  const { project } = workbench;
  const waiting = unplacedRooms(project).find(({ name }) => name.zh === zh);
  const named = project.plan?.spaces.find(({ id }) => id === space)?.room ?? null;
  if (named !== null && project.rooms.some(({ id }) => id === named)) {
    askRename(workbench, { of: 'room', room: named, to: zh });
    workbench.select([space]);
    return true;
  }
  const result =
    waiting !== undefined && named === null
      ? placeRoom(project, { space, room: waiting.id })
      : nameRoom(project, { space, name: { zh, mn: null } });
  return workbench.run('name-room', result, { select: [space] });
}

/** The next room without a name after the given one, around and around. */
export function nextUnnamed(project: Project, level: string | null, after: string | null): Space | null {
  const spaces = (project.plan?.spaces ?? []).filter(
    (space) => space.level === level && space.use === 'room',
  );
  const at = spaces.findIndex(({ id }) => id === after);
  const round = [...spaces.slice(at + 1), ...spaces.slice(0, at + 1)];
  return round.find(({ room }) => room === null) ?? null;
}

/** How many rooms of the current variant are nobody's yet, less the rooms that wait for a place. */
export function unnamedRooms(project: Project): number {
  const levels = new Set(levelsOf(project).map(({ id }) => id));
  const unnamed = (project.plan?.spaces ?? []).filter(
    ({ level, use, room }) => levels.has(level) && use === 'room' && room === null,
  );
  return Math.max(0, unnamed.length - unplacedRooms(project).length);
}
