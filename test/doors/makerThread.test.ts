import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { openProjectFile } from '../../core/file/file.ts';
import { systemClock } from '../../node/desk/clock.ts';
import { type Makers, makers } from '../../node/desk/makers.ts';
import { threadedMakers } from '../../node/desk/threadedMakers.ts';
import { sha256 } from '../support/sha256.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'paijiang-makers-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const opened = openProjectFile(readFileSync(join(root, 'templates/centres/sample-gacha.json')), { sha256 });
if (!opened.ok) throw new Error(opened.problem.code);
const { project } = opened.value;
const assets = new Map<string, Uint8Array>();
const faults = { folder: work, keep: () => Promise.resolve(true) };
const LIMITS = { memory: 3072, silence: 600_000, grace: 600_000 };
const threaded = (documents: string) =>
  threadedMakers(
    { documents, faultFolder: work },
    faults,
    LIMITS,
    pathToFileURL(join(root, 'dist/makerThread.mjs')),
  );
const watch = () => ({ signal: new AbortController().signal, progress: () => undefined });
const doorPlates = project.signs.filter(({ subject }) => subject.of === 'room').map(({ id }) => id);

/** Everything that these makers make of the sample, by name; the instant of a folder's name aside. */
async function allOf(of: Makers, documents: string): Promise<Record<string, string>> {
  const options = {
    production: false,
    formats: ['svg' as const, 'png' as const],
    chosen: doorPlates.slice(0, 3),
  };
  const sets = [
    await of.packages.make({ project, assets, options, ...watch() }),
    await of.packages.make({ project, assets, options: { ...options, whole: 'folder' }, ...watch() }),
    await of.reports.make({ project, assets, language: 'zh', ...watch() }),
  ];
  const folders = sets.map((set) => (set.ok ? set.value.folder : `failed: ${set.problem.code}`));
  expect(folders.filter((folder) => folder.startsWith('failed'))).toEqual([]);
  const files = folders.flatMap((folder, at) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each): [string, string] => {
        const path = join(each.parentPath, each.name);
        return [`${at} ${path.slice(folder.length)}`, sha256(readFileSync(path))];
      }),
  );
  expect(basename(folders[0] ?? '')).not.toBe(basename(documents));
  return Object.fromEntries(files);
}

it('[DESK-31] the built thread makes the same files as the program does without it, and says the same of them', async () => {
  const [here, there] = [join(work, 'here'), join(work, 'there')];
  const [plain, thread] = [makers(here, systemClock, faults), threaded(there)];
  const made = await allOf(thread, there);
  expect(Object.keys(made).length).toBeGreaterThan(20);
  expect(made).toEqual(await allOf(plain, here));
  expect(await thread.packages.standings({ project, assets })).toEqual(
    await plain.packages.standings({ project, assets }),
  );
  for (const text of [
    '<svg xmlns="http://www.w3.org/2000/svg" width="10mm" height="10mm" viewBox="0 0 10 10"><path d="M1 1h8v8z"/></svg>',
    '%PDF-1.4 and no more',
  ]) {
    const artwork = { bytes: new TextEncoder().encode(text), asset: sha256(new TextEncoder().encode(text)) };
    expect(await thread.artwork.read(artwork)).toEqual(await plain.artwork.read(artwork));
  }
});

it('[DESK-31] a package that is cancelled in the thread leaves nothing', async () => {
  const documents = join(work, 'cancelled');
  const stop = new AbortController();
  const made = threaded(documents).packages.make({
    ...{ project, assets, options: { production: false, formats: ['svg', 'png'], whole: 'folder' } },
    signal: stop.signal,
    progress: ({ made: count }) => {
      if (count > 2) stop.abort();
    },
  });
  await made.then(
    (answer) => expect(answer.ok).toBe(false),
    () => undefined,
  );
  expect(stop.signal.aborted).toBe(true);
  const left = readdirSync(work).includes('cancelled') ? readdirSync(documents, { recursive: true }) : [];
  expect(left).toEqual([]);
});
