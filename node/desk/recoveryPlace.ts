import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type RecoveryCopy, type RecoveryPlace } from '../../app/host/ports.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { sweepLeftovers, writeWhole } from '../files/wholeFile.ts';
import { sha256 } from '../files/writePackage.ts';

const meta = z.strictObject({
  document: z.string(),
  name: z.string(),
  path: z.string().nullable(),
  fingerprint: z.string().nullable(),
  kept: z.iso.datetime({ offset: true }),
  unsaved: z.boolean(),
  /** File with the project, in the same folder, and its checksum. */
  copy: z.string().regex(/^copy-\d+\.paijiang$/),
  sha256: z.string(),
});
type Meta = z.infer<typeof meta>;

const COPIES_KEPT = 3;

/**
 * Recovery copies: a folder a document, the newest three copies, and `meta.json` that names the newest. The meta
 * file is written last: a host killed in between leaves the earlier copy in force.
 */
export function recoveryPlaceIn(folder: string): RecoveryPlace {
  // Document handles come from the page as well: never part of a path.
  const home = (document: string) =>
    join(folder, createHash('sha256').update(document).digest('hex').slice(0, 32));
  const queues = new Map<string, Promise<void>>();

  async function keep({ bytes, ...copy }: RecoveryCopy): Promise<void> {
    const own = home(copy.document);
    await makeFolder(own, 0o700);
    const existing = await copyNumbers(own);
    const number = (existing.at(-1) ?? 0) + 1;
    const name = `copy-${number}.paijiang`;
    await writeWhole(join(own, name), bytes, { backup: false });
    const described: Meta = { ...copy, copy: name, sha256: sha256(bytes) };
    await writeWhole(join(own, 'meta.json'), new TextEncoder().encode(JSON.stringify(described)), {
      backup: false,
    });
    for (const old of existing.slice(0, 1 - COPIES_KEPT))
      await rm(join(own, `copy-${old}.paijiang`), { force: true });
  }

  return {
    keep: async (copy) => {
      const turn = (queues.get(copy.document) ?? Promise.resolve()).then(() => keep(copy));
      queues.set(
        copy.document,
        turn.catch(() => undefined),
      );
      await turn;
    },
    list: async () => {
      await sweepLeftovers(folder, Date.now());
      const homes = await readdir(folder).catch(() => []);
      const found = await Promise.all(homes.map((name) => readMeta(join(folder, name))));
      return found.flatMap((entry) => (entry === null ? [] : [described(entry)]));
    },
    read: async (document) => {
      const entry = await readMeta(home(document));
      if (entry === null) return null;
      const bytes = await readFile(join(home(document), entry.copy)).catch(() => null);
      return bytes === null || sha256(bytes) !== entry.sha256 ? null : { ...described(entry), bytes };
    },
    drop: async (document) => {
      await queues.get(document);
      await rm(home(document), { recursive: true, force: true });
    },
  };
}

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

/** Ascending. */
async function copyNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names
    .flatMap((name) => /^copy-(\d+)\.paijiang$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}
