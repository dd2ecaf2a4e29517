import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type OpenedProject, openProjectFile } from '../../core/file/file.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { failure, type Result } from '../../core/result.ts';
import { READ_PROJECT } from '../../app/words/readProject.ts';
import { sayProjectFileProblem } from '../../app/words/projectFile.ts';
import { type Host } from './host.ts';
import { sha256 } from '../files/writePackage.ts';
import { refuse } from './tell.ts';
import { errorCode } from '../files/thrown.ts';

/** Opens a project for a command, which ends where it does not open. */
export async function readProject(path: string, host: Host): Promise<OpenedProject> {
  const read = await openProject(path, host);
  if (read.ok) return read.value;
  const { code, data } = read.problem;
  return refuse(host, READ_PROJECT, code, data);
}

/** Opens a project of several, of which one that does not open stops no other; why it does not is told by `READ_PROJECT`. */
export async function openProject(
  path: string,
  host: Host,
): Promise<Result<OpenedProject, Problem<keyof typeof READ_PROJECT.zh>>> {
  const full = resolve(host.folder, path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(full);
  } catch (fault) {
    return failure(problem(reasonOf(fault), { file: path }));
  }
  const opened = openProjectFile(bytes, { sha256 });
  if (opened.ok) return opened;
  const sentence = sayProjectFileProblem(host.language, opened.problem);
  return failure(problem('refused', { file: path, sentence }));
}

export function reasonOf(fault: unknown): 'not-found' | 'is-folder' | 'no-access' | 'unreadable' {
  switch (errorCode(fault)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'not-found';
    case 'EISDIR':
      return 'is-folder';
    case 'EACCES':
    case 'EPERM':
      return 'no-access';
    default:
      return 'unreadable';
  }
}
