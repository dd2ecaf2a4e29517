import { type PlanProblem } from '../../core/editing/command.ts';
import { addStorey } from '../../core/editing/commands/storeys.ts';
import { type Project } from '../../core/project/project.ts';
import { problem } from '../../core/problem.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { levelsOf } from '../../core/sheets/schedules.ts';

/** Where an imported plan goes: never among walls that are there already. */
export type ImportTarget =
  | { readonly to: 'new-plan' }
  /** A level of the current variant without walls. */
  | { readonly to: 'level'; readonly level: string }
  /** A storey that the current variant does not have yet; begins the plan where there is none. */
  | { readonly to: 'new-level'; readonly storey: number };

/** Where an import can go, the likeliest first; there is always one. */
export function importTargets({ plan }: Project): readonly [ImportTarget, ...ImportTarget[]] {
  if (plan === null) return [{ to: 'new-plan' }];
  const built = new Set(plan.walls.map(({ level }) => level));
  const levels = levelsOf(plan, plan.current);
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
  if (target.to === 'new-level') return addStorey(project, { storey: target.storey, name: levelName });
  if (target.to === 'new-plan')
    return plan === null ? success({ project, level: null }) : failure(problem('plan-exists'));
  if (plan === null) return failure(problem('no-plan'));
  return success({ project, level: target.level });
}
