import { describe, expect, it } from 'vitest';
import { readArtwork } from '../../../app/artwork/readArtwork.ts';
import { type Handlers } from '../../../app/bridge/contract.ts';
import { dispatch } from '../../../app/host/dispatch.ts';
import { type Project } from '../../../core/project/project.ts';
import { success } from '../../../core/result.ts';
import { artworkPorts } from '../../../node/writers/suppliedArtwork.ts';
import { memoryApplication, memoryWorld, PLACE, type MemoryWorld } from '../../support/application.ts';
import { svgMark } from '../../support/marks.ts';

async function opened(host: Handlers) {
  const made = await host.newProject({ register: PLACE, setting: 'pastoral', plan: null });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

async function saved(
  host: Handlers,
  document: string,
  project: Project,
  more: Partial<Parameters<Handlers['saveFile']>[0]> = {},
) {
  return host.saveFile({ document, project, where: 'same', name: '查干哈达', overwrite: false, ...more });
}

function renamed(project: Project, village: string): Project {
  return { ...project, register: { ...project.register, village: { zh: village, mn: null } } };
}

describe('opening and saving', () => {
  it('[APP-3] a new project has the place, the plan and the standard signs, and is saved nowhere', async () => {
    const { project, name } = await opened(memoryApplication(memoryWorld()));
    expect(name).toBeNull();
    expect(project.register.village.zh).toBe('查干哈达嘎查');
    expect(project.plan?.levels).toHaveLength(1);
    expect(project.signs.map(({ subject }) => subject.of)).toContain('centre');
  });

  it('[APP-4] saves into the documents folder under the given name and remembers the file', async () => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    const { document, project } = await opened(host);
    const answer = await saved(host, document, project);
    expect(answer).toMatchObject({
      ok: true,
      value: { saved: true, name: '查干哈达.paijiang', folder: '/docs' },
    });
    const recent = await host.recentFiles({});
    expect(recent).toMatchObject({
      ok: true,
      value: { files: [{ name: '查干哈达.paijiang', present: true }] },
    });
  });

  it('[APP-5] what was saved opens again as the same project', async () => {
    const host = memoryApplication(memoryWorld());
    const { document, project } = await opened(host);
    await saved(host, document, project);
    const files = await host.folderFiles({});
    const handle = files.ok ? (files.value.files[0]?.handle ?? '') : '';
    const again = await host.openFile({ handle });
    expect(again).toMatchObject({
      ok: true,
      value: { name: '查干哈达.paijiang', migrated: [], recovered: false },
    });
    expect(again.ok && again.value.project).toEqual(project);
  });

  it('[STUDIO-35] a file is looked at without being opened: no document, no lock, no place among the recent', async () => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    const { document, project } = await opened(host);
    await saved(host, document, project);
    await host.closeDocument({ document });
    const before = await host.recentFiles({});
    const files = await host.folderFiles({});
    const handle = files.ok ? (files.value.files[0]?.handle ?? '') : '';
    const seen = await host.peekFile({ handle });
    expect(seen).toEqual({ ok: true, value: { project } });
    expect(await host.recentFiles({})).toEqual(before);
    expect(await host.peekFile({ handle: 'nobody' })).toMatchObject({
      ok: false,
      problem: { code: 'handle-unknown' },
    });
  });

  it('[APP-6] refuses to save over a file that changed on disk, until the user says so', async () => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    const { document, project } = await opened(host);
    await saved(host, document, project);
    world.disk.set('/docs/查干哈达.paijiang', new Uint8Array([1, 2, 3]));
    expect(await saved(host, document, project)).toMatchObject({
      ok: false,
      problem: { code: 'file-changed' },
    });
    expect(world.disk.get('/docs/查干哈达.paijiang')).toEqual(new Uint8Array([1, 2, 3]));
    expect(await saved(host, document, project, { overwrite: true })).toMatchObject({ ok: true });
  });

  it('[DESK-29] what is opened or saved goes to the list of the system', async () => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    const { document, project } = await opened(host);
    await saved(host, document, project);
    const files = await host.folderFiles({});
    await host.openFile({ handle: files.ok ? (files.value.files[0]?.handle ?? '') : '' });
    expect(world.openedPaths).toEqual(['/docs/查干哈达.paijiang', '/docs/查干哈达.paijiang']);
  });

  it('[APP-6] refuses a name that is taken', async () => {
    const world = memoryWorld();
    world.disk.set('/docs/查干哈达.paijiang', new Uint8Array([1]));
    const host = memoryApplication(world);
    const { document, project } = await opened(host);
    expect(await saved(host, document, project)).toMatchObject({
      ok: false,
      problem: { code: 'file-exists' },
    });
  });

  it.each(['a/b', 'a\\b', '..\\x', 'a:b', 'x\u0000', '.hidden', 'dot.'])(
    '[APP-7] refuses the name %j',
    async (name) => {
      const host = memoryApplication(memoryWorld());
      const { document, project } = await opened(host);
      const answer = await saved(host, document, project, { where: 'as', name });
      if (name === 'dot.') expect(answer.ok).toBe(true);
      else expect(answer).toMatchObject({ ok: false, problem: { code: 'file-name-unusable' } });
    },
  );

  it('[APP-8] a handle that nobody gave out opens nothing', async () => {
    const host = memoryApplication(memoryWorld());
    expect(await host.openFile({ handle: '/etc/passwd' })).toMatchObject({
      ok: false,
      problem: { code: 'handle-unknown' },
    });
  });

  it('[APP-9] closing the dialog saves nothing and is no problem', async () => {
    const world = memoryWorld();
    world.picked = 'closed';
    const host = memoryApplication(world, 'desktop');
    const { document, project } = await opened(host);
    expect(await saved(host, document, project)).toMatchObject({ ok: true, value: { saved: false } });
    expect(world.disk.size).toBe(0);
  });

  it('[APP-10] what is no project is refused by name and nothing is held', async () => {
    const host = memoryApplication(memoryWorld());
    const answer = await host.openBytes({ name: 'x.paijiang', bytes: btoa('nonsense') });
    expect(answer).toMatchObject({ ok: false, problem: { area: 'projectFile' } });
  });
});

describe('a file that several people open', () => {
  const OTHER = { user: '乌兰', machine: '办公室-2', since: '2026-11-23T08:00:00.000Z' };

  async function savedFile(world: MemoryWorld) {
    const host = memoryApplication(world);
    const { document, project } = await opened(host);
    await saved(host, document, project);
    return { host, document, project };
  }
  const handleOf = async (host: Handlers) => {
    const files = await host.folderFiles({});
    return files.ok ? (files.value.files[0]?.handle ?? '') : '';
  };

  it('[APP-36] is locked while it is open here, and free when it is closed', async () => {
    const world = memoryWorld();
    const { host, document } = await savedFile(world);
    expect(world.locks.get('/docs/查干哈达.paijiang')).toBe('ours');
    await host.closeDocument({ document });
    expect(world.locks.size).toBe(0);
    await host.openFile({ handle: await handleOf(host) });
    expect(world.locks.get('/docs/查干哈达.paijiang')).toBe('ours');
  });

  it('[APP-36] says who has it open; what is changed here cannot be saved over it, but under another name', async () => {
    const world = memoryWorld();
    const { host, document } = await savedFile(world);
    await host.closeDocument({ document });
    world.locks.set('/docs/查干哈达.paijiang', OTHER);
    const before = world.disk.get('/docs/查干哈达.paijiang');
    const there = await host.openFile({ handle: await handleOf(host) });
    if (!there.ok) throw new Error(there.problem.code);
    expect(there.value).toMatchObject({ name: '查干哈达.paijiang', lockedBy: OTHER });
    const changed = renamed(there.value.project, '白音嘎查');
    expect(await saved(host, there.value.document, changed, { overwrite: true })).toMatchObject({
      ok: false,
      problem: { code: 'file-locked', data: OTHER },
    });
    expect(world.disk.get('/docs/查干哈达.paijiang')).toBe(before);
    expect(await saved(host, there.value.document, changed, { where: 'as', name: '副本' })).toMatchObject({
      ok: true,
      value: { saved: true, name: '副本.paijiang' },
    });
  });

  it('[APP-36] the lock goes along to where the file is saved', async () => {
    const world = memoryWorld();
    const { host, document, project } = await savedFile(world);
    await saved(host, document, project, { where: 'as', name: '新名' });
    expect([...world.locks.keys()]).toEqual(['/docs/新名.paijiang']);
  });
});

describe('the window and its shell', () => {
  it('[APP-37] hears at once what the shell wants, once, and files as handles', async () => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    const waiting = host.callsToPage({ wait: true });
    world.calls.push({ call: 'open', path: '/docs/村.paijiang' });
    const heard = await waiting;
    expect(heard).toMatchObject({ ok: true, value: { calls: [{ call: 'open' }] } });
    expect(JSON.stringify(heard)).not.toContain('/docs');
    expect(await host.callsToPage({ wait: false })).toEqual({ ok: true, value: { calls: [] } });
  });

  it('[APP-37] a newer ask sends an older one home, so that nothing is told to a page that is gone', async () => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    const old = host.callsToPage({ wait: true });
    const fresh = host.callsToPage({ wait: true });
    expect(await old).toEqual({ ok: true, value: { calls: [] } });
    world.calls.push({ call: 'save-and-close' });
    expect(await fresh).toMatchObject({ ok: true, value: { calls: [{ call: 'save-and-close' }] } });
  });

  it('[APP-37] the shell is told whether something is unsaved, and when the window may close', async () => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    await host.standing({ unsaved: true });
    await host.closeWindow({});
    expect(world.standing).toEqual([true, 'closed']);
  });
});

describe('recovery', () => {
  it('[APP-11] a copy of unsaved work survives the host and goes on being saved where it was', async () => {
    const world = memoryWorld();
    const first = memoryApplication(world);
    const { document, project } = await opened(first);
    await saved(first, document, project);
    const changed = renamed(project, '白音嘎查');
    await first.keepCopy({ document, name: '查干哈达.paijiang', project: changed });

    const second = memoryApplication(world);
    const copies = await second.copies({});
    expect(copies).toMatchObject({ ok: true, value: { copies: [{ document, name: '查干哈达.paijiang' }] } });
    const back = await second.openCopy({ document });
    expect(back).toMatchObject({ ok: true, value: { recovered: true, name: '查干哈达.paijiang' } });
    expect(back.ok && back.value.project).toEqual(changed);
    expect(await saved(second, document, changed)).toMatchObject({ ok: true, value: { saved: true } });
    expect(await second.copies({})).toMatchObject({ ok: true, value: { copies: [] } });
  });

  it('[APP-12] a window that outlived its host saves to the same file', async () => {
    const world = memoryWorld();
    const { document, project } = await (async () => {
      const host = memoryApplication(world);
      const made = await opened(host);
      await saved(host, made.document, made.project);
      return made;
    })();
    const restarted = memoryApplication(world);
    const answer = await saved(restarted, document, renamed(project, '白音嘎查'));
    expect(answer).toMatchObject({ ok: true, value: { saved: true, name: '查干哈达.paijiang' } });
    expect(world.disk.size).toBe(1);
  });

  it('[APP-11] a dropped copy is gone', async () => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    const { document, project } = await opened(host);
    await host.keepCopy({ document, name: 'x', project });
    await host.dropCopy({ document });
    expect(await host.copies({})).toMatchObject({ ok: true, value: { copies: [] } });
    expect(await host.openCopy({ document })).toMatchObject({ ok: false, problem: { code: 'copy-unknown' } });
  });
});

describe('packages', () => {
  async function job(world: MemoryWorld) {
    const host = memoryApplication(world);
    const { document, project } = await opened(host);
    const started = await host.startPackage({
      document,
      project,
      options: { formats: ['pdf'], production: false },
    });
    if (!started.ok) throw new Error(started.problem.code);
    return { host, id: started.value.job };
  }

  it('[APP-14] tells its progress step by step and its folder at the end', async () => {
    const world = memoryWorld();
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    world.packages = async ({ progress }) => {
      progress({ made: 0, total: 2, current: '条牌' });
      await gate;
      return success({
        folder: '/made',
        files: [{ name: 'a.pdf', sign: 's', draft: true }],
        blocked: [],
        notes: [],
      });
    };
    const { host, id } = await job(world);
    const running = await host.packageState({ job: id, since: -1 });
    expect(running).toMatchObject({ ok: true, value: { state: 'running', total: 2, current: '条牌' } });
    go();
    const done = await host.packageState({ job: id, since: running.ok ? running.value.step : 0 });
    expect(done).toMatchObject({
      ok: true,
      value: { state: 'done', folder: '/made', files: [{ name: 'a.pdf' }] },
    });
    await host.showFolder({ job: id });
    expect(world.revealed).toEqual(['/made']);
  });

  it('[APP-15] stops when it is told to', async () => {
    const world = memoryWorld();
    world.packages = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
    const { host, id } = await job(world);
    await host.cancelPackage({ job: id });
    expect(await host.packageState({ job: id, since: 0 })).toMatchObject({
      ok: true,
      value: { state: 'cancelled', problem: null },
    });
  });

  it('[APP-35] reports are a job as well, in the language of the window, and tell what is to be known', async () => {
    const world = memoryWorld();
    const asked: string[] = [];
    const note = {
      area: 'application',
      code: 'report-characters',
      data: { file: 'a', characters: '𠀀' },
    } as const;
    world.reports = ({ language, project }) => {
      asked.push(`${language} ${project.register.village.zh}`);
      const file = { name: 'a.pdf', sign: '', draft: false };
      return Promise.resolve(success({ folder: '/reports', files: [file], blocked: [], notes: [note] }));
    };
    const host = memoryApplication(world);
    const { document, project } = await opened(host);
    const started = await host.startReports({ document, project, language: 'en' });
    if (!started.ok) throw new Error(started.problem.code);
    expect(await dispatch(host, 'packageState', { job: started.value.job, since: 0 })).toMatchObject({
      ok: true,
      value: { state: 'done', folder: '/reports', files: [{ name: 'a.pdf' }], notes: [note] },
    });
    expect(asked).toEqual([`en ${project.register.village.zh}`]);
  });

  it('[APP-16] a fault of the writers is told, not swallowed', async () => {
    const world = memoryWorld();
    world.packages = () => Promise.reject(new Error('disk on fire'));
    const { host, id } = await job(world);
    expect(await host.packageState({ job: id, since: 0 })).toMatchObject({
      ok: true,
      value: { state: 'failed', problem: { code: 'job-fault', data: { reason: 'disk on fire' } } },
    });
  });
});

describe('assets of an open document', () => {
  const PNG =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  it('[APP-30] artwork is read for the window as the export reads it, or refused by its sentence', async () => {
    const host = memoryApplication(memoryWorld());
    const { document } = await opened(host);
    const add = async (content: string) => {
      const bytes = Buffer.from(svgMark(content));
      const added = await host.addAsset({ document, fileName: '标识.svg', bytes: bytes.toString('base64') });
      if (!added.ok) throw new Error(added.problem.code);
      return { bytes, sha256: added.value.sha256 };
    };
    const mark = await add('<circle cx="50" cy="50" r="40" fill="#c8102e"/>');
    const answer = await dispatch(host, 'artwork', { document, sha256: mark.sha256 });
    expect(answer).toEqual(await readArtwork(mark.bytes, mark.sha256, artworkPorts()));
    const text = await add('<text>字</text>');
    expect(await host.artwork({ document, sha256: text.sha256 })).toMatchObject({
      ok: false,
      problem: { area: 'sign', code: 'artwork-text', data: { text: '字' } },
    });
    expect(await host.artwork({ document, sha256: 'f'.repeat(64) })).toMatchObject({
      ok: false,
      problem: { code: 'asset-missing' },
    });
  });

  it('[APP-22] a package whose artwork the host has lost is refused, not made without it', async () => {
    const host = memoryApplication(memoryWorld());
    const { document, project } = await opened(host);
    const lost = {
      sha256: 'f'.repeat(64),
      fileName: '标识.svg',
      mediaType: 'image/svg+xml',
      bytes: 3,
    } as const;
    const options = { formats: ['pdf' as const], production: false };
    expect(
      await host.startPackage({ document, project: { ...project, assets: [lost] }, options }),
    ).toMatchObject({ ok: false, problem: { code: 'asset-missing' } });
  });

  it('[APP-21] a file becomes an asset by its first bytes, and is saved once the project lists it', async () => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    const { document, project } = await opened(host);
    const added = await host.addAsset({ document, fileName: '标识.jpg', bytes: PNG });
    if (!added.ok) throw new Error(added.problem.code);
    expect(added.value).toMatchObject({ fileName: '标识.jpg', mediaType: 'image/png' });
    await saved(host, document, { ...project, assets: [added.value] });
    const files = await host.folderFiles({});
    const again = await host.openFile({ handle: files.ok ? (files.value.files[0]?.handle ?? '') : '' });
    if (!again.ok) throw new Error(again.problem.code);
    const bytes = await host.asset({ document: again.value.document, sha256: added.value.sha256 });
    expect(bytes).toEqual({ ok: true, value: { bytes: PNG } });
  });

  it('[APP-21] what is no picture is refused by the name that clerks know it by', async () => {
    const host = memoryApplication(memoryWorld());
    const { document } = await opened(host);
    const bytes = btoa('PK\x03\x04 and so on');
    expect(await host.addAsset({ document, fileName: '标识.png', bytes })).toMatchObject({
      ok: false,
      problem: { code: 'asset-kind-unknown', data: { kind: 'Word/WPS/zip' } },
    });
  });

  it('[APP-22] a host that lost an asset says so instead of writing a hole, and takes it again', async () => {
    const world = memoryWorld();
    const first = memoryApplication(world);
    const { document, project } = await opened(first);
    const added = await first.addAsset({ document, fileName: 'a.png', bytes: PNG });
    if (!added.ok) throw new Error(added.problem.code);
    const whole = { ...project, assets: [added.value] };
    const restarted = memoryApplication(world);
    for (const refused of [
      await saved(restarted, document, whole),
      await restarted.keepCopy({ document, name: 'x', project: whole }),
    ])
      expect(refused).toMatchObject({ ok: false, problem: { code: 'asset-missing' } });
    await restarted.addAsset({ document, fileName: 'a.png', bytes: PNG });
    expect(await saved(restarted, document, whole)).toMatchObject({ ok: true });
  });
});
