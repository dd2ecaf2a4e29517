import { type Project } from '../../core/project/project.ts';
import { type HungAt, hungSigns } from '../../core/signs/hungAt.ts';
import { scheduleWord } from '../words/signSchedule.ts';

/** Where a sign hangs, as every paper of a package says it. */
export function sayHung(project: Project, at: HungAt): string {
  if (at.on === 'facade') return scheduleWord('place-facade');
  const level = project.plan?.levels.find(({ id }) => id === at.level)?.name ?? '';
  if (at.on === 'plan') return scheduleWord('place-plan', { level });
  if (at.on === 'wall') return scheduleWord('place-wall', { level, walls: at.walls.join('、') }).trim();
  const room = project.rooms.find(({ id }) => id === at.room);
  const named = { level, room: `${room?.number ?? ''}${room?.name.zh ?? ''}` };
  if (at.within) return scheduleWord(at.above ? 'place-over-door-within' : 'place-door-within', named);
  return scheduleWord(at.above ? 'place-over-door' : 'place-door', named);
}

/** The places of all signs of which somebody said one. */
export function saidPlaces(project: Project): ReadonlyMap<string, string> {
  return new Map(
    hungSigns(project).flatMap(({ sign, at }) =>
      at === null ? [] : [[sign.id, sayHung(project, at)] as const],
    ),
  );
}

/** One of the walls of honours by its name. */
export function sayWall(project: Project, name: string): string {
  const level = project.boards.honours.walls.find((wall) => wall.name === name)?.source?.level ?? null;
  return sayHung(project, { on: 'wall', level, walls: [name] });
}
