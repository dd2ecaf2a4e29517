import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { makeFolder } from './makeFolder.ts';
import { sweepLeftovers, temporaryBeside } from './wholeFile.ts';

/** A file that is somebody's: it was there, or was changed. `as`: where it lies now; null = where it lay. */
export type KeptFile = { readonly name: string; readonly as: string | null };

/** Names of files that an earlier run made in the folder, with the sha256 that they had. */
export type EarlierFiles = ReadonlyMap<string, string>;

/** The seconds before the swap are long, the swap itself is short: it is not cancelled. */
type Save = (name: string, bytes: Uint8Array) => Promise<void>;

/**
 * Makes the files of a folder aside and moves them in at the end: a run that throws leaves the folder as it was, or none.
 * Files of an earlier run go, unless somebody changed them; nothing else in the folder is touched: what stands where a
 * new file goes is put beside it under another name. Throws what the file system throws.
 */
export async function writingStaged<Made>(
  folder: string,
  { run, earlier }: { readonly run: (save: Save) => Promise<Made>; readonly earlier: EarlierFiles },
): Promise<{ readonly made: Made; readonly kept: readonly KeptFile[] }> {
  const isThere = (await stat(folder).catch(() => null))?.isDirectory() === true;
  // Within the folder itself where it is there: it may be a mounted disk, and the one above not ours to write.
  const home = isThere ? folder : dirname(folder);
  await makeFolder(home);
  await sweepLeftovers(home, Date.now());
  const aside = temporaryBeside(join(home, 'package'));
  try {
    const fresh = join(aside, 'new');
    await mkdir(aside);
    await mkdir(fresh);
    const names: string[] = [];
    const made = await run(async (name, bytes) => {
      names.push(name);
      const path = join(fresh, name);
      await makeFolder(dirname(path));
      await writeFile(path, bytes, { flush: true });
    });
    if (!isThere) {
      await rename(fresh, folder);
      return { made, kept: [] };
    }
    return { made, kept: await swap(folder, { aside, fresh, names, earlier }) };
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

type Swap = {
  readonly aside: string;
  readonly fresh: string;
  readonly names: readonly string[];
  readonly earlier: EarlierFiles;
};

/** Takes the earlier files out and the new ones in; where that fails half-way, everything is put back. */
async function swap(folder: string, { aside, fresh, names, earlier }: Swap): Promise<readonly KeptFile[]> {
  const undo: (() => Promise<unknown>)[] = [];
  const move = async (from: string, to: string): Promise<void> => {
    await rename(from, to);
    undo.push(() => rename(to, from));
  };
  const kept: KeptFile[] = [];
  const coming = new Set(names);
  try {
    const old = join(aside, 'old');
    await mkdir(old);
    for (const [at, [name, sum]] of [...earlier].entries()) {
      const state = await stateOf(folder, name, sum);
      if (state === 'ours') await move(join(folder, name), join(old, String(at)));
      // A changed one that a new file replaces is put beside it below.
      else if (state === 'changed' && !coming.has(name)) kept.push({ name, as: null });
    }
    for (const name of names) {
      const path = join(folder, name);
      if ((await lstat(path).catch(() => null)) !== null) {
        const as = await freeName(folder, name);
        await move(path, join(folder, as));
        kept.push({ name, as });
      }
      await makeFolder(dirname(path));
      await move(join(fresh, name), path);
    }
  } catch (fault) {
    for (const back of undo.reverse()) await back().catch(() => undefined);
    throw fault;
  } finally {
    await removeEmpty(folder, [...earlier.keys(), ...names]);
  }
  return kept;
}

/** Whether an earlier file still is as it was made; behind a link it is nobody's business of ours. */
async function stateOf(folder: string, name: string, sum: string): Promise<'ours' | 'changed' | 'gone'> {
  if (!isWithin(name)) return 'gone';
  for (const above of foldersOf(name))
    if ((await lstat(join(folder, above)).catch(() => null))?.isDirectory() !== true) return 'gone';
  const path = join(folder, name);
  const found = await lstat(path).catch(() => null);
  if (found === null) return 'gone';
  if (!found.isFile()) return 'changed';
  const bytes = await readFile(path);
  return createHash('sha256').update(bytes).digest('hex') === sum ? 'ours' : 'changed';
}

/** A name from a manifest that somebody may have written: it stays in the folder. */
function isWithin(name: string): boolean {
  const parts = name.split('/');
  return (
    !name.includes('\\') && !/^[A-Za-z]:/.test(name) && parts.every((part) => !['', '.', '..'].includes(part))
  );
}

/** 10_打印, of 10_打印/001.pdf: the folders of a name from the outermost. */
function foldersOf(name: string): readonly string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** `说明（改过）.txt`, `说明（改过2）.txt`: the first that nothing is called. */
async function freeName(folder: string, name: string): Promise<string> {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let count = 1; ; count += 1) {
    const free = `${stem}（改过${count === 1 ? '' : count}）${ending}`;
    if ((await lstat(join(folder, free)).catch(() => null)) === null) return free;
  }
}

/** Folders that files of ours lay in and that are empty now. */
async function removeEmpty(folder: string, names: readonly string[]): Promise<void> {
  const inner = [...new Set(names.filter(isWithin).flatMap(foldersOf))].sort((p, q) => q.length - p.length);
  for (const name of inner) await rmdir(join(folder, name)).catch(() => undefined);
}
