import { randomBytes } from 'node:crypto';
import { copyFile, link, open, readdir, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from './makeFolder.ts';

const RETRY_FOR_MS = 10_000;
const LEFTOVER_AFTER_MS = 24 * 60 * 60 * 1000;
/** Windows says these while a virus scanner or a sync program holds the file for a moment. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Writes a file whole or not at all: a temporary file in the same folder, flushed and measured, then renamed
 * over the old one. With `backup` the old one stays beside it as `.bak`; a folder that is not there is made, unless it
 * `stands`: one that is gone then is a fault. Throws what the file system throws; the old file is intact then.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  options: { backup: boolean; folder?: 'stands' },
): Promise<void> {
  const real = await behindLinks(path);
  const folder = dirname(real);
  const temporary = temporaryBeside(real);
  try {
    if (options.folder !== 'stands') await makeFolder(folder);
    await writeFlushed(temporary, bytes, await modeOf(real));
    if (options.backup) await keepBackup(real);
    await renamePatiently(temporary, real);
  } catch (fault) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw fault;
  }
  // It stands: what fails from here on is no failure of the writing.
  await flushFolder(folder);
  if (swept.has(folder)) return;
  swept.add(folder);
  await sweepLeftovers(folder, Date.now());
}

/** Folders whose leftovers this run has swept. */
const swept = new Set<string>();

/** A name in the same folder that no document has; short, for a file's own name may be as long as names can be. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.paijiang.${process.pid}.${randomBytes(6).toString('hex')}.tmp`);
}

/** A link stays a link: what it points to is replaced, or made where its folder is there. Throws where it is not. */
async function behindLinks(path: string, depth = 0): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real !== null) return real;
  const link = await readlink(path).catch(() => null);
  if (link === null || depth > MOST_LINKS) return path;
  const aim = resolve(dirname(path), link);
  await stat(dirname(aim));
  return behindLinks(aim, depth + 1);
}

const MOST_LINKS = 40;

/** Temporary files; and locks of documents, which who has them renews every minute. */
const LEFTOVER = /^\..+\.\d+\.[0-9a-f]{12}\.tmp$|\.\d+\.bak\.tmp$|^\.~lock\..+\.paijiang#(?:\.clearing)?$/;

/** Removes what killed runs left in the folder more than a day ago; what cannot be removed stays. */
export async function sweepLeftovers(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((candidate) => LEFTOVER.test(candidate))) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && now - found.mtimeMs > LEFTOVER_AFTER_MS)
      await rm(path, { force: true }).catch(() => undefined);
  }
}

/** The same in the folders in it as well: those of packages, into which nobody writes again. */
export async function sweepBelow(folder: string, now: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  for (const each of [folder, ...folders]) await sweepLeftovers(each, now);
}

async function modeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found === null ? 0o644 : found.mode & 0o777;
}

async function writeFlushed(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
  } finally {
    await file.close();
  }
}

async function keepBackup(path: string): Promise<void> {
  if ((await stat(path).catch(() => null)) === null) return;
  const fresh = temporaryBeside(path);
  try {
    // exFAT and some network shares have no links.
    await link(path, fresh).catch(() => copyFile(path, fresh));
    await renamePatiently(fresh, `${path}.bak`);
  } finally {
    // Where both are names of one file, renaming leaves it.
    await rm(fresh, { force: true }).catch(() => undefined);
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  const until = Date.now() + RETRY_FOR_MS;
  for (let pause = 10; ; pause = Math.min(pause + 10, 100)) {
    try {
      return await rename(from, to);
    } catch (fault) {
      const code = (fault as NodeJS.ErrnoException).code ?? ''; // what fs rejects with
      if (process.platform !== 'win32' || !BUSY.has(code) || Date.now() > until) throw fault;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** The rename itself must survive a power cut; Windows cannot open folders and does not need it. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}
