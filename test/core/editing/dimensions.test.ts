import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert } from '../../../core/editing/change.ts';
import { moveJoint } from '../../../core/editing/commands/moveJoint.ts';
import { moveObjects } from '../../../core/editing/commands/moveObjects.ts';
import { placeRecord } from '../../../core/editing/commands/place.ts';
import { pushWall } from '../../../core/editing/commands/pushWall.ts';
import { objectsAt } from '../../../core/editing/pick.ts';
import { distance } from '../../../core/geometry/point.ts';
import { type Project } from '../../../core/project/project.ts';
import { type At } from '../../support/plans.ts';
import { done, planIn, rowOfRooms, wallBetween } from '../../support/editing.ts';
import { FIXTURES } from '../../support/library.ts';

const sizes = (item: string): { width: number; depth: number } | undefined => FIXTURES.get(item);

/** Two rooms of 4 × 6 m with a dimension line between two points. */
function measured(from: At, to: At, offset = 800): Project {
  return done(rowOfRooms(2), (p) =>
    placeRecord(p, {
      table: 'dimensions',
      record: {
        level: 'l1',
        from: { x: from[0], y: from[1] },
        to: { x: to[0], y: to[1] },
        offset,
      },
    }),
  );
}

function figure(project: Project): number {
  const [dimension] = planIn(project).dimensions;
  return dimension === undefined ? NaN : distance(dimension.from, dimension.to);
}

describe('dimension lines and walls', () => {
  const CASES: readonly {
    readonly name: string;
    readonly from: At;
    readonly to: At;
    readonly after: number;
  }[] = [
    { name: 'its axis', from: [0, 3000], to: [4000, 3000], after: 4500 },
    { name: 'its faces', from: [120, 3000], to: [3880, 3000], after: 4260 },
    { name: 'its ends', from: [0, 0], to: [4000, 0], after: 4500 },
    { name: 'a corner of its faces', from: [120, 120], to: [3880, 120], after: 4260 },
  ];
  for (const { name, from, to, after } of CASES)
    it(`[EDIT-10] an end that lies on ${name} goes with a pushed wall, in the same step`, () => {
      const before = measured(from, to);
      const wall = wallBetween(before, [4000, 0], [4000, 6000]);
      const record = planIn(before).walls.find(({ id }) => id === wall);
      const by = (record?.a.y ?? 0) < (record?.b.y ?? 0) ? 500 : -500;
      const pushed = pushWall(before, { wall, by, extent: 'run' });
      if (!pushed.ok) throw new Error(pushed.problem.code);
      const now = applyChange(before, pushed.value);
      expect(figure(now)).toBe(after);
      expect(applyChange(now, invert(pushed.value))).toEqual(before);
    });

  it('[EDIT-10] a dimension somewhere else stays', () => {
    const before = measured([1000, 1000], [3000, 1000]);
    const wall = wallBetween(before, [4000, 0], [4000, 6000]);
    const now = done(before, (p) => pushWall(p, { wall, by: 500, extent: 'run' }));
    expect(planIn(now).dimensions).toEqual(planIn(before).dimensions);
  });

  it('[EDIT-10] it follows a dragged corner, and is not moved twice when it was picked as well', () => {
    const before = measured([0, 0], [8000, 0]);
    const dragged = done(before, (p) =>
      moveJoint(p, { level: 'l1', from: { x: 8000, y: 0 }, to: { x: 8600, y: 0 } }),
    );
    expect(figure(dragged)).toBe(8600);
    const { walls, dimensions } = planIn(before);
    const all = [...walls, ...dimensions].map(({ id }) => id);
    const moved = done(before, (p) => moveObjects(p, { ids: all, by: { x: 100, y: 200 } }));
    expect(planIn(moved).dimensions[0]?.from).toEqual({ x: 100, y: 200 });
    expect(figure(moved)).toBe(8000);
  });
});

describe('picking at walls', () => {
  it('[EDIT-11] a click on a wall goes to the wall, not to a dimension line or to furniture beside it', () => {
    // Line on the wall's body: from axis to axis without an offset.
    const lined = measured([0, 0], [4000, 0], 0);
    const project = done(lined, (p) =>
      placeRecord(p, {
        table: 'fixtures',
        record: { level: 'l1', item: 'safe', at: { x: 1000, y: 400 }, turn: 0, mirrored: false },
      }),
    );
    const plan = planIn(project);
    const wall = wallBetween(project, [0, 0], [4000, 0]);
    const first = (x: number, y: number): string | undefined =>
      objectsAt({ plan, level: 'l1', sizes }, { x, y }, 112)[0];
    const safe = plan.fixtures[0]?.id;
    const depth = sizes('safe')?.depth ?? 0;
    expect(first(1000, 0)).toBe(wall);
    expect(first(1000, 100)).toBe(wall);
    expect(first(1000, 400)).toBe(safe);
    expect(first(1000, 400 + depth / 2 + 50)).toBe(safe);
  });

  it('[EDIT-11] a dimension is picked where its line is drawn', () => {
    const project = measured([0, 3000], [4000, 3000], 800);
    const plan = planIn(project);
    const at = (y: number): readonly string[] => objectsAt({ plan, level: 'l1', sizes }, { x: 2000, y }, 50);
    expect(at(2200)).toEqual([plan.dimensions[0]?.id]);
    expect(at(3000)).toEqual([]);
  });
});
