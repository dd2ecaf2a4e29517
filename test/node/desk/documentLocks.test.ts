import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentLocks } from '../../../node/desk/documentLocks.ts';
import { fileArguments } from '../../../node/desk/fileArguments.ts';
import { lockPath } from '../../../node/files/fileLock.ts';
import { recoveryPlaceIn } from '../../../node/desk/recoveryPlace.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-locks-'));
  path = join(folder, '台阁牧村.paijiang');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the locks of open documents', () => {
  it('[APP-36] a file that this program has open is no obstacle to it; released, it is free', async () => {
    const locks = documentLocks();
    expect(await locks.take(path)).toBeNull();
    expect(await locks.take(path)).toBeNull();
    expect(readdirSync(folder)).toEqual(['.~lock.台阁牧村.paijiang#']);
    await locks.release(path);
    expect(readdirSync(folder)).toEqual([]);
    await locks.take(path);
    await locks.releaseAll();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('[APP-36] tells who has it elsewhere', async () => {
    const since = '2026-11-23T08:00:00.000Z';
    writeFileSync(lockPath(path), JSON.stringify({ user: '乌兰', machine: 'elsewhere', process: 1, since }));
    expect(await documentLocks().take(path)).toEqual({ user: '乌兰', machine: 'elsewhere', since });
  });
});

describe('files of a start command', () => {
  it('[DESK-11] are plain paths and file addresses; switches are none', () => {
    expect(
      fileArguments(
        ['--no-open', '村.paijiang', 'file:///a/%E6%9D%91.paijiang', '-x', '', 'file:%%'],
        '/docs',
      ),
    ).toEqual(['/docs/村.paijiang', '/a/村.paijiang']);
  });
});

describe('the recovery place', () => {
  it('[SAFE-4] a place where no folder can be made is refused, not waited for', async () => {
    const copy = { document: 'd', name: 'x', path: null, fingerprint: null, unsaved: true, saving: null };
    await expect(
      recoveryPlaceIn('/proc/nowhere/recovery').keep({
        ...copy,
        kept: '2026-11-23T08:00:00.000Z',
        bytes: new Uint8Array(1),
      }),
    ).rejects.toThrow();
  });
});
