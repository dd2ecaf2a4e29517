import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type PlanFormat, type PlannedFile } from '../app/exportPlans.ts';
import { type JobWatch } from '../app/jobs.ts';
import { type Problem } from '../core/problem.ts';
import { failure, success, type Result } from '../core/result.ts';
import { writeWhole } from './desk/wholeFile.ts';
import { makeFolder } from './makeFolder.ts';

export type WrittenPlan = { readonly name: string; readonly format: PlanFormat; readonly bytes: number };

/**
 * Makes and writes the files one after the other, each whole or not at all. A run that is cancelled, or that meets
 * a file that cannot be made, takes its own files away again. Throws what the file system throws, and on abort.
 */
export async function writePlans(
  folder: string,
  files: readonly PlannedFile[],
  watch: Partial<JobWatch> = {},
): Promise<Result<readonly WrittenPlan[], Problem>> {
  const written: WrittenPlan[] = [];
  const takeBack = () => Promise.all(written.map(({ name }) => rm(join(folder, name), { force: true })));
  await makeFolder(folder);
  try {
    for (const { name, format, make } of files) {
      watch.signal?.throwIfAborted();
      watch.progress?.({ made: written.length, total: files.length, current: name });
      const made = await make();
      if (!made.ok) {
        await takeBack();
        return failure(made.problem);
      }
      await writeWhole(join(folder, name), made.value, { backup: false });
      written.push({ name, format, bytes: made.value.length });
    }
    watch.signal?.throwIfAborted();
  } catch (fault) {
    await takeBack();
    throw fault;
  }
  return success(written);
}
