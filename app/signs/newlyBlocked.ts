import { type Problem } from '../../core/problem.ts';
import { type Project } from '../../core/project/project.ts';
import { prepareSigns, type PrepareAsk } from './prepareSigns.ts';

/** Signs that could be made and cannot any more once the project is as wanted, each with the first reason; of `ids` alone. */
export function newlyBlocked(
  ask: PrepareAsk,
  after: Project,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, Problem> {
  const now = blocked({ ...ask, project: after }, ids);
  const before = blocked(ask, new Set(now.keys()));
  return new Map([...now].filter(([id]) => !before.has(id)));
}

function blocked(ask: PrepareAsk, ids: ReadonlySet<string>): ReadonlyMap<string, Problem> {
  const found = new Map<string, Problem>();
  for (const prepared of prepareSigns({ ...ask, production: false }, ({ id }) => ids.has(id))) {
    const [why] = prepared.state === 'blocked' ? prepared.problems : [];
    if (why !== undefined) found.set(prepared.sign.id, why);
  }
  return found;
}
