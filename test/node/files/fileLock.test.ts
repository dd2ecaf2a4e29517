import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LOCK_STALE_AFTER_MS, lockFile, lockPath } from '../../../node/files/fileLock.ts';

let folder: string;
let document: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-lock-'));
  document = join(folder, '台阁牧村.paijiang');
});
afterEach(() => rmSync(folder, { recursive: true }));

const take = async (now = new Date()) => {
  const result = await lockFile(document, now);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const leave = (holder: object) => writeFileSync(lockPath(document), JSON.stringify(holder));
const HOLDER = { user: '乌兰', machine: 'elsewhere', process: 1, since: '2026-11-23T08:00:00.000Z' };

describe('lockFile', () => {
  it('[DISK-3] stands beside the document and goes when it is released', async () => {
    const lock = await take();
    expect(readdirSync(folder)).toEqual(['.~lock.台阁牧村.paijiang#']);
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('[DISK-3] tells who has it', async () => {
    leave(HOLDER);
    expect(await lockFile(document, new Date())).toEqual({
      ok: false,
      problem: {
        code: 'locked',
        data: { name: '台阁牧村.paijiang', user: '乌兰', machine: 'elsewhere', since: HOLDER.since },
      },
    });
  });

  it('[DISK-3] a second program of this machine is refused while the first lives', async () => {
    await take();
    expect((await lockFile(document, new Date())).ok).toBe(false);
  });

  it('[DISK-3] a lock that was not renewed for two minutes counts for nothing', async () => {
    leave(HOLDER);
    const now = new Date();
    const before = new Date(now.getTime() - LOCK_STALE_AFTER_MS - 1000);
    utimesSync(lockPath(document), before, before);
    await take(now);
    expect(readFileSync(lockPath(document), 'utf8')).toContain(`"process":${process.pid}`);
    expect(readdirSync(folder).length).toBe(1);
  });

  it('[DISK-3] renewing keeps it', async () => {
    const lock = await take();
    const before = new Date(Date.now() - LOCK_STALE_AFTER_MS - 1000);
    utimesSync(lockPath(document), before, before);
    await lock.renew();
    expect((await lockFile(document, new Date())).ok).toBe(false);
  });

  it('[DISK-3] a lock whose process on this machine is gone counts for nothing', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    leave({ ...HOLDER, machine: hostname(), process: gone });
    await take();
  });

  it('[DISK-3] a lock that cannot be read is respected until it is stale', async () => {
    writeFileSync(lockPath(document), 'half a l');
    expect((await lockFile(document, new Date())).ok).toBe(false);
  });

  it('[DISK-3] does not release or renew what another program took over', async () => {
    const lock = await take();
    leave(HOLDER);
    await lock.renew();
    await lock.release();
    expect(readdirSync(folder).length).toBe(1);
  });

  it('[DISK-3] one that a clock ahead of ours has dated counts for nothing', async () => {
    leave(HOLDER);
    const ahead = new Date(Date.now() + 2 * 60 * 60 * 1000);
    utimesSync(lockPath(document), ahead, ahead);
    await take();
  });

  it('[DISK-3] is judged by the time of the file system, not by the clock of this machine', async () => {
    leave(HOLDER);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 60 * 60 * 1000 });
    try {
      expect((await lockFile(document, new Date())).ok).toBe(false);
      const lock = await lockFile(join(folder, 'other'), new Date());
      if (!lock.ok) throw new Error(lock.problem.code);
      await lock.value.renew();
      expect(Math.abs(statSync(lockPath(join(folder, 'other'))).mtimeMs - Date.now())).toBeGreaterThan(
        3_600_000,
      );
    } finally {
      vi.useRealTimers();
    }
  });

  it('[DISK-3] of many that take a stale lock at once, one has it', async () => {
    const before = new Date(Date.now() - LOCK_STALE_AFTER_MS - 1000);
    for (let round = 0; round < 30; round += 1) {
      leave(HOLDER);
      utimesSync(lockPath(document), before, before);
      const takers = await Promise.all(Array.from({ length: 8 }, () => lockFile(document, new Date())));
      const winners = takers.filter(({ ok }) => ok);
      expect(winners.length).toBe(1);
      expect(readdirSync(folder)).toEqual(['.~lock.台阁牧村.paijiang#']);
      for (const taken of winners) if (taken.ok) await taken.value.release();
    }
  });

  it('[DISK-3] a gate that a killed program left open does not stand for ever', async () => {
    leave(HOLDER);
    const before = new Date(Date.now() - LOCK_STALE_AFTER_MS - 1000);
    utimesSync(lockPath(document), before, before);
    writeFileSync(`${lockPath(document)}.clearing`, '');
    utimesSync(`${lockPath(document)}.clearing`, before, before);
    await take();
    expect(readdirSync(folder).length).toBe(1);
  });

  it('[DISK-3] renewing where the folder is gone is no fault, and makes nothing', async () => {
    const lock = await take();
    rmSync(folder, { recursive: true });
    await lock.renew();
    await lock.release();
    expect(existsSync(folder)).toBe(false);
    mkdirSync(folder);
  });

  it('[DISK-3] opens all the same where no lock can be written', async () => {
    const nowhere = await lockFile(join(folder, 'missing', 'a.paijiang'), new Date());
    expect(nowhere.ok).toBe(true);
  });
});
