import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProjectFile } from '../../core/file/file.ts';
import { outsideTool } from '../support/outside.ts';
import { runProgram } from '../support/program.ts';
import { besideProject } from '../support/shared.ts';
import { sha256 } from '../support/sha256.ts';

const DATA = new URL('../data/dxf/', import.meta.url).pathname;
const SHEET = join(DATA, 'sheet-r2004-gbk.dxf');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-sheets-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runProgram(['import-dxf', ...args], { cwd: folder });

/** What a whole sheet must become: rooms, names, doors and windows of both storeys. */
const WHOLE = {
  levels: [
    {
      name: '一层',
      storey: 1,
      title: '一层平面图',
      made: { rooms: 9, named: 9, doors: 9, windows: 9, passages: 0 },
    },
    {
      name: '二层',
      storey: 2,
      title: '二层平面图',
      made: { rooms: 8, named: 8, doors: 7, windows: 10, passages: 0 },
    },
  ],
};
const NAMES = [
  ['便民服务大厅', '党员活动室', '卫生室', '卫生间', '档案室', '村委会办公室', '楼梯间', '综治中心', '走廊'],
  ['值班室', '储藏室', '图书阅览室', '多功能会议室', '妇女之家', '楼梯间', '老年活动室', '走廊'],
];

function expectWhole(file: string, out: string): void {
  const ended = run(file, '--units', 'mm', '--out', out, '--json');
  expect(ended.status).toBe(1);
  // Our own answer.
  const told = JSON.parse(ended.stdout) as {
    readonly levels: readonly {
      readonly building: number;
      readonly rooms: readonly { readonly name: string }[];
    }[];
    readonly left: readonly { readonly kind: string }[];
    readonly findings: readonly { readonly code: string; readonly data: Readonly<Record<string, unknown>> }[];
  };
  expect(told).toMatchObject(WHOLE);
  expect(told.levels.map(({ rooms }) => rooms.map(({ name }) => name).sort())).toEqual(
    NAMES.map((names) => [...names].sort()),
  );
  // 14.64 × 12.54 m.
  for (const { building } of told.levels) expect(building).toBeCloseTo(183.5856, 3);
  expect(told.left.map(({ kind }) => kind).sort()).toEqual(['elevation', 'section']);
  expect(told.findings.find(({ code }) => code === 'aligned-axes')?.data).toMatchObject({
    witness: '1 / A',
    x: -30_000,
    y: 0,
  });
  const opened = openProjectFile(readFileSync(join(folder, out)), { sha256 });
  if (!opened.ok || opened.value.project.plan === null) throw new Error('no plan');
  expect(opened.value.project.plan.levels.map(({ name, storey }) => [name, storey])).toEqual([
    ['一层', 1],
    ['二层', 2],
  ]);
}

describe('a whole sheet', () => {
  it('[DXF-100] [DXF-99] becomes a project with two levels by one command', () => {
    expectWhole(SHEET, 'whole.paijiang');
  });

  it('[DXF-100] drawn again by ezdxf it becomes the same', (test) => {
    const env = outsideTool('env').orSkip(test);
    const python = (args: readonly string[]) =>
      env(['PATH=/usr/bin:/bin', 'python3', ...args], { cwd: folder });
    if (python(['-c', 'import ezdxf']).status !== 0 && process.env.CI !== 'true')
      test.skip('ezdxf is not installed');
    const drawn = python([join(DATA, 'sheet.py'), join(folder, 'drawn.dxf')]);
    if (drawn.status !== 0) throw new Error(drawn.stderr);
    expectWhole('drawn.dxf', 'drawn.paijiang');
  });

  it('[DXF-99] lists its drawings', () => {
    const list = run(SHEET, '--units', 'mm', '--list', '--json');
    expect(JSON.parse(list.stdout)).toMatchObject({
      whole: false,
      regions: [
        { title: '1~5轴立面图', kind: 'elevation', taken: false, reason: 'other-kind', rooms: null },
        { title: '1-1剖面图', kind: 'section', taken: false, reason: 'other-kind' },
        { title: '一层平面图', kind: 'plan', storey: 1, taken: true, reason: 'titled', rooms: 9 },
        { title: '二层平面图', kind: 'plan', storey: 2, taken: true, reason: 'titled', rooms: 8 },
      ],
    });
    expect(run(SHEET, '--units', 'mm', '--list').stdout).toContain('二层平面图\t平面图\t2\t8\t导入');
  });

  it('[DXF-99] [DXF-97] parts are chosen by region and name, or by title', () => {
    const box = '-1500,19000,15500,33500';
    const one = run(
      SHEET,
      '--units',
      'mm',
      '--region',
      box,
      '--level',
      '门厅层',
      '--out',
      'one.paijiang',
      '--json',
    );
    expect(JSON.parse(one.stdout)).toMatchObject({ levels: [{ name: '门厅层', made: { rooms: 9 } }] });
    const second = run(
      SHEET,
      '--units',
      'mm',
      '--level',
      '二层',
      '--into',
      'one.paijiang',
      '--out',
      'two.paijiang',
      '--json',
    );
    expect(JSON.parse(second.stdout)).toMatchObject({
      levels: [{ name: '二层', storey: 2, made: { rooms: 8 } }],
    });
    expect(second.stdout).toContain('aligned-');
    const cut = run(SHEET, '--units', 'mm', '--region', '-1500,19000,9000,33500', '--out', 'cut.paijiang');
    expect(cut.stderr).toContain('切断了图层“WALL”上的');
  });

  it('[DXF-99] refuses by name, and writes nothing', () => {
    const wrong: readonly (readonly [args: readonly string[], says: RegExp])[] = [
      [['--region', '1,2,3'], /--region 要写成/],
      [['--region', '0,0,0,500'], /--region 要写成/],
      [['--region', '-900000,0,-800000,1000'], /范围“.*”里没有能导入的墙/],
      [['--region', '0,0,9000,9000', '--region', '8000,8000,20000,20000'], /重叠/],
      [['--region', '0,0,9000,9000', '--level', '一', '--level', '二'], /一一对应/],
      [['--level', '五层'], /没有图名是“五层”的图。有：.*一层平面图/],
      [
        Array.from({ length: 21 }, (_, i) => ['--region', `${i * 10},0,${i * 10 + 5},5`]).flat(),
        /最多导入 20 层/,
      ],
    ];
    for (const [args, says] of wrong) {
      const ended = run(SHEET, '--units', 'mm', ...args, '--out', 'wrong.paijiang');
      expect(ended.status, args.join(' ')).toBe(2);
      expect(ended.stderr).toMatch(says);
      expect(existsSync(join(folder, 'wrong.paijiang'))).toBe(false);
    }
  });

  it('[DXF-92] two storeys in one file are two levels, not one with all rooms', (test) => {
    const { file, missing } = besideProject('cases/cad/v7b-two-storeys-one-file.dxf');
    if (missing !== null) test.skip(missing);
    const ended = run(file, '--units', 'mm', '--out', 'v7b.paijiang', '--json');
    const told = JSON.parse(ended.stdout) as { readonly levels: readonly { readonly building: number }[] };
    expect(told.levels).toMatchObject([{ made: { rooms: 4 } }, { made: { rooms: 4 } }]);
    for (const { building } of told.levels) expect(building).toBeCloseTo(98.84, 2);
  });
});
