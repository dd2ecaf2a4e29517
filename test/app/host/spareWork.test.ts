import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createApplication } from '../../../app/host/application.ts';
import { isUsableName } from '../../../app/host/fileName.ts';
import { type Handlers } from '../../../app/bridge/contract.ts';
import { type ApplicationPorts } from '../../../app/host/ports.ts';
import { type Project } from '../../../core/project/project.ts';
import {
  memoryApplication,
  memoryPorts,
  memoryWorld,
  PLACE,
  type MemoryWorld,
} from '../../support/application.ts';
import { runs } from '../../support/runs.ts';

async function made(host: Handlers) {
  const answer = await host.newProject({ register: PLACE, setting: 'pastoral', plan: null });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

const save = (host: Handlers, document: string, project: Project, name = '查干哈达') =>
  host.saveFile({ document, project, where: 'same', name, overwrite: false });

async function openAgain(host: Handlers) {
  const files = await host.folderFiles({});
  if (!files.ok) throw new Error(files.problem.code);
  const opened = await host.openFile({ handle: files.value.files[0]?.handle ?? '' });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

const changed = (project: Project): Project => ({
  ...project,
  register: { ...project.register, village: { zh: '白音嘎查', mn: null } },
});

const full = () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));

async function told(host: Handlers): Promise<readonly string[]> {
  const heard = await host.callsToPage({ wait: false });
  return heard.ok
    ? heard.value.calls.map((call) => (call.call === 'tell' ? call.problem.code : call.call))
    : [];
}

describe('a program folder that is full or read-only', () => {
  const crippled = (world: MemoryWorld, more: Partial<ApplicationPorts>) =>
    createApplication({ ...memoryPorts(world), ...more });

  it('[SAFE-6] costs the automatic copies alone: files open and are saved, and it is told once', async () => {
    const world = memoryWorld();
    const ports = memoryPorts(world);
    const host = crippled(world, { recovery: { ...ports.recovery, keep: full, settle: full, list: full } });
    const { document, project } = await made(host);
    expect(await save(host, document, project)).toMatchObject({ ok: true, value: { saved: true } });
    expect(await save(host, document, changed(project))).toMatchObject({ ok: true, value: { saved: true } });
    expect((await openAgain(host)).project.register.village.zh).toBe('白音嘎查');
    expect((await host.closeDocument({ document })).ok).toBe(true);
    expect(await told(host)).toEqual(['copy-not-kept']);
    expect(await host.keepCopy({ document, name: 'x', project })).toMatchObject({
      ok: false,
      problem: { code: 'copy-not-kept' },
    });
    expect(world.faults.length).toBeGreaterThan(0);
  });

  it('[SAFE-6] costs preferences and the recent list alone', async () => {
    const world = memoryWorld();
    const host = crippled(world, {
      memory: { load: () => Promise.resolve(world.remembered), store: full },
    });
    const { document, project } = await made(host);
    expect(await save(host, document, project)).toMatchObject({ ok: true, value: { saved: true } });
    expect((await openAgain(host)).project).toEqual(project);
    expect((await host.prefer({ language: 'en', theme: 'dark' })).ok).toBe(true);
    expect(await told(host)).toEqual(['settings-not-kept']);
  });

  it('[SAFE-6] is told anew when it has worked in between', async () => {
    const world = memoryWorld();
    const ports = memoryPorts(world);
    let works = false;
    const host = crippled(world, {
      memory: { ...ports.memory, store: (now) => (works ? ports.memory.store(now) : full()) },
    });
    const asks = { language: 'en', theme: 'dark' } as const;
    await host.prefer(asks);
    works = true;
    await host.prefer(asks);
    works = false;
    await host.prefer(asks);
    expect(await told(host)).toEqual(['settings-not-kept', 'settings-not-kept']);
  });
});

describe('a host that is killed between replacing the file and noting it', () => {
  async function killed(world: MemoryWorld, before: boolean) {
    const first = memoryApplication(world);
    const { document, project } = await made(first);
    if (before) await save(first, document, project);
    const ports = memoryPorts(world);
    const never = () => new Promise<never>(() => undefined);
    const dying = createApplication({ ...ports, recovery: { ...ports.recovery, settle: never } });
    void save(dying, document, changed(project));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(world.disk.size).toBe(1);
    return { document, project: changed(project) };
  }

  it.each([true, false])(
    '[SAFE-7] saves on to its own file: nothing changed it from outside (saved before: %s)',
    async (before) => {
      const world = memoryWorld();
      const { document, project } = await killed(world, before);
      const next = memoryApplication(world);
      expect(await save(next, document, changed(project))).toMatchObject({
        ok: true,
        value: { saved: true },
      });
      expect(world.disk.size).toBe(1);
    },
  );

  it('[SAFE-7] offers no copy of what was saved whole', async () => {
    const world = memoryWorld();
    await killed(world, true);
    expect(await memoryApplication(world).copies({})).toEqual({ ok: true, value: { copies: [] } });
  });

  it('[SAFE-7] still notices a file that another program changed since', async () => {
    const world = memoryWorld();
    const { document, project } = await killed(world, true);
    for (const path of world.disk.keys()) world.disk.set(path, new Uint8Array([1]));
    expect(await save(memoryApplication(world), document, project)).toMatchObject({
      ok: false,
      problem: { code: 'file-changed' },
    });
  });
});

describe('the recovery place of a file', () => {
  it('[SAFE-8] goes when its document is closed without unsaved work, and stays where there is some', async () => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    const { document, project } = await made(host);
    await save(host, document, project);
    await host.keepCopy({ document, name: 'x', project: changed(project) });
    await host.closeDocument({ document });
    expect([...world.recovery.keys()]).toEqual([document]);
    const again = await openAgain(host);
    await host.closeDocument({ document: again.document });
    expect([...world.recovery.keys()]).toEqual([document]);
  });

  it('[SAFE-8] is one, however often a killed program opens the file', async () => {
    const world = memoryWorld();
    const first = memoryApplication(world);
    const { document, project } = await made(first);
    await save(first, document, project);
    for (let round = 0; round < 20; round += 1) await openAgain(memoryApplication(world));
    expect(world.recovery.size).toBe(1);
  });
});

describe('names of files', () => {
  it.each([
    'CON',
    'nul.paijiang',
    'Com1',
    'lpt9.x',
    '',
    '  ',
    '　',
    '.村',
    '村\u202egnp',
    '村\u200b',
    '村\ud800',
    '村\u2028屯',
    '村/屯',
    '哈'.repeat(83),
  ])('[APP-7] %j is none', async (name) => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    const { document, project } = await made(host);
    expect(await save(host, document, project, name)).toMatchObject({
      ok: false,
      problem: { code: 'file-name-unusable' },
    });
    expect(world.disk.size).toBe(0);
  });

  it.each(['查干哈达嘎查', '哈'.repeat(75), 'CONSOLE', '村 (2)', 'ᠭᠠᠴᠠ', '新村、旧村', ' 村 '])(
    '[APP-7] %s is one',
    async (name) => {
      const world = memoryWorld();
      const host = memoryApplication(world);
      const { document, project } = await made(host);
      expect(await save(host, document, project, name)).toMatchObject({ ok: true });
    },
  );

  it('[APP-7] none that is usable is longer than a file system holds, or holds what is not seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (name) => {
        fc.pre(isUsableName(name));
        expect(Buffer.byteLength(`.~lock.${name}#`)).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[\p{C}/\\]/u);
      }),
      { numRuns: runs(300) },
    );
  });
});
