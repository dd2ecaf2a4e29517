import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../app/lists/workbook/readWorkbook.ts';
import { IMPORT_LIMITS } from '../../app/lists/tableSource.ts';
import { saveProjectFile } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { fakeHost } from '../support/host.ts';
import { sha256 } from '../support/sha256.ts';
import { placard, soundVillage } from '../support/village.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-ledger-'));
  mkdirSync(join(folder, 'in', '乙镇'), { recursive: true });
});

const village = (township: string, name: string, change: (own: Project) => void = () => undefined): Project =>
  soundVillage((own) => {
    own.id = `${township}-${name}`;
    own.register.banner = { zh: '某某旗', mn: null };
    own.register.township = { zh: township, mn: null };
    own.register.village = { zh: name, mn: null };
    own.policy.placards.push(placard('old', { text: `${name}图书室` }));
    // The slots name artwork that this file does not hold.
    own.emblems = { centre: null, practice: null };
    change(own);
  });
function write(name: string, project: Project): void {
  writeFileSync(join(folder, 'in', name), saveProjectFile(project, new Map(), { sha256 }));
}
async function ledger(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const host = fakeHost({ folder });
  const code = await runCommandLine(['ledger', 'in', '--out', 'out', ...args], host);
  return { code, ...host.said };
}
const SEVEN = [
  ...['情况报告.pdf', '汇总表.xlsx', '汇总表（A3）.pdf', '汇总表（A4）.pdf'],
  ...['牌子清理台账.xlsx', '牌子清理台账（A3）.pdf', '牌子清理台账（A4）.pdf'],
].sort();

async function cellsOf(name: string): Promise<string> {
  const bytes = readFileSync(join(folder, 'out', name));
  const read = await readWorkbook(bytes, { fileName: name, sheet: null, limits: IMPORT_LIMITS });
  if (!read.ok) throw new Error(read.problem.code);
  return JSON.stringify(read.value);
}

describe('paijiang ledger', () => {
  it('[CLI-50] [LEDG-1] makes the papers of every township and of the banner over them in one go', async () => {
    write('一.paijiang', village('甲苏木', '一嘎查'));
    write('乙镇/二.paijiang', village('乙镇', '二村'));
    write('乙镇/三.paijiang', village('乙镇', '三村'));
    const { code, out } = await ledger('--json');
    expect(code).toBe(0);
    const sets = ['某某旗_旗县台账', '某某旗乙镇_苏木乡镇台账', '某某旗甲苏木_苏木乡镇台账'];
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(sets);
    for (const set of sets) expect(readdirSync(join(folder, 'out', set)).sort()).toEqual(SEVEN);
    expect(JSON.parse(out)).toMatchObject({
      left: [],
      sets: [{ villages: 1 }, { villages: 2 }, { villages: 3 }],
    });
    const banner = await cellsOf('某某旗_旗县台账/汇总表.xlsx');
    for (const name of ['一嘎查', '二村', '三村']) expect(banner).toContain(name);
    expect(await cellsOf('某某旗乙镇_苏木乡镇台账/牌子清理台账.xlsx')).not.toContain('一嘎查');
  });

  it('[LEDG-2] [LEDG-3] a file that does not open, and a village that is there twice, stop no other and are told on the table', async () => {
    write('一.paijiang', village('甲苏木', '一嘎查'));
    write('二.paijiang', village('甲苏木', '二嘎查'));
    write('二 副本.paijiang', village('甲苏木', '二嘎查'));
    writeFileSync(join(folder, 'in', '坏.paijiang'), 'PK\u0003\u0004 nothing');
    const { code, err } = await ledger();
    expect(code).toBe(1);
    expect(err).toMatch(/没有列入：in\/坏\.paijiang：打不开/u);
    expect(err).toContain('没有列入的 3 个');
    const list = readFileSync(join(folder, 'out', '没有列入的文件.txt'), 'utf8');
    for (const name of ['坏', '二', '二 副本']) expect(list).toContain(join('in', `${name}.paijiang：`));
    const summary = await cellsOf('某某旗甲苏木_苏木乡镇台账/汇总表.xlsx');
    expect(summary).toContain('另有 3 个项目文件没有列入本表');
    expect(summary).not.toContain('二嘎查');
    expect(await cellsOf('某某旗甲苏木_苏木乡镇台账/牌子清理台账.xlsx')).toContain(
      '另有 3 个项目文件没有列入本表',
    );
  });

  it('[LEDG-4] what unlike rules judge has papers of its own, which say what they lack', async () => {
    write('一.paijiang', village('甲苏木', '一嘎查'));
    write(
      '二.paijiang',
      village('甲苏木', '二社区', (own) => void (own.setting = 'community')),
    );
    expect((await ledger()).code).toBe(0);
    const sets = readdirSync(join(folder, 'out'));
    expect(sets).toHaveLength(2);
    for (const set of sets)
      expect(await cellsOf(`${set}/汇总表.xlsx`)).toContain('另有 1 个项目文件没有列入本表');
  });

  it('[CLI-50] nothing to be read is refused, and nothing is written', async () => {
    expect((await ledger()).code).toBe(2);
    writeFileSync(join(folder, 'in', '坏.paijiang'), '');
    const { code, err } = await ledger();
    expect([code, err]).toEqual([2, expect.stringContaining('没有一个项目文件能列入')]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
