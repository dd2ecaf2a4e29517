import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweepLeftovers, writeWhole } from '../../../node/files/wholeFile.ts';
import { makeFolder } from '../../../node/files/makeFolder.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'paijiang-whole-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const NEW = Buffer.from('new');

describe('writeWhole', () => {
  it('[DISK-1] writes a new file and leaves nothing else', async () => {
    await writeWhole(at('a/b.paijiang'), NEW, { backup: true });
    expect(readdirSync(at('a'))).toEqual(['b.paijiang']);
    expect(read('a/b.paijiang')).toBe('new');
  });

  it('[DISK-1] keeps the old one as .bak, each time the one before', async () => {
    writeFileSync(at('a'), 'one');
    await writeWhole(at('a'), Buffer.from('two'), { backup: true });
    await writeWhole(at('a'), Buffer.from('three'), { backup: true });
    expect([read('a'), read('a.bak'), readdirSync(folder).sort()]).toEqual(['three', 'two', ['a', 'a.bak']]);
  });

  it('[DISK-1] a link stays a link, and rights stay', async () => {
    writeFileSync(at('real'), 'old');
    chmodSync(at('real'), 0o640);
    symlinkSync(at('real'), at('link'));
    await writeWhole(at('link'), NEW, { backup: false });
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect(read('real')).toBe('new');
    expect(statSync(at('real')).mode & 0o777).toBe(0o640);
  });

  it('[DISK-1] a link to what is not there stays a link; one into a folder that is gone is refused', async () => {
    symlinkSync('later', at('link'));
    await writeWhole(at('link'), NEW, { backup: true });
    expect([lstatSync(at('link')).isSymbolicLink(), read('later')]).toEqual([true, 'new']);
    symlinkSync(at('stick/村.paijiang'), at('away'));
    await expect(writeWhole(at('away'), NEW, { backup: true })).rejects.toMatchObject({ code: 'ENOENT' });
    expect(lstatSync(at('away')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['away', 'later', 'link']);
  });

  it('[DISK-1] a name as long as the file system holds is written, with its .bak', async () => {
    const long = `${'哈'.repeat(80)}.paijiang`;
    await writeWhole(at(long), Buffer.from('one'), { backup: true });
    await writeWhole(at(long), NEW, { backup: true });
    expect([read(long), read(`${long}.bak`)]).toEqual(['new', 'one']);
  });

  it('[DISK-1] what a killed run left is swept by the first file that a run writes there', async () => {
    const left = [
      '.a.paijiang.123.0123456789ab.tmp',
      'a.paijiang.77.bak.tmp',
      '.paijiang.9.0123456789ab.tmp',
    ];
    for (const name of [...left, 'mine.bak.tmp']) {
      writeFileSync(at(name), '');
      utimesSync(at(name), 1, 1);
    }
    await writeWhole(at('a'), NEW, { backup: false });
    expect(readdirSync(folder).sort()).toEqual(['a', 'mine.bak.tmp']);
  });

  it('[DISK-1] a target that cannot be replaced is untouched, and no partial file is left', async () => {
    mkdirSync(at('folder'));
    await expect(writeWhole(at('folder'), NEW, { backup: false })).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['folder']);
  });

  it('[DISK-1] sweeps what killed runs left, when it is a day old', async () => {
    const old = '.a.paijiang.123.0123456789ab.tmp';
    const fresh = '.b.paijiang.123.0123456789ab.tmp';
    for (const name of [old, fresh, 'mine.tmp']) writeFileSync(at(name), '');
    const now = Date.now();
    const before = new Date(now - 25 * 60 * 60 * 1000);
    for (const name of [old, 'mine.tmp']) utimesSync(at(name), before, before);
    await sweepLeftovers(folder, now);
    expect(readdirSync(folder).sort()).toEqual([fresh, 'mine.tmp']);
  });
});

describe('makeFolder', () => {
  it('[DISK-2] makes a folder and those above it, and takes one that is there', async () => {
    await makeFolder(at('a/b/c'));
    await makeFolder(at('a/b/c'));
    expect(statSync(at('a/b/c')).isDirectory()).toBe(true);
  });

  it('[SPEED-4] makes folders beside one another for runs at once, whichever makes the one above', async () => {
    for (let round = 0; round < 80; round += 1) {
      const names = Array.from({ length: 6 }, (_, index) => at(`all-${round}/${index}`));
      await Promise.all(names.map((name) => makeFolder(name)));
      expect(readdirSync(at(`all-${round}`))).toHaveLength(6);
    }
  });

  it('[DISK-2] refuses below a file', async () => {
    writeFileSync(at('file'), '');
    await expect(makeFolder(at('file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(at('file/a/b'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it.runIf(process.platform === 'linux')(
    '[DISK-2] comes back where Node’s recursive mkdir never does',
    async () => {
      await expect(makeFolder('/proc/paijiang/a')).rejects.toMatchObject({ code: 'ENOENT' });
    },
  );
});
