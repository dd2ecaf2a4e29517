import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openProjectFile, saveProjectFile } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { fakeHost } from '../support/host.ts';
import { sha256 } from '../support/sha256.ts';
import { soundVillage } from '../support/village.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'paijiang-merge-'))));

const village = (change: (own: Project) => void = () => undefined): Project =>
  soundVillage((own) => {
    // The slots name artwork that this file does not hold.
    own.emblems = { centre: null, practice: null };
    own.papers.unit = '查干哈达嘎查';
    change(own);
  });
const BASE = village();

function write(name: string, project: Project): void {
  writeFileSync(join(folder, name), saveProjectFile(project, new Map(), { sha256 }));
}
function saved(name: string): Project {
  const found = openProjectFile(readFileSync(join(folder, name)), { sha256 });
  if (!found.ok) throw new Error(found.problem.code);
  return found.value.project;
}
async function merge(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const host = fakeHost({ folder });
  const code = await runCommandLine(['merge', ...args], host);
  return { code, ...host.said };
}

const [ROOM] = BASE.rooms;
if (ROOM === undefined) throw new Error('a room is needed');
const renamedRoom = (zh: string) =>
  village((own) => {
    const [room] = own.rooms;
    if (room !== undefined) room.name = { ...room.name, zh };
  });

describe('paijiang merge', () => {
  it('[CLI-48] takes what one side alone changed, and says what came', async () => {
    write('base.paijiang', BASE);
    write(
      'mine.paijiang',
      village((own) => void (own.papers.filledBy = '其其格')),
    );
    write('theirs.paijiang', renamedRoom('党群活动室'));
    const args = ['mine.paijiang', 'theirs.paijiang', '--base', 'base.paijiang', '--out', 'new.paijiang'];
    const { code, err } = await merge(...args);
    expect(code).toBe(0);
    expect(err).toContain(`名称 ${ROOM.name.zh} → 党群活动室`);
    expect(err).toContain('已合并：new.paijiang\n');
    const project = saved('new.paijiang');
    expect([project.papers.filledBy, project.rooms[0]?.name.zh]).toEqual(['其其格', '党群活动室']);
  });

  it('[CLI-48] writes nothing where somebody has to choose, lists it in words, and takes the choice', async () => {
    write('base.paijiang', BASE);
    write('mine.paijiang', renamedRoom('党群活动室'));
    write('theirs.paijiang', renamedRoom('党员活动室'));
    const args = ['mine.paijiang', 'theirs.paijiang', '--base', 'base.paijiang', '--out', 'new.paijiang'];
    const key = `rooms/${ROOM.id}/name`;
    const listed = await merge(...args, '--json');
    expect(listed.code).toBe(1);
    expect(listed.err).toContain(
      `  ${key}  房间“${ROOM.number ?? ''} 党群活动室”的名称：我方“党群活动室”，对方“党员活动室”（原来“${ROOM.name.zh}”）\n`.replace(
        '“ ',
        '“',
      ),
    );
    expect(listed.err).toContain('什么也没有写');
    expect(JSON.parse(listed.out)).toMatchObject({
      file: null,
      conflicts: [
        {
          key,
          mine: { zh: '党群活动室' },
          theirs: { zh: '党员活动室' },
          base: { zh: ROOM.name.zh },
          choice: null,
        },
      ],
    });
    expect(readdirSync(folder).sort()).toEqual(['base.paijiang', 'mine.paijiang', 'theirs.paijiang']);
    expect((await merge(...args, '--take', 'theirs')).code).toBe(0);
    expect(saved('new.paijiang').rooms[0]?.name.zh).toBe('党员活动室');
    writeFileSync(join(folder, 'choices.json'), JSON.stringify({ [key]: 'mine', 'rooms/none': 'theirs' }));
    const chosen = await merge(...args, '--choose', 'choices.json');
    expect([chosen.code, chosen.err.includes('用不上的编号：rooms/none')]).toEqual([0, true]);
    expect(saved('new.paijiang').rooms[0]?.name.zh).toBe('党群活动室');
    expect(existsSync(join(folder, 'new.paijiang.bak'))).toBe(true);
  });

  it('[MERGE-12] a .bak is how it was where both sides prove it, and else nothing is taken for it', async () => {
    const out = ['--out', 'new.paijiang'];
    write(
      'mine.paijiang',
      village((own) => void (own.papers.filledBy = '其其格')),
    );
    write('theirs.paijiang', renamedRoom('党员活动室'));
    write('mine.paijiang.bak', BASE);
    // What mine saved before may be younger than the copy that was sent.
    expect((await merge('mine.paijiang', 'theirs.paijiang', ...out)).code).toBe(1);
    write('theirs.paijiang.bak', BASE);
    const known = await merge('mine.paijiang', 'theirs.paijiang', ...out);
    expect([known.code, known.err.includes('原来的样子：取自 mine.paijiang.bak')]).toEqual([0, true]);
    write('theirs.paijiang', BASE);
    expect((await merge('mine.paijiang', 'theirs.paijiang', ...out)).code).toBe(0);
    expect(saved('new.paijiang').papers.filledBy).toBe('其其格');
  });

  it('[CLI-48] another project, and a file that does not open, are refused by name', async () => {
    write('mine.paijiang', BASE);
    write(
      'other.paijiang',
      village((own) => void (own.id = 'another')),
    );
    writeFileSync(join(folder, 'broken.paijiang'), 'PK\u0003\u0004 nothing');
    for (const [args, says] of [
      [['mine.paijiang', 'other.paijiang'], '是两个不同的项目'],
      [['mine.paijiang', 'broken.paijiang'], '打不开“broken.paijiang”'],
      [['none.paijiang', 'mine.paijiang'], '找不到文件“none.paijiang”'],
      [['mine.paijiang', 'mine.paijiang', '--base', 'other.paijiang'], '不能作 --base'],
      [['mine.paijiang', 'mine.paijiang', '--take', 'both'], '--take 可用'],
      [['mine.paijiang', 'mine.paijiang', '--choose', 'mine.paijiang'], '不是选择文件'],
      [['mine.paijiang', '.'], '两个都写文件夹'],
    ] as const) {
      const { code, err } = await merge(...args, '--out', 'new.paijiang');
      expect([code, err]).toEqual([2, expect.stringContaining(says)]);
    }
    expect(existsSync(join(folder, 'new.paijiang'))).toBe(false);
  });

  it('[CLI-49] [MERGE-15] folders are matched by project, whatever the files are called; a bad file stops no other', async () => {
    for (const name of ['mine', 'theirs', 'base']) mkdirSync(join(folder, name));
    const of = (id: string, change: (own: Project) => void = () => undefined) =>
      village((own) => {
        own.id = id;
        own.register.village.zh = `${id}嘎查`;
        change(own);
      });
    for (const id of ['甲', '乙', '丙']) write(`base/${id}.paijiang`, of(id));
    write(
      'mine/甲.paijiang',
      of('甲', (own) => void (own.papers.filledBy = '其其格')),
    );
    write(
      'theirs/乙.paijiang',
      of('甲', (own) => void (own.papers.reviewedBy = '巴图')),
    );
    write(
      'mine/乙.paijiang',
      of('乙', (own) => void (own.papers.unit = '此')),
    );
    write(
      'theirs/交来.paijiang',
      of('乙', (own) => void (own.papers.unit = '彼')),
    );
    write('mine/丙.paijiang', of('丙'));
    write('theirs/丙.paijiang', of('丙'));
    write('theirs/丙 副本.paijiang', of('丙'));
    write('theirs/丁.paijiang', of('丁'));
    writeFileSync(join(folder, 'theirs', '坏.paijiang'), '');
    const args = ['mine', 'theirs', '--base', 'base', '--out', 'all'];
    const { code, err, out } = await merge(...args, '--json');
    expect(code).toBe(1);
    expect(readdirSync(join(folder, 'all')).sort()).toEqual(['丁.paijiang', '甲.paijiang']);
    const both = saved('all/甲.paijiang');
    expect([both.papers.filledBy, both.papers.reviewedBy]).toEqual(['其其格', '巴图']);
    for (const says of [
      '坏.paijiang',
      '丙 副本.paijiang',
      '乙嘎查：两边改得不一样的 1 处',
      '合并 1 个，只有一边有的 1 个，没有写的 3 个',
    ])
      expect(err).toContain(says);
    expect(JSON.parse(out)).toMatchObject({
      alone: [join('theirs', '丁.paijiang')],
      unread: [join('theirs', '坏.paijiang')],
    });
    writeFileSync(join(folder, 'c.json'), JSON.stringify({ 乙: { 'single/papers/unit': 'theirs' } }));
    await merge(...args, '--choose', 'c.json');
    expect(saved('all/乙.paijiang').papers.unit).toBe('彼');
  });
});
