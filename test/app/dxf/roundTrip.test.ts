import { describe, expect, it } from 'vitest';
import { planWords } from '../../../app/dxf/planWords.ts';
import { readDxf } from '../../../app/dxf/readDxf.ts';
import { proposeMapping } from '../../../core/cad/mapping.ts';
import { recognisePlan } from '../../../core/cad/recognisePlan.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { importCad } from '../../../core/editing/commands/importCad.ts';
import { planAreas } from '../../../core/plan/areas.ts';
import { pointOn } from '../../../core/plan/axis.ts';
import { type Project } from '../../../core/project/project.ts';
import { writePlanDxf } from '../../../output/dxf/planDxf.ts';
import { testCentre } from '../../support/centre.ts';
import { editedCentre } from '../../support/editedCentre.ts';
import { randomCentre } from '../../support/randomCentre.ts';
import { runs } from '../../support/runs.ts';

/** The project's ground floor out and in again. */
async function thereAndBack(project: Project): Promise<Project> {
  const { plan } = project;
  if (plan === null) throw new Error('no plan');
  const level = plan.levels[0]?.id ?? '';
  const bytes = writePlanDxf({
    plan,
    level,
    ...planWords(project, level),
    signs: [],
    dimensions: [],
    fixture: () => null,
  });
  const read = await readDxf(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  const { drawing } = read.value;
  const recognised = recognisePlan(drawing, proposeMapping(drawing, drawing.unit ?? NaN));
  const blank = testCentre();
  const done = importCad(blank, { recognised, level: null, levelName: '一层' });
  if (!done.ok) throw new Error(done.problem.code);
  expect(done.value.findings).toEqual([]);
  return applyChange(blank, done.value.change);
}

/** Rooms by name with their areas, in an order that both sides share. */
function roomsOf(
  project: Project,
): readonly { readonly name: string | undefined; readonly usable: number }[] {
  const names = new Map(project.rooms.map(({ id, name }) => [id, name.zh]));
  return planAreas(project.plan ?? fail())
    .levels.flatMap(({ spaces }) => spaces)
    .map(({ space, usable }) => ({
      name: names.get(space.room ?? '') ?? '',
      usable: Math.round(usable * 100) / 100,
    }))
    .sort((p, q) => (p.name === q.name ? p.usable - q.usable : p.name < q.name ? -1 : 1));
}

function openingsOf(project: Project): readonly unknown[] {
  const { plan } = project;
  const walls = new Map(plan?.walls.map((wall) => [wall.id, wall]));
  return (plan?.openings ?? [])
    .map((opening) => {
      const wall = walls.get(opening.wall) ?? fail();
      const { x, y } = pointOn(wall, opening.at);
      const leaf = opening.kind === 'door' ? swingOf(opening, wall) : null;
      const { kind, width, height, mark } = opening;
      return { kind, x: Math.round(x), y: Math.round(y), width, height, mark, leaf };
    })
    .sort((p, q) => p.x - q.x || p.y - q.y);
}

/** Which way a door swings in the room, whichever way its wall was drawn. */
function swingOf(
  door: { readonly opensTo: 'left' | 'right'; readonly hinge: 'a' | 'b'; readonly leaves: 1 | 2 },
  wall: { readonly a: { x: number; y: number }; readonly b: { x: number; y: number } },
): string {
  const side = door.opensTo === 'left' ? 1 : -1;
  const n = { x: Math.sign(wall.b.y - wall.a.y) * side, y: -Math.sign(wall.b.x - wall.a.x) * side };
  const end = door.hinge === 'a' ? wall.a : wall.b;
  const other = door.hinge === 'a' ? wall.b : wall.a;
  const hinge = `${Math.sign(end.x - other.x)},${Math.sign(end.y - other.y)}`;
  return `${door.leaves} to ${n.x + 0},${n.y + 0}${door.leaves === 1 ? ` at ${hinge}` : ''}`;
}

function fail(): never {
  throw new Error('missing');
}

describe('a plan goes out as DXF and comes back', () => {
  it.each(Array.from({ length: runs(50) }, (_, seed) => [seed + 1]))(
    '[DXF-20] random centre %i has the same areas, rooms and openings',
    async (seed) => {
      const project = randomCentre(seed);
      const back = await thereAndBack(project);
      const [before, after] = [planAreas(project.plan ?? fail()).total, planAreas(back.plan ?? fail()).total];
      for (const basis of ['building', 'axis', 'usable'] as const)
        expect(after[basis]).toBeCloseTo(before[basis], 2);
      expect(roomsOf(back)).toEqual(roomsOf(project));
      expect(openingsOf(back)).toEqual(openingsOf(project));
    },
  );

  it.each(Array.from({ length: runs(20) }, (_, seed) => [seed + 1]))(
    '[DXF-20] edited centre %i (pushed walls, moved doors, a 240 room at its corner) comes back as it was',
    async (seed) => {
      const project = editedCentre(seed);
      const back = await thereAndBack(project);
      const [before, after] = [planAreas(project.plan ?? fail()).total, planAreas(back.plan ?? fail()).total];
      for (const basis of ['building', 'axis', 'usable'] as const)
        expect(after[basis]).toBeCloseTo(before[basis], 2);
      expect(roomsOf(back)).toEqual(roomsOf(project));
      expect(openingsOf(back)).toEqual(openingsOf(project));
    },
  );
});
