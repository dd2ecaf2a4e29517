import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importRegions } from '../../../app/cad/importRegions.ts';
import { type ChosenRegion, regionAsks, regionsOf, regionTargets } from '../../../app/cad/regionTargets.ts';
import { type CadDrawing } from '../../../core/cad/cadDrawing.ts';
import { type CadMapping, proposeMapping } from '../../../core/cad/mapping.ts';
import { type DrawingTitle, readDrawingTitle } from '../../../core/cad/regions/drawingTitle.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert } from '../../../core/editing/change.ts';
import { emptyPlan } from '../../../core/editing/commands/levels.ts';
import { planAreas } from '../../../core/plan/areas.ts';
import { type Project } from '../../../core/project/project.ts';
import { testCentre } from '../../support/centre.ts';
import { makeSheet, type SheetRecipe } from '../../support/planSheets.ts';
import { runs } from '../../support/runs.ts';

const RECIPE: SheetRecipe = {
  seed: 7,
  storeys: 2,
  arrangement: 'row',
  titles: 'below',
  frames: 'one',
  gap: 3000,
  elevation: true,
  section: true,
  furniture: false,
  roof: false,
  sharedGrid: false,
  dimensions: true,
  unit: 1,
  far: false,
};

/** The sheet imported as the program proposes. */
function imported(
  recipe: SheetRecipe,
  project: Project = testCentre(),
  redrawn: (drawing: CadDrawing) => CadDrawing = (drawing) => drawing,
) {
  const sheet = makeSheet(recipe);
  const made = { ...sheet, drawing: redrawn(sheet.drawing) };
  const proposed = proposeMapping(made.drawing, recipe.unit);
  const mapping: CadMapping =
    made.drawing.layers.length > 1
      ? proposed
      : { ...proposed, layers: { 0: 'faces' }, texts: { 0: 'rooms' } };
  const { regions, whole } = regionsOf(made.drawing, mapping);
  const all: ChosenRegion = {
    number: -1,
    box: null,
    title: null,
    storey: null,
    upTo: null,
    name: null,
    target: null,
  };
  const chosen = regions.flatMap(({ box, storey, taken, title, upTo }, number): ChosenRegion[] =>
    taken ? [{ number, box, title, storey, upTo, name: null, target: null }] : [],
  );
  const done = importRegions({
    project,
    drawing: made.drawing,
    coding: { version: 'AC1015', name: 'gb18030', from: 'file', codePage: 'ANSI_936', claimed: null },
    mapping,
    regions: regionAsks(project, whole ? [all] : chosen, 'zh'),
  });
  const after = applyChange(project, done.change);
  const levels = after.plan === null ? [] : planAreas(after.plan).levels;
  const findings = done.outcomes.flatMap((one) => (one.made ? one.imported.findings : one.findings));
  return { made, regions, done, project, after, levels, findings };
}

function corner({ plan }: Project, level: string): readonly [number, number] {
  const ends = (plan?.walls ?? []).filter((wall) => wall.level === level).flatMap(({ a, b }) => [a, b]);
  return [Math.min(...ends.map(({ x }) => x)), Math.max(...ends.map(({ y }) => y))];
}

function expectStoreys({ made, levels, after }: ReturnType<typeof imported>): void {
  expect(
    levels.map(({ level, spaces, building }) => [level.storey, spaces.length, building.toFixed(2)]),
  ).toEqual(made.storeys.map(({ storey, rooms, building }) => [storey, rooms, building.toFixed(2)]));
  expect(new Set(levels.map(({ level }) => corner(after, level.id).join())).size).toBe(1);
}

const recipes: fc.Arbitrary<SheetRecipe> = fc.record({
  seed: fc.nat(100_000),
  storeys: fc.integer({ min: 1, max: 4 }),
  arrangement: fc.constantFrom('row', 'column', 'grid'),
  titles: fc.constantFrom('below', 'above'),
  frames: fc.constantFrom('none', 'one', 'each'),
  gap: fc.integer({ min: 3000, max: 9000 }),
  elevation: fc.boolean(),
  section: fc.boolean(),
  furniture: fc.boolean(),
  roof: fc.boolean(),
  sharedGrid: fc.boolean(),
  dimensions: fc.boolean(),
  unit: fc.constantFrom(1, 10, 1000),
  far: fc.boolean(),
});

describe('the drawings of a sheet', () => {
  it('[DXF-90] [DXF-92] [DXF-96] any arrangement of plans, elevations, sections, roofs and frames gives its storeys', () => {
    fc.assert(
      fc.property(recipes, (recipe) => expectStoreys(imported(recipe))),
      { numRuns: runs(15) },
    );
  });

  it('[DXF-90] [DXF-77] a sheet with everything on one layer gives its storeys', () => {
    const onOne = (drawing: CadDrawing): CadDrawing => {
      const moved = <T extends { readonly layer: number }>(all: readonly T[]): readonly T[] =>
        all.map((one) => ({ ...one, layer: 0 }));
      const { lines, inserts, texts } = drawing;
      return {
        ...drawing,
        layers: [{ name: '0', shown: true }],
        lines: moved(lines),
        inserts: moved(inserts),
        texts: moved(texts),
      };
    };
    for (const seed of [7, 8, 9])
      expectStoreys(imported({ ...RECIPE, seed, dimensions: false }, testCentre(), onOne));
  });

  it('[DXF-90] a mirrored sheet gives its storeys', () => {
    const mirrored = (drawing: CadDrawing): CadDrawing => ({
      ...drawing,
      lines: drawing.lines.map((line) => ({
        ...line,
        vertices: line.vertices.map((value, i) => (i % 3 === 1 ? value : -value)),
      })),
      texts: drawing.texts.map((text) => ({ ...text, x: -text.x })),
      inserts: drawing.inserts.map((insert) => ({ ...insert, x: -insert.x, turn: 180 - insert.turn })),
    });
    for (const seed of [7, 8, 9]) expectStoreys(imported({ ...RECIPE, seed }, testCentre(), mirrored));
  });

  it('[DXF-90] [DXF-93] without titles too, told from the left and from below', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const given = imported({ ...recipe, titles: 'none', roof: false });
        expectStoreys(given);
        if (given.levels.length > 1)
          expect(given.findings.filter(({ code }) => code === 'storeys-assumed')).toHaveLength(
            given.levels.length,
          );
      }),
      { numRuns: runs(10) },
    );
  });

  it('[DXF-92] says of each drawing what it is and why it is proposed or not', () => {
    const { regions } = imported({ ...RECIPE, furniture: true, roof: true });
    const said = Object.fromEntries(
      regions.map(({ title, kind, storey, taken, reason }) => [title, [kind, storey, taken, reason]]),
    );
    expect(said).toEqual({
      一层平面图: ['plan', 1, true, 'titled'],
      二层平面图: ['plan', 2, true, 'titled'],
      一层平面布置图: ['plan', 1, false, 'same-storey'],
      屋顶平面图: ['roof', null, false, 'other-kind'],
      正立面图: ['elevation', null, false, 'other-kind'],
      '1-1剖面图': ['section', null, false, 'other-kind'],
    });
  });

  it('[DXF-95] tells by what the storeys are laid over one another, and by how much', () => {
    const { findings } = imported({ ...RECIPE, sharedGrid: true });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'aligned-axes',
        data: expect.objectContaining({ level: '二层', on: '一层', witness: '1 / A', y: 0 }),
      }),
    );
    const plain = imported({ ...RECIPE, dimensions: false });
    expect(plain.findings.map(({ code }) => code)).toContain('aligned-corners');
  });

  it('[DXF-95] [DXF-96] a second storey is laid over the first that the project has', () => {
    const first = imported({ ...RECIPE, storeys: 1, elevation: false, section: false });
    const sheet = imported({ ...RECIPE, far: true }, first.after);
    // The ground floor is there: its drawing goes above, which is told; the second storey goes where it belongs.
    expect(sheet.levels.map(({ level }) => level.storey)).toEqual([1, 2, 3]);
    expect(sheet.findings.map(({ code }) => code)).toContain('storey-taken');
    expect(new Set(sheet.levels.map(({ level }) => corner(sheet.after, level.id).join())).size).toBe(1);
    expect(applyChange(sheet.after, invert(sheet.done.change))).toEqual(first.after);
  });

  it('[DXF-96] [DXF-43] storeys go to empty levels and to free storeys, never among walls', () => {
    const blank = testCentre();
    expect(regionTargets(blank, [{ storey: 1 }, { storey: 2 }])).toEqual([
      { to: 'new-level', storey: 1 },
      { to: 'new-level', storey: 2 },
    ]);
    const empty = { ...blank, plan: emptyPlan('一层') };
    expect(regionTargets(empty, [{ storey: null }, { storey: -1 }, { storey: 3 }])).toEqual([
      { to: 'level', level: 'l1' },
      { to: 'new-level', storey: -1 },
      { to: 'new-level', storey: 3 },
    ]);
  });

  it('[DXF-98] one drawing alone is taken as it is', () => {
    const { done } = imported({ ...RECIPE, storeys: 1, elevation: false, section: false, frames: 'none' });
    expect(done.outcomes).toMatchObject([{ made: true, number: -1 }]);
  });
});

describe('titles', () => {
  const read = (text: string): Partial<DrawingTitle> | null => {
    const title = readDrawingTitle(text);
    return title === null
      ? null
      : { kind: title.kind, storey: title.storey, upTo: title.upTo, rank: title.rank };
  };
  const plan = (storey: number | null, rank: 0 | 1 | 2 = 0, upTo: number | null = null) => ({
    kind: 'plan',
    storey,
    upTo,
    rank,
  });

  it.each([
    ['一层平面图', plan(1)],
    ['一 层 平 面 图  1:100', plan(1)],
    ['首层平面图', plan(1)],
    ['底层平面图', plan(1)],
    ['２层平面图', plan(2)],
    ['十二层平面图', plan(12)],
    ['地下一层平面图', plan(-1)],
    ['负一层平面图', plan(-1)],
    ['F2平面图', plan(2)],
    ['2F平面图', plan(2)],
    ['B1层平面图', plan(-1)],
    ['二~四层平面图', plan(2, 0, 4)],
    ['二、三层平面图', plan(2, 0, 3)],
    ['图名：党群服务中心二层平面图', plan(2)],
    ['1#楼一层平面图', plan(1)],
    ['平面图', plan(null)],
    ['一层平面布置图', plan(1, 1)],
    ['一层顶棚平面图', plan(1, 2)],
    ['一层平面图（改造后）', plan(1, 1)],
    ['Second floor plan', plan(2)],
    ['屋顶平面图', { kind: 'roof', storey: null, upTo: null, rank: 0 }],
    ['总平面图', { kind: 'site', storey: null, upTo: null, rank: 0 }],
    ['①～⑤轴立面图', { kind: 'elevation', storey: null, upTo: null, rank: 0 }],
    ['1-1剖面图 1:50', { kind: 'section', storey: null, upTo: null, rank: 0 }],
    ['楼梯一层平面图', { kind: 'detail', storey: 1, upTo: null, rank: 0 }],
    ['卫生间大样', { kind: 'detail', storey: null, upTo: null, rank: 0 }],
    ['设 计 说 明', { kind: 'notes', storey: null, upTo: null, rank: 0 }],
    ['会议室', null],
    ['详见一层平面图', null],
    ['门窗位置见一层平面图。', null],
  ])('[DXF-91] [DXF-94] reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
