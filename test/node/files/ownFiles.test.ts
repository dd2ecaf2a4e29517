import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reserveFolder, writingOwnFiles } from '../../../node/files/ownFiles.ts';

const home = (): Promise<string> => mkdtemp(join(tmpdir(), 'own-files-'));
const bytes = new Uint8Array([1, 2, 3]);

describe('[CLEAR-2] the files of a run', () => {
  it('[CLEAR-2] stay when it ends well', async () => {
    const folder = join(await home(), 'a', 'b');
    expect(await writingOwnFiles(folder, ({ save }) => save('one.pdf', bytes).then(() => 7))).toBe(7);
    expect(await readdir(folder)).toEqual(['one.pdf']);
  });

  it('[CLEAR-2] go when it throws, those under way too, with the folder that it made', async () => {
    const above = await home();
    const run = writingOwnFiles(join(above, 'made'), async ({ save }) => {
      await save('one.pdf', bytes);
      void save('two.pdf', bytes);
      throw new Error('stopped');
    });
    await expect(run).rejects.toThrow('stopped');
    expect(await readdir(above)).toEqual([]);
  });

  it('[CLEAR-2] a folder reserved for a run is nobody else’s, and goes with a run that fails', async () => {
    const above = await home();
    const folder = join(above, 'package');
    const both = await Promise.all([reserveFolder(folder), reserveFolder(folder)]);
    expect(both.filter(Boolean).length).toBe(1);
    await expect(writingOwnFiles(folder, () => Promise.reject(new Error('stopped')))).rejects.toThrow(
      'stopped',
    );
    expect(await readdir(above)).toEqual([]);
  });

  it('[CLEAR-2] go and leave what others put there', async () => {
    const folder = await home();
    await writeFile(join(folder, 'other.txt'), 'x');
    const run = writingOwnFiles(folder, async ({ save }) => {
      await save('one.pdf', bytes);
      // A name that no file can have: the file system's own refusal.
      await save('two\0.pdf', bytes);
    });
    await expect(run).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['other.txt']);
  });
});
