import { type DocumentLocks } from '../../app/host/ports.ts';
import { lockFile, LOCK_STALE_AFTER_MS, type FileLock } from '../files/fileLock.ts';

const RENEW_EVERY_MS = LOCK_STALE_AFTER_MS / 3;

/** The advisory locks of the documents that this program has open, renewed while it runs. */
export function documentLocks(): DocumentLocks {
  const held = new Map<string, FileLock>();
  const renewing = setInterval(() => {
    for (const lock of held.values()) void lock.renew();
  }, RENEW_EVERY_MS);
  // A lock is no reason to keep the program running.
  renewing.unref();
  return {
    take: async (path) => {
      // Opened again in the same program: the lock is ours already.
      if (held.has(path)) return null;
      const taken = await lockFile(path, new Date());
      if (!taken.ok) {
        const { user, machine, since } = taken.problem.data;
        return { user: String(user), machine: String(machine), since: String(since) };
      }
      held.set(path, taken.value);
      return null;
    },
    release: async (path) => {
      const lock = held.get(path);
      held.delete(path);
      await lock?.release();
    },
    releaseAll: async () => {
      const locks = [...held.values()];
      held.clear();
      await Promise.all(locks.map((lock) => lock.release()));
    },
  };
}
