import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Handlers } from '../../../app/bridge/contract.ts';
import { createApplication } from '../../../app/host/application.ts';
import { type KeptVersion, versionsKept } from '../../../app/host/versionsKept.ts';
import { toBase64 } from '../../../app/bridge/base64.ts';
import { type Project } from '../../../core/project/project.ts';
import { memoryApplication, memoryPorts, memoryWorld, PLACE } from '../../support/application.ts';
import { runs } from '../../support/runs.ts';

async function opened(host: Handlers) {
  const made = await host.newProject({ register: PLACE, setting: 'pastoral', plan: null });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

const saved = (host: Handlers, document: string, project: Project, overwrite = false) =>
  host.saveFile({ document, project, where: 'same', name: '查干哈达', overwrite });

const renamed = (project: Project, village: string): Project => ({
  ...project,
  register: { ...project.register, village: { zh: village, mn: null } },
});

async function versionsOf(host: Handlers, document: string) {
  const answer = await host.versions({ document });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value.versions;
}

async function villageIn(host: Handlers, document: string, version: string): Promise<string> {
  const seen = await host.peekVersion({ document, version });
  return seen.ok ? seen.value.project.register.village.zh : seen.problem.code;
}

describe('versions of a file', () => {
  it('[SAFE-45] each save leaves one, the newest first; the one that the file holds is marked', async () => {
    const host = memoryApplication(memoryWorld());
    const { document, project } = await opened(host);
    expect(await versionsOf(host, document)).toEqual([]);
    for (const village of ['甲嘎查', '乙嘎查', '丙嘎查'])
      await saved(host, document, renamed(project, village));
    const versions = await versionsOf(host, document);
    expect(versions.map(({ current }) => current)).toEqual([true, false, false]);
    const villages = await Promise.all(versions.map(({ version }) => villageIn(host, document, version)));
    expect(villages).toEqual(['丙嘎查', '乙嘎查', '甲嘎查']);
  });

  it('[SAFE-45] what another program had put there is kept before it is overwritten', async () => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    const { document, project } = await opened(host);
    await saved(host, document, project);
    const { format } = memoryPorts(world);
    world.disk.set('/docs/查干哈达.paijiang', format.serialise(renamed(project, '别处嘎查'), new Map()));
    expect(await saved(host, document, renamed(project, '这里嘎查'))).toMatchObject({ ok: false });
    expect(await saved(host, document, renamed(project, '这里嘎查'), true)).toMatchObject({ ok: true });
    const [now, before] = await versionsOf(host, document);
    expect(await villageIn(host, document, now?.version ?? '')).toBe('这里嘎查');
    expect(await villageIn(host, document, before?.version ?? '')).toBe('别处嘎查');
  });

  it('[SAFE-47] to take one writes nothing; its pictures are there again, and go with the next save', async () => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    const { document, project } = await opened(host);
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    const added = await host.addAsset({ document, fileName: 'a.png', bytes: toBase64(png) });
    if (!added.ok) throw new Error(added.problem.code);
    const withPicture: Project = {
      ...project,
      assets: [added.value],
      emblems: {
        ...project.emblems,
        centre: { asset: added.value.sha256, supplied: { by: '甲', on: '2026-11-01' } },
      },
    };
    await saved(host, document, withPicture);
    await saved(host, document, project);
    await host.closeDocument({ document });
    const files = await host.folderFiles({});
    const again = await host.openFile({ handle: files.ok ? (files.value.files[0]?.handle ?? '') : '' });
    if (!again.ok) throw new Error(again.problem.code);
    const own = again.value.document;
    const before = world.disk.get('/docs/查干哈达.paijiang');
    const [, version] = await versionsOf(host, own);
    const taken = await host.takeVersion({ document: own, version: version?.version ?? '' });
    expect(taken).toEqual({ ok: true, value: { project: withPicture } });
    expect(world.disk.get('/docs/查干哈达.paijiang')).toBe(before);
    expect(await host.asset({ document: own, sha256: added.value.sha256 })).toMatchObject({ ok: true });
    expect(await saved(host, own, withPicture)).toMatchObject({ ok: true, value: { saved: true } });
  });

  it('[SAFE-46] one that is gone, damaged, or of another name is refused by name', async () => {
    const host = memoryApplication(memoryWorld());
    const { document, project } = await opened(host);
    const ask = { document, version: 'v0' };
    expect(await host.peekVersion(ask)).toMatchObject({ ok: false, problem: { code: 'version-unknown' } });
    await saved(host, document, project);
    expect(await host.takeVersion({ document, version: '../v0' })).toMatchObject({
      problem: { code: 'version-unknown' },
    });
  });

  it('[SAFE-48] where none can be kept the file is saved all the same, and it is told once', async () => {
    const world = memoryWorld();
    const ports = memoryPorts(world);
    const full = () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
    const host = createApplication({ ...ports, versions: { ...ports.versions, keep: full } });
    const { document, project } = await opened(host);
    expect(await saved(host, document, project)).toMatchObject({ ok: true, value: { saved: true } });
    expect(await saved(host, document, renamed(project, '乙嘎查'))).toMatchObject({ ok: true });
    const heard = await host.callsToPage({ wait: false });
    const told = heard.ok
      ? heard.value.calls.flatMap((call) => (call.call === 'tell' ? call.problem.code : []))
      : [];
    expect(told).toEqual(['version-not-kept']);
  });

  it('[SAFE-49] the file on disk is looked at without being opened: its own, or one of that name', async () => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    const { document, project } = await opened(host);
    expect(await host.fileOnDisk({ document, name: null })).toMatchObject({ ok: false });
    await saved(host, document, project);
    const { format } = memoryPorts(world);
    const elsewhere = renamed(project, '别处嘎查');
    world.disk.set('/docs/查干哈达.paijiang', format.serialise(elsewhere, new Map()));
    for (const name of [null, '查干哈达', '查干哈达.paijiang'])
      expect(await host.fileOnDisk({ document, name })).toMatchObject({
        ok: true,
        value: { project: elsewhere },
      });
    expect(await host.fileOnDisk({ document, name: '../etc/hostname' })).toMatchObject({ ok: false });
    // Its own file is still not the one that was saved.
    expect(await saved(host, document, project)).toMatchObject({ problem: { code: 'file-changed' } });
  });
});

describe('which versions stay', () => {
  const DAY = 24 * 60 * 60 * 1000;
  const NOW = Date.UTC(2026, 10, 30);
  const version = fc.record({ ago: fc.nat({ max: 60 * DAY }), bytes: fc.integer({ min: 1, max: 100 }) });
  const listOf = (drawn: readonly { ago: number; bytes: number }[]): KeptVersion[] =>
    drawn.map(({ ago, bytes }, index) => {
      const at = new Date(NOW - ago).toISOString();
      return { id: `v${index}`, at, day: at.slice(0, 10), bytes };
    });

  it('[SAFE-45] the last ten, then the last of each day for thirty days', () => {
    fc.assert(
      fc.property(fc.array(version, { maxLength: 80 }), (drawn) => {
        const all = listOf(drawn);
        const kept = versionsKept(all, { now: NOW, mostBytes: Infinity });
        const newest = [...all].sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id));
        expect(kept.slice(0, 10)).toEqual(newest.slice(0, 10));
        const older = kept.slice(10);
        const days = older.map(({ day }) => day);
        expect(new Set(days).size).toBe(days.length);
        for (const one of newest.slice(10)) {
          const isOld = NOW - Date.parse(one.at) > 30 * DAY;
          const last = newest.slice(10).find(({ day }) => day === one.day);
          expect(older.includes(one)).toBe(!isOld && last === one);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('[SAFE-45] no more than the bytes that are allowed, and the newest two in any case', () => {
    fc.assert(
      fc.property(fc.array(version, { maxLength: 40 }), fc.nat({ max: 400 }), (drawn, mostBytes) => {
        const all = listOf(drawn);
        const kept = versionsKept(all, { now: NOW, mostBytes });
        const whole = versionsKept(all, { now: NOW, mostBytes: Infinity });
        expect(whole.slice(0, Math.min(2, all.length))).toEqual(kept.slice(0, 2));
        expect(whole).toEqual(expect.arrayContaining([...kept]));
        const bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
        expect(kept.length <= 2 || bytes <= mostBytes).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });
});
