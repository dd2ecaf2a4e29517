import { type Level } from '../../project/plan/level.ts';
import { type Project } from '../../project/project.ts';
import { DEFAULT_LEVEL_HEIGHT, level as levelSchema } from '../../project/plan/level.ts';
import { problem } from '../../problem.ts';
import { type Result, failure, success } from '../../result.ts';
import { applyChange } from '../apply.ts';
import { type PlanProblem } from '../command.ts';
import { Draft } from '../draft.ts';
import { emptyPlan } from './levels.ts';
import { refusedValue } from '../refusedValue.ts';

/** The project with a level at a storey of the current variant, which must not be there yet; begins the plan if need be. */
export function addStorey(
  project: Project,
  ask: { readonly storey: number; readonly name: string },
): Result<{ readonly project: Project; readonly level: string }, PlanProblem> {
  const draft = new Draft(project);
  const storey = levelSchema.shape.storey.safeParse(ask.storey);
  if (!storey.success) return failure(refusedValue(storey.error));
  const name = levelSchema.shape.name.safeParse(ask.name);
  if (!name.success) return failure(refusedValue(name.error));
  if (project.plan === null) {
    const plan = emptyPlan(name.data);
    draft.setPart('plan', {
      ...plan,
      levels: plan.levels.map((one) => ({ ...one, storey: ask.storey })),
    });
    return success({
      project: applyChange(project, draft.change()),
      level: draft.all('levels')[0]?.id ?? '',
    });
  }
  const variant = project.plan.current;
  if (draft.all('levels').some((one) => one.variant === variant && one.storey === ask.storey))
    return failure(problem('value-refused'));
  const level: Level = {
    id: draft.freshId('levels'),
    variant,
    name: name.data,
    storey: ask.storey,
    height: DEFAULT_LEVEL_HEIGHT,
  };
  draft.put('levels', [level]);
  return success({ project: applyChange(project, draft.change()), level: level.id });
}
