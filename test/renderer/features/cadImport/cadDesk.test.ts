import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDxf } from '../../../../app/dxf/readDxf.ts';
import { proposeMapping } from '../../../../core/cad/mapping.ts';
import { contentsOf, look, nearestVertex } from '../../../../renderer/features/cadImport/cadDesk.ts';
import { type CadChoice } from '../../../../renderer/features/cadImport/messages.ts';
import { testCentre } from '../../../support/centre.ts';

async function read(name: string) {
  const outcome = await readDxf(readFileSync(new URL(`../../../data/dxf/${name}.dxf`, import.meta.url)));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

async function looked(name: string, change: Partial<CadChoice>) {
  const file = await read(name);
  const project = testCentre();
  const choice = { ...proposeMapping(file.drawing, 1), ...change };
  return look(file, { choice, project, target: null, regions: null, language: 'zh' });
}

describe('the desk of the CAD worker', () => {
  it('[DXF-41] lists layers and blocks with counts and roles, without the geometry', async () => {
    const contents = contentsOf(await read('pairs-r2007-utf8-m'));
    expect(contents.layers.find(({ name }) => name === '门窗')).toMatchObject({
      lines: 8,
      blocks: 3,
      role: 'openings',
      blockNames: ['窗C1515', '单开门900'],
    });
    expect(contents.blocks).toEqual([
      { name: '窗C1515', count: 1, role: 'window' },
      { name: '单开门900', count: 2, role: 'door' },
    ]);
    // What crosses to the window stays small, however large the drawing is.
    expect(JSON.stringify(contents).length).toBeLessThan(3000);
  });

  it('[DXF-41] without a unit it only measures', async () => {
    const { look: seen, recognised } = await looked('contours-r12-gbk-mm', { unit: null });
    expect(seen).toEqual({
      extent: { left: 0, right: 10_240, top: 6240, bottom: 0 },
      regions: [],
      whole: true,
      plan: null,
    });
    expect(recognised).toBeNull();
  });

  it('[DXF-41] gives the change, the areas, and the rooms at their places in the file', async () => {
    const { look: seen } = await looked('pairs-r2007-utf8-m', { unit: 1000 });
    if (seen.plan?.made !== true) throw new Error('nothing was made');
    expect(seen.plan.areas.building).toBeCloseTo(57.6576, 4);
    const clinic = seen.plan.levels[0]?.rooms.find(({ name }) => name === '卫生室');
    expect(clinic?.usable).toBeCloseTo(10.4904, 4);
    // 3.72 × 2.82 m between x 5.16–8.88 and y 3.06–5.88, in the file's metres.
    expect(clinic?.at.x).toBeGreaterThan(5.16 + 1.3);
    expect(clinic?.at.x).toBeLessThan(8.88 - 1.3);
    expect(clinic?.at.y).toBeCloseTo(4.47, 1);
    expect(clinic?.reach).toBeCloseTo(1.47, 1);
  });

  it('[DXF-41] without walls it says why, and makes nothing', async () => {
    const { look: seen } = await looked('pairs-r2007-utf8-m', { unit: 1000, layers: {}, blocks: {} });
    expect(seen).toMatchObject({
      extent: null,
      plan: {
        made: false,
        failed: [{ problem: { code: 'nothing-to-do' }, findings: [{ code: 'no-wall-lines' }] }],
      },
    });
  });

  it('[DXF-42] catches the vertex that is nearest, and none that is too far', async () => {
    const { drawing } = await read('contours-r12-gbk-mm');
    expect(nearestVertex(drawing, { x: 10_200, y: 30 }, 100)).toEqual({ x: 10_240, y: 0 });
    expect(nearestVertex(drawing, { x: 10_200, y: 30 }, 40)).toBeNull();
  });
});
