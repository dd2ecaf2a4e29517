import { describe, expect, it } from 'vitest';
import { type Matrix, type Shape } from '../../../core/drawing/drawing.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { mapPoint } from '../../../core/drawing/matrix.ts';
import { addVariant, chooseVariant } from '../../../core/editing/commands/levels.ts';
import { deleteObjects } from '../../../core/editing/commands/deleteObjects.ts';
import { pushWall } from '../../../core/editing/commands/pushWall.ts';
import { drawWalls } from '../../../core/editing/commands/walls.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import { type Project } from '../../../core/project/project.ts';
import { titleEntries as titleEntriesSchema } from '../../../core/project/titleEntries.ts';
import { signPlaces } from '../../../core/signs/signPlaces.ts';
import { axisNames, sideChains } from '../../../typeset/sheet/chains.ts';
import { overlap } from '../../../typeset/sheet/labelBoxes.ts';
import { layoutSheets } from '../../../typeset/sheet/layoutSheets.ts';
import { PAPERS, PAPER_NAMES, SCALES } from '../../../typeset/sheet/papers.ts';
import { type Sheet, type SheetAsk, type SheetMisfit } from '../../../typeset/sheet/sheetAsk.ts';
import { TILE_OVERLAP } from '../../../typeset/sheet/tiles.ts';
import { STARTERS, TITLE_BLOCK, sheetAsk, starterCentre } from '../../support/sheets.ts';

const ALL = { levels: 'all', tables: true, comparison: true } as const;
const PLANS = { levels: 'all', tables: false, comparison: false } as const;

function starter(id: string): Project {
  const found = STARTERS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no starter ${id}`);
  return starterCentre(found);
}

function made(ask: SheetAsk, choice: Parameters<typeof layoutSheets>[1] = PLANS): readonly Sheet[] {
  const laid = layoutSheets(ask, choice);
  if (!laid.ok) throw new Error(`${laid.problem.code} ${JSON.stringify(laid.problem.data)}`);
  return laid.value.sheets;
}

function refused(ask: SheetAsk): SheetMisfit | null {
  const laid = layoutSheets(ask, PLANS);
  if (laid.ok) return null;
  if (!('offers' in laid.problem)) throw new Error(laid.problem.code);
  return laid.problem;
}

const textsOf = (sheet: Sheet | undefined): readonly string[] =>
  leaves(sheet?.drawing.items ?? []).flatMap(({ item }) => (item.kind === 'glyphs' ? [item.text] : []));

function run(project: Project, result: CommandResult): Project {
  if (!result.ok) throw new Error(result.problem.code);
  return applyChange(project, result.value);
}

describe('scale and paper', () => {
  const table = SCALES.flatMap((scale) => PAPER_NAMES.map((paper) => ({ scale, paper })));

  it.each(table)(
    '[SHEET-1] [SHEET-2] $paper at 1:$scale is exact or refused with offers that hold',
    ({ scale, paper }) => {
      const ask = sheetAsk(starter('farming-200'), { scale, paper });
      const refusal = refused(ask);
      if (refusal === null) {
        const [sheet] = made(ask);
        expect(sheet?.drawing).toMatchObject({ width: PAPERS[paper].width, height: PAPERS[paper].height });
        expect(sheet?.placing?.scale).toBe(scale);
        expect(longestWall(sheet)).toBeCloseTo(longestWallOf(ask) / scale, 6);
        return;
      }
      const { needed, available, offers } = refusal;
      expect(needed.width > available.width || needed.height > available.height).toBe(true);
      // What is offered fits, and the next smaller one of each kind does not.
      for (const other of SCALES.filter((one) => one > scale))
        expect(refused({ ...ask, scale: other }) === null).toBe(offers.scales.includes(other));
      for (const other of PAPER_NAMES.slice(PAPER_NAMES.indexOf(paper) + 1))
        expect(refused({ ...ask, paper: other }) === null).toBe(offers.papers.includes(other));
      const tiles = made({ ...ask, tiles: true });
      expect(tiles).toHaveLength((offers.tiles?.columns ?? 0) * (offers.tiles?.rows ?? 0));
    },
  );

  /** The longest wall body on the sheet, in the sheet's mm. */
  function longestWall(sheet: Sheet | undefined): number {
    let longest = 0;
    for (const { item, matrix } of leaves(sheet?.drawing.items ?? [])) {
      if (item.kind !== 'shape' || item.fill !== 'plan-wall') continue;
      const xs = item.path.flatMap((step) =>
        step[0] === 'M' || step[0] === 'L' ? [mapPoint(matrix, step[1], step[2])[0]] : [],
      );
      longest = Math.max(longest, Math.max(...xs) - Math.min(...xs));
    }
    return longest;
  }

  /** The same at 1:1, from a layout that is a hundred times as large. */
  function longestWallOf(ask: SheetAsk): number {
    const [sheet] = made({ ...ask, scale: 50, paper: 'A1' });
    return longestWall(sheet) * 50;
  }

  it('[SHEET-3] tiles cover the sheet, overlap, and carry their number', () => {
    const tiles = made(sheetAsk(starter('pastoral-150'), { scale: 50, paper: 'A4', tiles: true }));
    expect(tiles.length).toBeGreaterThan(3);
    const [first, second] = tiles;
    expect(first?.drawing).toMatchObject({ width: 297, height: 210 });
    expect((first?.placing?.x ?? 0) - (second?.placing?.x ?? 0)).toBeCloseTo(297 - 20 - TILE_OVERLAP, 9);
    expect(textsOf(first).some((text) => text.includes(`共 ${tiles.length} 张`))).toBe(true);
  });

  it('[SHEET-4] what does not fit beside the plan goes to a sheet of tables, whole', () => {
    const sheets = made(sheetAsk(starter('farming-200'), { scale: 200 }), ALL);
    expect(sheets.map(({ id }) => id)).toEqual(['plan-l1', 'tables-1']);
    const words = sheets.map((sheet) => textsOf(sheet).join('|'));
    expect(words[0]).toContain('房间表');
    expect(words[0]).not.toContain('家具设备表');
    expect(words[1]).toContain('家具设备表');
  });

  it('[SHEET-5] every plan has its ruler inside the frame', () => {
    const [sheet] = made(sheetAsk(starter('pastoral-150')));
    expect(sheet?.ruler?.x).toBeGreaterThan(25);
    expect(textsOf(sheet)).toContain('校验尺：打印后应为 100 mm');
    expect(textsOf(sheet)).toContain('5 m');
  });
});

describe('what stands on a sheet', () => {
  it('[SHEET-10] fills the title block, and refuses words that do not fit', () => {
    const ask = sheetAsk(starter('pastoral-150'));
    const [sheet] = made(ask);
    for (const words of [
      '查干哈达嘎查党群服务中心',
      '一层平面图',
      '1:100',
      '2026-11-23',
      '测绘',
      '设计',
      '校对',
      '审核',
      'PJ-01（1/1）',
    ])
      expect(textsOf(sheet).join('|')).toContain(words);
    const laid = layoutSheets({ ...ask, centre: '很长的名字'.repeat(80) }, PLANS);
    expect(laid).toMatchObject({ ok: false, problem: { code: 'does-not-fit' } });
    expect(
      TITLE_BLOCK.columns.some(({ cells }) =>
        cells.some(({ label, value }) => label === '审核' && value === '{approvedBy}'),
      ),
    ).toBe(true);
  });

  it('[SHEET-11] chains add up, and axes are named without I and O', () => {
    const project = starter('farming-200');
    const plan = project.plan ?? fail();
    const chains = sideChains(plan, 'l1');
    const top = chains.find(({ side }) => side === 'top');
    const bottom = chains.find(({ side }) => side === 'bottom');
    // The square lies in front, so the length is told at the back.
    expect(bottom).toMatchObject({ axes: [], overall: null });
    expect(bottom?.openings.length).toBeGreaterThan(2);
    const [from, to] = top?.overall ?? fail();
    expect(to - from).toBe(20_370);
    expect([top?.openings[0], top?.openings.at(-1)]).toEqual([from, to]);
    expect(axisNames(chains).map(({ name }) => name)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      'A',
      'B',
      'C',
      'D',
    ]);
    const many = Array.from({ length: 10 }, (_, i) => i * 1000);
    const names = axisNames([{ side: 'left', openings: [], axes: many, overall: null }]).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K']);
  });

  it('[SHEET-12] a room too small for its name is told', () => {
    const project = starter('pastoral-150');
    const long = {
      ...project,
      rooms: project.rooms.map((room) => ({
        ...room,
        number: undefined,
        name: { zh: '名称很长的综合服务用房'.repeat(4), mn: null },
      })),
    };
    const rooms = long.rooms.map(({ number: _, ...room }) => room);
    const [sheet] = made(sheetAsk({ ...long, rooms }, { scale: 200 }));
    expect(sheet?.unlabelled.length).toBeGreaterThan(0);
  });

  it('[SHEET-14] signs carry the number that they have in every list', () => {
    const project = starter('pastoral-150');
    const sheets = made(sheetAsk(project), ALL);
    const marks = sheets[0]?.labels.filter(({ kind }) => kind === 'sign').map(({ text }) => text) ?? [];
    const places = signPlaces(project);
    expect([...marks].sort()).toEqual(
      places.flatMap(({ at, number }) => (at === null ? [] : [String(number)])),
    );
    expect(marks).toContain('1');
    // The corridor has no door of its own: its plate's place is open, and the schedule says so.
    expect(places.filter(({ at }) => at === null).map(({ number }) => number)).toEqual([2]);
    expect(sheets.flatMap(textsOf)).toContain('待确认');
  });

  it('[SHEET-15] the areas stand on every basis, with the verdict', () => {
    const verdict = '牧区 · 建筑面积 181.16 ㎡，不低于 150.00 ㎡，达到，余 31.16 ㎡';
    const words = made(sheetAsk(starter('pastoral-150'), { verdict }), ALL)
      .flatMap((sheet) => textsOf(sheet))
      .join('|');
    for (const part of [
      '建筑面积',
      '轴线面积',
      '使用面积',
      '室外场地',
      '181.16',
      '171.00',
      '151.29',
      '余 31.16',
    ])
      expect(words).toContain(part);
  });

  it('[SHEET-16] without a north there is no arrow', () => {
    const project = starter('pastoral-150');
    const plan = project.plan ?? fail();
    expect(textsOf(made(sheetAsk(project))[0])).toContain('北');
    expect(textsOf(made(sheetAsk({ ...project, plan: { ...plan, north: null } }))[0])).not.toContain('北');
  });

  it('[SHEET-17] before and after: what goes and what is new', () => {
    let project = starter('pastoral-150');
    project = run(project, addVariant(project, { from: 'v1', kind: 'proposed', name: null }));
    const proposed = project.plan?.variants.find(({ kind }) => kind === 'proposed')?.id ?? '';
    project = run(project, chooseVariant(project, { variant: proposed }));
    const level = project.plan?.levels.find(({ variant }) => variant === proposed)?.id ?? '';
    const inner = project.plan?.walls.find(
      (wall) => wall.level === level && wall.thickness < 300 && wall.kind === 'wall',
    );
    project = run(project, deleteObjects(project, { ids: [inner?.id ?? ''] }));
    const box = project.plan?.walls.find((wall) => wall.level === level && wall.thickness > 300) ?? fail();
    project = run(
      project,
      drawWalls(project, {
        level,
        points: [
          { x: box.a.x, y: box.a.y - 3000 },
          { x: box.a.x + 2000, y: box.a.y - 3000 },
        ],
        make: { kind: 'wall', thickness: 120 },
      }),
    );
    const sheets = made(sheetAsk(project, { paper: 'A2', scale: 100 }), {
      levels: 'all',
      tables: false,
      comparison: true,
    });
    const sheet = sheets.find(({ id }) => id.startsWith('comparison'));
    const words = textsOf(sheet);
    for (const part of ['改造前', '改造后', '拆除墙体', '新建墙体', '保留墙体'])
      expect(words).toContain(part);
    const shapes = leaves(sheet?.drawing.items ?? []).flatMap(({ item }) =>
      item.kind === 'shape' ? [item] : [],
    );
    expect(shapes.some(({ stroke, fill }) => stroke?.dash !== undefined && fill === 'paper-white')).toBe(
      true,
    );
    expect(shapes.filter(({ fill }) => fill === 'plate-blue').length).toBeGreaterThan(1);
  });

  it('[SHEET-17] marks end at the walls that stay, and a line that parts two rooms is no wall', () => {
    const sheet = made(sheetAsk(pushed(), { paper: 'A2' }), {
      levels: [],
      tables: false,
      comparison: true,
    }).at(0);
    const { placing } = sheet ?? fail();
    const marks = (paint: (shape: Shape) => boolean): readonly Box[] =>
      leaves(sheet?.drawing.items ?? []).flatMap(({ item, matrix }) =>
        item.kind === 'shape' && paint(item) ? [boxOf(item, matrix)] : [],
      );
    const down = marks(({ fill, stroke }) => fill === 'paper-white' && stroke?.dash !== undefined);
    // The wall between hall and library: 4800 less half of the walls of 370 and 240 that it meets; the corridor's
    // line, which only parts two rooms, is not marked.
    expect(down).toHaveLength(1);
    expect(down[0]?.height).toBeCloseTo((4800 - 370 / 2 - 240 / 2) / 100, 6);
    const foot = ((placing?.y ?? 0) * 100 + 12000 - 370 / 2) / 100;
    expect((down[0]?.y ?? 0) + (down[0]?.height ?? 0)).toBeCloseTo(foot, 6);
    const blue = marks(({ fill }) => fill === 'plate-blue').filter(({ height }) => height > 10);
    expect(blue).toHaveLength(1);
    expect(blue[0]?.height).toBeCloseTo((4800 - 370 / 2) / 100, 6);
  });

  it('[SHEET-17] of several proposals the current one is compared; areas that stay have no sign', () => {
    const first = pushed();
    const second = run(first, addVariant(first, { from: 'v1', kind: 'proposed', name: '方案二' }));
    const current = run(second, chooseVariant(second, { variant: second.plan?.variants.at(-1)?.id ?? '' }));
    const words = textsOf(
      made(sheetAsk(current, { paper: 'A2' }), { levels: [], tables: false, comparison: true })[0],
    );
    expect(words).not.toContain('22.90 ㎡ 26.04 ㎡');
    expect(words.filter((text) => text === '0.00')).toHaveLength(3);
    const changed = textsOf(
      made(sheetAsk(first, { paper: 'A2' }), { levels: [], tables: false, comparison: true })[0],
    );
    expect(changed).toContain('−0.17');
  });

  it('[SHEET-20] every sheet of a set has a number of its own', () => {
    const sheets = made(sheetAsk(pushed(), { paper: 'A3', scale: 150 }), ALL);
    const numbers = sheets.map((sheet) => textsOf(sheet).find((text) => text.startsWith('PJ-')));
    expect(numbers).toEqual(sheets.map((_, i) => `PJ-0${i + 1}（${i + 1}/${sheets.length}）`));
    expect(sheets.filter(({ id }) => id.startsWith('comparison'))).toHaveLength(2);
  });

  it('[SHEET-21] the comparison alone: refused like any sheet, and nothing to make is told', () => {
    const alone = { levels: [], tables: false, comparison: true } as const;
    const small = layoutSheets(sheetAsk(pushed(), { paper: 'A4', scale: 50 }), alone);
    expect(small).toMatchObject({
      ok: false,
      problem: { code: 'sheet-too-small', data: { title: '一层改造前后对照图' }, offers: { tiles: null } },
    });
    for (const choice of [{ ...alone, comparison: false }, alone])
      expect(layoutSheets(sheetAsk(starter('pastoral-150')), choice)).toMatchObject({
        ok: false,
        problem: { code: 'no-levels' },
      });
  });

  it('[SHEET-22] entries of the title block stand in their boxes; a date of its own goes before the day', () => {
    const project = starter('pastoral-150');
    const titleEntries = {
      projectNumber: 'TGM-2026-07',
      surveyedBy: '额尔敦巴特尔',
      designedBy: 'Erdenebaatar.B.O',
      checkedBy: '',
      approvedBy: '测'.repeat(16),
      date: '2026-11-20',
    };
    expect(titleEntriesSchema.parse(titleEntries)).toEqual(titleEntries);
    const words = textsOf(made(sheetAsk({ ...project, titleEntries }, { paper: 'A4', scale: 200 }))[0]);
    expect(words).toEqual(expect.arrayContaining(['TGM-2026-07', '额尔敦巴特尔', '2026-11-20']));
    expect(words).not.toContain('2026-11-23');
    // The longest name that a box takes stands in two lines.
    expect(words.filter((text) => text === '测'.repeat(8))).toHaveLength(2);
  });

  it('[SHEET-10] the centring mark at the foot stays out of the title block', () => {
    const [sheet] = made(sheetAsk(starter('pastoral-150')));
    const marks = leaves(sheet?.drawing.items ?? []).flatMap(({ item, matrix }) =>
      item.kind === 'shape' && item.stroke?.width === 0.35 ? [boxOf(item, matrix)] : [],
    );
    const { height } = PAPERS.A3;
    const foot = marks.find((box) => Math.abs(box.y + box.height - height) < 0.01);
    expect(foot?.height).toBeCloseTo(PAPERS.A3.margin, 6);
  });

  it('[SHEET-19] a character that no face has stops the sheet', () => {
    const project = starter('pastoral-150');
    const [first, ...rest] = project.rooms;
    const rooms = [{ ...(first ?? fail()), name: { zh: '\u{2ffff}室', mn: null } }, ...rest];
    expect(layoutSheets(sheetAsk({ ...project, rooms }), PLANS)).toMatchObject({ ok: false });
  });
});

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function boxOf({ path }: Shape, matrix: Matrix): Box {
  const points = path.flatMap((step) =>
    step[0] === 'M' || step[0] === 'L' ? [mapPoint(matrix, step[1], step[2])] : [],
  );
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Two storeys, and a proposal in which the wall between hall and library moves by 0.7 m. */
function pushed(): Project {
  const before = starter('two-storey-360');
  const added = run(before, addVariant(before, { from: 'v1', kind: 'proposed', name: null }));
  const proposal = added.plan?.variants.at(-1)?.id ?? fail();
  const current = run(added, chooseVariant(added, { variant: proposal }));
  const { plan } = current;
  const level = plan?.levels.find(({ variant, storey }) => variant === proposal && storey === 1)?.id;
  const wall = plan?.walls.find(
    (one) => one.level === level && one.a.x === 9000 && one.b.x === 9000 && one.kind === 'wall',
  );
  // From top to bottom the left hand is east: pushed to the right, that is west.
  return run(current, pushWall(current, { wall: wall?.id ?? '', by: -700, extent: 'run' }));
}

function fail(): never {
  throw new Error('missing');
}

describe('labels', () => {
  it.each(STARTERS.map(({ id }) => [id]))('[SHEET-13] none of %s lies on another', (id) => {
    for (const sheet of made(sheetAsk(starter(id), { scale: 100, paper: 'A1' }))) expectApart(sheet);
  });
});

function expectApart({ labels }: Sheet): void {
  const clashes = labels.flatMap((one, i) =>
    labels
      .slice(i + 1)
      .filter((other) => overlap(one.box, other.box))
      .map((other) => `${one.kind} ${one.text} / ${other.kind} ${other.text}`),
  );
  expect(clashes).toEqual([]);
}
