import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { problem, type Problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { temporaryBeside } from './wholeFile.ts';
import { errorCode } from './thrown.ts';

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
  for (;;) {
    const written = await writeNew(lock, text);
    if (written === 'written') return success(heldLock(lock, text));
    const found = written === 'impossible' ? written : await clearWhereStale(lock);
    if (found === 'impossible') return success(NO_LOCK);
    if (found === 'cleared') continue;
    const { user, machine, since } = found;
    return failure(problem('locked', { name: basename(path), user, machine, since }));
  }
}

const NO_LOCK: FileLock = { renew: () => Promise.resolve(), release: () => Promise.resolve() };

function heldLock(lock: string, text: string): FileLock {
  const isMine = async () => (await readFile(lock, 'utf8').catch(() => '')) === text;
  return {
    renew: async () => {
      // Written, not dated by our clock: it is read by machines whose clocks differ. Never made anew: a lock that is
      // gone, as its drive may be, has lapsed, and saving says what is wrong.
      if (await isMine()) await writeFile(lock, text, { flag: 'r+' }).catch(() => undefined);
    },
    release: async () => {
      if (await isMine()) await rm(lock, { force: true }).catch(() => undefined);
    },
  };
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

/**
 * Takes a stale lock away, or says who holds it. One program at a time judges and removes, behind a gate beside the
 * lock: of two that find the same stale lock the second sees the new one of the first.
 */
async function clearWhereStale(lock: string): Promise<'cleared' | 'impossible' | Holder> {
  const gate = `${lock}.clearing`;
  for (;;) {
    const now = await fileSystemTime(lock);
    if (now === null) return (await livingHolder(lock, Date.now())) ?? 'impossible';
    const made = await writeNew(gate, '');
    if (made === 'written') {
      try {
        const holder = await livingHolder(lock, now);
        if (holder === null) await rm(lock, { force: true });
        return holder ?? 'cleared';
      } catch {
        return 'impossible';
      } finally {
        await rm(gate, { force: true }).catch(() => undefined);
      }
    }
    if (made === 'impossible') return (await livingHolder(lock, now)) ?? 'impossible';
    const at = await stat(gate).catch(() => null);
    if (at !== null && Math.abs(now - at.mtimeMs) > GATE_STALE_AFTER_MS) await rm(gate, { force: true });
    await new Promise((resolve) => setTimeout(resolve, GATE_PAUSE_MS));
  }
}

/** A gate is open for some milliseconds; one that stays was left by a program that was killed behind it. */
const GATE_STALE_AFTER_MS = 10_000;
const GATE_PAUSE_MS = 20;

/** What the file system says the time is, ms: that of a share, not of this machine. Null where nothing can be written. */
async function fileSystemTime(lock: string): Promise<number | null> {
  const probe = temporaryBeside(lock);
  try {
    await writeFile(probe, '', { flag: 'wx' });
    return (await stat(probe)).mtimeMs;
  } catch {
    return null;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** Whether another program that runs now has the lock of a document. */
export async function isLockedElsewhere(path: string): Promise<boolean> {
  const found = await livingHolder(lockPath(path), Date.now());
  return found !== null && !(found.machine === hostname() && found.process === process.pid);
}

/** Who has the document open; null when the lock is stale: not renewed, dated ahead, or its process on this machine is gone. */
async function livingHolder(lock: string, now: number): Promise<Holder | null> {
  const found = await stat(lock).catch(() => null);
  if (found === null || Math.abs(now - found.mtimeMs) > LOCK_STALE_AFTER_MS) return null;
  const text = await readFile(lock, 'utf8').catch(() => '');
  const read = holder.safeParse(parsed(text));
  if (!read.success) return { user: '', machine: '', process: 0, since: found.mtime.toISOString() };
  return read.data.machine === hostname() && !isAlive(read.data.process) ? null : read.data;
}

/** Whether a process of this machine is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // EPERM: it lives and belongs to somebody else.
    return errorCode(fault) === 'EPERM';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
