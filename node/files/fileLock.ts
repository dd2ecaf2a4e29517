import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { problem, type Problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';

/** A lock that nobody renewed for so long belongs to nobody any more. */
export const LOCK_STALE_AFTER_MS = 120_000;

export type LockProblem = Problem<'locked'>;

export type FileLock = {
  /** Says that the file is still open; to be called well within `LOCK_STALE_AFTER_MS`. */
  readonly renew: () => Promise<void>;
  readonly release: () => Promise<void>;
};

const holder = z.object({ user: z.string(), machine: z.string(), process: z.number(), since: z.string() });
type Holder = z.infer<typeof holder>;

/** `.~lock.<name>#` beside the document, as office programs do, so that people know what it is. @internal */
export function lockPath(path: string): string {
  return join(dirname(path), `.~lock.${basename(path)}#`);
}

/**
 * Takes the advisory lock of a document, or says who has it (`locked`: name, user, machine, since). Where no
 * lock file can be written the document is open all the same: writing it will say what is wrong.
 */
export async function lockFile(path: string, now: Date): Promise<Result<FileLock, LockProblem>> {
  const lock = lockPath(path);
  const mine: Holder = {
    user: userInfo().username,
    machine: hostname(),
    process: process.pid,
    since: now.toISOString(),
  };
  const text = JSON.stringify(mine);
  let taken = await writeNew(lock, text);
  while (taken === 'there') {
    const other = await livingHolder(lock, now);
    if (other !== null) {
      const { user, machine, since } = other;
      return failure(problem('locked', { name: basename(path), user, machine, since }));
    }
    await removeStale(lock);
    taken = await writeNew(lock, text);
  }
  if (taken === 'impossible')
    return success({ renew: () => Promise.resolve(), release: () => Promise.resolve() });
  const isMine = async () => (await readFile(lock, 'utf8').catch(() => '')) === text;
  return success({
    renew: async () => {
      const at = new Date();
      if (await isMine()) await utimes(lock, at, at);
    },
    release: async () => {
      if (await isMine()) await rm(lock, { force: true });
    },
  });
}

async function writeNew(lock: string, text: string): Promise<'written' | 'there' | 'impossible'> {
  const file = await open(lock, 'wx').catch((fault: NodeJS.ErrnoException) =>
    fault.code === 'EEXIST' ? ('there' as const) : ('impossible' as const),
  );
  if (typeof file === 'string') return file;
  try {
    await file.writeFile(text);
    return 'written';
  } catch {
    await rm(lock, { force: true });
    return 'impossible';
  } finally {
    await file.close();
  }
}

/** Who has the document open; null when the lock is stale: not renewed, or its process on this machine is gone. */
async function livingHolder(lock: string, now: Date): Promise<Holder | null> {
  const found = await stat(lock).catch(() => null);
  if (found === null || now.getTime() - found.mtimeMs > LOCK_STALE_AFTER_MS) return null;
  const text = await readFile(lock, 'utf8').catch(() => '');
  const read = holder.safeParse(parsed(text));
  if (!read.success) return { user: '', machine: '', process: 0, since: found.mtime.toISOString() };
  return read.data.machine === hostname() && !isAlive(read.data.process) ? null : read.data;
}

/** Renamed first: of two programs that find the same stale lock, one removes it. */
async function removeStale(lock: string): Promise<void> {
  const aside = `${lock}.${process.pid}`;
  await rename(lock, aside).catch(() => undefined);
  await rm(aside, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // EPERM: it lives and belongs to somebody else.
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
