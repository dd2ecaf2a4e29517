import { mkdir, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from './makeFolder.ts';
import { writeWhole } from './wholeFile.ts';

export type OwnFiles = {
  readonly save: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly takeBack: () => Promise<void>;
};

/** Folders that were made for a run which has not begun to write. */
const reserved = new Set<string>();

/** Makes a folder for the run that is about to write; false where one is there, of whomever. Throws what the file system throws. */
export async function reserveFolder(folder: string): Promise<boolean> {
  await makeFolder(dirname(folder));
  const made = await mkdir(folder).then(
    () => true,
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EEXIST') return false;
      throw fault;
    },
  );
  if (made) reserved.add(folder);
  return made;
}

/** A folder directly within one that stands. */
async function makeWithin(folder: string, name: string): Promise<void> {
  if (name === '.') return;
  await mkdir(join(folder, name)).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EEXIST') throw fault;
  });
}

/**
 * The files of one run: each is written whole or not at all, and a run that throws takes its own away again, with
 * the folder if the run made it and nothing else is in it.
 */
export async function writingOwnFiles<Made>(
  folder: string,
  run: (files: OwnFiles) => Promise<Made>,
): Promise<Made> {
  const made = reserved.delete(folder) || (await stat(folder).catch(() => null)) === null;
  const names: string[] = [];
  const saving: Promise<void>[] = [];
  const save = (name: string, bytes: Uint8Array): Promise<void> => {
    const path = join(folder, name);
    // Made anew, a folder that went in the middle would hold half of the files.
    const saved = makeWithin(folder, dirname(name))
      .then(() => writeWhole(path, bytes, { backup: false, folder: 'stands' }))
      .then(() => void names.push(name));
    saving.push(saved);
    return saved;
  };
  const takeBack = async (): Promise<void> => {
    await Promise.allSettled(saving);
    // One that cannot be removed keeps none of the others.
    await Promise.allSettled(names.map((name) => rm(join(folder, name), { force: true })));
    // A folder within it that others have put something into stays.
    const within = new Set(names.map((name) => dirname(name)).filter((name) => name !== '.'));
    for (const name of within) await rmdir(join(folder, name)).catch(() => undefined);
    if (made) await rmdir(folder).catch(() => undefined);
  };
  await makeFolder(folder);
  try {
    return await run({ save, takeBack });
  } catch (fault) {
    await takeBack();
    throw fault;
  }
}
