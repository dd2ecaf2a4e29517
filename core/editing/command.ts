import { type Plan } from '../project/plan/plan.ts';
import { problem } from '../problem.ts';
import { type Project } from '../project/project.ts';
import { type Result, failure, success } from '../result.ts';
import { type Change } from './change.ts';
import { Draft } from './draft.ts';

/** A sentence that names nothing; what is given besides is for whoever looks for a mistake. */
type Bare = Readonly<Record<never, never>>;

/** Why a command does nothing, with what its sentence names (renderer/kit/strings/planProblems.ts). */
export type PlanProblemData = {
  readonly 'no-plan': Bare;
  readonly 'plan-exists': Bare;
  readonly 'not-found': Bare;
  readonly locked: Bare;
  readonly 'nothing-to-do': Bare;
  readonly 'too-short': { readonly least: number };
  readonly 'too-small': { readonly least: number };
  readonly 'too-large': { readonly most: number };
  readonly 'too-long': { readonly most: number };
  readonly 'too-many': { readonly most: number };
  readonly 'off-sheet': Bare;
  readonly 'no-room-there': Bare;
  readonly 'joint-in-opening': Bare;
  readonly 'openings-collide': Bare;
  readonly 'opening-does-not-fit': Bare;
  readonly 'push-blocked': { readonly least: number; readonly most: number; readonly by?: string };
  readonly 'nudge-along-wall': Bare;
  readonly 'not-in-line': Bare;
  readonly 'not-neighbours': Bare;
  readonly 'no-space-here': Bare;
  readonly 'room-placed': Bare;
  readonly 'last-one': Bare;
  readonly 'crosses-itself': Bare;
  readonly 'value-refused': Bare;
};
export type PlanProblemCode = keyof PlanProblemData;
export type PlanProblem = {
  readonly [Code in PlanProblemCode]: { readonly code: Code; readonly data: PlanProblemData[Code] };
}[PlanProblemCode];

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
