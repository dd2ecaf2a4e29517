import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
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

/** The same with those of the folders right below it, by their paths from it; none where it is no folder. */
export async function projectsBelow(path: string): Promise<readonly string[]> {
  const own = (await projectsIn(path)) ?? [];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  // Links are not followed: a folder that leads to itself would have no end.
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const names = folders.map(({ name }) => name).sort();
  const within = await Promise.all(
    names.map(async (name) => ((await projectsIn(join(path, name))) ?? []).map((file) => join(name, file))),
  );
  return [...own, ...within.flat()];
}
