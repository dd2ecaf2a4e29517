import { problem } from '../../problem.ts';
import { plan as planSchema, type Plan } from '../../project/plan/plan.ts';
import { type Room } from '../../project/room.ts';
import { type Project } from '../../project/project.ts';
import { command, type CommandResult } from '../command.ts';
import { refusedValue } from '../refusedValue.ts';

/**
 * Gives a project without a plan a first one, e.g. a starter plan with its rooms. A room that the project lists by
 * the same name already is that room: it keeps its number, functions and plate, and gets its place.
 */
export function startPlan(
  project: Project,
  start: { readonly plan: Plan; readonly rooms: readonly Room[] },
): CommandResult {
  return command(project, (draft) => {
    if (project.plan !== null) return problem('plan-exists');
    const { plan, rooms } = seated(project, start);
    const parsed = planSchema.safeParse(plan);
    if (!parsed.success) return refusedValue(parsed.error);
    draft.setPart('plan', parsed.data);
    draft.put('rooms', rooms);
    return undefined;
  });
}

/** The plan with its rooms under ids that the project knows or has free, and those of the rooms that are new to it. */
function seated(
  project: Project,
  { plan, rooms }: { readonly plan: Plan; readonly rooms: readonly Room[] },
): { readonly plan: Plan; readonly rooms: readonly Room[] } {
  const taken = new Set(project.rooms.map(({ id }) => id));
  const numbers = new Set(project.rooms.map(({ number }) => number));
  const waiting = [...project.rooms];
  const ids = new Map<string, string>();
  const added: Room[] = [];
  for (const room of rooms) {
    const at = waiting.findIndex(({ name }) => name.zh === room.name.zh);
    const [known] = at === -1 ? [] : waiting.splice(at, 1);
    const id = known?.id ?? freeId(room.id, taken);
    taken.add(id);
    ids.set(room.id, id);
    if (known === undefined) added.push({ ...withoutTakenNumber(room, numbers), id });
  }
  const spaces = plan.spaces.map((space) =>
    space.room === null ? space : { ...space, room: ids.get(space.room) ?? space.room },
  );
  return { plan: { ...plan, spaces }, rooms: added };
}

/** Two doors with one number would send people astray. */
function withoutTakenNumber(room: Room, numbers: ReadonlySet<string | undefined>): Room {
  if (!numbers.has(room.number)) return room;
  const { number: _taken, ...rest } = room;
  return rest;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}
