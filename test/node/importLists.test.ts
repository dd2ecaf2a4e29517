import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openProjectFile, saveProjectFile } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { run as runHonours } from '../../node/cli/commands/importHonours.ts';
import { run as runServices } from '../../node/cli/commands/importServices.ts';
import { testCentre } from '../support/centre.ts';
import { sampleDisplay, sampleHonours } from '../support/honours.ts';
import { fakeHost } from '../support/host.ts';
import { sha256 } from '../support/sha256.ts';

const folder = mkdtempSync(join(tmpdir(), 'paijiang-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const FILE = join(folder, 'project.paijiang');

function write(project: Project): void {
  writeFileSync(FILE, saveProjectFile(project, new Map(), { sha256 }));
}

function opened() {
  const read = openProjectFile(readFileSync(FILE), { sha256 });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

function list(name: string, ...lines: string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'));
  return name;
}

beforeEach(() => write(testCentre()));

describe('import-services', () => {
  const HEADER = '事项名称,类型,承诺时限';

  it('[SERVICE-6] adds matters, updates those of one name, and leaves the old file beside', async () => {
    const host = fakeHost({ folder });
    expect(
      await runServices([list('s.csv', HEADER, '甲,直办,3日', '乙,代办,5日'), '--project', FILE], host),
    ).toBe(0);
    expect(
      await runServices([list('t.csv', HEADER, '乙,代办,1日', '丙,协办,'), '--project', FILE], host),
    ).toBe(0);
    const { services } = opened().project.policy;
    expect(services.map((service) => [service.name.zh, service.timeLimit])).toEqual([
      ['甲', '3日'],
      ['乙', '1日'],
      ['丙', undefined],
    ]);
    expect(new Set(services.map((service) => service.id)).size).toBe(3);
    expect(openProjectFile(readFileSync(`${FILE}.bak`), { sha256 }).ok).toBe(true);
  });

  it('[SERVICE-6] tells the rows that it left out and ends with 1; with --replace it begins anew', async () => {
    const host = fakeHost({ folder });
    await runServices(['--starter', '--project', FILE], host);
    expect(opened().project.policy.services.length).toBe(26);
    const code = await runServices(
      [list('u.csv', HEADER, '甲,直办,', '乙,别的,'), '--project', FILE, '--replace'],
      host,
    );
    expect([code, opened().project.policy.services.length]).toEqual([1, 1]);
    expect(host.said.err).toContain('第 3 行“类型”');
  });

  it.each([
    ['no project', ['s.csv']],
    ['neither list nor starter', ['--project', FILE]],
    ['both', ['s.csv', '--starter', '--project', FILE]],
    ['a list that is not there', ['none.csv', '--project', FILE]],
  ])('[SERVICE-6] writes nothing and ends with 2 for %s', async (_, args) => {
    const before = readFileSync(FILE);
    expect(await runServices(args, fakeHost({ folder }))).toBe(2);
    expect(readFileSync(FILE).equals(before)).toBe(true);
  });
});

describe('import-honours', () => {
  const HEADER = '荣誉名称,授予单位,授予时间,级别,形式,尺寸,照片';

  it('[HANG-9] keeps what hangs where it hangs, and gives the newcomers places and pictures', async () => {
    const display = sampleDisplay({ honours: [...sampleHonours(6, [[420, 297]])] });
    write(testCentre({ boards: { words: {}, facade: null, honours: display } }));
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#b00' } })
      .jpeg()
      .toFile(join(folder, 'a.jpg'));
    const host = fakeHost({ folder });
    const first = list('h.csv', HEADER, '示例荣誉甲,示例单位,2024,旗县级,奖牌,60×40cm,a.jpg');
    expect(await runHonours([first, '--project', FILE], host)).toBe(0);
    const before = opened().project.boards.honours;
    expect([before.honours.length, before.hung.length]).toEqual([7, 7]);
    const second = list('i.csv', HEADER, '示例荣誉乙,示例单位,2025,国家级,奖状,42×30cm,');
    expect(await runHonours([second, '--project', FILE], host)).toBe(0);
    const after = opened();
    expect(after.project.boards.honours.hung.slice(0, 7)).toEqual(before.hung);
    expect(after.project.boards.honours.hung.length).toBe(8);
    const picture =
      after.project.boards.honours.honours.find((honour) => honour.name.zh === '示例荣誉甲')?.picture ?? '';
    expect(after.project.assets).toMatchObject([
      { sha256: picture, fileName: 'a.jpg', mediaType: 'image/jpeg' },
    ]);
    expect(after.assets.get(picture)?.length).toBeGreaterThan(100);
  });

  it('[HANG-9] names pictures that are not there or cannot be read, and takes their honours without', async () => {
    writeFileSync(join(folder, 'b.jpg'), 'not a picture');
    const rows = ['甲,乙,2024,旗县级,奖牌,60×40cm,b.jpg', '丙,乙,2024,旗县级,奖牌,60×40cm,gone.png'];
    const host = fakeHost({ folder });
    expect(await runHonours([list('j.csv', HEADER, ...rows), '--project', FILE], host)).toBe(1);
    expect(host.said.err).toContain('b.jpg 没有导入');
    expect(host.said.err).toContain('gone.png 没有找到');
    expect(opened().project.boards.honours.honours.length).toBe(2);
  });

  it('[HANG-9] does not follow a path out of the pictures’ folder', async () => {
    const host = fakeHost({ folder });
    const row = '甲,乙,2024,旗县级,奖牌,60×40cm,../../../etc/passwd';
    expect(await runHonours([list('k.csv', HEADER, row), '--project', FILE], host)).toBe(1);
    expect(host.said.err).toContain('没有找到');
  });

  it('[HANG-9] refuses pictures for a project that is plain JSON', async () => {
    const json = join(folder, 'project.json');
    writeFileSync(json, JSON.stringify(testCentre()));
    const row = '甲,乙,2024,旗县级,奖牌,60×40cm,a.jpg';
    expect(await runHonours([list('l.csv', HEADER, row), '--project', json], fakeHost({ folder }))).toBe(2);
  });
});
