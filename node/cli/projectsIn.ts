import { readdir, stat } from 'node:fs/promises';
import { PROJECT_EXTENSION } from '../../core/file/extension.ts';

/** Names of the project files in a folder, sorted; null where the path is no folder. */
export async function projectsIn(path: string): Promise<readonly string[] | null> {
  try {
    if (!(await stat(path)).isDirectory()) return null;
  } catch {
    return null; // whoever opens it says what is wrong
  }
  return (await readdir(path)).filter((name) => name.toLowerCase().endsWith(PROJECT_EXTENSION)).sort();
}
