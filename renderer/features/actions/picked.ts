import { type CommandResult } from '../../../core/editing/command.ts';
import { type Project } from '../../../core/project/project.ts';
import { type ActionName } from '../../kit/strings/actions.ts';
import { type ReasonName } from '../../kit/strings/reasons.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { type Action, type ActionGroup } from '../../kit/actions/action.ts';

/** Ids of the picked objects and rooms. An underlay is picked too, but has commands of its own (underlayActions.ts). */
export function picked(workbench: Workbench): readonly string[] {
  const session = workbench.session.get();
  if (session === null) return [];
  const underlays = workbench.project.plan?.underlays ?? [];
  return session.selection.filter((id) => underlays.every((underlay) => underlay.id !== id));
}

function notInPlan(workbench: Workbench): ReasonName | null {
  if (workbench.view.get().place !== 'plan') return 'not-in-plan';
  return workbench.project.plan === null ? 'no-plan' : null;
}

export function needs(least: 0 | 1 | 2 | 3): Action['hindrance'] {
  return (workbench) => {
    const where = notInPlan(workbench);
    if (where !== null) return where;
    if (picked(workbench).length >= least) return null;
    return least === 1 ? 'nothing-selected' : least === 2 ? 'not-two' : 'not-three';
  };
}

/** A command on what is picked. */
export function onPicked(
  name: ActionName,
  keys: readonly string[],
  group: ActionGroup,
  run: (project: Project, ids: readonly string[], workbench: Workbench) => CommandResult,
  more: {
    readonly least?: 1 | 2 | 3;
    readonly together?: boolean;
    readonly empties?: boolean;
    readonly icon?: Action['icon'];
  } = {},
): Action {
  return {
    name,
    group,
    keys,
    ...(more.icon === undefined ? {} : { icon: more.icon }),
    hindrance: needs(more.least ?? 1),
    run: (workbench) => {
      const ids = picked(workbench);
      workbench.run(name, run(workbench.project, ids, workbench), {
        ...(more.together === true ? { group: `${name}:${ids.join()}` } : {}),
        ...(more.empties === true ? { select: [] } : {}),
      });
    },
  };
}
