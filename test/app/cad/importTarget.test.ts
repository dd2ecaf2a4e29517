import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDxf } from '../../../app/dxf/readDxf.ts';
import { importDxf } from '../../support/importDxf.ts';
import { importTargets } from '../../../app/cad/importTarget.ts';
import { proposeMapping } from '../../../core/cad/mapping.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert } from '../../../core/editing/change.ts';
import { emptyPlan } from '../../../core/editing/commands/levels.ts';
import { type Project } from '../../../core/project/project.ts';
import { testCentre } from '../../support/centre.ts';

async function imported(project: Project, number = 0) {
  const read = await readDxf(readFileSync(new URL('../../data/dxf/pairs-r2007-utf8-m.dxf', import.meta.url)));
  if (!read.ok) throw new Error(read.problem.code);
  const target = importTargets(project)[number];
  if (target === undefined) throw new Error('no such target');
  const mapping = proposeMapping(read.value.drawing, 1000);
  const done = importDxf({ ...read.value, project, mapping, target, levelName: '新层' });
  if (!done.ok) throw new Error(done.problem.code);
  return { ...done.value, after: applyChange(project, done.value.change) };
}

describe('where an import goes', () => {
  it('[DXF-43] begins a plan, takes a level without walls, or adds a storey; never among walls', async () => {
    const blank = testCentre();
    expect(importTargets(blank)).toEqual([{ to: 'new-plan' }]);
    expect(importTargets({ ...blank, plan: emptyPlan('一层') })).toEqual([
      { to: 'level', level: 'l1' },
      { to: 'new-level', storey: 2 },
    ]);
    const { after } = await imported(blank);
    expect(after.plan?.levels.map(({ name }) => name)).toEqual(['新层']);
    expect(importTargets(after)).toEqual([{ to: 'new-level', storey: 2 }]);
  });

  it('[DXF-43] a new storey comes with the import in one change, and goes with it', async () => {
    const { after: first } = await imported(testCentre());
    const second = await imported(first);
    expect(second.after.plan?.levels.map(({ storey, name }) => [storey, name])).toEqual([
      [1, '新层'],
      [2, '新层'],
    ]);
    expect(second.after.plan?.walls.filter(({ level }) => level === second.level)).toHaveLength(10);
    expect(first.plan?.walls).toEqual(second.after.plan?.walls.filter(({ level }) => level !== second.level));
    expect(applyChange(second.after, invert(second.change))).toEqual(first);
  });

  it('[DXF-14] a room that the project lists by the same name takes its place, and no second one comes', async () => {
    const listed = {
      id: 'r9',
      number: '103',
      name: { zh: '卫生室', mn: null },
      functions: [],
      organisations: [],
      mechanisms: [],
    };
    const { after } = await imported(testCentre({ rooms: [listed] }));
    expect(after.rooms.filter(({ name }) => name.zh === '卫生室')).toEqual([listed]);
    expect(after.rooms).toHaveLength(3);
    expect(after.plan?.spaces.filter(({ room }) => room === 'r9')).toHaveLength(1);
    // On a second storey the same names are other rooms.
    const { after: second } = await imported(after);
    expect(second.rooms).toHaveLength(6);
  });

  it('[DXF-43] above a basement comes the ground floor: there is no storey 0', () => {
    const plan = emptyPlan('地下室');
    const [level] = plan.levels;
    if (level === undefined) throw new Error('no level');
    const below = { ...plan, levels: [{ ...level, storey: -1 }] };
    expect(importTargets(testCentre({ plan: below })).at(-1)).toEqual({ to: 'new-level', storey: 1 });
  });
});
