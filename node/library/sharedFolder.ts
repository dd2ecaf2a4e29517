import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A folder that a banner or township shares (docs/spec/deployment.md): `templates/`, laid out as the program's own, and `fonts/`.
 * `there` is false where it cannot be reached: the program then goes on with its own, and says so.
 */
export type SharedFolder = { readonly folder: string; readonly there: boolean };

/** What of templates/ may be shared; the samples are the program's own. */
const NOT_SHARED = 'centres';

/** The folder that the environment names; null where it names none. */
export function sharedFolder(environment: NodeJS.ProcessEnv = process.env): SharedFolder | null {
  const named = environment.PAIJIANG_SHARED?.trim() ?? '';
  if (named === '') return null;
  const folder = resolve(named);
  return { folder, there: isFolder(folder) };
}

/** Its templates, where it has some. */
export function sharedTemplates(shared = sharedFolder()): URL | null {
  if (shared?.there !== true) return null;
  const templates = join(shared.folder, 'templates');
  return isFolder(templates) ? pathToFileURL(`${templates}/`) : null;
}

/** Where its typefaces lie, before those of the machine. */
export function sharedFonts(shared = sharedFolder()): readonly string[] {
  return shared?.there === true ? [join(shared.folder, 'fonts')] : [];
}

/** Whether a folder of templates/ takes files from the shared one. */
export function takesShared(folder: string): boolean {
  return folder !== NOT_SHARED;
}

function isFolder(path: string): boolean {
  // A share that is cut off throws instead of being absent.
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
