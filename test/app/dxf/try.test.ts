import { readFileSync, readdirSync } from 'node:fs';
import { it } from 'vitest';
import { readDxf } from '../../../app/dxf/readDxf.ts';
import { layerContents, proposeMapping } from '../../../core/cad/mapping.ts';
import { recognisePlan } from '../../../core/cad/recognisePlan.ts';
import { importCad } from '../../../core/editing/commands/importCad.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { planAreas } from '../../../core/plan/areas.ts';

const folder = new URL('../../data/dxf/', import.meta.url);
it('tries', async () => {
  for (const name of readdirSync(folder).filter((f) => f.endsWith('.dxf'))) {
    const read = await readDxf(readFileSync(new URL(name, folder)));
    console.log('=====', name, read.ok ? read.value.coding : read.problem);
    if (!read.ok) continue;
    const { drawing } = read.value;
    console.log(JSON.stringify(layerContents(drawing)), JSON.stringify(drawing.leftOut), drawing.unit);
    const m = proposeMapping(drawing, drawing.unit ?? 1);
    const mapping = {
      ...m,
      layers: { ...m.layers, ...(name.startsWith('single') ? { WALL_AXIS_单线墙: 'axes' as const } : {}) },
    };
    console.log(JSON.stringify(mapping));
    const rec = recognisePlan(drawing, mapping);
    console.log(
      JSON.stringify(rec.walls),
      JSON.stringify(rec.openings),
      JSON.stringify(rec.names),
      JSON.stringify(rec.findings),
    );
    const project = { plan: null, rooms: [], signs: [], mechanisms: [], assets: [] } as any;
    const done = importCad(project, { recognised: rec, level: null, levelName: '一层' });
    if (!done.ok) {
      console.log(done.problem);
      continue;
    }
    console.log(JSON.stringify(done.value.made), JSON.stringify(done.value.findings));
    const after = applyChange(project, done.value.change);
    const areas = planAreas(after.plan!);
    console.log(
      JSON.stringify(areas.total),
      areas.levels[0]?.spaces.map((s) => [
        s.usable,
        after.rooms.find((r: any) => r.id === s.space.room)?.name.zh,
      ]),
    );
    console.log(JSON.stringify(after.plan!.openings));
  }
});
