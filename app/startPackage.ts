import { failure, success, type Result } from '../core/result.ts';
import { type Answer, type Ask, type SentProblem } from './contract.ts';
import { type Jobs } from './jobs.ts';
import { type Desk } from './openProject.ts';
import { type AssetBytes } from './ports.ts';
import { applicationProblem } from './problems.ts';

const NO_ASSETS: AssetBytes = new Map();

/** Starts the package of all signs (`nothing-to-make` without any). */
export function startPackage(
  desk: Desk,
  jobs: Jobs,
  { document, project, options }: Ask<'startPackage'>,
): Result<Answer<'startPackage'>, SentProblem> {
  if (project.signs.length === 0) return failure(applicationProblem('nothing-to-make'));
  const assets = desk.documents.get(document)?.assets ?? NO_ASSETS;
  return success(jobs.start((watch) => desk.ports.packages.make({ project, assets, options, ...watch })));
}

/** Starts a set of plan sheets (`plan-not-drawn` without a plan). What does not fit ends the job with its reason. */
export function startPlans(
  desk: Desk,
  jobs: Jobs,
  { project, options }: Ask<'startPlans'>,
): Result<Answer<'startPlans'>, SentProblem> {
  if (project.plan === null || project.plan.walls.length === 0)
    return failure({ area: 'sheet', code: 'plan-not-drawn', data: {} });
  return success(jobs.start((watch) => desk.ports.plans.make({ project, options, ...watch })));
}
