import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Handlers, type JobState, type Outcome } from '../../../app/bridge/contract.ts';
import { createApplication } from '../../../app/host/application.ts';
import { type ApplicationPorts } from '../../../app/host/ports.ts';
import { type TakenPart } from '../../../core/editing/commands/takeFrom.ts';
import { openProjectFile } from '../../../core/file/file.ts';
import { type Project } from '../../../core/project/project.ts';
import { memoryPorts, memoryWorld, type MemoryWorld } from '../../support/application.ts';
import { runs } from '../../support/runs.ts';
import { sha256 } from '../../support/sha256.ts';
import { townshipVillage, villageBytes, villageName } from '../../support/townshipFolder.ts';

const SOURCE: Project = { ...townshipVillage(99), look: 'framed', specification: { material: '铝塑板' } };
const pathOf = (at: number): string => `/docs/${villageName(at)}.paijiang`;

function township(count: number, more: (ports: ApplicationPorts) => Partial<ApplicationPorts> = () => ({})) {
  const world = memoryWorld();
  for (let at = 1; at <= count; at += 1) world.disk.set(pathOf(at), villageBytes(townshipVillage(at)));
  const ports = memoryPorts(world);
  return { world, host: createApplication({ ...ports, ...more(ports) }), before: new Map(world.disk) };
}

function of<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

async function ended(host: Handlers, job: string): Promise<JobState> {
  for (let since = -1; ;) {
    const state = of(await host.packageState({ job, since }));
    since = state.step;
    if (state.state !== 'running') return state;
  }
}

async function previewed(host: Handlers, parts: TakenPart[]) {
  const [folder] = of(await host.townshipFolders({})).folders;
  const { files } = of(await host.townshipFiles({ folder: folder?.handle ?? '' }));
  const handles = files.map(({ handle }) => handle);
  return of(await host.previewMany({ source: SOURCE, handles, parts, language: 'zh' })).previews;
}

/** Every village as it stands: what the preview says of its bytes. */
async function targets(host: Handlers, { disk }: MemoryWorld) {
  const [folder] = of(await host.townshipFolders({})).folders;
  const { files } = of(await host.townshipFiles({ folder: folder?.handle ?? '' }));
  return files.map(({ handle, folder: where, name }) => ({
    handle,
    fingerprint: sha256(disk.get(`${where}/${name}`) ?? new Uint8Array()),
  }));
}

async function taken(host: Handlers, world: MemoryWorld): Promise<JobState> {
  const to = await targets(host, world);
  return ended(host, of(await host.startMany({ source: SOURCE, to, parts: ['look', 'material'] })).job);
}

const undone = async (host: Handlers): Promise<JobState> => ended(host, of(await host.startUndoMany({})).job);

const lookOf = (world: MemoryWorld, at: number): string | undefined => {
  const opened = openProjectFile(world.disk.get(pathOf(at)) ?? new Uint8Array(), { sha256 });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.project.look;
};
const codes = ({ blocked }: JobState) =>
  blocked.map(({ label, reasons }) => `${label} ${reasons.map(({ code }) => code).join()}`);

describe('parts of one village for many', () => {
  it('[TOWN-12] first each is told in words, and nothing is written', async () => {
    const { world, host, before } = township(3);
    world.disk.set(pathOf(3), villageBytes({ ...townshipVillage(3), look: 'framed' }));
    const previews = await previewed(host, ['look']);
    expect(
      previews.map(({ handle, seen }) => ({ handle, fingerprint: seen.ok ? seen.fingerprint : '' })),
    ).toEqual(await targets(host, world));
    const told = previews.map(({ seen }) =>
      seen.ok ? seen.told.flatMap(({ lines }) => lines) : [seen.problem.code],
    );
    expect(told[0]).toHaveLength(1);
    expect(told[0]?.[0]).toMatch(/^标牌风格.* → /);
    expect(told[0]?.[0]).not.toContain('framed');
    expect(told[2]).toEqual([]);
    expect(world.disk.get(pathOf(1))).toBe(before.get(pathOf(1)));
    expect(world.versions.size).toBe(0);
  });

  it('[TOWN-18] signs that could not be made any more are told with the reason; those that never could are not', async () => {
    const { host } = township(2);
    const strip = SOURCE.signs.find(({ subject }) => subject.of === 'organisation');
    const narrow: Project = {
      ...SOURCE,
      signs: SOURCE.signs.map((sign) =>
        sign.id === strip?.id ? { ...sign, size: { width: 40, height: 200 } } : sign,
      ),
    };
    const [folder] = of(await host.townshipFolders({})).folders;
    const { files } = of(await host.townshipFiles({ folder: folder?.handle ?? '' }));
    const handles = files.map(({ handle }) => handle);
    const blockedBy = async (source: Project) =>
      of(await host.previewMany({ source, handles, parts: ['sizes'], language: 'zh' })).previews.map(
        ({ seen }) => (seen.ok ? seen.blocked : null),
      );
    for (const blocked of await blockedBy(narrow)) {
      expect(blocked).toHaveLength(1);
      expect(blocked?.[0]).toMatchObject({ problem: { area: 'sign' } });
      expect(blocked?.[0]?.label).not.toBe('');
    }
    expect(await blockedBy(SOURCE)).toEqual([[], []]);
  });

  it('[TOWN-13] [TOWN-14] all are written as one step, with versions, and are the very bytes of before after one step back', async () => {
    const { world, host, before } = township(5);
    const end = await taken(host, world);
    expect(end).toMatchObject({ state: 'done', blocked: [] });
    expect(end.files).toHaveLength(5);
    for (let at = 1; at <= 5; at += 1) {
      expect(lookOf(world, at)).toBe('framed');
      expect(world.versions.get(pathOf(at))).toHaveLength(2);
    }
    expect([...world.locks]).toEqual([]);
    expect(of(await host.lastMany({})).last).toMatchObject({ villages: 5, parts: ['look', 'material'] });
    expect(await undone(host)).toMatchObject({ state: 'done', blocked: [] });
    expect(world.disk).toEqual(before);
    expect(of(await host.lastMany({})).last).toBeNull();
    expect(await host.startUndoMany({})).toMatchObject({ problem: { code: 'many-nothing' } });
  });

  it('[TOWN-13] one that is open here or elsewhere, or was changed since it was looked at, stays and is told', async () => {
    const { world, host, before } = township(4);
    const to = await targets(host, world);
    await host.openFile({ handle: to[0]?.handle ?? '' });
    world.locks.set(pathOf(2), { user: '别人', machine: '乡里', since: '2026-11-23T00:00:00Z' });
    const changed = villageBytes(townshipVillage(44));
    world.disk.set(pathOf(3), changed);
    const end = await ended(host, of(await host.startMany({ source: SOURCE, to, parts: ['look'] })).job);
    expect(codes(end).sort()).toEqual([
      `${villageName(1)}.paijiang many-open-here`,
      `${villageName(2)}.paijiang file-locked`,
      `${villageName(3)}.paijiang many-changed`,
    ]);
    expect(end.files.map(({ name }) => name)).toEqual([`${villageName(4)}.paijiang`]);
    expect(world.disk.get(pathOf(1))).toBe(before.get(pathOf(1)));
    expect(world.disk.get(pathOf(2))).toBe(before.get(pathOf(2)));
    expect(world.disk.get(pathOf(3))).toBe(changed);
    // Locks of others stay theirs, and so does that of the open document.
    expect([...world.locks.keys()].sort()).toEqual([pathOf(1), pathOf(2)]);
  });

  it('[TOWN-13] what could not be taken back is not written', async () => {
    const { world, host, before } = township(2, (ports) => ({
      versions: { ...ports.versions, keep: () => Promise.reject(new Error('disk full')) },
    }));
    expect(codes(await taken(host, world))).toEqual([
      `${villageName(1)}.paijiang many-not-kept`,
      `${villageName(2)}.paijiang many-not-kept`,
    ]);
    expect(world.disk).toEqual(before);
  });

  it('[TOWN-14] one that somebody changed since, or that has no version left, is told and left alone', async () => {
    const { world, host, before } = township(4);
    await taken(host, world);
    const theirs = villageBytes(townshipVillage(55));
    world.disk.set(pathOf(1), theirs);
    world.versions.delete(pathOf(2));
    world.locks.set(pathOf(4), { user: '别人', machine: '乡里', since: '2026-11-23T00:00:00Z' });
    expect(codes(await undone(host)).sort()).toEqual([
      `${villageName(1)}.paijiang many-changed-since`,
      `${villageName(2)}.paijiang many-version-gone`,
      `${villageName(4)}.paijiang file-locked`,
    ]);
    expect(world.disk.get(pathOf(1))).toBe(theirs);
    expect(lookOf(world, 2)).toBe('framed');
    expect(world.disk.get(pathOf(3))).toEqual(before.get(pathOf(3)));
    // What is closed again can be tried again; the other two are told once.
    expect(of(await host.lastMany({})).last).toMatchObject({ villages: 1 });
    world.locks.clear();
    expect(await undone(host)).toMatchObject({ state: 'done', blocked: [] });
    expect(world.disk.get(pathOf(4))).toEqual(before.get(pathOf(4)));
    expect(of(await host.lastMany({})).last).toBeNull();
  });

  it('[TOWN-15] progress is told, one step at a time, and stopping leaves whole files and the way back', async () => {
    let host: Handlers | null = null;
    let job = '';
    const made = township(4, (ports) => ({
      files: {
        ...ports.files,
        write: async (path, bytes, expected) => {
          const written = await ports.files.write(path, bytes, expected);
          if (path === pathOf(2)) await host?.cancelPackage({ job });
          return written;
        },
      },
    }));
    host = made.host;
    const to = await targets(host, made.world);
    const ask = { source: SOURCE, to, parts: ['look'] as TakenPart[] };
    ({ job } = of(await host.startMany(ask)));
    expect(await host.startMany(ask)).toMatchObject({ problem: { code: 'many-busy' } });
    expect(await ended(host, job)).toMatchObject({ state: 'cancelled', made: 1, total: 4 });
    expect([1, 2, 3, 4].map((at) => lookOf(made.world, at))).toEqual([
      ...['framed', 'framed', undefined, undefined],
    ]);
    expect([...made.world.locks]).toEqual([]);
    await undone(host);
    expect(made.world.disk).toEqual(made.before);
  });

  it('[TOWN-14] wherever a run is killed, each file is the old or the new one and one step takes all of it back', async () => {
    const property = fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 12 }),
      async (count, when) => {
        let left = when;
        // From then on the host is gone: nothing it asks for happens or is answered.
        const orGone = <Value>(run: () => Promise<Value>): Promise<Value> => {
          left -= 1;
          return left < 0 ? new Promise<never>(() => undefined) : run();
        };
        const { world, host, before } = township(count, (ports) => ({
          files: { ...ports.files, write: (...ask) => orGone(() => ports.files.write(...ask)) },
          versions: { ...ports.versions, keep: (...ask) => orGone(() => ports.versions.keep(...ask)) },
          manyJournal: { ...ports.manyJournal, store: (step) => orGone(() => ports.manyJournal.store(step)) },
        }));
        const to = await targets(host, world);
        of(await host.startMany({ source: SOURCE, to, parts: ['look'] }));
        await new Promise((resolve) => setTimeout(resolve, 5));
        while (left >= 0 && [...Array(count).keys()].some((at) => lookOf(world, at + 1) === undefined))
          await new Promise((resolve) => setTimeout(resolve, 5));
        for (let at = 1; at <= count; at += 1) expect(['framed', undefined]).toContain(lookOf(world, at));
        world.locks.clear();
        const again = createApplication(memoryPorts(world));
        if (world.many !== null) expect((await undone(again)).blocked).toEqual([]);
        expect(world.disk).toEqual(before);
      },
    );
    await fc.assert(property, { numRuns: runs(20) });
  });
});
