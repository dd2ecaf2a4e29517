import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type CommandResult, type PlanProblem, planCommand } from '../command.ts';
import { type Draft } from '../draft.ts';
import { OBJECT_TABLES, findObject, isLocked, withGroups } from '../objects.ts';
import { settle } from '../structure/settle.ts';
import { removeUnderlay } from './underlays.ts';

/** Takes objects away, with what hangs on them and what is grouped with them. Locked ones stay. */
export function deleteObjects(project: Project, { ids }: { readonly ids: readonly string[] }): CommandResult {
  const [first] = ids;
  // An underlay is picked by itself and is none of the objects that stand on the sheet.
  if (first !== undefined && project.plan?.underlays.some(({ id }) => id === first) === true)
    return removeUnderlay(project, { id: first });
  return planCommand(project, (draft) => {
    const found = [...withGroups(draft, ids)].map((id) => [id, findObject(draft, id)] as const);
    const missing = found.find(([, object]) => object === undefined);
    if (missing !== undefined) return problem('not-found', { id: missing[0] });
    const going = new Set(
      found.flatMap(([id, object]) => (object === undefined || isLocked(object) ? [] : [id])),
    );
    if (going.size === 0) return problem(ids.length === 0 ? 'nothing-to-do' : 'locked', { id: ids[0] ?? '' });
    return takeAway(draft, going);
  });
}

/** Removes objects and what hangs on them, and settles the levels. */
export function takeAway(draft: Draft, ids: ReadonlySet<string>): PlanProblem | undefined {
  const before = draft.all('walls');
  const walls = before.filter(({ id }) => ids.has(id));
  for (const table of OBJECT_TABLES) draft.remove(table, ids);
  const hung = [...draft.all('openings'), ...draft.all('facadeSpots')].filter(({ wall }) => ids.has(wall));
  draft.remove('openings', new Set(hung.map(({ id }) => id)));
  draft.remove('facadeSpots', new Set(hung.map(({ id }) => id)));
  for (const level of new Set(walls.map((wall) => wall.level))) {
    const joints = walls.filter((wall) => wall.level === level).flatMap(({ a, b }) => [a, b]);
    const refusal = settle(draft, level, before, joints);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
