import { describe, expect, it } from 'vitest';
import { saveProjectFile } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { success } from '../../core/result.ts';
import { type ReportMaker } from '../../app/host/ports.ts';
import { memoryApplication, memoryWorld } from '../support/application.ts';
import { testCentre } from '../support/centre.ts';
import { sha256 } from '../support/sha256.ts';

const unsigned = (zh: string) => ({ zh, mn: null });

function village(township: string, name: string): Project {
  return testCentre({
    id: `${township}-${name}`,
    register: { banner: unsigned('某某旗'), township: unsigned(township), village: unsigned(name) },
  });
}

const OPTIONS = {
  ...{ unit: '', number: '', filledBy: '', reviewedBy: '', signer: '', to: '' },
  ...{ copies: '', printer: '', printed: '' },
};

/** An application over a folder of these files, and what was asked of the maker. */
async function folderOf(files: Readonly<Record<string, Project | string>>) {
  const world = memoryWorld();
  for (const [name, file] of Object.entries(files)) {
    const bytes =
      typeof file === 'string'
        ? new TextEncoder().encode(file)
        : saveProjectFile(file, new Map(), { sha256 });
    world.disk.set(`/docs/${name}`, bytes);
  }
  const asked: Parameters<ReportMaker['makeLevel']>[0][] = [];
  world.levelPapers = (ask) => {
    asked.push(ask);
    return Promise.resolve(success({ folder: '/level', files: [], blocked: [], notes: [] }));
  };
  const application = memoryApplication(world);
  const listed = await application.folderFiles({});
  const handles = listed.ok ? listed.value.files.map(({ handle }) => handle) : [];
  return { application, handles, asked };
}

describe('papers of many villages in the application', () => {
  it('[PAPER-15] are made from the files of the folder, each once', async () => {
    const { application, handles, asked } = await folderOf({
      '1.paijiang': village('甲苏木', '一嘎查'),
      '2.paijiang': village('乙镇', '二村'),
    });
    const started = await application.startLevelPapers({
      handles: [...handles, ...handles],
      options: { level: 'banner', ...OPTIONS },
      language: 'zh',
    });
    expect(started.ok).toBe(true);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.villages.map(({ project }) => project.register.village.zh).sort()).toEqual(
      ['一嘎查', '二村'].sort(),
    );
  });

  it.each([
    ['another township', { '2.paijiang': village('乙镇', '二村') }, 'level-mixed'],
    ['a village twice', { '2.paijiang': village('甲苏木', '一嘎查') }, 'village-twice'],
    ['a file that does not open', { '2.paijiang': 'no project' }, 'project-unread'],
  ] as const)('[PAPER-15] %s ends it by name, and nothing is made', async (_, other, code) => {
    const { application, handles, asked } = await folderOf({
      '1.paijiang': village('甲苏木', '一嘎查'),
      ...other,
    });
    expect(handles).toHaveLength(2);
    const started = await application.startLevelPapers({
      handles,
      options: { level: 'township', ...OPTIONS },
      language: 'zh',
    });
    expect(started).toMatchObject({ ok: false, problem: { code } });
    expect(JSON.stringify(started)).toContain('.paijiang');
    expect(asked).toHaveLength(0);
  });

  it('[PAPER-15] a handle that nobody was given opens nothing', async () => {
    const { application } = await folderOf({});
    const started = await application.startLevelPapers({
      handles: ['made-up'],
      options: { level: 'banner', ...OPTIONS },
      language: 'zh',
    });
    expect(started).toMatchObject({ ok: false, problem: { code: 'handle-unknown' } });
  });
});
