import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentFiles } from '../../../node/desk/documentFiles.ts';
import { memoryIn } from '../../../node/desk/memory.ts';
import { recoveryPlaceIn } from '../../../node/desk/recoveryPlace.ts';
import { lockPath } from '../../../node/files/fileLock.ts';
import { sweepLeftovers, writeWhole } from '../../../node/files/wholeFile.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paijiang-desk-'));
});
afterEach(() => rm(folder, { recursive: true }));
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (path: string) => readFile(path, 'utf8');

describe('writing whole files', () => {
  it('[SAFE-1] replaces the file, keeps the old one as .bak, and leaves nothing else', async () => {
    const path = join(folder, 'a.paijiang');
    await writeWhole(path, bytes('one'), { backup: true });
    await writeWhole(path, bytes('two'), { backup: true });
    expect(await text(path)).toBe('two');
    expect(await text(`${path}.bak`)).toBe('one');
    expect((await readdir(folder)).sort()).toEqual(['a.paijiang', 'a.paijiang.bak']);
  });
  it('[SAFE-1] a link stays a link', async () => {
    await writeFile(join(folder, 'real'), 'one');
    await symlink('real', join(folder, 'link'));
    await writeWhole(join(folder, 'link'), bytes('two'), { backup: false });
    expect(await text(join(folder, 'real'))).toBe('two');
  });
  it('[SAFE-1] a folder that cannot be written leaves the old file intact', async () => {
    const path = join(folder, 'dir');
    await writeWhole(join(path, 'a'), bytes('one'), { backup: false });
    await expect(writeWhole(path, bytes('two'), { backup: false })).rejects.toThrow();
    expect(await text(join(path, 'a'))).toBe('one');
    expect(await readdir(folder)).toEqual(['dir']);
  });
  it('[SAFE-2] sweeps leftovers of killed runs after a day, and nothing else', async () => {
    const old = join(folder, '.a.paijiang.123.0123456789ab.tmp');
    await writeFile(old, 'x');
    await utimes(old, 0, 0);
    await writeFile(join(folder, '.b.paijiang.123.0123456789ab.tmp'), 'x');
    await writeFile(join(folder, 'mine.tmp'), 'x');
    await utimes(join(folder, 'mine.tmp'), 0, 0);
    await sweepLeftovers(folder, Date.now());
    expect((await readdir(folder)).sort()).toEqual(['.b.paijiang.123.0123456789ab.tmp', 'mine.tmp']);
  });
});

describe('document files', () => {
  it('[SAFE-3] a file that changed since it was read is not overwritten', async () => {
    const files = documentFiles(folder);
    const path = join(folder, 'a.paijiang');
    const first = await files.write(path, bytes('one'), 'nothing');
    if (!first.ok) throw new Error(first.problem.code);
    await writeFile(path, 'elsewhere');
    expect(await files.write(path, bytes('two'), first.value.fingerprint)).toMatchObject({
      ok: false,
      problem: { code: 'file-changed' },
    });
    expect(await text(path)).toBe('elsewhere');
    expect(await files.write(path, bytes('two'), 'anything')).toMatchObject({ ok: true });
  });
  it('[SAFE-3] a new name does not take over an existing file', async () => {
    await writeFile(join(folder, 'a.paijiang'), 'there');
    expect(
      await documentFiles(folder).write(join(folder, 'a.paijiang'), bytes('x'), 'nothing'),
    ).toMatchObject({ ok: false, problem: { code: 'file-exists' } });
  });
  it('[SAFE-3] what is there and cannot be read is not taken for nothing', async () => {
    const path = join(folder, 'a.paijiang');
    await mkdir(path);
    const files = documentFiles(folder);
    expect(await files.write(path, bytes('x'), 'nothing')).toMatchObject({
      problem: { code: 'file-exists' },
    });
    expect(await files.write(path, bytes('x'), 'f'.repeat(64))).toMatchObject({
      problem: { code: 'file-changed' },
    });
  });
  it('[APP-4] lists project files, newest first', async () => {
    await writeFile(join(folder, 'old.paijiang'), 'x');
    await utimes(join(folder, 'old.paijiang'), 1, 1);
    await writeFile(join(folder, 'new.paijiang'), 'x');
    await writeFile(join(folder, 'other.txt'), 'x');
    expect((await documentFiles(folder).list()).map(({ path }) => path)).toEqual([
      join(folder, 'new.paijiang'),
      join(folder, 'old.paijiang'),
    ]);
  });
  it('[SAFE-3] a file that is not there is named', async () => {
    expect(await documentFiles(folder).read(join(folder, 'gone.paijiang'))).toMatchObject({
      ok: false,
      problem: { code: 'file-not-found', data: { name: 'gone.paijiang' } },
    });
  });
});

describe('recovery place', () => {
  const copy = {
    document: '../../evil',
    name: 'a',
    path: null,
    fingerprint: null,
    kept: '2026-11-23T00:00:00Z',
    unsaved: true,
    saving: null,
  };
  /** Without the mark of the program that has it open. */
  const copiesIn = async (home = '') =>
    (await readdir(join(folder, home))).filter((name) => !name.startsWith('.')).sort();

  it('[SAFE-30] what another program that runs has open is not offered; what it let go, or left when it was killed, is', async () => {
    const place = recoveryPlaceIn(folder);
    await place.keep({ ...copy, bytes: bytes('1') });
    expect(await place.list()).toHaveLength(1);
    const [home = ''] = await readdir(folder);
    const mark = join(folder, home, '.~lock.meta.json#');
    const own = await readFile(mark, 'utf8');
    const by = (pid: number) => own.replace(/"process":\d+/, `"process":${pid}`);
    // The parent of this run lives as long as it does.
    await writeFile(mark, by(process.ppid));
    expect(await place.list()).toEqual([]);
    await writeFile(mark, by(2 ** 30));
    expect(await place.list()).toHaveLength(1);
    await writeFile(mark, by(process.ppid));
    const long = new Date(Date.now() - 10 * 60 * 1000);
    await utimes(mark, long, long);
    expect(await place.list()).toHaveLength(1);
    await writeFile(mark, own);
    await place.letGo(copy.document);
    expect(await readdir(join(folder, home))).not.toContain('.~lock.meta.json#');
    expect(await place.list()).toHaveLength(1);
  });

  it('[SAFE-4] keeps the newest three copies of a document and gives back the last', async () => {
    const place = recoveryPlaceIn(folder);
    for (const word of ['1', '2', '3', '4', '5']) await place.keep({ ...copy, bytes: bytes(word) });
    const read = await place.read(copy.document);
    expect(new TextDecoder().decode(read?.bytes)).toBe('5');
    const [home] = await readdir(folder);
    expect(await copiesIn(home)).toEqual([
      'copy-3.paijiang',
      'copy-4.paijiang',
      'copy-5.paijiang',
      'meta.json',
    ]);
  });
  it('[SAFE-4] a copy whose bytes were damaged is not given back', async () => {
    const place = recoveryPlaceIn(folder);
    await place.keep({ ...copy, bytes: bytes('1') });
    const [home] = await readdir(folder);
    await writeFile(join(folder, home ?? '', 'copy-1.paijiang'), 'damaged');
    expect(await place.read(copy.document)).toBeNull();
  });
  it('[SAFE-4] a handle never becomes a path', async () => {
    const place = recoveryPlaceIn(join(folder, 'recovery'));
    await place.keep({ ...copy, bytes: bytes('1') });
    expect(await readdir(folder)).toEqual(['recovery']);
    await place.drop(copy.document);
    expect(await readdir(join(folder, 'recovery'))).toEqual([]);
  });
  it('[SAFE-8] of saved work there is one copy; settling makes the newest one', async () => {
    const place = recoveryPlaceIn(folder);
    for (const word of ['1', '2']) await place.keep({ ...copy, bytes: bytes(word) });
    const file = { path: '/a', fingerprint: 'f', name: 'a', kept: copy.kept };
    await place.settle(copy.document, file);
    const [home = ''] = await readdir(folder);
    expect(await copiesIn(home)).toEqual(['copy-2.paijiang', 'meta.json']);
    expect(await place.read(copy.document)).toMatchObject({ ...file, unsaved: false, saving: null });
    await place.keep({ ...copy, unsaved: false, bytes: bytes('3') });
    expect(await copiesIn(home)).toEqual(['copy-3.paijiang', 'meta.json']);
    await place.settle('nobody', file);
    expect(await readdir(folder)).toEqual([home]);
  });
  it('[SAFE-8] what nobody will ask for goes at the first look; fresh and unsaved work never', async () => {
    const day = 24 * 60 * 60 * 1000;
    const ago = (days: number) => new Date(Date.now() - days * day).toISOString();
    const earlier = recoveryPlaceIn(folder);
    for (const [document, days, unsaved] of [
      ['saved-old', 5, false],
      ['saved-new', 1, false],
      ['unsaved-old', 100, true],
      ['forgotten', 200, true],
    ] as const)
      await earlier.keep({ ...copy, document, kept: ago(days), unsaved, bytes: bytes('x'.repeat(1000)) });
    const named = async (place: ReturnType<typeof recoveryPlaceIn>) =>
      (await place.list()).map(({ document }) => document).sort();
    expect(await named(recoveryPlaceIn(folder))).toEqual(['saved-new', 'unsaved-old']);
    // Too much: the saved first, then unsaved work of more than a month.
    await earlier.keep({ ...copy, document: 'fresh', kept: ago(0), bytes: bytes('x'.repeat(1000)) });
    expect(await named(recoveryPlaceIn(folder, 3500))).toEqual(['fresh', 'unsaved-old']);
    expect(await named(recoveryPlaceIn(folder, 100))).toEqual(['fresh']);
  });
  it('[SAFE-8] letting go takes saved work away and leaves unsaved work', async () => {
    const place = recoveryPlaceIn(folder);
    await place.keep({ ...copy, document: 'saved', unsaved: false, bytes: bytes('1') });
    await place.keep({ ...copy, document: 'unsaved', bytes: bytes('1') });
    for (const document of ['saved', 'unsaved', 'nobody']) await place.letGo(document);
    expect((await place.list()).map(({ document }) => document)).toEqual(['unsaved']);
  });
  it('[SAFE-8] what another program that runs has open is not purged, however old', async () => {
    const other = recoveryPlaceIn(folder);
    await other.keep({ ...copy, unsaved: false, kept: '2020-01-01T00:00:00Z', bytes: bytes('1') });
    const [home = ''] = await readdir(folder);
    const lock = { user: '乌兰', machine: 'elsewhere', process: 1, since: copy.kept };
    await writeFile(lockPath(join(folder, home, 'meta.json')), JSON.stringify(lock));
    await recoveryPlaceIn(folder, 0).list();
    expect(await readdir(folder)).toEqual([home]);
  });
  it('[SAFE-4] keeps of one document happen one after the other', async () => {
    const place = recoveryPlaceIn(folder);
    await Promise.all(['1', '2', '3'].map((word) => place.keep({ ...copy, bytes: bytes(word) })));
    expect(new TextDecoder().decode((await place.read(copy.document))?.bytes)).toBe('3');
  });
});

describe('memory', () => {
  it('[SAFE-6] one store that failed stands in nobody’s way', async () => {
    const home = join(folder, 'home');
    await writeFile(home, 'a file where the folder should be');
    const memory = memoryIn(home);
    const now = { preferences: { language: 'en', theme: 'dark' }, recent: [] } as const;
    await expect(memory.store(now)).rejects.toThrow();
    expect((await memory.load()).preferences.language).toBe('zh');
    await rm(home);
    await memory.store(now);
    expect((await memory.load()).preferences.language).toBe('en');
  });
  it('[APP-18] remembers preferences; a damaged file is a first run', async () => {
    const memory = memoryIn(folder);
    await memory.store({ preferences: { language: 'en', theme: 'dark' }, recent: ['/a'] });
    expect((await memoryIn(folder).load()).preferences.language).toBe('en');
    await writeFile(join(folder, 'settings.json'), '{"half');
    expect((await memoryIn(folder).load()).preferences.language).toBe('zh');
  });
});
