import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { versionPlaceIn } from '../../../node/desk/versionPlace.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paijiang-versions-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const PATH = '/docs/../docs/台阁牧村.paijiang';
const minute = (index: number) => new Date(Date.UTC(2026, 10, 30, 1, index)).toISOString();
const text = (read: Uint8Array | null) => (read === null ? null : new TextDecoder().decode(read));

it('[SAFE-45] keeps the last ten saves of a day, the newest first, each once, for the user alone', async () => {
  const place = versionPlaceIn(folder);
  for (let index = 0; index < 14; index += 1) {
    await place.keep(PATH, bytes(`${index}`), minute(index));
    await place.keep(PATH, bytes(`${index}`), minute(index));
  }
  const versions = await place.list(PATH);
  const texts = await Promise.all(versions.map(async ({ id }) => text(await place.read(PATH, id))));
  // The last of the day before the last ten is the fourth.
  expect(texts).toEqual(['13', '12', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
  expect(await place.list('/docs/other.paijiang')).toEqual([]);
  const [home = ''] = await readdir(folder);
  expect((await stat(join(folder, home))).mode & 0o077).toBe(0);
});

it('[SAFE-45] a clock that goes back does not make the last save an old one', async () => {
  const place = versionPlaceIn(folder);
  await place.keep(PATH, bytes('one'), minute(30));
  await place.keep(PATH, bytes('two'), minute(1));
  const [newest] = await place.list(PATH);
  expect(text(await place.read(PATH, newest?.id ?? ''))).toBe('two');
});

it('[SAFE-45] large files keep fewer, and all together no more than is allowed', async () => {
  const small = versionPlaceIn(folder, { ofOne: 25, ofAll: 1000 });
  for (let index = 0; index < 5; index += 1)
    await small.keep(PATH, bytes(`${index}`.repeat(10)), minute(index));
  expect(await small.list(PATH)).toHaveLength(2);
  await small.keep('/docs/newer.paijiang', bytes('y'.repeat(10)), minute(50));
  // The next start.
  const next = versionPlaceIn(folder, { ofOne: 25, ofAll: 15 });
  await next.keep('/docs/newest.paijiang', bytes('z'), minute(59));
  expect(await next.list(PATH)).toEqual([]);
  expect(await next.list('/docs/newer.paijiang')).toHaveLength(1);
});

it('[SAFE-46] what is damaged is not given, and no name leads out of the folder', async () => {
  const place = versionPlaceIn(folder);
  await place.keep(PATH, bytes('one'), minute(1));
  const [version] = await place.list(PATH);
  const [home = ''] = await readdir(folder);
  await writeFile(join(folder, home, `${version?.id}.paijiang`), 'other');
  await writeFile(join(folder, 'secret.paijiang'), 'secret');
  expect(await place.read(PATH, version?.id ?? '')).toBeNull();
  expect(await place.read(PATH, '../secret')).toBeNull();
  expect(await place.read(PATH, `1-${'0'.repeat(64)}`)).toBeNull();
});
