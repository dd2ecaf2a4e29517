import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openProjectFile, type OpenedProject, saveProjectFile } from '../../core/file/file.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { testCentre } from '../support/centre.ts';
import { fakeHost } from '../support/host.ts';
import { SVG_MARKS, svgMark } from '../support/marks.ts';
import { sha256 } from '../support/sha256.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-emblem-'));
  writeFileSync(join(folder, 'a.paijiang'), saveProjectFile(testCentre(), new Map(), { sha256 }));
  writeFileSync(join(folder, 'plain.json'), JSON.stringify(testCentre()));
  writeFileSync(join(folder, 'mark.svg'), SVG_MARKS['squares and a ring'] ?? svgMark(''));
  writeFileSync(join(folder, 'text.svg'), svgMark('<text>字</text>'));
  writeFileSync(join(folder, 'logo.cdr'), 'RIFF....CDRA');
  mkdirSync(join(folder, 'folder'));
});

async function emblem(...args: string[]): Promise<{ code: number; err: string }> {
  const host = fakeHost({ folder, now: () => new Date(2026, 10, 23) });
  return { code: await runCommandLine(['emblem', ...args], host), err: host.said.err };
}

function opened(file: string): OpenedProject {
  const found = openProjectFile(readFileSync(join(folder, file)), { sha256 });
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

const MARK = ['--slot', 'centre', '--artwork', 'mark.svg', '--by', '其其格'];

describe('paijiang emblem', () => {
  it('[ART-50] puts the file as it is into the project, with who supplied it and when', async () => {
    const { code, err } = await emblem('a.paijiang', ...MARK, '--document', '组发〔2026〕1号');
    expect([code, err]).toEqual([0, expect.stringContaining('提供人 其其格，2026-11-23')]);
    const { project, assets } = opened('a.paijiang');
    const bytes = readFileSync(join(folder, 'mark.svg'));
    expect(project.emblems.centre).toEqual({
      asset: sha256(bytes),
      supplied: { by: '其其格', on: '2026-11-23', document: '组发〔2026〕1号' },
    });
    expect(project.assets).toEqual([
      { sha256: sha256(bytes), fileName: 'mark.svg', mediaType: 'image/svg+xml', bytes: bytes.length },
    ]);
    expect(Buffer.compare(assets.get(sha256(bytes)) ?? new Uint8Array(), bytes)).toBe(0);
    expect(readdirSync(folder)).toContain('a.paijiang.bak');
  });

  it('[ART-50] keeps one file for two slots, and drops it when the last slot is emptied', async () => {
    await emblem('a.paijiang', ...MARK);
    await emblem(
      'a.paijiang',
      '--slot',
      'practice',
      '--artwork',
      'mark.svg',
      '--by',
      '其其格',
      '--on',
      '2026-01-02',
    );
    expect(opened('a.paijiang').project.assets).toHaveLength(1);
    await emblem('a.paijiang', '--slot', 'centre', '--remove');
    const half = opened('a.paijiang');
    expect([half.project.emblems.centre, half.assets.size]).toEqual([null, 1]);
    const { code, err } = await emblem('a.paijiang', '--slot', 'practice', '--remove');
    expect([code, err]).toEqual([0, '已取出新时代文明实践站标识。项目文件：a.paijiang\n']);
    expect(opened('a.paijiang').assets.size).toBe(0);
  });

  it('[ART-50] makes a project file of a plain JSON one with --out', async () => {
    const { code } = await emblem('plain.json', ...MARK, '--out', 'new.paijiang');
    expect(code).toBe(0);
    expect(opened('new.paijiang').project.emblems.centre).not.toBeNull();
    expect(opened('plain.json').project.emblems.centre).toBeNull();
  });

  const WRONG: readonly (readonly [name: string, args: readonly string[], says: string])[] = [
    ['no options', ['a.paijiang'], '还要写明：--slot --artwork --by'],
    ['no name', ['a.paijiang', '--slot', 'centre', '--artwork', 'mark.svg'], '还要写明：--by'],
    ['a name of spaces', ['a.paijiang', ...MARK.slice(0, 5), ' '], '还要写明：--by'],
    ['a name too long', ['a.paijiang', ...MARK.slice(0, 5), '长'.repeat(61)], '最多 60 个字'],
    ['another slot', ['a.paijiang', '--slot', 'party', ...MARK.slice(2)], '“party”不是标识的位置'],
    ['a day that is none', ['a.paijiang', ...MARK, '--on', '2026-02-30'], '“2026-02-30”不是日期'],
    ['both ways at once', ['a.paijiang', ...MARK, '--remove'], '--remove 不能和 --artwork 一起写'],
    ['nothing to take out', ['a.paijiang', '--slot', 'centre', '--remove'], '本来就是空的'],
    ['a JSON project without --out', ['plain.json', ...MARK], '装不下图样'],
    ['a file that is there', ['plain.json', ...MARK, '--out', 'a.paijiang'], '已有文件“a.paijiang”'],
    ['no such project', ['gone.paijiang', ...MARK], '找不到文件“gone.paijiang”'],
    [
      'no such artwork',
      ['a.paijiang', '--slot', 'centre', '--artwork', 'gone.svg', '--by', '甲'],
      '找不到图样文件“gone.svg”',
    ],
    [
      'a folder for artwork',
      ['a.paijiang', '--slot', 'centre', '--artwork', 'folder', '--by', '甲'],
      '读不出图样文件“folder”',
    ],
    [
      'live text',
      ['a.paijiang', '--slot', 'centre', '--artwork', 'text.svg', '--by', '甲'],
      '文字转曲后重新导出',
    ],
    [
      'CorelDRAW',
      ['a.paijiang', '--slot', 'centre', '--artwork', 'logo.cdr', '--by', '甲'],
      '图样文件是 CorelDRAW',
    ],
  ];
  it.each(WRONG)('[ART-53] refuses %s and writes nothing', async (_, args, says) => {
    const before = readdirSync(folder).map((name) => [
      name,
      name === 'folder' ? '' : sha256(readFileSync(join(folder, name))),
    ]);
    const { code, err } = await emblem(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
    const after = readdirSync(folder).map((name) => [
      name,
      name === 'folder' ? '' : sha256(readFileSync(join(folder, name))),
    ]);
    expect(after).toEqual(before);
  });
});
