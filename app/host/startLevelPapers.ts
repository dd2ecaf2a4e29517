import { failure, success, type Result } from '../../core/result.ts';
import { type Answer, type Ask, type SentProblem } from '../bridge/contract.ts';
import { type Jobs } from './jobs.ts';
import { type Desk } from './desk.ts';
import { type AssetBytes } from './ports.ts';
import { applicationProblem } from './problems.ts';
import { levelProblem, type Submitted } from '../reports/level.ts';

export type Village = Submitted & { readonly assets: AssetBytes };

/**
 * Starts the papers of a township or banner from project files as they were saved. One that does not open
 * (`project-unread`), belongs elsewhere (`level-mixed`) or is there twice (`village-twice`) ends it by name: a sum that
 * silently lacks a village would be a false report.
 */
export async function startLevelPapers(
  desk: Desk,
  jobs: Jobs,
  { handles, options, language }: Ask<'startLevelPapers'>,
): Promise<Result<Answer<'startLevelPapers'>, SentProblem>> {
  const villages: Village[] = [];
  for (const handle of new Set(handles)) {
    const read = await readVillage(desk, handle);
    if (!read.ok) return read;
    villages.push(read.value);
  }
  const wrong = levelProblem(villages, options.level);
  if (wrong !== null) return failure(applicationProblem(wrong.code, wrong.data));
  return success(
    jobs.start((watch) => desk.ports.reports.makeLevel({ villages, options, language, ...watch })),
  );
}

/** A village as it was saved. */
export async function readVillage(desk: Desk, handle: string): Promise<Result<Village, SentProblem>> {
  const path = desk.handles.path(handle);
  if (path === null) return failure(applicationProblem('handle-unknown'));
  const { name: source } = desk.ports.files.split(path);
  const read = await desk.ports.files.read(path);
  if (!read.ok) return failure(applicationProblem('project-unread', { file: source }));
  const parsed = desk.ports.format.parse(read.value.bytes, source);
  if (!parsed.ok) return failure(applicationProblem('project-unread', { file: source }));
  const { project, assets } = parsed.value;
  return success({ source, project, assets });
}
