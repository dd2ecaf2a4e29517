import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type PackageState, type VillageSeen } from '../../app/bridge/townshipAnswers.ts';
import { wholePackageName } from '../../app/words/packageFolders.ts';
import { packageAt } from '../files/wholePackage.ts';
import { MANIFEST } from '../files/writePackage.ts';

/** Whose package it is, by place, time and size: a zip is not read again while it is the same. */
const known = new Map<string, boolean>();

/** Whether the village's files for the shop lie beside its project or among the documents, and whether they are newer than it. */
export async function villagePackage(
  path: string,
  documents: string,
  { village, project }: Pick<VillageSeen, 'village' | 'project'>,
): Promise<PackageState> {
  const saved = (await stat(path).catch(() => null))?.mtimeMs ?? 0;
  const name = wholePackageName(village);
  let state: PackageState = 'none';
  for (const folder of new Set([dirname(path), documents])) {
    for (const as of ['folder', 'zip'] as const) {
      const out = join(folder, as === 'zip' ? `${name}.zip` : name);
      // A package that is made anew writes its manifest, and may leave the folder's own date alone.
      const found = await stat(as === 'zip' ? out : join(out, MANIFEST)).catch(() => null);
      if (found === null) continue;
      const key = `${project}\n${out}\n${found.mtimeMs}\n${found.size}`;
      const isOwn = known.get(key) ?? (await packageAt(out, as, project)) === 'own';
      known.set(key, isOwn);
      if (isOwn && found.mtimeMs >= saved) return 'current';
      if (isOwn) state = 'older';
    }
  }
  return state;
}
