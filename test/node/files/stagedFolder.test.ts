import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writingStaged } from '../../../node/files/stagedFolder.ts';
import { sha256 } from '../../support/sha256.ts';

const work = mkdtempSync(join(tmpdir(), 'paijiang-staged-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const listing = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

async function make(folder: string, files: Record<string, string>, earlier: Record<string, string> = {}) {
  return writingStaged(folder, {
    earlier: new Map(Object.entries(earlier).map(([name, text]) => [name, sha256(bytes(text))])),
    run: async (save) => {
      for (const [name, text] of Object.entries(files)) await save(name, bytes(text));
    },
  });
}

describe('a folder that is made aside', () => {
  it('[PACK-38] takes away what it made before, keeps what was changed and touches nothing else', async () => {
    const folder = join(work, 'again');
    const first = { 'a.txt': 'a', 'x/b.txt': 'b', 'x/c.txt': 'c', 'y/d.txt': 'd', 'e.txt': 'e' };
    await make(folder, first);
    writeFileSync(join(folder, 'x/c.txt'), 'somebody wrote here');
    writeFileSync(join(folder, 'e.txt'), 'and here');
    writeFileSync(join(folder, 'own.txt'), 'mine');
    const { kept } = await make(folder, { 'a.txt': 'a2', 'e.txt': 'e2', 'z/f.txt': 'f' }, first);
    expect(kept).toEqual([
      { name: 'x/c.txt', as: null },
      { name: 'e.txt', as: 'e（改过）.txt' },
    ]);
    expect(listing(folder)).toEqual(
      ['a.txt', 'e.txt', 'e（改过）.txt', 'own.txt', 'x/c.txt', 'z/f.txt'].sort(),
    );
    expect(readFileSync(join(folder, 'e（改过）.txt'), 'utf8')).toBe('and here');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('a2');
    // The folder y was of its making and is empty now.
    expect(existsSync(join(folder, 'y'))).toBe(false);
  });

  it.each([true, false])(
    '[PACK-37] leaves nothing of a run that ends half-way (there before: %s)',
    async (there) => {
      const folder = join(work, `ended-${String(there)}`);
      if (there) await make(folder, { 'a.txt': 'a' });
      const before = readdirSync(work).sort();
      const run = writingStaged(folder, {
        earlier: new Map([['a.txt', sha256(bytes('a'))]]),
        run: async (save) => {
          await save('a.txt', bytes('new'));
          await save('sub/b.txt', bytes('b'));
          throw new Error('stopped');
        },
      });
      await expect(run).rejects.toThrow('stopped');
      expect(readdirSync(work).sort()).toEqual(before);
      if (there)
        expect([listing(folder), readFileSync(join(folder, 'a.txt'), 'utf8')]).toEqual([['a.txt'], 'a']);
    },
  );

  it('[PACK-37] puts everything back where the swap itself fails', async () => {
    const folder = join(work, 'swap');
    const first = { 'a.txt': 'a', 'b.txt': 'b' };
    await make(folder, first);
    // A file stands where a folder has to go.
    writeFileSync(join(folder, 'sub'), 'a file of somebody');
    await expect(make(folder, { 'a.txt': 'a2', 'sub/c.txt': 'c' }, first)).rejects.toThrow();
    expect(listing(folder)).toEqual(['a.txt', 'b.txt', 'sub']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('a');
  });

  it('[PACK-38] follows no name or link out of the folder', async () => {
    const outside = join(work, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'a.txt'), 'a');
    const folder = join(work, 'links');
    mkdirSync(folder);
    symlinkSync(outside, join(folder, 'link'));
    const earlier = { '../outside/a.txt': 'a', 'link/a.txt': 'a', '/etc/hostname': 'a', 'x\\..\\a.txt': 'a' };
    await make(folder, { 'new.txt': 'n' }, earlier);
    expect(readFileSync(join(outside, 'a.txt'), 'utf8')).toBe('a');
    expect(readdirSync(folder).sort()).toEqual(['link', 'new.txt']);
  });

  it('[PACK-37] is refused by a folder that cannot be written, which stays as it is', async ({ skip }) => {
    if (process.platform === 'win32' || process.getuid?.() === 0) skip();
    const folder = join(work, 'closed');
    await make(folder, { 'a.txt': 'a' });
    chmodSync(folder, 0o555);
    await expect(make(folder, { 'b.txt': 'b' })).rejects.toThrow(/EACCES/);
    chmodSync(folder, 0o755);
    expect(listing(folder)).toEqual(['a.txt']);
  });
});
