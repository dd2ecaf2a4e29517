import { leftNormal } from '../../plan/axis.ts';
import { type FixtureSize } from '../../plan/objectBox.ts';
import { problem } from '../../problem.ts';
import { failure } from '../../result.ts';
import { type Project } from '../../project/project.ts';
import { type CommandResult } from '../command.ts';
import { Draft } from '../draft.ts';
import { findObject, withGroups } from '../objects.ts';
import { wallsAt } from '../structure/joints.ts';
import { type MoveObjects, moveObjects } from './moveObjects.ts';
import { pushWall } from './pushWall.ts';

/**
 * One step of the arrow keys. A single wall that others meet is pushed at right angles to itself, as the pointer
 * does it: moved along its own axis it would turn its neighbours askew, so that is refused (EDIT-12). All else moves.
 */
export function nudgeObjects(
  project: Project,
  { ids, by, sizes }: MoveObjects & { readonly sizes?: FixtureSize },
): CommandResult {
  const draft = new Draft(project);
  const picked = [...withGroups(draft, ids)];
  const [id] = picked;
  const found = id === undefined ? undefined : findObject(draft, id);
  if (picked.length !== 1 || found?.table !== 'walls') return moveObjects(project, { ids, by });
  const wall = found.record;
  const met = [wall.a, wall.b].some((joint) => wallsAt(draft.all('walls'), wall.level, joint).length > 1);
  if (!met) return moveObjects(project, { ids, by });
  const normal = leftNormal(wall);
  const across = Math.round(by.x * normal.x + by.y * normal.y);
  if (across === 0) return failure(problem('nudge-along-wall', { wall: wall.id }));
  return pushWall(project, {
    wall: wall.id,
    by: across,
    extent: 'run',
    ...(sizes === undefined ? {} : { sizes }),
  });
}
