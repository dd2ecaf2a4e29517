import { createHash } from 'node:crypto';
import { type Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type SentProblem } from '../../app/bridge/contract.ts';
import { type DocumentFiles, type Fingerprint } from '../../app/host/ports.ts';
import { applicationProblem } from '../../app/host/problems.ts';
import { PROJECT_EXTENSION } from '../../core/file/extension.ts';
import { failure, success } from '../../core/result.ts';
import { sweepBelow, writeWhole } from '../files/wholeFile.ts';
import { errorCode } from '../files/thrown.ts';

/** Larger files are not projects; refused by their size, before a byte is read. */
const LARGEST_PROJECT_FILE = 256 * 1024 * 1024;
const MOST_LISTED = 200;

/** Document files on disk; new ones go to `folder`. */
export function documentFiles(folder: string): DocumentFiles {
  let swept: Promise<void> | null = null;
  return {
    folder,
    read: async (path) => {
      const name = basename(path);
      try {
        const { size } = await stat(path);
        if (size > LARGEST_PROJECT_FILE) return failure(tooLarge(name, size));
        const bytes = await readFile(path);
        return success({ bytes, fingerprint: fingerprint(bytes) });
      } catch (fault) {
        return failure(
          applicationProblem(errorCode(fault) === 'ENOENT' ? 'file-not-found' : 'file-not-readable', {
            name,
          }),
        );
      }
    },
    write: async (path, bytes, expected) => {
      const name = basename(path);
      const problem = await departure(path, expected);
      if (problem !== null) return failure(problem);
      try {
        await writeWhole(path, bytes, { backup: true });
        return success({ fingerprint: fingerprint(bytes) });
      } catch (fault) {
        const full =
          errorCode(fault) === 'ENOSPC' || errorCode(fault) === 'EDQUOT' || errorCode(fault) === 'EFBIG';
        return failure(applicationProblem(full ? 'disk-full' : 'not-writable', { name }));
      }
    },
    list: async () => {
      // Once a run, while the start page is looked at.
      swept ??= sweepBelow(folder, Date.now());
      const names = await readdir(folder).catch(() => []);
      const found = await Promise.all(
        names
          .filter((name) => name.endsWith(PROJECT_EXTENSION) && !name.startsWith('.'))
          .map(async (name) => ({ path: join(folder, name), changed: await changed(join(folder, name)) })),
      );
      return found
        .flatMap(({ path, changed }) => (changed === null ? [] : [{ path, changed }]))
        .sort((a, b) => b.changed.localeCompare(a.changed))
        .slice(0, MOST_LISTED);
    },
    below,
    changed,
    join,
    split: (path) => ({ folder: dirname(path), name: basename(path) }),
  };
}

/** Links are not followed: a folder that leads to itself would have no end. */
async function below(folder: string): Promise<Awaited<ReturnType<DocumentFiles['below']>>> {
  const entries = (await entriesIn(folder)).filter(({ name }) => !name.startsWith('.'));
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  const within = await Promise.all(folders.map(async (each) => projectsIn(each, await entriesIn(each))));
  const paths = [...projectsIn(folder, entries), ...within.flat()];
  const dated = await Promise.all(paths.map(async (path) => ({ path, changed: await changed(path) })));
  const files = dated.flatMap(({ path, changed: at }) => (at === null ? [] : [{ path, changed: at }]));
  return { files, folders };
}

async function entriesIn(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.sort((p, q) => p.name.localeCompare(q.name, 'zh'));
}

function projectsIn(folder: string, entries: readonly Dirent[]): readonly string[] {
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name.toLowerCase().endsWith(PROJECT_EXTENSION))
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('.'))
    .map((name) => join(folder, name));
}

/** Null when the file on disk is the expected one. */
async function departure(
  path: string,
  expected: Fingerprint | 'anything' | 'nothing',
): Promise<SentProblem | null> {
  if (expected === 'anything') return null;
  const name = basename(path);
  // A file that is there and cannot be read is not the expected one.
  const there = await readFile(path).catch((fault: unknown) =>
    errorCode(fault) === 'ENOENT' ? 'nothing' : null,
  );
  if (there === 'nothing') return null;
  if (expected === 'nothing') return applicationProblem('file-exists', { name });
  return there !== null && fingerprint(there) === expected
    ? null
    : applicationProblem('file-changed', { name });
}

async function changed(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  return found === null || !found.isFile() ? null : found.mtime.toISOString();
}

function fingerprint(bytes: Uint8Array): Fingerprint {
  return createHash('sha256').update(bytes).digest('hex');
}

function tooLarge(name: string, size: number): SentProblem {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return applicationProblem('file-too-large', {
    name,
    size: megabytes(size),
    limit: megabytes(LARGEST_PROJECT_FILE),
  });
}
