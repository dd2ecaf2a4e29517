import fc from 'fast-check';
import { planWords } from '../../app/dxf/planWords.ts';
import { readDxf } from '../../app/dxf/readDxf.ts';
import { proposeMapping } from '../../core/cad/mapping.ts';
import { recognisePlan } from '../../core/cad/recognisePlan.ts';
import { applyChange } from '../../core/editing/apply.ts';
import { importCad } from '../../core/editing/commands/importCad.ts';
import { levelAreas } from '../../core/plan/areas.ts';
import { type Project } from '../../core/project/project.ts';
import { writePlanDxf } from '../../output/dxf/planDxf.ts';
import { testCentre } from './centre.ts';
import { randomCentre } from './randomCentre.ts';
import { type RandomEdit, applyRandomEdit, randomEdit } from './randomEdits.ts';

/** A random centre after so many random edits; those that the program refuses change nothing. */
export function editedPlan(seed: number, edits: number): Project {
  const [list = []] = fc.sample(fc.array(randomEdit, { minLength: edits, maxLength: edits, size: 'max' }), {
    seed,
    numRuns: 1,
  });
  return list.reduce((project: Project, edit: RandomEdit) => {
    const done = applyRandomEdit(project, edit);
    return done.ok ? applyChange(project, done.value) : project;
  }, randomCentre(seed));
}

export function dxfOf(project: Project, level: string): Uint8Array {
  if (project.plan === null) throw new Error('no plan');
  return writePlanDxf({
    plan: project.plan,
    level,
    layers: project.language.layers,
    ...planWords(project, level),
    signs: [],
    dimensions: [],
    fixture: () => null,
  });
}

/** Puts a DXF file into an empty project; null where there is no wall in it. */
export async function readBack(bytes: Uint8Array) {
  const read = await readDxf(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  const { drawing } = read.value;
  const recognised = recognisePlan(drawing, proposeMapping(drawing, drawing.unit ?? NaN));
  const blank = testCentre();
  const done = importCad(blank, { recognised, level: null, levelName: '一层' });
  if (!done.ok) return null;
  return {
    project: applyChange(blank, done.value.change),
    findings: done.value.findings,
    level: done.value.level,
  };
}

/** What has to come back of a level, in an order that both sides share. */
export function factsOf(project: Project, levelId: string) {
  const { plan, rooms } = project;
  const level = plan?.levels.find(({ id }) => id === levelId);
  if (plan === null || level === undefined) throw new Error('no level');
  const walls = plan.walls.filter((wall) => wall.level === levelId);
  const byId = new Map(walls.map((wall) => [wall.id, wall]));
  const ends = (wall: (typeof walls)[number]): string =>
    [wall.a, wall.b]
      .map(({ x, y }) => `${x},${y}`)
      .sort()
      .join(' ');
  const names = new Map(rooms.map(({ id, name }) => [id, name.zh]));
  const areas = levelAreas(plan, level);
  const hundredths = (area: number): number => Math.round(area * 100) / 100 + 0;
  const onLevel = (one: { readonly level: string }): boolean => one.level === levelId;
  return {
    columns: plan.columns
      .filter(onLevel)
      .map(({ shape, at, width, depth, turn }) => JSON.stringify({ shape, at, width, depth, turn }))
      .sort(),
    outdoors: plan.outdoors
      .filter(onLevel)
      .map(({ outline, use, name }) => JSON.stringify({ outline, use, name }))
      .sort(),
    walls: walls.map((wall) => `${ends(wall)} ${wall.kind} ${wall.thickness} ${wall.shared}`).sort(),
    openings: plan.openings
      .flatMap((opening) => {
        const wall = byId.get(opening.wall);
        if (wall === undefined) return [];
        const { id: _, wall: __, locked: ___, ...rest } = opening;
        return [
          `${JSON.stringify(wall.a)} ${JSON.stringify(wall.b)} ${wall.thickness} ${JSON.stringify(rest)}`,
        ];
      })
      .sort(),
    rooms: areas.spaces
      .map(({ space, usable }) => {
        const name = space.use === 'room' ? (names.get(space.room ?? '') ?? '') : '';
        return `${space.use} ${name} ${hundredths(usable).toFixed(2)}`;
      })
      .sort(),
  };
}
