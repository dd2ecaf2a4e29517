import { type OnFault } from '../../app/faults/programFault.ts';
import { type PlanFormat, type PlannedExport } from '../../app/plans/exportPlans.ts';
import { type JobWatch } from '../../app/host/jobs.ts';
import { contained, faultProblem } from '../../app/faults/programFault.ts';
import { type Problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { writingOwnFiles } from '../files/ownFiles.ts';

/** What was written, and what a mistake of our own spoilt: the name of a file or sheet, and the problem. */
export type WrittenPlans = {
  readonly files: readonly WrittenPlan[];
  readonly blocked: readonly BlockedPlan[];
};
type BlockedPlan = { readonly label: string; readonly problem: Problem };
export type WrittenPlan = { readonly name: string; readonly format: PlanFormat; readonly bytes: number };

/**
 * Makes and writes the files one after the other, each whole or not at all. A run that is cancelled, or that meets
 * a file that cannot be made, takes its own files away again; one that a mistake of our own spoils is named, and the
 * others are written. Throws what the file system throws, and on abort.
 */
export async function writePlans(
  folder: string,
  { files, spoilt }: Pick<PlannedExport, 'files' | 'spoilt'>,
  { onFault, ...watch }: Partial<JobWatch> & { readonly onFault?: OnFault } = {},
): Promise<Result<WrittenPlans, Problem>> {
  const written: WrittenPlan[] = [];
  const blocked: BlockedPlan[] = spoilt.map(({ title, fault }) => {
    onFault?.(fault);
    return { label: title, problem: faultProblem(fault, title) };
  });
  return writingOwnFiles(folder, async ({ save, takeBack }) => {
    for (const { name, format, make } of files) {
      watch.signal?.throwIfAborted();
      watch.progress?.({ made: written.length, total: files.length, current: name });
      const made = await contained(onFault, format, name, make);
      if (made.ok) {
        await save(name, made.value);
        written.push({ name, format, bytes: made.value.length });
      } else if (made.problem.code === 'program-fault') blocked.push({ label: name, problem: made.problem });
      else {
        await takeBack();
        return failure(made.problem);
      }
    }
    watch.signal?.throwIfAborted();
    return success({ files: written, blocked });
  });
}
