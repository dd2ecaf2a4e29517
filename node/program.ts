import { readFile } from 'node:fs/promises';

/** The program's own folder (templates/, fonts/, package.json): one above the source and above dist/ alike. */
export const PROGRAM_FOLDER = new URL('../', import.meta.url);

/** Version of the program, from its package.json. */
export async function programVersion(): Promise<string> {
  const text = await readFile(new URL('package.json', PROGRAM_FOLDER), 'utf8');
  // Our own file, which npm would not take without a version.
  return (JSON.parse(text) as { version: string }).version;
}
