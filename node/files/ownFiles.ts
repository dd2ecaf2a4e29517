import { rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './makeFolder.ts';
import { writeWhole } from './wholeFile.ts';

export type OwnFiles = {
  readonly save: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly takeBack: () => Promise<void>;
};

/**
 * The files of one run: each is written whole or not at all, and a run that throws takes its own away again, with
 * the folder if the run made it and nothing else is in it.
 */
export async function writingOwnFiles<Made>(
  folder: string,
  run: (files: OwnFiles) => Promise<Made>,
): Promise<Made> {
  const made = (await stat(folder).catch(() => null)) === null;
  const names: string[] = [];
  const saving: Promise<void>[] = [];
  const save = (name: string, bytes: Uint8Array): Promise<void> => {
    const saved = writeWhole(join(folder, name), bytes, { backup: false }).then(() => void names.push(name));
    saving.push(saved);
    return saved;
  };
  const takeBack = async (): Promise<void> => {
    await Promise.allSettled(saving);
    await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
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
