import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openProjectFile, saveProjectFile } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { fakeHost } from '../support/host.ts';
import { sha256 } from '../support/sha256.ts';
import { placard, soundVillage } from '../support/village.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-rename-'));
  const village = soundVillage((own) => {
    own.papers.unit = '查干哈达嘎查';
    own.policy.placards.push(placard('old', { text: '查干哈达嘎查图书室' }));
    // The slots name artwork that this file does not hold.
    own.emblems = { centre: null, practice: null };
  });
  writeFileSync(join(folder, 'a.paijiang'), saveProjectFile(village, new Map(), { sha256 }));
});

async function rename(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const host = fakeHost({ folder });
  const code = await runCommandLine(['rename', 'a.paijiang', ...args], host);
  return { code, ...host.said };
}

function saved(): Project {
  const found = openProjectFile(readFileSync(join(folder, 'a.paijiang')), { sha256 });
  if (!found.ok) throw new Error(found.problem.code);
  return found.value.project;
}

describe('paijiang rename', () => {
  it('[CLI-45] lists what a new name reaches, and writes nothing where that is asked', async () => {
    const before = readFileSync(join(folder, 'a.paijiang'));
    const { code, out, err } = await rename('--village', '巴彦塔拉嘎查', '--dry-run');
    expect([code, err]).toEqual([0, '只是清单，什么也没写。\n']);
    expect(out).toContain('  查干哈达嘎查 → 巴彦塔拉嘎查\n');
    expect(out).toMatch(/\[x\] \d+\. 报表和图纸填写：查干哈达嘎查 → 巴彦塔拉嘎查/u);
    expect(out).toMatch(/\[ \] \d+\. 现有牌子：查干哈达嘎查图书室 → 巴彦塔拉嘎查图书室/u);
    expect(out).toContain('查干哈达嘎查_标牌 → 巴彦塔拉嘎查_标牌');
    expect(Buffer.compare(readFileSync(join(folder, 'a.paijiang')), before)).toBe(0);
  });

  it('[CLI-45] writes the name with the ticked texts, and says what is left', async () => {
    const { code, err } = await rename('--village', ' 巴彦塔拉嘎查 ');
    expect([code, err]).toEqual([1, '已改好：a.paijiang。跟着改的文字 2 处，还写着旧名的 1 处。\n']);
    const project = saved();
    expect([project.register.village.zh, project.papers.unit]).toEqual(['巴彦塔拉嘎查', '巴彦塔拉嘎查']);
    expect(project.policy.placards.find(({ id }) => id === 'old')?.text).toBe('查干哈达嘎查图书室');
    expect(project.register.village.mn?.proof).toBeNull();
  });

  it('[CLI-45] takes numbers of the list along, or leaves them', async () => {
    expect((await rename('--village', '巴彦塔拉嘎查', '--also', 'all', '--keep', '1')).code).toBe(1);
    const project = saved();
    expect(project.policy.placards.find(({ id }) => id === 'old')?.text).toBe('巴彦塔拉嘎查图书室');
    expect(JSON.stringify(project.organisations.collective)).toContain('查干哈达嘎查');
  });

  it('[CLI-45] a room by its name or its number', async () => {
    const { code, out } = await rename('--room', '101', '--to', '综合服务大厅', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ names: [{ from: '便民服务大厅', to: '综合服务大厅' }] });
    expect(saved().rooms[0]?.name.zh).toBe('综合服务大厅');
  });

  it('[CLI-46] lists names that disagree', async () => {
    expect(await rename('--disagreements')).toMatchObject({
      code: 0,
      out: '查干哈达嘎查：没有发现名称不一致。\n',
    });
    await rename('--village', '巴彦塔拉嘎查', '--keep', 'all');
    const { code, out } = await rename('--disagreements');
    expect(code).toBe(1);
    expect(out).toContain('报表和图纸填写：写的是“查干哈达嘎查”，嘎查村名称是“巴彦塔拉嘎查”。');
    const json = await rename('--disagreements', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ village: '巴彦塔拉嘎查' });
  });

  it.each([
    [[], '请写明改哪一个名称'],
    [['--village', '甲村', '--banner', '乙旗'], '请写明改哪一个名称'],
    [['--village', '查干哈达嘎查'], '就是现在的名称'],
    [['--village', '　'], '新名称是空的'],
    [['--village', '长'.repeat(61)], '最多 60 个字'],
    [['--room', '便民服务大厅'], '--room 和 --to 要一起写'],
    [['--room', '没有的', '--to', '大厅'], '没有叫“没有的”的房间。现有：便民服务大厅'],
    [['--village', '甲村', '--also', '9'], '不在清单里'],
  ])('[CLI-45] %j is refused', async (args, says) => {
    const before = readFileSync(join(folder, 'a.paijiang'));
    const { code, err } = await rename(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
    expect(Buffer.compare(readFileSync(join(folder, 'a.paijiang')), before)).toBe(0);
  });
});
