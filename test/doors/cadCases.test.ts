import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../support/program.ts';
import { besideProject } from '../support/shared.ts';

/*
 * The drawings that lie beside the project, through the built program. Their kinds are made again by code in
 * test/core/cad and test/doors/dxf.test.ts, so that nothing depends on these files being there.
 */

type Level = {
  readonly made: { readonly rooms: number; readonly named: number };
  readonly building: number;
  readonly usable: number;
  readonly rooms: readonly { readonly name: string; readonly usable: number }[];
};
type Told = {
  readonly levels: readonly Level[];
  readonly made: { readonly doors: number; readonly windows: number; readonly passages: number };
  readonly findings: readonly { readonly code: string; readonly data: Readonly<Record<string, unknown>> }[];
};

/** The plan that most of the files draw: what comes of it, with the names of its rooms. */
const BASE = {
  building: '98.84',
  usable: '84.33',
  rooms: ['卫生室 19.35', '党员活动室 19.35', '便民服务室 19.35', '会议室 26.27'],
  openings: { doors: 4, windows: 4, passages: 0 },
};
const WALLS = ['--units', 'mm', '--walls', 'WALL'];
const NAMED = [...WALLS, '--rooms', 'PUB_TEXT'];
/** Two rooms of the same building, without openings. */
const TWO = { building: '46.42', openings: { doors: 0, windows: 0, passages: 0 } };

type Expected = {
  readonly building: string;
  readonly usable: string;
  readonly rooms: readonly string[];
  readonly openings: Told['made'];
};

const RIGHT: readonly (readonly [
  file: string,
  args: readonly string[],
  expected: Expected,
  told: readonly string[],
])[] = [
  [
    'turned-two-rooms-30.dxf',
    WALLS,
    { ...TWO, usable: '38.70', rooms: ['卫生室 19.35', '活动室 19.35'] },
    [],
  ],
  ['kink-5mm.dxf', WALLS, { ...TWO, usable: '38.70', rooms: ['卫生室 19.35', '活动室 19.35'] }, []],
  ['v0-blocks.dxf', NAMED, BASE, []],
  ['v2-window-lines-nojambs.dxf', NAMED, BASE, ['openings-from-lines', 'heights-assumed']],
  ['v3-window-lines-3300.dxf', NAMED, BASE, ['openings-from-lines', 'heights-assumed']],
  [
    'v6-columns-flush-500.dxf',
    NAMED,
    {
      ...BASE,
      usable: '83.65',
      rooms: ['卫生室 19.15', '便民服务室 19.15', '党员活动室 19.22', '会议室 26.13'],
    },
    ['columns-joined'],
  ],
  ['v8-all-layer-0.dxf', ['--units', 'mm', '--walls', '0', '--rooms', '0'], BASE, []],
  ['v9-mline.dxf', NAMED, BASE, []],
  // Four walls of 370 and 240 drawn as wide lines, without openings; the centre lines alone would give 98.84.
  [
    'v10-polyline-width.dxf',
    NAMED,
    {
      building: '101.73',
      usable: '81.69',
      rooms: ['便民服务室 18.55', '卫生室 18.55', '党员活动室 18.92', '会议室 25.67'],
      openings: { doors: 0, windows: 0, passages: 0 },
    },
    [],
  ],
  ['v11-936-but-utf8.dxf', ['--units', 'mm'], BASE, ['coding-contradicted']],
  [
    'v14b-insunits-inch-small-house.dxf',
    ['--units', 'mm'],
    { ...TWO, building: '46.43', usable: '38.71', rooms: ['卫生室 19.35', '活动室 19.35'] },
    ['unit-differs'],
  ],
  ['v16-mtext-codes.dxf', NAMED, BASE, []],
  ['v19-frozen-walls.dxf', ['--units', 'mm'], BASE, []],
  ['w5-insulation-line.dxf', NAMED, BASE, ['third-lines']],
  ['w7-names-as-attributes.dxf', NAMED, BASE, []],
];

const REFUSED: readonly (readonly [file: string, args: readonly string[], says: readonly RegExp[]])[] = [
  ['v13-xref.dxf', ['--units', 'mm'], [/一层平面\.dwg/, /外部参照/, /绑定/]],
  ['v14b-insunits-inch-small-house.dxf', [], [/inch/, /像是 mm/, /--units mm/]],
  ['m1-lwpolyline-20-first.dxf', NAMED, [/第 5 行/, /LWPOLYLINE/, /AUDIT/]],
  ['m2-tables-no-table.dxf', NAMED, [/第 5 行/, /DWGCODEPAGE/, /AUDIT/]],
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-cases-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ranOn(file: string, args: readonly string[]) {
  const out = join(folder, `${basename(file)}.paijiang`);
  rmSync(out, { force: true });
  const ended = runProgram(['import-dxf', file, ...args, '--out', out, '--json'], { cwd: folder });
  return { ...ended, written: existsSync(out) };
}

function told(
  file: string,
  args: readonly string[],
  codes: readonly string[],
  status = codes.length === 0 ? 0 : 1,
): Told {
  const ended = ranOn(file, args);
  expect(ended.written, ended.stderr).toBe(true);
  // Our own answer.
  const answer = JSON.parse(ended.stdout) as Told;
  const tells = answer.findings.map(({ code }) => code).filter((code) => code !== 'names-open');
  expect(tells.sort()).toEqual([...codes].sort());
  expect(ended.status, ended.stderr).toBe(status);
  return answer;
}

function shown({ rooms, building, usable }: Level) {
  return {
    building: building.toFixed(2),
    usable: usable.toFixed(2),
    rooms: rooms.map((room) => `${room.name} ${room.usable.toFixed(2)}`).sort(),
  };
}

describe('drawings that failed once', () => {
  it.for(RIGHT)('%s gives its right values', ([name, args, { openings, ...level }, codes], test) => {
    const { file, missing } = besideProject(`cases/cad/${name}`);
    if (missing !== null) test.skip(missing);
    const { levels, made } = told(file, args, codes);
    expect(levels.map(shown)).toEqual([{ ...level, rooms: [...level.rooms].sort() }]);
    expect(levels[0]?.made.named).toBe(level.rooms.length);
    expect(made).toMatchObject(openings);
  });

  it('v7b-two-storeys-one-file.dxf becomes two levels', (test) => {
    const { file, missing } = besideProject('cases/cad/v7b-two-storeys-one-file.dxf');
    if (missing !== null) test.skip(missing);
    const { levels } = told(file, NAMED, ['aligned-corners'], 0);
    const names = [
      ['便民服务室', '卫生室', '党员活动室', '会议室'],
      ['图书室', '值班室', '档案室', '多功能厅'],
    ];
    const sizes = ['19.35', '19.35', '19.35', '26.27'];
    expect(levels.map(shown)).toEqual(
      names.map((rooms) => ({
        building: BASE.building,
        usable: BASE.usable,
        rooms: rooms.map((room, i) => `${room} ${sizes[i] ?? ''}`).sort(),
      })),
    );
  });

  it.for(REFUSED)('%s is refused by name, and nothing is written', ([name, args, says], test) => {
    const { file, missing } = besideProject(`cases/cad/${name}`);
    if (missing !== null) test.skip(missing);
    const ended = ranOn(file, args);
    expect(ended.status).toBe(2);
    for (const words of says) expect(ended.stderr).toMatch(words);
    expect(ended.written).toBe(false);
  });
});
