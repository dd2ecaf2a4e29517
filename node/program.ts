import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The program's code (package.json, dist/): one above the source and above dist/ alike; in a desktop package, the archive. */
export const PROGRAM_FOLDER = new URL('../', import.meta.url);

/**
 * The root of all that the program reads and that is no code: templates/, fonts/ with the typefaces they name, the output
 * profile. Beside the code; in a desktop package beside the archive, since native code sees into none
 * (`extraResources` of electron-builder.yml, docs/decisions/0266).
 */
export const RESOURCES = PROGRAM_FOLDER.pathname.endsWith('/app.asar/')
  ? new URL('../program/', PROGRAM_FOLDER)
  : PROGRAM_FOLDER;
export const RESOURCES_PATH = fileURLToPath(RESOURCES);

/** Version of the program, from its package.json. */
export async function programVersion(): Promise<string> {
  const text = await readFile(new URL('package.json', PROGRAM_FOLDER), 'utf8');
  // Our own file, which npm would not take without a version.
  return (JSON.parse(text) as { version: string }).version;
}
