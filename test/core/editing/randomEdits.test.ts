import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commit, redo, startHistory, undo } from '../../../core/editing/history.ts';
import { emptyPlan } from '../../../core/editing/commands/levels.ts';
import { anchorFor } from '../../../core/editing/structure/settleSpaces.ts';
import { levelAreas } from '../../../core/plan/areas.ts';
import { inspectPlan, unsplitWalls } from '../../../core/plan/inspectPlan.ts';
import { facesOfLevel, spacesOfFaces } from '../../../core/plan/levelFaces.ts';
import { type Project, project as projectSchema } from '../../../core/project/project.ts';
import { testCentre } from '../../support/centre.ts';
import { applyRandomEdit, randomEdit } from '../../support/randomEdits.ts';
import { runs } from '../../support/runs.ts';

function start(): Project {
  return testCentre({ plan: emptyPlan('一层') });
}

/** PLAN-1 … PLAN-5 and FLOOR-10, whatever was done before. */
function expectSound(project: Project): void {
  const plan = project.plan;
  if (plan === null) throw new Error('the plan has gone');
  const rooms = new Set(project.rooms.map(({ id }) => id));
  expect(inspectPlan(plan, rooms)).toEqual([]);
  for (const level of plan.levels) {
    expect(unsplitWalls(plan.walls.filter((wall) => wall.level === level.id))).toEqual([]);
    const faces = facesOfLevel(plan.walls, level.id);
    const spaces = spacesOfFaces(
      faces,
      plan.spaces.filter((space) => space.level === level.id),
    );
    faces.regions.forEach((region, face) => {
      if (spaces[face] === undefined) expect(anchorFor(region, undefined)).toBeUndefined();
    });
  }
}

function expectAreasAgree(project: Project): void {
  const plan = project.plan;
  if (plan === null) return;
  for (const level of plan.levels) {
    const areas = levelAreas(plan, level);
    expect(Math.abs(areas.usable + areas.walls + areas.columns - areas.building)).toBeLessThan(0.01);
    expect(areas.walls).toBeGreaterThanOrEqual(0);
    areas.spaces.forEach(({ usable }) => expect(usable).toBeGreaterThanOrEqual(0));
  }
}

describe('any 200 edits', () => {
  it('[EDIT-1] [PLAN-3] [PLAN-5] [FLOOR-10] keep the plan sound, and undo leads back to the start', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 200, maxLength: 200 }), (edits) => {
        const first = start();
        let history = startHistory(first);
        edits.forEach((edit, i) => {
          const result = applyRandomEdit(history.project, edit);
          if (!result.ok) return;
          history = commit(history, {
            label: 'random',
            group: i % 5 === 0 ? 'group' : null,
            change: result.value,
            selection: { before: [], after: [] },
          });
          expectSound(history.project);
        });
        expectAreasAgree(history.project);
        const last = history.project;
        expect(projectSchema.parse(JSON.parse(JSON.stringify(last)))).toEqual(last);
        for (let back = undo(history); back !== undefined; back = undo(history)) history = back.history;
        expect(history.project).toEqual(first);
        for (let forth = redo(history); forth !== undefined; forth = redo(history)) history = forth.history;
        expect(history.project).toEqual(last);
      }),
      { numRuns: runs(8) },
    );
  });
});
