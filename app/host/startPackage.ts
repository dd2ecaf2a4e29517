import { type Project } from '../../core/project/project.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { type Answer, type Ask, type SentProblem } from '../bridge/contract.ts';
import { type Jobs } from './jobs.ts';
import { heldDocument } from './openProject.ts';
import { type Desk, NEVER_SAVED } from './desk.ts';
import { type AssetBytes } from './ports.ts';
import { applicationProblem } from './problems.ts';

type Started = Result<Answer<'startPackage'>, SentProblem>;

/** Starts the package of all signs (`nothing-to-make` without any; `asset-missing`). */
export async function startPackage(desk: Desk, jobs: Jobs, ask: Ask<'startPackage'>): Promise<Started> {
  const { project, options } = ask;
  if (project.signs.length === 0) return failure(applicationProblem('nothing-to-make'));
  const assets = await wholeAssets(desk, ask);
  if (!assets.ok) return assets;
  return success(
    jobs.start((watch) => desk.ports.packages.make({ project, assets: assets.value, options, ...watch })),
  );
}

/** How far each sign is (`asset-missing`). */
export async function signStandings(
  desk: Desk,
  ask: Ask<'signStandings'>,
): Promise<Result<Answer<'signStandings'>, SentProblem>> {
  const assets = await wholeAssets(desk, ask);
  if (!assets.ok) return assets;
  const told = await desk.ports.packages.standings({ project: ask.project, assets: assets.value });
  return told.ok ? success({ signs: [...told.value] }) : told;
}

/** What stands in the way of the package (`asset-missing`). */
export async function preflight(
  desk: Desk,
  ask: Ask<'preflight'>,
): Promise<Result<Answer<'preflight'>, SentProblem>> {
  const assets = await wholeAssets(desk, ask);
  if (!assets.ok) return assets;
  const told = await desk.ports.packages.preflight({ project: ask.project, assets: assets.value });
  return told.ok ? success({ found: told.value === null ? null : [...told.value] }) : told;
}

/** Starts a set of plan sheets (`plan-not-drawn` without a plan). What does not fit ends the job with its reason. */
export function startPlans(desk: Desk, jobs: Jobs, { project, options }: Ask<'startPlans'>): Started {
  if (project.plan === null || project.plan.walls.length === 0)
    return failure({ area: 'sheet', code: 'plan-not-drawn', data: {} });
  return success(jobs.start((watch) => desk.ports.plans.make({ project, options, ...watch })));
}

/** Starts the reports of a project (`asset-missing`). */
export async function startReports(desk: Desk, jobs: Jobs, ask: Ask<'startReports'>): Promise<Started> {
  const { project, language } = ask;
  const assets = await wholeAssets(desk, ask);
  if (!assets.ok) return assets;
  return success(
    jobs.start((watch) => desk.ports.reports.make({ project, assets: assets.value, language, ...watch })),
  );
}

/** The document's assets; a host that was killed may have lost what the face added since: an emblem would be called missing. */
async function wholeAssets(
  desk: Desk,
  { document, project }: { readonly document: string; readonly project: Project },
): Promise<Result<AssetBytes, SentProblem>> {
  const { assets } = (await heldDocument(desk, document)) ?? NEVER_SAVED;
  return project.assets.every(({ sha256 }) => assets.has(sha256))
    ? success(assets)
    : failure(applicationProblem('asset-missing'));
}
