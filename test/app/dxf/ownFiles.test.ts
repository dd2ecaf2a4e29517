import { describe, expect, it } from 'vitest';
import { planWords } from '../../../app/dxf/planWords.ts';
import { readDxf } from '../../../app/dxf/readDxf.ts';
import { importRegions } from '../../../app/cad/importRegions.ts';
import { regionAsks, regionsOf } from '../../../app/cad/regionTargets.ts';
import { proposeMapping } from '../../../core/cad/mapping.ts';
import { ownPlan } from '../../../core/cad/ownPlan.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { drawRoom } from '../../../core/editing/commands/walls.ts';
import { type PathCommand } from '../../../core/drawing/drawing.ts';
import { type Project } from '../../../core/project/project.ts';
import { writePlanDxf } from '../../../output/dxf/planDxf.ts';
import { dxfOf, editedPlan, factsOf, readBack } from '../../support/dxfRoundTrip.ts';
import { randomCentre } from '../../support/randomCentre.ts';
import { runs } from '../../support/runs.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('our own DXF', () => {
  // A long run: npm run fuzz -- dxf --runs 0 --plans 300 --edits 200
  it.each(Array.from({ length: runs(40) }, (_, seed) => [seed + 1]))(
    '[DXF-63] plan %i comes back exactly, whatever edits were made before',
    async (seed) => {
      const edited = editedPlan(seed, 30);
      const ground = edited.plan?.levels[0]?.id ?? '';
      const back = await readBack(dxfOf(edited, ground));
      const before = factsOf(edited, ground);
      expect(back?.findings.filter(({ code }) => code === 'own-edited') ?? []).toEqual([]);
      expect(back === null ? { walls: [] } : factsOf(back.project, back.level)).toEqual(
        back === null ? { walls: before.walls } : before,
      );
    },
  );

  /** Columns in every way of lying, two that are one over the other, and a ground with a name. */
  const withLoose = (project: Project): Project => {
    const { plan } = project;
    if (plan === null) throw new Error('no plan');
    const on = { level: plan.levels[0]?.id ?? '', locked: false, group: null };
    const columns = [0, 1, 44, 45, 90, 91, 180, 269, 270, 359].flatMap((turn, i) => [
      { ...on, id: `c${i}`, shape: 'rectangle' as const, at: { x: i * 900, y: 601 }, width: 301, depth: 400, turn },
      { ...on, id: `r${i}`, shape: 'round' as const, at: { x: i * 900, y: 40_001 }, width: 351, depth: 351, turn },
    ]); // prettier-ignore
    const outline = [{ x: 0, y: 30_000 }, { x: 9001, y: 30_000 }, { x: 9000, y: 37_003 }]; // prettier-ignore
    const twice = columns.slice(0, 1).map((column) => ({ ...column, id: 'c-again' }));
    return {
      ...project,
      plan: {
        ...plan,
        columns: [...columns, ...twice],
        outdoors: [
          { ...on, id: 'g1', outline, use: 'planting', name: '东院花圃' },
          { ...on, id: 'g2', outline, use: 'other', name: null },
        ],
      },
    };
  };

  it('[DXF-63] columns however they lie, and grounds with their names, come back by their data', async () => {
    const before = withLoose(randomCentre(3));
    const ground = before.plan?.levels[0]?.id ?? '';
    const back = await readBack(dxfOf(before, ground));
    if (back === null) throw new Error('nothing came back');
    expect(factsOf(back.project, back.level)).toEqual(factsOf(before, ground));
  });

  it('[DXF-64] a column that was moved in CAD is where it was moved to; walls and the others stay exact', async () => {
    const before = withLoose(randomCentre(3));
    const ground = before.plan?.levels[0]?.id ?? '';
    const file = text(dxfOf(before, ground));
    const at = file.lastIndexOf('AcDbCircle\r\n10\r\n') + 'AcDbCircle\r\n10\r\n'.length;
    const moved = `${file.slice(0, at)}777${file.slice(file.indexOf('\r\n', at))}`;
    const back = await readBack(bytesOf(moved));
    if (back === null) throw new Error('nothing came back');
    const [after, wanted] = [factsOf(back.project, back.level), factsOf(before, ground)];
    expect(after.walls).toEqual(wanted.walls);
    expect(after.columns.filter((one) => !wanted.columns.includes(one))).toEqual([
      '{"shape":"round","at":{"x":777,"y":40001},"width":351,"depth":351,"turn":0}',
    ]);
    expect(after.columns).toHaveLength(wanted.columns.length);
  });

  it('[DXF-63] a room that is called 庭院 is a room, and a courtyard stays one', async () => {
    const { plan, rooms, ...rest } = randomCentre(3);
    const [room, ...more] = rooms;
    if (plan === null || room === undefined) throw new Error('no room');
    const before: Project = {
      ...rest,
      plan,
      rooms: [{ ...room, name: { zh: '庭院', mn: null } }, ...more],
    };
    const ground = plan.levels[0]?.id ?? '';
    const back = await readBack(dxfOf(before, ground));
    if (back === null) throw new Error('nothing came back');
    expect(factsOf(back.project, back.level)).toEqual(factsOf(before, ground));
    expect(back.project.rooms.map(({ name }) => name.zh)).toContain('庭院');
  });

  it('[DXF-63] furniture is no opening, whatever its name has in it', async () => {
    const project = randomCentre(3);
    const { plan } = project;
    if (plan === null) throw new Error('no plan');
    const level = plan.levels[0]?.id ?? '';
    const items = [
      'notice-board-outdoor',
      'window-seat',
      'sliding-door-wardrobe',
      '门牌架',
      '窗口柜台',
      'passage-bench',
    ];
    const fixtures = items.map((item, i) => ({
      id: `f${i}`, level, locked: false, group: null, item, at: { x: 1000 * i, y: 0 }, turn: 0, mirrored: false,
    })); // prettier-ignore
    const line: readonly PathCommand[] = [
      ['M', 0, 0],
      ['L', 500, 0],
    ];
    const bytes = writePlanDxf({
      plan: { ...plan, fixtures },
      level,
      ...planWords(project, level),
      signs: [],
      dimensions: [],
      fixture: () => line,
    });
    const back = await readBack(bytes);
    if (back === null) throw new Error('nothing came back');
    expect(back.findings).toEqual([]);
    expect(factsOf(back.project, back.level)).toEqual(factsOf(project, level));
  });

  it('[DXF-63] houses far apart on one level are one level, and lie where they lay', async () => {
    const one = randomCentre(3);
    const level = one.plan?.levels[0]?.id ?? '';
    const drawn = drawRoom(one, {
      level,
      from: { x: 90_000, y: 70_000 },
      to: { x: 99_000, y: 77_000 },
      make: { kind: 'wall', thickness: 240 },
    });
    if (!drawn.ok) throw new Error(drawn.problem.code);
    const before = applyChange(one, drawn.value);
    const read = await readDxf(dxfOf(before, level));
    if (!read.ok) throw new Error(read.problem.code);
    const { drawing, coding } = read.value;
    const mapping = proposeMapping(drawing, 1);
    expect(regionsOf(drawing, mapping)).toEqual({ regions: [], whole: true });
    // Into a project that has another ground floor: nothing is moved to lie over it.
    const into = randomCentre(11);
    const chosen = [
      { number: 1, box: null, title: null, storey: null, upTo: null, name: null, target: null },
    ];
    const regions = regionAsks(into, chosen, 'zh');
    const { change, outcomes } = importRegions({ project: into, drawing, coding, mapping, regions });
    const [outcome] = outcomes;
    if (outcome?.made !== true) throw new Error('not made');
    expect(factsOf(applyChange(into, change), outcome.level).walls).toEqual(factsOf(before, level).walls);
  });

  const project = randomCentre(7);
  const level = project.plan?.levels[0]?.id ?? '';
  const whole = text(dxfOf(project, level));

  /** Moves the second corner of the first face. */
  const pushed = (file: string): string => {
    const at = file.indexOf('AcDbPolyline');
    const from = file.indexOf('\r\n10\r\n', file.indexOf('\r\n10\r\n', at) + 1) + 6;
    const to = file.indexOf('\r\n', from);
    return file.slice(0, from) + String(Number(file.slice(from, to)) + 300) + file.slice(to);
  };
  const extra =
    '0\r\nLINE\r\n8\r\nWALL\r\n10\r\n0\r\n20\r\n0\r\n11\r\n5000\r\n21\r\n0\r\n0\r\nENDSEC\r\n0\r\nSECTION\r\n2\r\nOBJECTS';

  it.each([
    ['a face that was pushed', pushed(whole)],
    ['another name', whole.replace('\r\n1\r\n走廊', '\r\n1\r\n大厅')],
    ['a wall on another layer', whole.replace('0\r\nENDSEC\r\n0\r\nSECTION\r\n2\r\nOBJECTS', extra)],
    [
      'an axis that is gone',
      whole.replace(/\r\n1001\r\nPAIJIANG\r\n1000\r\nwall[^]*?(?=\r\n0\r\n[A-Z])/, ''),
    ],
  ])('[DXF-64] a file that was edited in CAD is recognised anew, and that is told: %s', async (_, file) => {
    expect(file).not.toBe(whole);
    const back = await readBack(bytesOf(file));
    expect(back?.findings.map(({ code }) => code)).toContain('own-edited');
  });

  it('[DXF-64] saved by another program, with other handles and spaces, it is still ours', async () => {
    const read = await readDxf(
      bytesOf(whole.replaceAll('\r\n', '\n').replace(/(\n0\n[A-Z_]+\n5\n)[0-9A-F]+\n/g, '$1ABC\n')),
    );
    expect(read.ok && ownPlan(read.value.drawing)?.walls.length).toBe(project.plan?.walls.length);
  });
});
