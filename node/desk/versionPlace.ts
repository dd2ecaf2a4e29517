import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileVersion, type VersionPlace } from '../../app/host/ports.ts';
import { versionsKept } from '../../app/host/versionsKept.ts';
import { localDay } from '../files/localDay.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { sweepLeftovers, writeWhole } from '../files/wholeFile.ts';
import { sha256 } from '../files/writePackage.ts';

/** Versions of one file, bytes: what has large photos keeps fewer. */
const MOST_OF_ONE = 256 << 20;
/** All of them, bytes: of more, those of the files that were saved longest ago go. */
const MOST_OF_ALL = 2 ** 31;

/** When it was saved, ms, and what it is: no other name is a version, and none is a path. */
const NAME = /^(\d{1,15})-([0-9a-f]{64})$/;
const ENDING = '.paijiang';

type Most = { readonly ofOne: number; readonly ofAll: number };

/** Earlier states of files, in the program's own folder: a folder a file, a file a version, called by time and checksum. */
export function versionPlaceIn(
  folder: string,
  most: Most = { ofOne: MOST_OF_ONE, ofAll: MOST_OF_ALL },
): VersionPlace {
  const home = (path: string) => join(folder, createHash('sha256').update(path).digest('hex').slice(0, 32));
  let last: Promise<void> = Promise.resolve();
  let purged: Promise<void> | null = null;

  async function keep(path: string, bytes: Uint8Array, at: string): Promise<void> {
    await (purged ??= purge(folder, most.ofAll));
    const own = home(path);
    const fingerprint = sha256(bytes);
    const [newest] = await versionsIn(own);
    if (newest?.fingerprint === fingerprint) return;
    await makeFolder(own, 0o700);
    // Never before what is there, whatever the clock says: the newest is what was saved last.
    const time = Math.max(Date.parse(at), newest === undefined ? 0 : Date.parse(newest.at) + 1);
    await writeWhole(join(own, `${time}-${fingerprint}${ENDING}`), bytes, { backup: false });
    const all = await versionsIn(own);
    const dated = all.map((version) => ({ ...version, day: localDay(new Date(version.at)) }));
    const stay = new Set(versionsKept(dated, { now: time, mostBytes: most.ofOne }).map(({ id }) => id));
    for (const { id } of all) if (!stay.has(id)) await rm(join(own, `${id}${ENDING}`), { force: true });
  }

  return {
    keep: async (path, bytes, at) => {
      const turn = last.then(() => keep(path, bytes, at));
      last = turn.catch(() => undefined);
      await turn;
    },
    list: async (path) => {
      await last;
      return versionsIn(home(path));
    },
    read: async (path, id) => {
      const fingerprint = NAME.exec(id)?.[2];
      if (fingerprint === undefined) return null;
      const bytes = await readFile(join(home(path), `${id}${ENDING}`)).catch(() => null);
      return bytes !== null && sha256(bytes) === fingerprint ? bytes : null;
    },
  };
}

/** The newest first. */
async function versionsIn(own: string): Promise<readonly FileVersion[]> {
  const names = await readdir(own).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => {
      const id = name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : '';
      const [, time, fingerprint] = NAME.exec(id) ?? [];
      const there = await stat(join(own, name)).catch(() => null);
      if (time === undefined || fingerprint === undefined || there === null) return [];
      return [{ id, at: new Date(Number(time)).toISOString(), bytes: there.size, fingerprint }];
    }),
  );
  return found.flat().sort((a, b) => b.at.localeCompare(a.at));
}

/** Once a run, where all are too large: the files that were saved longest ago lose theirs. */
async function purge(folder: string, mostBytes: number): Promise<void> {
  const homes = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    homes.map(async (name) => {
      const own = join(folder, name);
      await sweepLeftovers(own, Date.now());
      const versions = await versionsIn(own);
      return { own, at: versions[0]?.at ?? '', bytes: versions.reduce((sum, { bytes }) => sum + bytes, 0) };
    }),
  );
  let left = mostBytes;
  for (const { own, bytes } of found.sort((a, b) => b.at.localeCompare(a.at))) {
    left -= bytes;
    if (left < 0) await rm(own, { recursive: true, force: true }).catch(() => undefined);
  }
}
