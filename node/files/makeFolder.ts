import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './thrown.ts';

/**
 * Makes a folder and those above it. Node's own recursive mkdir never ends where a file system answers ENOENT
 * although the folder above is there (/proc; Node 20.20): this one gives that answer up. `mode` is of the folders made.
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (fault) {
    if (await isFolder(path)) return;
    const above = dirname(path);
    const missing = errorCode(fault) === 'ENOENT';
    if (!missing || above === path) throw fault;
    // Another run may have made the one above meanwhile: it is tried once again all the same.
    if (!(await isFolder(above))) await makeFolder(above, mode);
    await mkdir(path, { mode }).catch(async (again: unknown) => {
      if (!(await isFolder(path))) throw again;
    });
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
