import { mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { documentFiles } from '../../../node/desk/documentFiles.ts';
import { manyJournalIn } from '../../../node/desk/manyJournal.ts';
import { villagePackage } from '../../../node/desk/villagePackage.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paijiang-township-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('[TOWN-1] project files of a folder and of those right below it; hidden ones, deeper ones and links are none', async () => {
  for (const path of ['乙/深', '甲', '.隐']) await mkdir(join(folder, path), { recursive: true });
  for (const path of [
    '一.paijiang',
    '二.PAIJIANG',
    '甲/三.paijiang',
    '乙/深/四.paijiang',
    '.隐/五.paijiang',
    '表.xlsx',
  ])
    await writeFile(join(folder, path), 'x');
  await writeFile(join(folder, '.~lock.一.paijiang#'), 'x');
  await symlink(folder, join(folder, '甲', '回'));
  const { files, folders } = await documentFiles(folder).below(folder);
  const within = (path: string) => path.slice(folder.length + 1);
  expect(files.map(({ path }) => within(path)).sort()).toEqual(
    ['一.paijiang', '二.PAIJIANG', '甲/三.paijiang'].sort(),
  );
  expect(folders.map(within).sort()).toEqual(['乙', '甲'].sort());
  expect(await documentFiles(folder).below(join(folder, '没有'))).toEqual({ files: [], folders: [] });
});

const NOTHING = { list: null, papers: [], parts: [] };

it('[TOWN-8] a package counts where it is the village’s own, and is newer than the file', async () => {
  const path = join(folder, '村.paijiang');
  await writeFile(path, 'x');
  const village = { village: '查干哈达嘎查', project: 'own' };
  const documents = join(folder, 'documents');
  const state = () => villagePackage(path, documents, village);
  expect(await state()).toBe('none');
  const out = join(documents, '查干哈达嘎查_制作资料');
  await mkdir(out, { recursive: true });
  expect(await state()).toBe('none');
  const manifest = (id: string) =>
    JSON.stringify({
      format: 'paijiang-manifest',
      version: 2,
      whole: true,
      project: { id },
      files: [],
      ...NOTHING,
    });
  const made = async (id: string, at: string): Promise<void> => {
    await writeFile(join(out, 'manifest.json'), manifest(id));
    await utimes(join(out, 'manifest.json'), new Date(at), new Date(at));
  };
  await utimes(path, new Date('2026-11-20T08:00:00Z'), new Date('2026-11-20T08:00:00Z'));
  await made('other', '2026-11-21T08:00:00Z');
  expect(await state()).toBe('none');
  await made('own', '2026-11-22T08:00:00Z');
  expect(await state()).toBe('current');
  await made('own', '2026-11-19T08:00:00Z');
  expect(await state()).toBe('older');
});

it('[TOWN-14] the step is noted whole; a journal that cannot be read is none', async () => {
  const journal = manyJournalIn(join(folder, 'home'));
  expect(await journal.load()).toBeNull();
  const sum = 'a'.repeat(64);
  const step = {
    at: '2026-11-23T08:00:00.000Z',
    parts: ['look'] as const,
    files: [{ path: '/docs/a.paijiang', before: sum, after: sum }],
  };
  await journal.store(step);
  expect(await journal.load()).toEqual(step);
  const path = join(folder, 'home', 'many-villages.json');
  const text = await readFile(path, 'utf8');
  for (const other of [text.slice(0, -20), text.replace(sum, '../x'), '[]', ''] as const) {
    await writeFile(path, other);
    expect(await journal.load()).toBeNull();
  }
  await journal.store(null);
  expect(await journal.load()).toBeNull();
});
