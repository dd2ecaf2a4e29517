import { applyChange } from '../core/editing/apply.ts';
import { addLevel } from '../core/editing/commands/levels.ts';
import { type PlanProblem } from '../core/editing/command.ts';
import { type Level } from '../core/project/plan/level.ts';
import { type Project } from '../core/project/project.ts';
import { problem } from '../core/problem.ts';
import { failure, type Result, success } from '../core/result.ts';

/** Where an imported plan goes: never among walls that are there already. */
export type ImportTarget =
  | { readonly to: 'new-plan' }
  /** A level of the current variant without walls. */
  | { readonly to: 'level'; readonly level: string }
  /** A storey above the highest of the current variant. */
  | { readonly to: 'new-level'; readonly storey: number };

/** Where an import can go, the likeliest first; there is always one. */
export function importTargets({ plan }: Project): readonly [ImportTarget, ...ImportTarget[]] {
  if (plan === null) return [{ to: 'new-plan' }];
  const built = new Set(plan.walls.map(({ level }) => level));
  const levels = levelsOf(plan);
  const top = Math.max(...levels.map(({ storey }) => storey));
  // There is no storey 0.
  const above: ImportTarget = { to: 'new-level', storey: top === -1 ? 1 : top + 1 };
  const [first, ...more] = levels.flatMap(({ id }): ImportTarget[] =>
    built.has(id) ? [] : [{ to: 'level', level: id }],
  );
  return first === undefined ? [above] : [first, ...more, above];
}

/** The project with the level that takes the import; `level` null = the import begins the plan. */
export function readyTarget(
  project: Project,
  target: ImportTarget,
  levelName: string,
): Result<{ readonly project: Project; readonly level: string | null }, PlanProblem> {
  const { plan } = project;
  if (target.to === 'new-plan')
    return plan === null ? success({ project, level: null }) : failure(problem('plan-exists'));
  if (plan === null) return failure(problem('no-plan'));
  if (target.to === 'level') return success({ project, level: target.level });
  const added = addLevel(project, { variant: plan.current, name: levelName, where: 'above' });
  if (!added.ok) return added;
  const after = applyChange(project, added.value);
  return success({ project: after, level: after.plan?.levels.at(-1)?.id ?? null });
}

function levelsOf({ levels, current }: NonNullable<Project['plan']>): readonly Level[] {
  return levels.filter(({ variant }) => variant === current).sort((p, q) => p.storey - q.storey);
}
