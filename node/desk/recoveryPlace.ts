import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type RecoveryCopy, type RecoveryPlace } from '../../app/host/ports.ts';
import { isLockedElsewhere } from '../files/fileLock.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { sweepLeftovers, writeWhole } from '../files/wholeFile.ts';
import { sha256 } from '../files/writePackage.ts';
import { documentLocks } from './documentLocks.ts';

const meta = z.strictObject({
  document: z.string(),
  name: z.string(),
  path: z.string().nullable(),
  fingerprint: z.string().nullable(),
  kept: z.iso.datetime({ offset: true }),
  unsaved: z.boolean(),
  saving: z.strictObject({ path: z.string(), fingerprint: z.string() }).nullable().default(null),
  /** File with the project, in the same folder, and its checksum. */
  copy: z.string().regex(/^copy-\d+\.paijiang$/),
  sha256: z.string(),
});
type Meta = z.infer<typeof meta>;

/** Copies of unsaved work that are kept; of saved work there are the file and its `.bak`. */
const COPIES_KEPT = 3;
/** Saved documents that nobody closed, of runs that were killed, ms. */
const SAVED_FOR = 3 * 24 * 60 * 60 * 1000;
/** Unsaved work that nobody took back, ms. */
const UNSAVED_FOR = 180 * 24 * 60 * 60 * 1000;
/** All copies together, bytes: of more, the oldest go, unsaved ones of the last month never. */
const MOST_BYTES = 1 << 30;
const NEVER_BEFORE = 30 * 24 * 60 * 60 * 1000;

/**
 * Recovery copies: a folder a document, the newest three copies, and `meta.json` that names the newest. The meta
 * file is written last: a host killed in between leaves the earlier copy in force. What another program that runs has
 * open is not listed: it is no work of an earlier run.
 */
export function recoveryPlaceIn(folder: string, mostBytes = MOST_BYTES): RecoveryPlace {
  // Document handles come from the page as well: never part of a path.
  const home = (document: string) =>
    join(folder, createHash('sha256').update(document).digest('hex').slice(0, 32));
  const queues = new Map<string, Promise<void>>();
  const marks = documentLocks();

  async function keep({ bytes, ...copy }: RecoveryCopy): Promise<void> {
    const own = home(copy.document);
    await makeFolder(own, 0o700);
    await marks.take(markOf(own));
    const number = ((await copyNumbers(own)).at(-1) ?? 0) + 1;
    const name = `copy-${number}.paijiang`;
    await writeWhole(join(own, name), bytes, { backup: false });
    await writeMeta(own, { ...copy, copy: name, sha256: sha256(bytes) });
    await keepNewest(own, copy.unsaved ? COPIES_KEPT : 1);
  }

  async function settle(document: string, file: Parameters<RecoveryPlace['settle']>[1]): Promise<void> {
    const own = home(document);
    const entry = await readMeta(own);
    if (entry === null) return;
    await writeMeta(own, { ...entry, ...file, unsaved: false, saving: null });
    await keepNewest(own, 1);
  }

  async function letGo(document: string): Promise<void> {
    const own = home(document);
    await marks.release(markOf(own));
    if ((await readMeta(own))?.unsaved === false) await rm(own, { recursive: true, force: true });
  }

  /** One after the other for each document. */
  async function inTurn(document: string, run: () => Promise<void>): Promise<void> {
    const turn = (queues.get(document) ?? Promise.resolve()).then(run);
    queues.set(
      document,
      turn.catch(() => undefined),
    );
    await turn;
  }

  let purged: Promise<void> | null = null;

  return {
    keep: (copy) => inTurn(copy.document, () => keep(copy)),
    settle: (document, file) => inTurn(document, () => settle(document, file)),
    list: async () => {
      await (purged ??= purge(folder, mostBytes, Date.now()));
      const homes = await readdir(folder).catch(() => []);
      const found = await Promise.all(
        homes.map(async (name) => {
          const own = join(folder, name);
          return (await isLockedElsewhere(markOf(own))) ? null : readMeta(own);
        }),
      );
      return found.flatMap((entry) => (entry === null ? [] : [described(entry)]));
    },
    read: async (document) => {
      const entry = await readMeta(home(document));
      if (entry === null) return null;
      const bytes = await readFile(join(home(document), entry.copy)).catch(() => null);
      return bytes === null || sha256(bytes) !== entry.sha256 ? null : { ...described(entry), bytes };
    },
    letGo: (document) => inTurn(document, () => letGo(document)),
    drop: async (document) => {
      await queues.get(document);
      await marks.release(markOf(home(document)));
      await rm(home(document), { recursive: true, force: true });
    },
  };
}

/** What says that a program has the document open, by its lock. */
const markOf = (own: string): string => join(own, 'meta.json');

function described({ copy: _, sha256: __, ...entry }: Meta): Omit<RecoveryCopy, 'bytes'> {
  return entry;
}

async function readMeta(folder: string): Promise<Meta | null> {
  const text = await readFile(join(folder, 'meta.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const found = meta.safeParse(JSON.parse(text));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}

async function writeMeta(folder: string, entry: Meta): Promise<void> {
  await writeWhole(join(folder, 'meta.json'), new TextEncoder().encode(JSON.stringify(entry)), {
    backup: false,
  });
}

async function keepNewest(folder: string, count: number): Promise<void> {
  for (const each of (await copyNumbers(folder)).slice(0, -count))
    await rm(join(folder, `copy-${each}.paijiang`), { force: true });
}

/** Once a run: what nobody will ask for again goes, and the oldest where the place is too large. */
async function purge(folder: string, mostBytes: number, now: number): Promise<void> {
  const homes = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    homes.map(async (name) => {
      const own = join(folder, name);
      await sweepLeftovers(own, now);
      const entry = await readMeta(own);
      const { bytes, changed } = await sizeOf(own);
      const age = now - (entry === null ? changed : Date.parse(entry.kept));
      // Without its meta file it is of a run that was killed before its first copy was whole.
      const unsaved = entry?.unsaved ?? false;
      return { own, bytes, age, unsaved, elsewhere: await isLockedElsewhere(markOf(own)) };
    }),
  );
  let left = found.reduce((sum, { bytes }) => sum + bytes, 0);
  const oldestFirst = found.sort((a, b) => Number(a.unsaved) - Number(b.unsaved) || b.age - a.age);
  for (const { own, bytes, age, unsaved, elsewhere } of oldestFirst) {
    if (elsewhere) continue;
    const tooOld = age > (unsaved ? UNSAVED_FOR : SAVED_FOR);
    const tooMuch = left > mostBytes && (unsaved ? age > NEVER_BEFORE : age > LEFT_ALONE);
    if (!tooOld && !tooMuch) continue;
    await rm(own, { recursive: true, force: true }).catch(() => undefined);
    left -= bytes;
  }
}

/** A document of another program that runs now, ms. */
const LEFT_ALONE = 60 * 60 * 1000;

async function sizeOf(folder: string): Promise<{ bytes: number; changed: number }> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => null)));
  return {
    bytes: found.reduce((sum, each) => sum + (each?.size ?? 0), 0),
    changed: Math.max(0, ...found.map((each) => each?.mtimeMs ?? 0)),
  };
}

/** Ascending. */
async function copyNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names
    .flatMap((name) => /^copy-(\d+)\.paijiang$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}
