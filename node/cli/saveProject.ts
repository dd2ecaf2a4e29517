import { lstat } from 'node:fs/promises';
import { problem, type Problem } from '../../core/problem.ts';
import { projectJson, saveProjectFile } from '../../core/file/file.ts';
import { type Assets } from '../../core/project/asset.ts';
import { type Project } from '../../core/project/project.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { lockFile, type LockProblem } from '../files/fileLock.ts';
import { writeWhole } from '../files/wholeFile.ts';
import { errorCode } from '../files/thrown.ts';
import { sha256 } from '../files/writePackage.ts';

export type SaveProblem =
  Problem<'file-exists' | 'disk-full' | 'not-writable' | 'json-holds-no-files'> | LockProblem;

type SaveHow = {
  /** A file that is there is replaced, when nobody has it open, and stays as `.bak`. */
  readonly replace: boolean;
  readonly now: Date;
};

/** Writes a new project without assets, whole or not at all: a zip, or plain JSON where the name ends with `.json`. */
export async function saveNewProject(
  path: string,
  project: Project,
  how: SaveHow,
): Promise<Result<null, SaveProblem>> {
  const bytes = path.endsWith('.json')
    ? new TextEncoder().encode(projectJson(project))
    : saveProjectFile(project, new Map(), { sha256 });
  return save(path, bytes, how);
}

/** Writes a project with its assets, whole or not at all, as a zip. */
export async function saveWithAssets(
  path: string,
  { project, assets }: { readonly project: Project; readonly assets: Assets },
  how: SaveHow,
): Promise<Result<null, SaveProblem>> {
  return save(path, saveProjectFile(project, assets, { sha256 }), how);
}

/** Writes a changed project over the file that it came from, whole or not at all; the old one stays as `.bak`. */
export async function saveChangedProject(
  path: string,
  project: Project,
  { assets, now }: { readonly assets: Assets; readonly now: Date },
): Promise<Result<null, SaveProblem>> {
  const json = path.endsWith('.json');
  // Its pictures would be listed and be nowhere: such a file does not open.
  if (json && project.assets.length > 0) return failure(problem('json-holds-no-files', { file: path }));
  const bytes = json
    ? new TextEncoder().encode(projectJson(project))
    : saveProjectFile(project, assets, { sha256 });
  return save(path, bytes, { replace: true, now });
}

async function save(
  path: string,
  bytes: Uint8Array,
  { replace, now }: SaveHow,
): Promise<Result<null, SaveProblem>> {
  const there = await lstat(path).catch(() => null);
  if (there !== null && !replace) return failure(problem('file-exists', { file: path }));
  const lock = there === null ? null : await lockFile(path, now);
  if (lock !== null && !lock.ok) return failure(problem('locked', { ...lock.problem.data, file: path }));
  try {
    await writeWhole(path, bytes, { backup: true });
    return success(null);
  } catch (fault) {
    const reason = errorCode(fault);
    if (reason === '') throw fault;
    const full = reason === 'ENOSPC' || reason === 'EDQUOT' || reason === 'EFBIG';
    return failure(problem(full ? 'disk-full' : 'not-writable', { file: path, reason }));
  } finally {
    await lock?.value.release();
  }
}
