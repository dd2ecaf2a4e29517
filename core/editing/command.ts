import { type Plan } from '../project/plan/plan.ts';
import { type Problem, problem } from '../problem.ts';
import { type Project } from '../project/project.ts';
import { type Result, failure, success } from '../result.ts';
import { type Change } from './change.ts';
import { Draft } from './draft.ts';

/** Why a command does nothing; sentences in renderer/kit/strings/planProblems.ts. */
export type PlanProblemCode =
  | 'no-plan'
  | 'plan-exists'
  | 'not-found'
  | 'locked'
  | 'nothing-to-do'
  | 'too-short'
  | 'out-of-range'
  | 'joint-in-opening'
  | 'openings-collide'
  | 'opening-does-not-fit'
  | 'push-blocked'
  | 'nudge-along-wall'
  | 'not-in-line'
  | 'not-neighbours'
  | 'room-placed'
  | 'last-one'
  | 'crosses-itself'
  | 'value-refused';
export type PlanProblem = Problem<PlanProblemCode>;

/** What a command says: the change, or why there is none (EDIT-2). */
export type CommandResult = Result<Change, PlanProblem>;

/** Runs the steps of a command on a draft; the first problem ends it and nothing is changed. */
export function command(project: Project, steps: (draft: Draft) => PlanProblem | undefined): CommandResult {
  const draft = new Draft(project);
  const refusal = steps(draft);
  return refusal === undefined ? success(draft.change()) : failure(refusal);
}

/** As `command`, for what needs a plan. */
export function planCommand(
  project: Project,
  steps: (draft: Draft, plan: Plan) => PlanProblem | undefined,
): CommandResult {
  const { plan } = project;
  return plan === null ? failure(problem('no-plan')) : command(project, (draft) => steps(draft, plan));
}
