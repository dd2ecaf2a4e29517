import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PackageOptions } from '../../../app/bridge/contract.ts';
import { type Project } from '../../../core/project/project.ts';
import { deskShaper } from '../../../node/desk/deskShaper.ts';
import { signMaker } from '../../../node/desk/signMaker.ts';
import { STARTERS, starterCentre } from '../../support/sheets.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'paijiang-signs-'));
});
afterEach(() => rm(home, { recursive: true }));

const clock = { today: () => '2026-11-30', now: () => '2026-11-30T04:05:00Z' };
const shaping = deskShaper();

function maker() {
  return signMaker(home, clock, shaping, { folder: home, keep: () => Promise.resolve(true) });
}

/** A village as it is on its first day: nothing Mongolian, nothing confirmed. */
function village(): Project {
  const [starter] = STARTERS;
  if (starter === undefined) throw new Error('no starter');
  return starterCentre(starter);
}

async function made(project: Project, options: Omit<PackageOptions, 'formats'>) {
  const outcome = await maker().make({
    project,
    assets: new Map(),
    options: { formats: ['svg'], ...options },
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const names = await readdir(outcome.value.folder).catch(() => []);
  return { ...outcome.value, names };
}

describe('the package of the window', () => {
  it('[STUDIO-1] [STUDIO-2] of a new village is drafts of every sign but official artwork, as the list said', async () => {
    const project = village();
    const told = await maker().standings({ project, assets: new Map() });
    if (!told.ok) throw new Error(told.problem.code);
    const { files, blocked } = await made(project, { production: false });
    expect(blocked.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toEqual(
      blocked.map(() => 'emblem-missing'),
    );
    const bad = told.value.flatMap(({ sign, state }) => (state === 'blocked' ? [sign] : []));
    expect(new Set(blocked.map(({ sign }) => sign))).toEqual(new Set(bad));
    expect(files.length).toBeGreaterThan(0);
    expect(files.every(({ draft, name }) => draft && name.includes('缺蒙古文'))).toBe(true);
  });

  it('[STUDIO-3] is of the chosen signs, with one zip that holds every file', async () => {
    const project = village();
    const doors = project.signs.filter(({ subject }) => subject.of === 'room').map(({ id }) => id);
    const { folder, files, names } = await made(project, { production: false, chosen: doors, zip: true });
    expect(new Set(files.map(({ sign }) => sign))).toEqual(new Set(doors));
    const zip = `${basename(folder)}.zip`;
    const unpacked = unzipSync(new Uint8Array(await readFile(join(folder, zip))));
    expect(Object.keys(unpacked).sort()).toEqual(names.filter((name) => name !== zip).sort());
    for (const [name, bytes] of Object.entries(unpacked))
      expect(Buffer.compare(Buffer.from(bytes), await readFile(join(folder, name))), name).toBe(0);
  });

  it('[STUDIO-4] without a single file leaves no folder: an order for nothing would be sent to the shop', async () => {
    for (const zip of [true, false]) {
      const { files, blocked, names } = await made(village(), { production: true, zip });
      expect(files).toEqual([]);
      expect(blocked.length).toBeGreaterThan(0);
      expect(names).toEqual([]);
    }
    expect(await readdir(home)).toEqual([]);
  });
});
