import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './fonts.ts';

/**
 * A file of the folder that lies beside the project where it was written (`../shared`). Nobody who clones the
 * project has it: a test that asks it skips with the reason, and another test covers the same without it.
 */
export function besideProject(path: string): { readonly file: string; readonly missing: string | null } {
  const file = [join(ROOT, '..', 'shared', path), join(ROOT, '..', '..', 'shared', path)].find(existsSync);
  return file === undefined
    ? { file: path, missing: `../shared/${path} is not beside the project` }
    : { file, missing: null };
}
