import { readDxf } from '../../app/dxf/readDxf.ts';
import { importDxf } from './importDxf.ts';
import { importTargets } from '../../app/cad/importTarget.ts';
import { type CadMapping, proposeMapping } from '../../core/cad/mapping.ts';
import { applyChange } from '../../core/editing/apply.ts';
import { planAreas } from '../../core/plan/areas.ts';
import { testCentre } from './centre.ts';

/** A DXF file read, recognised as its names propose, and put into an empty project. */
export async function importedDxf(
  bytes: Uint8Array,
  change: (mapping: CadMapping) => CadMapping = (mapping) => mapping,
) {
  const read = await readDxf(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  const { drawing, coding } = read.value;
  const mapping = change(proposeMapping(drawing, drawing.unit ?? 1));
  const blank = testCentre();
  const [target] = importTargets(blank);
  const done = importDxf({ project: blank, drawing, coding, mapping, target, levelName: '一层' });
  if (!done.ok) throw new Error(done.problem.code);
  const after = applyChange(blank, done.value.change);
  const areas = after.plan === null ? null : planAreas(after.plan);
  const names = new Map(after.rooms.map(({ id, name: { zh } }) => [id, zh]));
  const rooms = (areas?.levels[0]?.spaces ?? []).map(({ space, usable }) => ({
    name: names.get(space.room ?? '') ?? '',
    usable,
  }));
  return { drawing, coding, mapping, after, areas, rooms, ...done.value };
}
